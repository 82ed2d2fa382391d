import { dirname, join } from 'node:path';
import { ensureTools } from '../install/tools.mjs';

/**
 * Builds the extension and packs it, as it is published.
 * @returns {Promise<{ vsix: string, bytes: number }>}
 */
export async function packExtension() {
  const { resolve } = await ensureTools();
  // Loaded here: what builds it is there only once the packages are installed.
  const { buildExtension } = await import('../../../vscode/build.mjs');
  const { packExtension: pack, vsix } = await import('../../../vscode/pack.mjs');
  await buildExtension();
  const bytes = await pack(join(dirname(resolve('@vscode/vsce/package.json')), 'vsce'));
  return { vsix, bytes };
}
