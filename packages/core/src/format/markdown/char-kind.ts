const PUNCTUATION = /[\p{P}\p{S}]/u;
const SPACE = /\s/;

/** Whitespace, or the beginning or end of a text (NaN). */
export function isWhitespace(code: number): boolean {
  if (code < 0x80) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  return Number.isNaN(code) || SPACE.test(String.fromCharCode(code));
}

/** Punctuation or a symbol, as Unicode has it. */
export function isPunctuation(code: number): boolean {
  if (code < 0x80)
    return (
      (code >= 0x21 && code <= 0x2f) || (code >= 0x3a && code <= 0x40) || (code >= 0x5b && code <= 0x60) || (code >= 0x7b && code <= 0x7e)
    );
  return !Number.isNaN(code) && PUNCTUATION.test(String.fromCharCode(code));
}
