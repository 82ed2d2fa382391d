import { nearest } from '@tonfall/project';

/** "did you mean --format?", or all that there is. */
export function adviceFor(given: string, known: readonly string[], prefix = ''): string {
  const best = nearest(given, known) ?? known.find((name) => given.length > 1 && name.startsWith(given));
  return best === undefined ? `there are ${known.map((name) => prefix + name).join(', ')}` : `did you mean ${prefix}${best}?`;
}
