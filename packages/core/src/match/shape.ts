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
  if ((flags & (SHAPED | Flag.NUMBER)) === 0 || length(tokens, at) > shape.most + 1) return false;
  if (known.has(tokens.word[at] as number) || isShouted(tokens, at, from, to)) return false;
  let word = text.slice(tokens.start[at], tokens.end[at]);
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
  if (isKnown(word, known, vocabulary) || (digits > 0 && isKnown(withoutDigits(word), known, vocabulary))) return false;
  if (shape.roman === true && Array.from(word).every((char) => 'IVXLCDM'.includes(char))) return false;
  if (SLIP.test(word) || NAME.test(word)) return false;
  return !isCode(text, tokens, at, from, to) && !isModel(text, tokens, at, from, to);
}

/** HAllo, DIe: a capital too many, not an abbreviation. */
const SLIP = /^\p{Lu}{2}\p{Ll}+$/u;
/** WiFi, PayPal, MySQL, macOS: a name. PoC and GmbH end in a capital, VoIP in two. */
const NAME = /^(?:(?:\p{Lu}\p{Ll}+){2,}|\p{Lu}\p{Ll}+\p{Lu}{3,}|\p{Ll}{2,}\p{Lu}+)$/u;
/** DeskJet, IntelliJ: a capital inside the word. */
const HUMP = /\p{Ll}\p{Lu}/u;

const isUpper = (char: string): boolean => char !== char.toLowerCase();
const isKnown = (word: string, known: ReadonlySet<number>, vocabulary: Vocabulary): boolean => known.has(vocabulary.find(word));
/** 3GB is GB, PS4 is PS. */
const withoutDigits = (word: string): string => word.replace(/^\d+|\d+$/g, '');
const length = (tokens: Tokens, at: number): number => (tokens.end[at] as number) - (tokens.start[at] as number);
const has = (tokens: Tokens, at: number, bits: number): boolean => ((tokens.flags[at] as number) & bits) !== 0;
const touches = (tokens: Tokens, at: number): boolean => tokens.end[at] === tokens.start[at + 1];

/** AX-4711, NAME-M, DIRECT-xx-HP: a code or placeholder, not an abbreviation. */
function isCode(text: string, tokens: Tokens, at: number, from: number, to: number): boolean {
  const coded = Flag.NUMBER | Flag.ALL_CAPITALS | Flag.OPAQUE;
  const next = at + 1;
  if (next < to && has(tokens, next, Flag.JOINED)) {
    if (has(tokens, next, coded) || length(tokens, next) <= 2 || isUpper(text.charAt((tokens.start[next] as number) + 1))) return true;
  }
  if (at === from) return false;
  if (has(tokens, at, Flag.JOINED) && (has(tokens, at - 1, coded) || length(tokens, at - 1) <= 2)) return true;
  return (tokens.word[at - 1] as number) === Mark.SLASH && touches(tokens, at - 1);
}

/** Beside another word in capitals: shouting or a heading. */
function isShouted(tokens: Tokens, at: number, from: number, to: number): boolean {
  const capitals = (i: number): boolean => i >= from && i < to && has(tokens, i, Flag.ALL_CAPITALS) && length(tokens, i) > 1;
  return capitals(at - 1) || capitals(at + 1);
}

/** A product or its number: HP DeskJet, HubSpot CRM, Dell XPS 13, LH 123. */
function isModel(text: string, tokens: Tokens, at: number, from: number, to: number): boolean {
  const humped = (i: number): boolean =>
    i >= from && i < to && has(tokens, i, Flag.MIXED) && HUMP.test(text.slice(tokens.start[i], tokens.end[i]));
  if (humped(at - 1) || (humped(at + 1) && !has(tokens, at + 1, Flag.JOINED))) return true;
  if (at + 1 >= to || !has(tokens, at + 1, Flag.NUMBER)) return false;
  return length(tokens, at) <= 2 || (at > from && has(tokens, at - 1, Flag.CAPITAL) && !has(tokens, at - 1, Flag.INITIAL));
}
