import { fold } from './fold.js';

/** What the tokenizer does at a character. */
export const Char = {
  OTHER: 0,
  LOWER: 1,
  UPPER: 2,
  DIGIT: 3,
  SPACE: 4,
  NEWLINE: 5,
  MARK: 6,
  QUOTE: 7,
  APOSTROPHE: 8,
  INVISIBLE: 9,
  HYPHEN: 10,
  COMBINING: 11,
  SIGN: 12,
} as const;

export const FULL_STOP = 0x2e;
export const ELLIPSIS = 0x2026;

const SIZE = 0x250;
const classes = new Uint8Array(SIZE);
/** Folded form of a character: first and second UTF-16 unit, 0 where there is none. */
const first = new Uint16Array(SIZE);
const second = new Uint16Array(SIZE);

for (let code = 0; code < SIZE; code++) {
  const char = String.fromCharCode(code);
  if (char.toLowerCase() !== char.toUpperCase() || code === 0xdf) classes[code] = char === char.toLowerCase() ? Char.LOWER : Char.UPPER;
  const folded = code < 0x80 ? char.toLowerCase() : fold(char);
  first[code] = folded.length > 0 ? folded.charCodeAt(0) : 0;
  second[code] = folded.length > 1 ? folded.charCodeAt(1) : 0;
}
const set = (chars: string, kind: number): void => {
  for (const char of chars) classes[char.charCodeAt(0)] = kind;
};
set('0123456789', Char.DIGIT);
set(' \t\f\v\u00a0', Char.SPACE);
set('\n\r\u0085', Char.NEWLINE);
set(',;:.!?()[]/', Char.MARK);
set('"«»', Char.QUOTE);
set("'\u00b4`", Char.APOSTROPHE);
set('-', Char.HYPHEN);
set('%$€£§&+=<>{}#*_@|~^\\', Char.SIGN);
classes[0xad] = Char.INVISIBLE;
classes[0xaa] = Char.LOWER;
classes[0xba] = Char.LOWER;

/** Class, first and second folded unit of a character in one number: bits 0–3, 4–17, 18–31. One look-up per character is what the tokenizer can afford. */
const packed = new Int32Array(SIZE);
for (let code = 0; code < SIZE; code++)
  packed[code] = (classes[code] as number) | ((first[code] as number) << 4) | ((second[code] as number) << 18);

/** `packedClass` & 15 is the class, (>> 4) & 0x3fff the first folded unit, >>> 18 the second. Characters beyond the table fold to themselves, and are looked up by class alone. */
export function packedClass(code: number): number {
  return code < SIZE ? (packed[code] as number) : farClass(code);
}

/** The class of a UTF-16 unit. */
export function charClass(code: number): number {
  return code < SIZE ? (classes[code] as number) : farClass(code);
}

function farClass(code: number): number {
  if (code >= 0x300 && code <= 0x36f) return Char.COMBINING;
  if (code >= 0x2000 && code <= 0x2bff) return punctuationClass(code);
  if (code === 0x3000) return Char.SPACE;
  if (code === 0xfeff || (code >= 0xfe00 && code <= 0xfe0f)) return Char.INVISIBLE;
  if (code >= 0xd800 && code <= 0xdfff) return Char.OTHER;
  if (code >= 0x3001 && code <= 0x303f) return Char.OTHER;
  if (code >= 0xfff0) return Char.OTHER;
  return Char.LOWER;
}

function punctuationClass(code: number): number {
  if (code <= 0x200a || code === 0x202f || code === 0x205f) return Char.SPACE;
  if (code <= 0x200d || code === 0x2060) return Char.INVISIBLE;
  if (code === 0x2010 || code === 0x2011) return Char.HYPHEN;
  if (code >= 0x2012 && code <= 0x2015) return Char.MARK;
  if (code === 0x2018 || code === 0x2019) return Char.APOSTROPHE;
  if ((code >= 0x201a && code <= 0x201f) || code === 0x2039 || code === 0x203a) return Char.QUOTE;
  if (code === 0x2026) return Char.MARK;
  if (code === 0x2028 || code === 0x2029) return Char.NEWLINE;
  if (code === 0x20ac) return Char.SIGN;
  return Char.OTHER;
}

/** First UTF-16 unit of the folded character, 0 when it folds to nothing. */
export function foldFirst(code: number): number {
  return code < SIZE
    ? (first[code] as number)
    : code === 0x1e9e
      ? 0x73
      : code === 0x2019 || code === 0x2018 || code === 0x2bc
        ? 0x27
        : farFold(code);
}

/** Second unit of the folded character (ä = ae), else 0. */
export function foldSecond(code: number): number {
  return code < SIZE ? (second[code] as number) : code === 0x1e9e ? 0x73 : 0;
}

function farFold(code: number): number {
  const folded = fold(String.fromCharCode(code));
  return folded.length > 0 ? folded.charCodeAt(0) : 0;
}
