import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { writeLetters } from '../letter.mjs';
import { inTemporary } from '../process.mjs';
import { openBrowser } from './browser.mjs';
import { startCodeServer } from './code-server.mjs';

/** Newer builds run tests only with this set in the page; it is there before the workbench reads it. */
const allowTests = `document.addEventListener('readystatechange', () => {
  const meta = document.getElementById('vscode-workbench-web-configuration');
  if (document.readyState !== 'interactive' || meta === null) return;
  const settings = JSON.parse(meta.dataset.settings);
  settings.developmentOptions = { ...settings.developmentOptions, enableSmokeTestDriver: true };
  meta.dataset.settings = JSON.stringify(settings);
});`;

/**
 * Runs tests inside the extension host, where they have the real API of VS Code: what `@vscode/test-electron` does on a desktop.
 * @param {{ extension: string, tests: string, seconds: number }} options folder of the extension; script that exports `run(): Promise<void>`; when to give up
 * @returns {Promise<string>} the last line that the tests wrote
 */
export function inHost({ extension, tests, seconds }) {
  return inTemporary(async (home) => {
    const folder = join(home, 'work');
    mkdirSync(folder);
    writeLetters(folder);
    const server = await startCodeServer({ home });
    const browser = await openBrowser(home);
    try {
      const { page } = browser;
      /** @type {string[]} */
      const lines = [];
      await page.exposeFunction('codeAutomationLog', (/** @type {string} */ _type, /** @type {unknown[]} */ words) => {
        lines.push(words.map(String).join(' '));
      });
      /** @type {Promise<number>} */
      const ended = new Promise((resolve) => {
        void page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) => resolve(code));
        setTimeout(() => resolve(-1), seconds * 1000).unref();
      });
      await page.addInitScript(allowTests);
      const remote = (/** @type {string} */ path) => `vscode-remote://${new URL(server.url).host}${path}`;
      const payload = JSON.stringify([
        ['extensionDevelopmentPath', remote(extension)],
        ['extensionTestsPath', remote(tests)],
        ['skipWelcome', 'true'],
      ]);
      await page.goto(`${server.url}/?folder=${encodeURIComponent(folder)}&payload=${encodeURIComponent(payload)}`);
      const code = await ended;
      const text = lines.join('\n');
      if (code !== 0) throw new Error(`${code < 0 ? `no verdict within ${seconds} s` : `exit code ${code}`}\n${text}\n${server.log()}`);
      return lines.at(-1) ?? '';
    } finally {
      await browser.close();
      await server.stop();
    }
  });
}
