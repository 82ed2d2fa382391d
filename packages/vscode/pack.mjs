import { spawn } from 'node:child_process';
import { rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { stage } from './build.mjs';

/** Where the packed extension lies. */
export const vsix = join(fileURLToPath(new URL('.', import.meta.url)), 'dist', 'tonfall.vsix');

/**
 * Packs what `build.mjs` made.
 * @param {string} vsce the script of `@vscode/vsce` (its file `vsce`)
 * @returns {Promise<number>} bytes of the package
 */
export async function packExtension(vsce) {
  rmSync(vsix, { force: true });
  // Pictures in the README are in the package: they need no address on the web.
  const flags = ['package', '--no-dependencies', '--no-rewrite-relative-links', '--skip-license', '--out', vsix];
  const child = spawn(process.execPath, [resolve(vsce), ...flags], { cwd: stage, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (/** @type {string} */ part) => (said += part));
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`vsce could not pack the extension:\n${said}`);
  return statSync(vsix).size;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [, , vsce] = process.argv;
  if (vsce === undefined)
    throw new Error('pack.mjs takes the path of vsce, as in: node pack.mjs .cache/editors/tools/node_modules/@vscode/vsce/vsce');
  console.log(`${vsix}: ${String(await packExtension(vsce))} bytes`);
}
