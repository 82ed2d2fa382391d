import type { PackedShape } from '../rules/pack.js';
import { Flag, Mark, type Tokens } from '../text/tokens.js';
import type { Vocabulary } from '../text/vocabulary.js';

const SHAPED = Flag.ALL_CAPITALS | Flag.MIXED;

/** Does the token look like the shape says, and is it in none of its lists? */
export function hasShape(
  shape: PackedShape,
  known: ReadonlySet<number>,
  text: string,
  tokens: Tokens,
  at: number,
  from: number,
  to: number,
  vocabulary: Vocabulary,
): boolean {
  const flags = tokens.flags[at] as number;
  const start = tokens.start[at] as number;
  const end = tokens.end[at] as number;
  if ((flags & (SHAPED | Flag.NUMBER)) === 0 || end - start > shape.most + 1) return false;
  let word = text.slice(start, end);
  if (shape.pluralS === true && word.length > 2 && word.endsWith('s') && isUpper(word.charAt(word.length - 2))) word = word.slice(0, -1);
  if (word.length < shape.least || word.length > shape.most) return false;
  let capitals = 0;
  let digits = 0;
  for (const char of word) {
    if (isUpper(char)) capitals++;
    else if (char >= '0' && char <= '9') digits++;
  }
  if (capitals < shape.capitals || digits > 2) return false;
  if (shape.digits === true && digits > 0) return false;
  if (known.has(tokens.word[at] as number) || known.has(vocabulary.find(word))) return false;
  if (shape.roman === true && [...word].every((char) => 'IVXLCDM'.includes(char))) return false;
  return !isCode(tokens, at, from, to) && !isShouted(tokens, at, from, to);
}

const isUpper = (char: string): boolean => char !== char.toLowerCase();

/** AX-4711, NAME-M: a code or placeholder, not an abbreviation. */
function isCode(tokens: Tokens, at: number, from: number, to: number): boolean {
  const coded = Flag.NUMBER | Flag.ALL_CAPITALS | Flag.OPAQUE;
  const joinedAfter =
    at + 1 < to &&
    ((tokens.flags[at + 1] as number) & Flag.JOINED) !== 0 &&
    (((tokens.flags[at + 1] as number) & coded) !== 0 || length(tokens, at + 1) === 1);
  const joinedBefore = ((tokens.flags[at] as number) & Flag.JOINED) !== 0 && at > from && ((tokens.flags[at - 1] as number) & coded) !== 0;
  return joinedAfter || joinedBefore || (at > from && (tokens.word[at - 1] as number) === Mark.SLASH && touches(tokens, at - 1));
}

const length = (tokens: Tokens, at: number): number => (tokens.end[at] as number) - (tokens.start[at] as number);
const touches = (tokens: Tokens, at: number): boolean => tokens.end[at] === tokens.start[at + 1];

/** Beside another word in capitals: shouting or a heading. */
function isShouted(tokens: Tokens, at: number, from: number, to: number): boolean {
  const capitals = (i: number): boolean =>
    i >= from && i < to && ((tokens.flags[i] as number) & Flag.ALL_CAPITALS) !== 0 && length(tokens, i) > 1;
  return capitals(at - 1) || capitals(at + 1);
}
