import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { writeLetters } from '../letter.mjs';
import { inTemporary } from '../process.mjs';
import { openBrowser } from './browser.mjs';
import { silence, unpack } from './extension.mjs';
import { startTestWeb } from './test-web.mjs';
import { Workbench } from './workbench.mjs';

/**
 * The extension in a browser, without a server: the configuration of the folder holds, a rewrite is chosen and saved, the configuration is edited.
 * @param {{ vsix: string, silent?: boolean }} options
 * @returns {Promise<string>} what was tried
 */
export function inBrowser({ vsix, silent = false }) {
  return inTemporary(async (home) => {
    const folder = join(home, 'work');
    mkdirSync(folder);
    writeLetters(folder);
    const extension = await unpack(vsix, join(home, 'unpacked'));
    if (silent) silence(extension);
    const server = await startTestWeb({ extension, folder });
    const browser = await openBrowser(home);
    const workbench = new Workbench(browser.page, { seconds: silent ? 6 : 20 });
    try {
      await workbench.open(server.url);
      await readLetters(workbench);
      assert.ok(
        browser.asked.some((url) => url.endsWith('/server-browser.js')),
        'the server did not come through the browser',
      );
      return 'two letters under their configuration, a rewrite, the configuration edited';
    } catch (error) {
      const shot = await workbench.failed(silent ? 'web-silent' : 'web');
      throw new Error(
        `${error instanceof Error ? error.message : String(error)} (${shot})\n${browser.said
          .filter((line) => !line.includes('INFO'))
          .slice(-8)
          .join('\n')}`,
      );
    } finally {
      await browser.close();
      await server.stop();
    }
  });
}

/** @param {Workbench} workbench */
async function readLetters(workbench) {
  const { keyboard } = workbench.page;
  await workbench.openInExplorer('plain/letter.md');
  await workbench.squiggles('warning', 2);
  await workbench.squiggles('info', 1);

  // Blame is off beside this letter, and one word is allowed.
  await workbench.openInExplorer('configured/letter.md');
  await workbench.squiggles('warning', 1);
  await workbench.squiggles('info', 0);

  await workbench.goTo(3, 18);
  await workbench.fix('Bitte füllen Sie das Formular aus');
  await workbench.squiggles('warning', 0);
  await workbench.save();

  // The word is no longer allowed once the configuration says so.
  await workbench.openInExplorer('configured/tonfall.config.yml');
  await workbench.focus();
  await keyboard.press('Control+A');
  await keyboard.type('root: true\n');
  await workbench.save();
  await workbench.openInExplorer('configured/letter.md');
  await workbench.squiggles('warning', 1);
  await workbench.squiggles('info', 1);
}
