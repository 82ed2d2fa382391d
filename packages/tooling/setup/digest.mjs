import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SKIPPED = new Set(['node_modules', 'dist', '.git', '.cache']);

/**
 * Digest of the content of a file or a folder, 16 characters; 'none' when there is neither. Content, not time: git gives every file of a fresh
 * clone the same time.
 * @param {string} path
 */
export function digest(path) {
  const hash = createHash('sha256');
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return 'none';
  if (stat.isFile()) hash.update(readFileSync(path));
  else
    for (const file of filesIn(path))
      hash
        .update(`${file}\0`)
        .update(readFileSync(join(path, file)))
        .update('\0');
  return hash.digest('hex').slice(0, 16);
}

/** Files of a folder at any depth, sorted, with `/`; nothing that is generated. @param {string} folder @returns {string[]} */
function filesIn(folder) {
  /** @type {string[]} */
  const found = [];
  /** @param {string} sub */
  const walk = (sub) => {
    for (const entry of readdirSync(join(folder, sub), { withFileTypes: true })) {
      if (SKIPPED.has(entry.name)) continue;
      const name = sub === '' ? entry.name : `${sub}/${entry.name}`;
      if (entry.isDirectory()) walk(name);
      else if (entry.isFile()) found.push(name);
    }
  };
  walk('');
  return found.sort();
}
