import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const NAMES = ['tonfall.config.yml', 'tonfall.config.yaml', 'tonfall.config.json'];
const seen = new Map<string, boolean>();

/**
 * May a configuration file hold in this folder? Asked first, since most runs have none, and reading one takes libraries that cost as much time as
 * judging a letter.
 */
export function mayBeConfigured(folder: string): boolean {
  const known = seen.get(folder);
  if (known !== undefined) return known;
  const above = dirname(folder);
  const here = NAMES.some((name) => existsSync(join(folder, name))) || hasKey(join(folder, 'package.json'));
  const answer = here || (above !== folder && mayBeConfigured(above));
  seen.set(folder, answer);
  return answer;
}

/** A map behind the name: among the dependencies stands a version. */
function hasKey(manifest: string): boolean {
  try {
    return /"tonfall"\s*:\s*\{/.test(readFileSync(manifest, 'utf8'));
  } catch {
    return false;
  }
}
