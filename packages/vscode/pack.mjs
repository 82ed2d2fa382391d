import { spawn } from 'node:child_process';
import { readFileSync, rmSync, statSync } from 'node:fs';
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
  const { repository } = JSON.parse(readFileSync(join(stage, 'package.json'), 'utf8'));
  // Without a repository that exists, pictures of the README have no address on the web yet.
  const links = repository.url.includes('//example.invalid/') ? ['--no-rewrite-relative-links'] : [];
  const flags = ['package', '--no-dependencies', ...links, '--out', vsix];
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
