import type { Cursor } from './cursor.js';
import { findWithin } from './find.js';

/** Ends of the cells of a table row: source offsets, two a cell, without the spaces around. */
export function cellsOf(source: string, start: number, end: number): number[] {
  const cells: number[] = [];
  let pos = skip(source, start, end);
  if (source.charCodeAt(pos) === 0x7c && pos < end) pos++;
  let cell = pos;
  for (; pos < end; pos++) {
    const code = source.charCodeAt(pos);
    if (code === 0x5c) pos++;
    else if (code === 0x7c) {
      push(cells, source, cell, pos);
      cell = pos + 1;
    }
  }
  if (skip(source, cell, end) < end) push(cells, source, cell, end);
  return cells;
}

/** The cells of the line above when the line at the cursor is the delimiter row of a table below it; undefined when it is none. `- | -` is a list item. */
export function headerCells(source: string, cursor: Cursor, start: number, end: number): number[] | undefined {
  if (cursor.code === 0x2d && isBlank(source.charCodeAt(cursor.next + 1))) return undefined;
  const columns = delimiterColumns(source, cursor.next, cursor.end);
  if (columns === 0 || findWithin(source, '|', start, end) < 0) return undefined;
  if (columns === 1 && findWithin(source, '|', cursor.next, cursor.end) < 0) return undefined;
  const cells = cellsOf(source, start, end);
  return cells.length === columns * 2 ? cells : undefined;
}

/** Number of columns that a delimiter row (`| --- | :-: |`) declares; 0 when the line is none. */
function delimiterColumns(source: string, start: number, end: number): number {
  let columns = 0;
  let pos = skip(source, start, end);
  if (pos < end && source.charCodeAt(pos) === 0x7c) pos++;
  for (;;) {
    pos = skip(source, pos, end);
    if (pos >= end) return columns;
    if (source.charCodeAt(pos) === 0x3a) pos++;
    const dashes = pos;
    while (pos < end && source.charCodeAt(pos) === 0x2d) pos++;
    if (pos === dashes) return 0;
    if (pos < end && source.charCodeAt(pos) === 0x3a) pos++;
    columns++;
    pos = skip(source, pos, end);
    if (pos >= end) return columns;
    if (source.charCodeAt(pos++) !== 0x7c) return 0;
  }
}

function push(cells: number[], source: string, from: number, to: number): void {
  const start = skip(source, from, to);
  let end = to;
  while (end > start && isBlank(source.charCodeAt(end - 1))) end--;
  cells.push(start, end);
}

function skip(source: string, from: number, end: number): number {
  let pos = from;
  while (pos < end && isBlank(source.charCodeAt(pos))) pos++;
  return pos;
}

const isBlank = (code: number): boolean => code === 0x20 || code === 0x09;
