const DEEPEST = 32;
const LONGEST_LABEL = 999;

/** How two labels are compared. */
export function normalLabel(label: string): string {
  if (/^[!-~]*$/.test(label)) return label.toUpperCase();
  return label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase();
}

/** End of a link label that opens with `[` at `pos`, its `]` included; -1 when there is none. */
export function endOfLabel(text: string, pos: number, end: number): number {
  const limit = Math.min(end, pos + LONGEST_LABEL + 2);
  let filled = false;
  for (let i = pos + 1; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x5d) return filled ? i + 1 : -1;
    if (code === 0x5b) return -1;
    if (code === 0x5c && isEscapable(text.charCodeAt(i + 1))) i++;
    if (!isSpace(code)) filled = true;
  }
  return -1;
}

/** End of a link destination at `pos`; -1 when there is none. */
export function endOfDestination(text: string, pos: number, end: number): number {
  if (text.charCodeAt(pos) === 0x3c && pos < end) return endOfPointed(text, pos, end);
  let depth = 0;
  let i = pos;
  for (; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code <= 0x20 || code === 0x7f) break;
    if (code === 0x5c && i + 1 < end && isEscapable(text.charCodeAt(i + 1))) i++;
    else if (code === 0x28) {
      if (++depth > DEEPEST) return -1;
    } else if (code === 0x29 && --depth < 0) break;
  }
  return depth > 0 || i === pos ? -1 : i;
}

function endOfPointed(text: string, pos: number, end: number): number {
  for (let i = pos + 1; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x3e) return i + 1;
    if (code === 0x3c || code === 0x0a || code === 0x0d) return -1;
    if (code === 0x5c && isEscapable(text.charCodeAt(i + 1))) i++;
  }
  return -1;
}

/** End of a title at `pos`, its quotes included; -1 when it is not closed, `pos` when none begins there. */
export function endOfTitle(text: string, pos: number, end: number): number {
  const open = text.charCodeAt(pos);
  if (pos >= end || (open !== 0x22 && open !== 0x27 && open !== 0x28)) return pos;
  const close = open === 0x28 ? 0x29 : open;
  for (let i = pos + 1; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === close) return i + 1;
    if (open === 0x28 && code === 0x28) return -1;
    if (code === 0x5c && isEscapable(text.charCodeAt(i + 1))) i++;
  }
  return -1;
}

/** End of `(destination "title")` at `pos`; -1 when there is none. */
export function endOfResource(text: string, pos: number, end: number): number {
  if (pos >= end || text.charCodeAt(pos) !== 0x28) return -1;
  let at = skipSpaces(text, pos + 1, end);
  if (at < end && text.charCodeAt(at) === 0x29) return at + 1;
  at = endOfDestination(text, at, end);
  if (at < 0) return -1;
  const title = skipSpaces(text, at, end);
  if (title > at) {
    const after = endOfTitle(text, title, end);
    if (after < 0) return -1;
    at = skipSpaces(text, after, end);
  }
  return at < end && text.charCodeAt(at) === 0x29 ? at + 1 : -1;
}

/** Skips spaces, tabs and line breaks. */
export function skipSpaces(text: string, from: number, end: number): number {
  let pos = from;
  while (pos < end && isSpace(text.charCodeAt(pos))) pos++;
  return pos;
}

export function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d;
}

/** ASCII punctuation, which a backslash may escape. */
export function isEscapable(code: number): boolean {
  return (
    (code >= 0x21 && code <= 0x2f) || (code >= 0x3a && code <= 0x40) || (code >= 0x5b && code <= 0x60) || (code >= 0x7b && code <= 0x7e)
  );
}
