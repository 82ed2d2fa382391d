import type { Language } from '../finding.js';
import { Flag, Mark, type Tokens } from '../text/tokens.js';

/** Codes, acronyms, names of products (PayPal), quoted words, and what has digits. */
const NEVER = Flag.OPAQUE | Flag.NUMBER | Flag.DIGIT | Flag.ALL_CAPITALS | Flag.MIXED | Flag.QUOTED | Flag.MARK;
const SHORTEST = 3;
const LONGEST = 60;
const LATIN = /^[\p{Script=Latin}\p{M}'’‘ʼ\u00ad]+$/u;
/** sooo, hmmm, aaah */
const DRAWN_OUT = /(\p{L})\1\1/iu;
/** What may touch a word of prose. Others, such as @ # _ / =, make it a part of something else, and between quotation marks it is somebody else's. */
const BEFORE = /[\s([\-–—…¡¿*,;:!?]/u;
const AFTER = /[\s)\]\-–—….,;:!?*]/u;

/** An abbreviation that we do not know: Rückm. folgt. */
const LONGEST_SHORTENED = 5;
const STOP_INSIDE = /^\.\s?\p{Ll}/u;

/** A sentence whose words are looked at. */
export interface SpelledSentence {
  readonly text: string;
  readonly tokens: Tokens;
  readonly from: number;
  readonly to: number;
}

/** May the spelling of this token be judged at all: is it a whole word of running text that no rule of ours knows? */
export function isJudged({ text, tokens, from, to }: SpelledSentence, at: number): boolean {
  const { flags, word } = tokens;
  const start = tokens.start[at] as number;
  const end = tokens.end[at] as number;
  const flag = flags[at] as number;
  if ((flag & Flag.WORD) === 0 || (flag & NEVER) !== 0 || (word[at] as number) !== 0) return false;
  if (end - start < SHORTEST || end - start > LONGEST) return false;
  if (start > 0 && !BEFORE.test(text.charAt(start - 1))) return false;
  if (end < text.length && !AFTER.test(text.charAt(end))) return false;
  // An abbreviation, or a name with an ending: Rückm. folgt, kunde.de
  if (at + 1 < to - 1 && (word[at + 1] as number) === Mark.STOP && tokens.end[at] === tokens.start[at + 1]) return false;
  if (end - start <= LONGEST_SHORTENED && STOP_INSIDE.test(text.slice(end, end + 3))) return false;
  // Liefer- und Rechnungsadresse: a part is no word.
  if (isHyphen(text, end) && !isJoined(tokens, at + 1, to)) return false;
  if (isHyphen(text, start - 1) && !((flag & Flag.JOINED) !== 0 && at > from)) return false;
  // 3-Sitzer, E-Scooter, X-Form
  if ((flag & Flag.JOINED) !== 0 && at > from && isCoded(tokens, at - 1)) return false;
  const letters = text.slice(start, end);
  return LATIN.test(letters) && !DRAWN_OUT.test(letters);
}

/** The word without what an apostrophe adds to it: customer's, don't stays, geht's, Maria’s. */
export function bareWord(text: string, tokens: Tokens, at: number, language: Language): string {
  const word = text
    .slice(tokens.start[at], tokens.end[at])
    .normalize('NFC')
    .replace(/\u00ad/g, '')
    .replace(/[’‘ʼ]/g, "'");
  const apostrophe = word.indexOf("'");
  if (apostrophe <= 0) return word;
  if (language === 'de') return word.slice(0, apostrophe);
  return /'s$/i.test(word) ? word.slice(0, -2) : word;
}

const isHyphen = (text: string, at: number): boolean => text.charAt(at) === '-' || text.charAt(at) === '\u2011';
const isCoded = (tokens: Tokens, at: number): boolean =>
  ((tokens.flags[at] as number) & (Flag.NUMBER | Flag.OPAQUE | Flag.DIGIT)) !== 0 ||
  (tokens.end[at] as number) - (tokens.start[at] as number) < 2;
const isJoined = (tokens: Tokens, at: number, to: number): boolean => at < to && ((tokens.flags[at] as number) & Flag.JOINED) !== 0;
