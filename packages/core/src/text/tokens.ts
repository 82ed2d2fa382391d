/** What is known of a token from its characters alone. Combined as bits in `Tokens.flags`. */
export const Flag = {
  /** Letters, with digits, inner apostrophes or gender marks. */
  WORD: 1,
  /** Starts with a digit: `15`, `1.234,50`, `14:30`, `3rd`. */
  NUMBER: 2,
  /** Code, URL, e-mail address, placeholder: counts as a noun, is never judged. */
  OPAQUE: 4,
  /** A punctuation mark; which one says `Tokens.word` (see `Mark`). */
  MARK: 8,
  /** The first letter is upper case. */
  CAPITAL: 16,
  /** Two or more letters, all of them upper case. */
  ALL_CAPITALS: 32,
  /** Joined to the token before by a hyphen: `Demand-Management` is two tokens, the second one JOINED. */
  JOINED: 64,
  /** Inside a quotation of two or more words. */
  QUOTED: 128,
  /** First word of its sentence, so a capital says nothing. Also set after an opening quotation mark or a colon. */
  INITIAL: 256,
  /** Has upper-case letters after the first (`PoC`, `GmbH`, `SaaS`, `SLAs`). */
  MIXED: 512,
  /** Has a digit in it. */
  DIGIT: 1024,
  /** Lies inside round or square brackets. */
  BRACKETED: 2048,
  /** The first word after an opening quotation mark. */
  AFTER_QUOTE: 4096,
} as const;

/** The `word` of a punctuation mark. Words of the vocabulary have numbers from `FIRST_WORD` on; 0 is "not in the vocabulary". */
export const Mark = {
  COMMA: 1,
  SEMICOLON: 2,
  COLON: 3,
  STOP: 4,
  QUESTION: 5,
  EXCLAMATION: 6,
  OPEN: 7,
  CLOSE: 8,
  DASH: 9,
  SLASH: 10,
  OTHER: 11,
} as const;

/** The `word` of a number that is not in the vocabulary, and of an opaque token. */
export const NUMBER_WORD = 12;
export const OPAQUE_WORD = 13;
export const FIRST_WORD = 16;

/** The tokens of one paragraph in flat arrays, which are reused for the next: keep nothing of them. */
export interface Tokens {
  count: number;
  /** UTF-16 offsets into the reading's text. */
  start: Int32Array;
  end: Int32Array;
  /** Vocabulary number, `Mark` of a punctuation mark, or 0. */
  word: Int32Array;
  /** Two independent hashes of the folded word (see `fold`), together a key. */
  hash: Int32Array;
  hash2: Int32Array;
  flags: Int32Array;
}

/** One sentence of a paragraph, as the clause readers see it. */
export interface Sentence {
  /** The reading's whole text; `tokens.start` and `tokens.end` point into it. */
  readonly text: string;
  readonly tokens: Tokens;
  /** Token range `[from, to)`; a final stop is inside. */
  readonly from: number;
  readonly to: number;
  /** The paragraph is written without capitals (chat), so capitals say nothing. */
  readonly lowerCase: boolean;
}

/** Fresh arrays for so many tokens. */
export function arrays(length: number): Omit<Tokens, 'count'> {
  const make = (): Int32Array => new Int32Array(length);
  return { start: make(), end: make(), word: make(), hash: make(), hash2: make(), flags: make() };
}

/** The same numbers with room for as many more. */
export function doubled(array: Int32Array): Int32Array {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}

/** Doubles the room for tokens. */
export function grow(tokens: Tokens): void {
  tokens.start = doubled(tokens.start);
  tokens.end = doubled(tokens.end);
  tokens.word = doubled(tokens.word);
  tokens.hash = doubled(tokens.hash);
  tokens.hash2 = doubled(tokens.hash2);
  tokens.flags = doubled(tokens.flags);
}
