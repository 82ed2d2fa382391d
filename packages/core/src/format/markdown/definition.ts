import { endOfDestination, endOfLabel, endOfTitle, isSpace, normalLabel, skipSpaces } from './link-parts.js';

/** A link definition `[label]: destination "title"`. */
export interface Definition {
  readonly label: string;
  /** After its line break. */
  readonly end: number;
}

/** The link definition at `pos` of a paragraph that ends at `end`; undefined when there is none. */
export function endOfDefinition(text: string, pos: number, end: number): Definition | undefined {
  const labelEnd = endOfLabel(text, pos, end);
  if (labelEnd < 0 || text.charCodeAt(labelEnd) !== 0x3a) return undefined;
  const destination = skipSpaces(text, labelEnd + 1, end);
  const destinationEnd = destination >= end ? -1 : endOfDestination(text, destination, end);
  if (destinationEnd < 0) return undefined;
  const label = normalLabel(text.slice(pos + 1, labelEnd - 1));
  const title = skipSpaces(text, destinationEnd, end);
  if (title > destinationEnd && title < end) {
    const titleEnd = endOfTitle(text, title, end);
    const lineEnd = titleEnd > title ? endOfLine(text, titleEnd, end) : -1;
    if (lineEnd >= 0) return { label, end: lineEnd };
  }
  const lineEnd = endOfLine(text, destinationEnd, end);
  return lineEnd < 0 ? undefined : { label, end: lineEnd };
}

/** The start of the next line when nothing but spaces follows, else -1. */
function endOfLine(text: string, from: number, end: number): number {
  for (let pos = from; pos < end; pos++) {
    const code = text.charCodeAt(pos);
    if (code === 0x0a) return pos + 1;
    if (code === 0x0d) return text.charCodeAt(pos + 1) === 0x0a ? pos + 2 : pos + 1;
    if (!isSpace(code)) return -1;
  }
  return end;
}
