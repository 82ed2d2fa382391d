import type { ReadingBuilder } from '../reading-builder.js';
import type { Delimiters } from './delimiters.js';
import type { Leaf } from './leaves.js';

/** What a special place of a leaf is. */
export const Node = { TEXT: 0, SKIP: 1, OPAQUE: 2, GENERATED: 3, RUN: 4, SPLIT: 5 } as const;

/** The special places of a leaf in order, in flat arrays. */
export class Nodes {
  readonly kind: number[] = [];
  readonly start: number[] = [];
  readonly end: number[] = [];
  /** SKIP: far end of the partner. RUN: its number. GENERATED: index of the text. */
  readonly value: number[] = [];
  readonly texts: string[] = [];

  get count(): number {
    return this.kind.length;
  }

  reset(): void {
    this.truncate(0);
    this.texts.length = 0;
  }

  truncate(count: number): void {
    this.kind.length = this.start.length = this.end.length = this.value.length = count;
  }

  add(kind: number, start: number, end: number, value: number): number {
    this.kind.push(kind);
    this.start.push(start);
    this.end.push(end);
    return this.value.push(value) - 1;
  }
}

/** Carries a leaf over into the reading: from left to right, so that each place is found in the source in constant time. */
export class Emitter {
  private segment = 0;

  constructor(
    private readonly builder: ReadingBuilder,
    private readonly leaf: Leaf,
  ) {}

  emit(nodes: Nodes, delimiters: Delimiters): void {
    const { builder, leaf } = this;
    builder.openBlock(leaf.judged);
    let pos = leaf.start;
    for (let i = 0; i < nodes.count; i++) {
      const start = nodes.start[i] as number;
      const end = nodes.end[i] as number;
      const value = nodes.value[i] as number;
      const kind = nodes.kind[i] as number;
      if (kind === Node.TEXT || start < pos) continue;
      this.verbatim(pos, start);
      pos = end;
      if (kind === Node.SKIP) this.mark(start, end, value);
      else if (kind === Node.RUN) this.run(start, end, value, delimiters);
      else if (kind === Node.SPLIT) builder.closeBlock();
      else
        builder.generated(kind === Node.OPAQUE ? '\ufffc' : (nodes.texts[value] as string), this.source(start), this.source(end - 1) + 1);
    }
    this.verbatim(pos, leaf.end);
    builder.closeBlock();
  }

  /** Used marks at both ends of a run are skipped, the others are text. */
  private run(start: number, end: number, run: number, delimiters: Delimiters): void {
    const left = start + (delimiters.left[run] as number);
    const right = end - (delimiters.right[run] as number);
    if (left > start) this.mark(start, left, delimiters.leftPartner[run] as number);
    this.verbatim(left, right);
    if (right < end) this.mark(right, end, delimiters.rightPartner[run] as number);
  }

  private mark(start: number, end: number, partner: number): void {
    const from = this.source(start);
    const to = this.source(end - 1) + 1;
    const other = partner < 0 ? -1 : partner > start ? this.find(partner - 1) + 1 : this.find(partner);
    this.builder.mark(from, to, other);
  }

  private verbatim(from: number, to: number): void {
    const { at } = this.leaf;
    let pos = from;
    while (pos < to) {
      const source = this.source(pos);
      const next = Math.min(to, at[this.segment + 1] ?? to);
      this.builder.verbatim(source, source + next - pos);
      pos = next;
    }
  }

  /** The source offset of a place at or after the last one asked for. */
  private source(pos: number): number {
    const { at, from } = this.leaf;
    while ((at[this.segment + 1] ?? Number.POSITIVE_INFINITY) <= pos) this.segment++;
    // A mark asks for its end before its neighbour asks for the same place again.
    while (this.segment > 0 && (at[this.segment] as number) > pos) this.segment--;
    return (from[this.segment] as number) + pos - (at[this.segment] as number);
  }

  /** The source offset of any place. */
  private find(pos: number): number {
    const { at, from } = this.leaf;
    let low = 0;
    let high = at.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((at[middle] as number) <= pos) low = middle;
      else high = middle - 1;
    }
    return (from[low] as number) + pos - (at[low] as number);
  }
}
