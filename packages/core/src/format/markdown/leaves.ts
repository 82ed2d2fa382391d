import { isForwardMark, isLowerHeader, isSenderLine } from '../history.js';
import { BLOCK_KINDS, type BlockKind } from '../reading.js';
import { Records } from '../records.js';
import { endOfDefinition } from './definition.js';

/** The lines of one paragraph, heading or table cell, joined, with the way back to the source. */
export interface Leaf {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Where stretches of `text` begin, there and in the source; undefined when `text` is the source. */
  readonly segments: Records | undefined;
  readonly judged: boolean;
  readonly kind: BlockKind;
}

/** The place in the source of a place in a leaf. */
export function sourceOf(leaf: Leaf, pos: number): number {
  const { segments } = leaf;
  if (segments === undefined) return pos;
  const segment = segments.lastUpTo(pos);
  return segments.get(segment, 1) + pos - segments.get(segment, 0);
}

/** What the blocks of a document contain, in order, before any mark in it is read. */
export class Leaves {
  readonly definitions = new Set<string>();
  readonly footnotes = new Set<string>();
  /** Start and end of each line. */
  private readonly lines = new Records(2);
  /** First line, lines after the last, judged or not, number of its kind. */
  private readonly leaves = new Records(4);
  /** First line of the leaf that is open. */
  private open = 0;

  constructor(private readonly source: string) {}

  get count(): number {
    return this.leaves.count;
  }

  /** One more line of the open leaf: source offsets without marks of its containers. */
  addLine(start: number, end: number): void {
    this.lines.add(start, end);
  }

  /** Takes the last line of the open leaf back. */
  removeLine(): void {
    this.lines.count--;
  }

  get lastStart(): number {
    return this.lines.get(this.lines.count - 1, 0);
  }

  get lastEnd(): number {
    return this.lines.get(this.lines.count - 1, 1);
  }

  /** Ends the open leaf. With `definitions`, link definitions at its beginning are taken out; returns whether anything is left. */
  close(judged: boolean, definitions: boolean, kind: BlockKind): boolean {
    const { lines } = this;
    if (definitions && lines.count > this.open && this.source.charCodeAt(lines.get(this.open, 0)) === 0x5b) this.takeDefinitions();
    const filled = lines.count > this.open;
    if (filled) this.leaves.add(this.open, lines.count, judged ? 1 : 0, BLOCK_KINDS.indexOf(kind));
    this.open = lines.count;
    return filled;
  }

  /** The open leaf begins with the headers of a mail or the mark of a forwarded one. */
  get startsHistory(): boolean {
    const { source, lines, open } = this;
    if (lines.count === open) return false;
    const start = lines.get(open, 0);
    if (isForwardMark(source, start, lines.get(open, 1))) return true;
    return lines.count > open + 1 && isSenderLine(source, start) && isLowerHeader(source, lines.get(open + 1, 0));
  }

  leaf(index: number): Leaf {
    const kind = BLOCK_KINDS[this.leaves.get(index, 3)] as BlockKind;
    return this.join(this.leaves.get(index, 0), this.leaves.get(index, 1), this.leaves.get(index, 2) === 1, kind);
  }

  private join(first: number, end: number, judged: boolean, kind: BlockKind): Leaf {
    const { source, lines } = this;
    const start = lines.get(first, 0);
    const stop = trimmedEnd(source, lines.get(end - 1, 0), lines.get(end - 1, 1));
    let whole = true;
    for (let i = first + 1; i < end && whole; i++) whole = isBreak(source, lines.get(i - 1, 1), lines.get(i, 0));
    if (whole) return { text: source, start, end: stop, segments: undefined, judged, kind };
    const parts: string[] = [];
    const segments = new Records(2, 2 * (end - first));
    let length = 0;
    for (let i = first; i < end; i++) {
      const from = lines.get(i, 0);
      const to = i === end - 1 ? stop : lines.get(i, 1);
      segments.add(length, from);
      length += to - from;
      parts.push(source.slice(from, to));
      if (i === end - 1) break;
      segments.add(length++, source.charCodeAt(to) === 0x0d && source.charCodeAt(to + 1) === 0x0a ? to + 1 : to);
      parts.push('\n');
    }
    return { text: parts.join(''), start: 0, end: length, segments, judged, kind };
  }

  private takeDefinitions(): void {
    const leaf = this.join(this.open, this.lines.count, true, 'paragraph');
    let pos = leaf.start;
    while (pos < leaf.end && leaf.text.charCodeAt(pos) === 0x5b) {
      const definition = endOfDefinition(leaf.text, pos, leaf.end);
      if (definition === undefined) break;
      this.definitions.add(definition.label);
      pos = definition.end;
    }
    // A definition ends with its line: whole lines go.
    if (pos >= leaf.end) this.open = this.lines.count;
    else for (let i = leaf.start; i < pos; i++) if (isLineEnd(leaf.text, i)) this.open++;
  }
}

function isLineEnd(text: string, pos: number): boolean {
  const code = text.charCodeAt(pos);
  return code === 0x0a || (code === 0x0d && text.charCodeAt(pos + 1) !== 0x0a);
}

function isBreak(source: string, from: number, to: number): boolean {
  return to - from === 1 || (to - from === 2 && source.charCodeAt(from) === 0x0d);
}

function trimmedEnd(source: string, start: number, end: number): number {
  let last = end;
  while (last > start && (source.charCodeAt(last - 1) === 0x20 || source.charCodeAt(last - 1) === 0x09)) last--;
  return last;
}
