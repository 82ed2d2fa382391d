/** The compiled lexicon as arrays; see `encodeLexicon` in `tooling` for the layout. */
export interface LexiconData {
  /** prefix number * 65536 + verb number, ascending. */
  readonly pairs: Uint32Array;
  /** Where the stem of an entry begins in `letters`, and its length. */
  readonly offsets: Uint16Array;
  readonly lengths: Uint8Array;
  /** Open addressing by hash: entry number + 1. */
  readonly slots: Uint16Array;
  /** The next entry of the same folded stem, + 1. */
  readonly next: Uint16Array;
  /** Verb (or prefix) number of an entry. */
  readonly verbs: Uint16Array;
  /** Row of `rows`; 0 prefix, 1 stop word. */
  readonly kinds: Uint8Array;
  /** First entry of each verb; its stem is that of the infinitive. */
  readonly firstEntry: Uint16Array;
  /** kind * columns + column = `VerbForm` bits. */
  readonly rows: Uint16Array;
  readonly flags: Uint8Array;
  /** Latin-1 letters of all stems. */
  readonly letters: Uint8Array;
  readonly columns: number;
  /** The ending of each column; "ge+t" stands around the stem. */
  readonly endings: readonly string[];
  /** lemma:du:ihr:participle:Sie, a line each. */
  readonly overrides: () => string;
}

export const KIND_PREFIX = 0;
export const KIND_STOP = 1;

/** Bits of `flags`: letters the infinitive adds to the first stem; a verb only with a prefix; in our own table; the separable reading is likelier; sende. */
export const VerbFlag = { ENDING: 3, BOUND: 4, COMMON: 8, PREFER_SEPARABLE: 16, KEEPS_E: 32 } as const;

const VERSION = 2;

/** Decodes a compiled lexicon (base64, or its bytes). Throws when it is not one of this version. */
export function decodeLexicon(data: string | Uint8Array): LexiconData {
  const bytes = typeof data === 'string' ? fromBase64(data) : new Uint8Array(data);
  const header = bytes.length < 64 ? new Uint32Array(16) : new Uint32Array(bytes.buffer, 0, 16);
  const [
    version,
    pairCount = 0,
    entryCount = 0,
    slotCount = 0,
    verbCount = 0,
    kindCount = 0,
    columns = 0,
    ,
    letterCount = 0,
    textCount = 0,
  ] = header;
  if (version !== VERSION) throw new Error('This is not a German verb lexicon of this version; run the build to generate it.');
  let at = 64;
  const take = <T>(length: number, width: number, make: (offset: number, length: number) => T): T => {
    const array = make(at, length);
    at += length * width;
    return array;
  };
  const u32 = (length: number): Uint32Array => take(length, 4, (offset, n) => new Uint32Array(bytes.buffer, offset, n));
  const u16 = (length: number): Uint16Array => take(length, 2, (offset, n) => new Uint16Array(bytes.buffer, offset, n));
  const u8 = (length: number): Uint8Array => take(length, 1, (offset, n) => bytes.subarray(offset, offset + n));
  const expected =
    64 +
    4 * pairCount +
    2 * (slotCount + 3 * entryCount + verbCount + 1 + kindCount * columns) +
    2 * entryCount +
    verbCount +
    letterCount +
    textCount;
  if (expected !== bytes.length) throw new Error('The German verb lexicon is damaged; run the build to generate it.');
  const arrays = {
    pairs: u32(pairCount),
    slots: u16(slotCount),
    next: u16(entryCount),
    offsets: u16(entryCount),
    verbs: u16(entryCount),
    firstEntry: u16(verbCount + 1),
    rows: u16(kindCount * columns),
    lengths: u8(entryCount),
    kinds: u8(entryCount),
    flags: u8(verbCount),
    letters: u8(letterCount),
  };
  const text = u8(textCount);
  const firstLine = text.indexOf(10);
  return {
    ...arrays,
    columns,
    endings: latin1(text, 0, firstLine).split(','),
    overrides: () => latin1(text, firstLine + 1, text.length),
  };
}

/** The Latin-1 letters `[start, end)` as a string. */
export function latin1(bytes: Uint8Array, start: number, end: number): string {
  let out = '';
  for (let i = start; i < end; i++) out += String.fromCharCode(bytes[i] ?? 0);
  return out;
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** No `atob`: `core` knows neither Node nor the browser. A function per four digits is compiled soon, a long loop late. */
function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const value = new Uint8Array(128);
  for (let i = 0; i < 64; i++) value[DIGITS.charCodeAt(i)] = i;
  let end = text.length;
  while (end > 0 && text.charCodeAt(end - 1) === 61) end--;
  const out = new Uint8Array((end * 3) >> 2);
  for (let i = 0, at = 0; i < end; i += 4, at += 3) decodeFour(text, i, value, out, at);
  return out;
}

/** Writes three bytes; those past the end fall away, as '=' counts nothing. */
function decodeFour(text: string, i: number, value: Uint8Array, out: Uint8Array, at: number): void {
  const high = ((value[text.charCodeAt(i)] ?? 0) << 18) | ((value[text.charCodeAt(i + 1)] ?? 0) << 12);
  const word = high | ((value[text.charCodeAt(i + 2)] ?? 0) << 6) | (value[text.charCodeAt(i + 3)] ?? 0);
  out[at] = word >> 16;
  out[at + 1] = word >> 8;
  out[at + 2] = word;
}
