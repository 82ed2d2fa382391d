import { endOfTag } from './html-tag.js';
import { isInlineElement } from './html-elements.js';

/** Elements that begin a block of HTML wherever they open or close a line. */
const BLOCK_ELEMENTS = new Set(
  (
    'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main menu menuitem nav noframes ol optgroup option p param search section ' +
    'summary table tbody td tfoot th thead title tr track ul'
  ).split(' '),
);
const RAW_ELEMENTS = new Set(['pre', 'script', 'style', 'textarea']);
/** The blank line that ends a block. */
export const BLANK = '';

/**
 * What ends the HTML block that begins at `pos` (`<`): a text its last line contains, `BLANK`, or for `</pre>` and its kin the raw elements' `</`.
 * Undefined when none begins.
 */
export function htmlBlockEnd(source: string, pos: number, end: number, interrupts: boolean): string | undefined {
  const next = source.charCodeAt(pos + 1);
  if (pos + 1 >= end) return undefined;
  if (next === 0x21) {
    if (source.startsWith('--', pos + 2)) return '-->';
    if (source.startsWith('[CDATA[', pos + 2)) return ']]>';
    return isLetter(source.charCodeAt(pos + 2)) ? '>' : undefined;
  }
  if (next === 0x3f) return '?>';
  const closing = next === 0x2f;
  const nameStart = closing ? pos + 2 : pos + 1;
  let nameEnd = nameStart;
  while (nameEnd < end && nameEnd - nameStart < 40 && isNameChar(source.charCodeAt(nameEnd))) nameEnd++;
  if (nameEnd === nameStart || !isLetter(source.charCodeAt(nameStart))) return undefined;
  const name = source.slice(nameStart, nameEnd).toLowerCase();
  const after = nameEnd < end ? source.charCodeAt(nameEnd) : 0x20;
  const ended = after === 0x20 || after === 0x09 || after === 0x3e;
  if (!closing && ended && RAW_ELEMENTS.has(name)) return '</';
  if ((ended || (after === 0x2f && source.charCodeAt(nameEnd + 1) === 0x3e)) && BLOCK_ELEMENTS.has(name)) return BLANK;
  if (interrupts || RAW_ELEMENTS.has(name)) return undefined;
  return isLoneTag(source, pos, end, nameEnd, name) ? BLANK : undefined;
}

/** A tag alone on its line. `<Vorname>`, which no HTML knows, is a placeholder. */
function isLoneTag(source: string, pos: number, end: number, nameEnd: number, name: string): boolean {
  const tagEnd = endOfTag(source, pos, end);
  if (tagEnd < 0) return false;
  for (let i = tagEnd; i < end; i++) if (source.charCodeAt(i) !== 0x20 && source.charCodeAt(i) !== 0x09) return false;
  return tagEnd > nameEnd + 1 || isInlineElement(name) || source.charCodeAt(pos + 1) === 0x2f;
}

/** Does a line of an HTML block, from `start` to `end`, end it? */
export function endsHtmlBlock(source: string, start: number, end: number, ending: string): boolean {
  if (ending === BLANK) return false;
  const line = source.slice(start, end);
  return ending === '</' ? /<\/(?:pre|script|style|textarea)>/i.test(line) : line.includes(ending);
}

const isLetter = (code: number): boolean => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
const isNameChar = (code: number): boolean => isLetter(code) || (code >= 0x30 && code <= 0x39) || code === 0x2d;
