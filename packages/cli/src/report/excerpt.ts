import { printable } from '../output.js';
import type { Positions } from './position.js';
import { width } from './width.js';

/** One line of the draft, cut to fit, with the words that are meant in `marked`. */
export interface ExcerptLine {
  readonly lead: string;
  readonly marked: string;
  readonly tail: string;
  /** Columns before and under the marked words. */
  readonly indent: number;
  readonly length: number;
}

const LINES = 3;
const CUT = '…';

/** The lines of the draft from `start` to `end`, at most three, each cut around the marked words to `columns`. */
export function excerpt(positions: Positions, start: number, end: number, columns: number): ExcerptLine[] {
  const first = positions.at(start).line;
  const last = Math.min(positions.at(Math.max(start, end - 1)).line, first + LINES - 1);
  const lines: ExcerptLine[] = [];
  for (let number = first; number <= last; number++) {
    const line = positions.line(number);
    const to = Math.min(line.end, end);
    const from = skipSpace(positions.text, Math.max(line.start, start), to);
    if (from < to) lines.push(cutLine(positions.text, line, from, to, columns));
  }
  return lines;
}

/** White space that opens a continued line is not underlined. */
function skipSpace(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && text.charAt(at).trim() === '') at++;
  return at;
}

/** Looks at no more of the line than can be shown, and a little: a draft may be one long line. */
function cutLine(text: string, line: { start: number; end: number }, from: number, to: number, columns: number): ExcerptLine {
  const room = Math.max(20, columns);
  const reach = room * 2;
  let marked = visible(text.slice(from, Math.min(to, from + reach)));
  if (to - from > reach || width(marked) > room - 4) marked = takeFrom(marked, room - 4, CUT);
  const left = room - width(marked);
  // The words before say what the sentence is about: they get the larger part, and what the words behind leave.
  const rest = visible(text.slice(to, Math.min(line.end, to + reach))).trimEnd();
  const before = visible(text.slice(Math.max(line.start, from - reach), from)).trimStart();
  const forTail = Math.min(width(rest), Math.max(Math.floor(left / 3), left - width(before)));
  const lead = takeBack(before, left - forTail, from - line.start > reach);
  const whole = width(rest) <= left - width(lead) && to + reach >= line.end;
  return {
    lead,
    marked,
    tail: whole ? rest : takeFrom(rest, left - width(lead), CUT),
    indent: width(lead),
    length: Math.max(1, width(marked)),
  };
}

/** Tabs as one space, so that what stands below is below; control characters shown, not sent to the terminal. */
const visible = (text: string): string => printable(text.replace(/\t/g, ' '));

/** As much of the start as fits, up to a word's end. */
function takeFrom(text: string, columns: number, cut: string): string {
  if (columns < 2) return '';
  const characters = Array.from(text);
  let used = 0;
  let at = 0;
  while (at < characters.length && used + width(characters[at] ?? '') <= columns - 2) used += width(characters[at++] ?? '');
  const taken = characters.slice(0, at).join('');
  const space = at < characters.length && characters[at] !== ' ' ? taken.lastIndexOf(' ') : -1;
  return `${space > 0 ? taken.slice(0, space) : taken.trimEnd()} ${cut}`;
}

/** As much of the end as fits, from a word's start. */
function takeBack(text: string, columns: number, more: boolean): string {
  if (!more && width(text) <= columns) return text;
  if (columns < 3) return '';
  const characters = Array.from(text);
  let used = 0;
  let at = characters.length;
  while (at > 0 && used + width(characters[at - 1] ?? '') <= columns - 2) used += width(characters[--at] ?? '');
  const taken = characters.slice(at).join('');
  const space = at > 0 && characters[at - 1] !== ' ' ? taken.indexOf(' ') : -1;
  return `${CUT} ${space >= 0 && space < taken.length - 1 ? taken.slice(space + 1) : taken.trimStart()}`;
}
