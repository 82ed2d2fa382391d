import type { Block, Comment, Reading, SourceRange } from './reading.js';

/**
 * Puts a reading together from stretches of the source. What the source has between two stretches is skipped (transparent); what stands in the
 * reading only is generated. The text of neighbouring stretches is copied once, and not at all when the whole source is one stretch.
 */
export class ReadingBuilder {
  private readonly blocks: Block[] = [];
  private readonly comments: Comment[] = [];
  private readonly parts: string[] = [];
  private length = 0;
  /** Pieces: where in the reading, where in the source; `generatedEnd` is the source end of a generated piece, -1 for a verbatim one. */
  private readonly at: number[] = [];
  private readonly from: number[] = [];
  private readonly generatedEnd: number[] = [];
  /** The verbatim stretch that is still growing. */
  private runStart = 0;
  private runEnd = -1;
  /** Marks that were skipped, by place; `partner` is the far end of the mark that belongs to it. */
  private readonly markStart: number[] = [];
  private readonly markEnd: number[] = [];
  private readonly markPartner: number[] = [];
  private blockStart = -1;
  private judged = true;

  constructor(private readonly source: string) {}

  openBlock(judged: boolean): void {
    this.judged = judged;
    this.blockStart = -1;
  }

  /** Ends the block; the same kind of block begins. */
  closeBlock(): void {
    if (this.blockStart >= 0 && this.length > this.blockStart)
      this.blocks.push({ start: this.blockStart, end: this.length, judged: this.judged });
    this.blockStart = -1;
  }

  /** Takes the source from `start` to `end` as it is. */
  verbatim(start: number, end: number): void {
    if (start >= end) return;
    if (this.blockStart < 0) this.beginBlock(start);
    if (this.runEnd !== start) this.newRun(start);
    this.runEnd = end;
    this.length += end - start;
  }

  /** Puts `text` where the source has something else. */
  generated(text: string, start: number, end: number): void {
    if (this.blockStart < 0) this.beginBlock(start);
    this.piece(text, start, end);
  }

  mark(start: number, end: number, partner: number): void {
    this.markStart.push(start);
    this.markEnd.push(end);
    this.markPartner.push(partner);
  }

  comment(start: number, end: number): void {
    this.comments.push({ start, end, text: this.source.slice(start + 4, Math.max(start + 4, end - 3)).trim() });
  }

  finish(): Reading {
    this.flush();
    const { blocks, comments } = this;
    comments.sort((a, b) => a.start - b.start);
    const text = this.parts.length === 1 ? (this.parts[0] as string) : this.parts.join('');
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

  private newRun(start: number): void {
    this.flush();
    this.at.push(this.length);
    this.from.push(start);
    this.generatedEnd.push(-1);
    this.runStart = start;
  }

  private piece(text: string, start: number, end: number): void {
    this.flush();
    this.at.push(this.length);
    this.from.push(start);
    this.generatedEnd.push(end);
    this.parts.push(text);
    this.length += text.length;
  }

  private flush(): void {
    if (this.runEnd > this.runStart) this.parts.push(this.source.slice(this.runStart, this.runEnd));
    this.runStart = 0;
    this.runEnd = -1;
  }

  private mapRange(start: number, end: number): SourceRange {
    const first = lastAtOrBefore(this.at, start);
    if (first < 0) return { start: 0, end: 0, mapped: false, balanced: true };
    const last = Math.max(first, lastAtOrBefore(this.at, end - 1));
    let mapped = true;
    for (let i = first; i <= last; i++) if ((this.generatedEnd[i] as number) >= 0) mapped = false;
    const generated = this.generatedEnd[last] as number;
    const from = (this.from[first] as number) + ((this.generatedEnd[first] as number) >= 0 ? 0 : start - (this.at[first] as number));
    const to = generated >= 0 ? generated : (this.from[last] as number) + end - (this.at[last] as number);
    return this.balance(from, Math.max(from, to), mapped);
  }

  /** Takes in the marks right before and after the range whose partners lie inside: `**Sie** müssen`, not `Sie** müssen`. */
  private balance(from: number, to: number, mapped: boolean): SourceRange {
    let start = from;
    let end = to;
    const first = lastAtOrBefore(this.markStart, start - 1) + 1;
    const last = lastAtOrBefore(this.markStart, end - 1);
    for (let i = first - 1; i >= 0 && this.markEnd[i] === start; i--) {
      const partner = this.markPartner[i] as number;
      if (partner <= start || partner > end) break;
      start = this.markStart[i] as number;
    }
    for (let i = last + 1; i < this.markStart.length && this.markStart[i] === end; i++) {
      const partner = this.markPartner[i] as number;
      if (partner < start || partner >= end) break;
      end = this.markEnd[i] as number;
    }
    let balanced = true;
    for (let i = first; i <= last; i++) {
      const partner = this.markPartner[i] as number;
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

function lastAtOrBefore(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
