import { Char, charClass } from './char-class.js';

const LONGEST = 40;
/** Templates name their data by long paths: {delivery.shippingOrderAddress.firstName}. */
const LONGEST_BRACES = 120;

/** < > ) ] */
const ENDS_ADDRESS = new Set([0x3c, 0x3e, 0x29, 0x5d]);

/** Endings that make `name.ending` an address or a file name rather than two sentences. */
const ENDINGS = new Set(
  'de at ch com org net eu info io html htm pdf txt doc docx xls xlsx csv md js ts json xml yml png jpg jpeg gif svg zip exe php shop app dev uk'.split(
    ' ',
  ),
);

/** Does the full stop before `pos` join a name and an ending (www.x.de, rechnung.pdf)? */
export function isAddressEnding(text: string, chunk: number, pos: number, end: number): boolean {
  let stop = pos;
  while (stop < end && stop - pos <= 5 && isWordChar(text.charCodeAt(stop))) stop++;
  if (ENDINGS.has(text.slice(pos, stop).toLowerCase())) return true;
  return text.slice(chunk, chunk + 4).toLowerCase() === 'www.' && stop > pos;
}

/** End of the address that goes on at `pos`: up to a space, a quotation mark or a closing bracket, marks at its end left out. */
export function addressEnd(text: string, pos: number, limit: number): number {
  let end = pos;
  for (; end < limit; end++) {
    const code = text.charCodeAt(end);
    const kind = charClass(code);
    if (kind === Char.SPACE || kind === Char.NEWLINE || kind === Char.QUOTE || ENDS_ADDRESS.has(code)) break;
  }
  while (end > pos && charClass(text.charCodeAt(end - 1)) === Char.MARK && text.charCodeAt(end - 1) !== 0x2f) end--;
  return end;
}

/**
 * End of a template placeholder that starts at `pos`: {name}, {{ name }}, {% if %}, [Datum], <Vorname>, %ORDER%, #NUMBER#, ${name}; 0 when there is none.
 * Looks at most 40 characters ahead, between braces 120.
 */
export function placeholderEnd(text: string, pos: number, end: number): number {
  const code = text.charCodeAt(pos);
  const limit = Math.min(end, pos + LONGEST);
  if (code === 0x7b) return braces(text, pos, Math.min(end, pos + LONGEST_BRACES));
  if (code === 0x24) return text.charCodeAt(pos + 1) === 0x7b ? braces(text, pos + 1, Math.min(end, pos + LONGEST_BRACES)) : 0;
  if (code === 0x3c) return until(text, pos, limit, 0x3e, isTagChar);
  if (code === 0x5b) return bracket(text, pos, limit);
  if (code === 0x25 || code === 0x23) return until(text, pos, limit, code, isNameChar);
  return 0;
}

function braces(text: string, pos: number, limit: number): number {
  const double = text.charCodeAt(pos + 1) === 0x7b || text.charCodeAt(pos + 1) === 0x25;
  for (let i = pos + (double ? 2 : 1); i < limit; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x7d) return double && text.charCodeAt(i + 1) === 0x7d ? i + 2 : i + 1;
    if (code === 0x7b || code === 0x0a) return 0;
  }
  return 0;
}

function until(text: string, pos: number, limit: number, close: number, fits: (code: number) => boolean): number {
  for (let i = pos + 1; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (code === close) return i > pos + 1 ? i + 1 : 0;
    if (!fits(code)) return 0;
  }
  return 0;
}

/** [Datum], [Ihr Name], [Name/Team]: at most three words and no sentence. */
function bracket(text: string, pos: number, limit: number): number {
  let words = 1;
  for (let i = pos + 1; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x5d) return i > pos + 2 && text.charCodeAt(i + 1) !== 0x28 ? i + 1 : 0;
    if (code === 0x20) words++;
    else if (!isWordChar(code) && code !== 0x2f && code !== 0x2d && code !== 0x5f && code !== 0x2e && code !== 0x2c && code !== 0x3a)
      return 0;
    if (words > 5) return 0;
  }
  return 0;
}

function isWordChar(code: number): boolean {
  const kind = charClass(code);
  return kind === Char.LOWER || kind === Char.UPPER || kind === Char.DIGIT;
}

const isNameChar = (code: number): boolean => isWordChar(code) || code === 0x5f;
const isTagChar = (code: number): boolean =>
  isNameChar(code) || code === 0x20 || code === 0x2d || code === 0x2f || code === 0x3d || code === 0x22 || code === 0x2e;
