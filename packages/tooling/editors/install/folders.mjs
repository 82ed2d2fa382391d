import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { root } from '../../setup/run.mjs';

/** Where editors, and what drives them, are kept between runs. TONFALL_EDITORS_CACHE names another folder, for the cache of a CI. */
export const cache = resolve(process.env['TONFALL_EDITORS_CACHE'] ?? join(root, '.cache', 'editors'));

/** Screenshots of runs that failed. */
export const shots = join(cache, 'shots');

/**
 * Fills a folder of the cache once: when its recipe (any text: versions, the script that installs them) changes, it is emptied and filled again. A run that
 * was cut short leaves no stamp, so the next one starts over.
 * @param {string} name name of the folder in the cache
 * @param {string} recipe what the content depends on
 * @param {(folder: string) => Promise<void>} fill
 * @returns {Promise<string>} path of the folder
 */
export async function filled(name, recipe, fill) {
  const folder = join(cache, name);
  const stamp = join(folder, '.recipe');
  const wanted = createHash('sha256').update(recipe).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return folder;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await fill(folder);
  writeFileSync(stamp, wanted);
  return folder;
}
