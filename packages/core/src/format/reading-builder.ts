import type { Block, BlockKind, Comment, Reading, SourceRange } from './reading.js';
import { Records } from './records.js';

/** Fields of a piece: where in the reading, where in the source, and the source end of a generated piece (-1 for a verbatim one). */
const AT = 0;
const FROM = 1;
const GENERATED_END = 2;
/** Fields of a skipped mark: its place in the source, and the far end of the mark that belongs to it. */
const START = 0;
const END = 1;
const PARTNER = 2;

/**
 * Puts a reading together from stretches of the source. What the source has between two stretches is skipped (transparent); what stands in the
 * reading only is generated. The text of neighbouring stretches is copied once, and not at all when the whole source is one stretch.
 */
export class ReadingBuilder {
  private readonly blocks: Block[] = [];
  private readonly comments: Comment[] = [];
  private readonly parts: string[] = [];
  private readonly pieces = new Records(3);
  private readonly marks = new Records(3);
  private length = 0;
  /** The verbatim stretch that is still growing. */
  private runStart = 0;
  private runEnd = -1;
  private blockStart = -1;
  private judged = true;
  private kind: BlockKind = 'paragraph';

  constructor(private readonly source: string) {}

  /** Begins a block at the next stretch. */
  openBlock(judged: boolean, kind: BlockKind): void {
    this.judged = judged;
    this.kind = kind;
    this.blockStart = -1;
  }

  /** Ends the block; what comes next begins another of the same kind. */
  closeBlock(): void {
    if (this.blockStart >= 0 && this.length > this.blockStart)
      this.blocks.push({ start: this.blockStart, end: this.length, judged: this.judged, kind: this.kind });
    this.blockStart = -1;
  }

  /** Takes the source from `start` to `end` as it is. */
  verbatim(start: number, end: number): void {
    if (start >= end) return;
    if (this.blockStart < 0) this.beginBlock(start);
    if (this.runEnd !== start) {
      this.flush();
      this.pieces.add(this.length, start, -1);
      this.runStart = start;
    }
    this.runEnd = end;
    this.length += end - start;
  }

  /** Puts `text` where the source has something else. */
  generated(text: string, start: number, end: number): void {
    if (this.blockStart < 0) this.beginBlock(start);
    this.piece(text, start, end);
  }

  /** A mark that is skipped. `partner` is the far end of the mark that belongs to it: one to the left or right, or -1 when it has none. */
  mark(start: number, end: number, partner: number): void {
    this.marks.add(start, end, partner);
  }

  /** An HTML comment, its marks included. */
  comment(start: number, end: number): void {
    this.comments.push({ start, end, text: this.source.slice(start + 4, Math.max(start + 4, end - 3)).trim() });
  }

  finish(): Reading {
    this.flush();
    const { blocks, comments, parts } = this;
    comments.sort((a, b) => a.start - b.start);
    const text = parts.length === 1 ? (parts[0] as string) : parts.join('');
    return { text, blocks, comments, mapRange: (start, end) => this.mapRange(start, end) };
  }

  /** A line break keeps the words of two blocks apart: the source's own where there is nothing else between them. */
  private beginBlock(start: number): void {
    if (this.length > 0) {
      const gap = start - this.runEnd;
      if (this.runEnd >= 0 && gap > 0 && gap <= 4 && onlyBreaks(this.source, this.runEnd, start)) {
        this.runEnd = start;
        this.length += gap;
      } else this.piece('\n', start, start);
    }
    this.blockStart = this.length;
  }

  private piece(text: string, start: number, end: number): void {
    this.flush();
    this.pieces.add(this.length, start, end);
    this.parts.push(text);
    this.length += text.length;
  }

  private flush(): void {
    if (this.runEnd > this.runStart) this.parts.push(this.source.slice(this.runStart, this.runEnd));
    this.runStart = 0;
    this.runEnd = -1;
  }

  private mapRange(start: number, end: number): SourceRange {
    const { pieces } = this;
    const first = pieces.lastUpTo(start);
    if (first < 0) return { start: 0, end: 0, mapped: false, balanced: true };
    const last = Math.max(first, pieces.lastUpTo(end - 1));
    let mapped = true;
    for (let i = first; i <= last; i++) if (pieces.get(i, GENERATED_END) >= 0) mapped = false;
    const generatedEnd = pieces.get(last, GENERATED_END);
    const from = pieces.get(first, FROM) + (pieces.get(first, GENERATED_END) >= 0 ? 0 : start - pieces.get(first, AT));
    const to = generatedEnd >= 0 ? generatedEnd : pieces.get(last, FROM) + end - pieces.get(last, AT);
    return this.balance(from, Math.max(from, to), mapped);
  }

  /** Takes in the marks right before and after the range whose partners lie inside: `**Sie** müssen`, not `Sie** müssen`. */
  private balance(from: number, to: number, mapped: boolean): SourceRange {
    const { marks } = this;
    let start = from;
    let end = to;
    const first = marks.lastUpTo(start - 1) + 1;
    const last = marks.lastUpTo(end - 1);
    for (let i = first - 1; i >= 0 && marks.get(i, END) === start; i--) {
      const partner = marks.get(i, PARTNER);
      if (partner <= start || partner > end) break;
      start = marks.get(i, START);
    }
    for (let i = last + 1; i < marks.count && marks.get(i, START) === end; i++) {
      const partner = marks.get(i, PARTNER);
      if (partner < start || partner >= end) break;
      end = marks.get(i, END);
    }
    let balanced = true;
    for (let i = first; i <= last; i++) {
      const partner = marks.get(i, PARTNER);
      if (partner < start || partner > end) balanced = false;
    }
    return { start, end, mapped, balanced };
  }
}

function onlyBreaks(source: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const code = source.charCodeAt(i);
    if (code !== 0x0a && code !== 0x0d) return false;
  }
  return true;
}
