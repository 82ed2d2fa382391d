/** The size from which a block is cut at white space, in UTF-16 units. */
const PIECE = 2048;
/** A run without white space is cut at this length, so that text of one endless word cannot take quadratic time. */
const LONGEST_RUN = 16_384;

/** A blank line, from the line break before it. Paragraphs never go across one. */
const BLANK_LINE = /(?:\r\n|\r|\n)[^\S\r\n]*(?:\r\n|\r|\n)\s*/gu;
/** White space as `parse-latin` sees it: with U+0085, without the byte order mark. */
const SPACE = /(?:[^\S\uFEFF]|\u0085)/u;

/** Cuts `text` after every blank line. The blocks, joined, are the text. */
export function* blocksOf(text: string): Generator<string> {
  let from = 0;
  for (const match of text.matchAll(BLANK_LINE)) {
    const end = match.index + match[0].length;
    yield text.slice(from, end);
    from = end;
  }
  if (from < text.length) yield text.slice(from);
}

/** Cuts a long text after white space. The pieces, joined, are the text; a token is only cut in runs of more than 16,000 units. */
export function* piecesOf(text: string): Generator<string> {
  let from = 0;
  while (text.length - from > PIECE) {
    const end = pieceEnd(text, from);
    yield text.slice(from, end);
    from = end;
  }
  if (from < text.length) yield text.slice(from);
}

function pieceEnd(text: string, from: number): number {
  const longest = Math.min(text.length, from + LONGEST_RUN);
  let end = from + PIECE;
  while (end < longest && !isSpace(text, end)) end++;
  if (end < text.length && !isSpace(text, end)) return isHighSurrogate(text.charCodeAt(end - 1)) ? end - 1 : end;
  while (end < text.length && isSpace(text, end)) end++;
  return end;
}

const isSpace = (text: string, index: number): boolean => SPACE.test(text.charAt(index));
const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
