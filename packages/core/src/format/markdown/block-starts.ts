import type { Cursor } from './cursor.js';
import { findWithin } from './find.js';

/** A list mark: columns up to the item's text. */
export interface ItemStart {
  readonly width: number;
  readonly blank: boolean;
  /** Number of an ordered item; 1 for bullets, which may always interrupt a paragraph. */
  readonly number: number;
}

/** The list mark at the cursor: characters of the mark itself in `width`. */
export function listMark(source: string, cursor: Cursor): ItemStart | undefined {
  const { next, end } = cursor;
  const code = source.charCodeAt(next);
  let pos = next;
  let number = 1;
  if (code === 0x2a || code === 0x2b || code === 0x2d) pos++;
  else if (code >= 0x30 && code <= 0x39) {
    number = 0;
    while (pos < end && pos - next < 9 && isDigit(source.charCodeAt(pos))) number = number * 10 + source.charCodeAt(pos++) - 0x30;
    const stop = source.charCodeAt(pos);
    if (pos >= end || (stop !== 0x2e && stop !== 0x29)) return undefined;
    pos++;
  } else return undefined;
  if (pos < end && source.charCodeAt(pos) !== 0x20 && source.charCodeAt(pos) !== 0x09) return undefined;
  let rest = pos;
  while (rest < end && (source.charCodeAt(rest) === 0x20 || source.charCodeAt(rest) === 0x09)) rest++;
  return { width: pos - next, blank: rest >= end, number };
}

/** Length of a code fence at the cursor, 0 when there is none. */
export function fenceLength(source: string, cursor: Cursor): number {
  const { next, end } = cursor;
  const code = source.charCodeAt(next);
  if (code !== 0x60 && code !== 0x7e) return 0;
  let pos = next;
  while (pos < end && source.charCodeAt(pos) === code) pos++;
  if (pos - next < 3) return 0;
  if (code === 0x60) {
    if (findWithin(source, '`', pos, end) >= 0) return 0;
  }
  return pos - next;
}

/** Does the line at the cursor close a fence? */
export function closesFence(source: string, cursor: Cursor, mark: number, length: number): boolean {
  if (cursor.indent > 3) return false;
  let pos = cursor.next;
  while (pos < cursor.end && source.charCodeAt(pos) === mark) pos++;
  if (pos - cursor.next < length) return false;
  while (pos < cursor.end && (source.charCodeAt(pos) === 0x20 || source.charCodeAt(pos) === 0x09)) pos++;
  return pos >= cursor.end;
}

/** Where the text of an ATX heading lies; undefined when there is none. */
export function headingText(source: string, cursor: Cursor): { start: number; end: number } | undefined {
  let pos = cursor.next;
  while (pos < cursor.end && source.charCodeAt(pos) === 0x23) pos++;
  const depth = pos - cursor.next;
  if (depth < 1 || depth > 6 || (pos < cursor.end && !isBlank(source.charCodeAt(pos)))) return undefined;
  while (pos < cursor.end && isBlank(source.charCodeAt(pos))) pos++;
  let end = cursor.end;
  while (end > pos && isBlank(source.charCodeAt(end - 1))) end--;
  let marks = end;
  while (marks > pos && source.charCodeAt(marks - 1) === 0x23) marks--;
  if (marks < end && (marks === pos || isBlank(source.charCodeAt(marks - 1)))) end = marks;
  while (end > pos && isBlank(source.charCodeAt(end - 1))) end--;
  return { start: pos, end };
}

/** Does the line underline a heading? */
export function isUnderline(source: string, cursor: Cursor): boolean {
  const mark = cursor.code;
  if (mark !== 0x3d && mark !== 0x2d) return false;
  let pos = cursor.next;
  while (pos < cursor.end && source.charCodeAt(pos) === mark) pos++;
  while (pos < cursor.end && isBlank(source.charCodeAt(pos))) pos++;
  return pos >= cursor.end;
}

/** End of a footnote mark `[^label]:` at the cursor, -1 when there is none. */
export function footnoteMarkEnd(source: string, cursor: Cursor): number {
  const { next, end } = cursor;
  if (source.charCodeAt(next) !== 0x5b || source.charCodeAt(next + 1) !== 0x5e) return -1;
  const limit = Math.min(end, next + 1000);
  for (let i = next + 2; i < limit; i++) {
    const code = source.charCodeAt(i);
    if (code === 0x5d) return i > next + 2 && source.charCodeAt(i + 1) === 0x3a && i + 1 < end ? i + 2 : -1;
    if (code === 0x5b || code === 0x20 || code === 0x09) return -1;
  }
  return -1;
}

/** After `[ ]` or `[x]` of a task at the start of an item. */
export function taskEnd(source: string, cursor: Cursor): number {
  const { next, end } = cursor;
  if (source.charCodeAt(next) !== 0x5b || source.charCodeAt(next + 2) !== 0x5d) return next;
  const state = source.charCodeAt(next + 1) | 0x20;
  return (state === 0x20 || state === 0x78) && next + 4 < end && source.charCodeAt(next + 3) === 0x20 ? next + 4 : next;
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
const isBlank = (code: number): boolean => code === 0x20 || code === 0x09;
