import type { PackedShape } from '../rules/pack.js';
import { Flag, type Tokens } from '../text/tokens.js';

/** A run is no longer than this; a whole text in capitals is many runs. */
const LONGEST = 40;

/**
 * Where a run of words in capitals that begins at `at` ends, when at least `least` of them are as long as the shape says and in none of its lists; else
 * `at`. Short words and known ones between them belong to the run: "DAS IST KEIN PROBLEM".
 */
export function endOfRun(
  shape: PackedShape,
  least: number,
  known: ReadonlySet<number>,
  tokens: Tokens,
  at: number,
  from: number,
  to: number,
): number {
  if (!inCapitals(tokens, at) || (at > from && inCapitals(tokens, at - 1))) return at;
  let end = at;
  let counted = 0;
  for (; end < to && end - at < LONGEST && inCapitals(tokens, end); end++) {
    const length = (tokens.end[end] as number) - (tokens.start[end] as number);
    if (length >= shape.least && length <= shape.most && !known.has(tokens.word[end] as number)) counted++;
  }
  return counted >= least ? end : at;
}

/** Not part of a code: AX-4711, #NUMBER#. */
const inCapitals = (tokens: Tokens, at: number): boolean =>
  ((tokens.flags[at] as number) & (Flag.ALL_CAPITALS | Flag.JOINED | Flag.QUOTED)) === Flag.ALL_CAPITALS;
