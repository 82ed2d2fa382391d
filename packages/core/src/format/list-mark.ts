/** A list mark at the start of a line: where the item's text begins (0: there is none), and what to compare the next mark with. */
export interface ListMark {
  readonly end: number;
  /** The number of an item, or the character of its mark. */
  readonly item: number;
}

const NO_MARK: ListMark = { end: 0, item: 0 };
const BULLETS = new Set(Array.from('-*+•·‣▪◦●○–—✓✔➔→', (char) => char.charCodeAt(0)));

/**
 * Reads the mark at `first`: `- `, `* `, `• `, `1. `, `2) `, `a) `.
 * @param before end of the line before when a paragraph is open, else -1. A number there is a list only after a colon or sentence end ("am | 3. Mai" is not), as is a dash.
 * @param item mark of the item being read, else 0; its successor is always an item.
 */
export function listMarkEnd(source: string, first: number, end: number, before: number, item: number): ListMark {
  const code = source.charCodeAt(first);
  const next = first + 1 < end ? source.charCodeAt(first + 1) : 0x20;
  if (BULLETS.has(code)) {
    if (!isBlank(next)) return NO_MARK;
    const doubtful = code === 0x2013 || code === 0x2014 || code === 0x2192;
    return doubtful && item !== code && !mayFollow(source, before) ? NO_MARK : { end: first + 1, item: code };
  }
  if (next === 0x29 && ((code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)))
    return isBlank(source.charCodeAt(first + 2)) ? { end: first + 2, item: code } : NO_MARK;
  if (code < 0x30 || code > 0x39) return NO_MARK;
  return numberMark(source, first, end, before, item);
}

function numberMark(source: string, first: number, end: number, before: number, item: number): ListMark {
  let number = 0;
  let pos = first;
  for (; pos < end && pos - first < 3; pos++) {
    const digit = source.charCodeAt(pos) - 0x30;
    if (digit < 0 || digit > 9) break;
    number = number * 10 + digit;
  }
  const stop = source.charCodeAt(pos);
  if (pos >= end || (stop !== 0x2e && stop !== 0x29) || (pos + 1 < end && !isBlank(source.charCodeAt(pos + 1)))) return NO_MARK;
  if (stop === 0x2e && number !== item + 1 && !mayFollow(source, before)) return NO_MARK;
  return { end: pos + 1, item: number };
}

function mayFollow(source: string, before: number): boolean {
  if (before < 0) return true;
  let last = before;
  while (last > 0 && isBlank(source.charCodeAt(last - 1))) last--;
  const code = source.charCodeAt(last - 1);
  return code === 0x3a || code === 0x2e || code === 0x21 || code === 0x3f || code === 0x3b || code === 0x2c;
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0xa0 || Number.isNaN(code);
}
