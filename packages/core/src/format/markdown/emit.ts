import type { ReadingBuilder } from '../reading-builder.js';
import { RUN_LEFT, RUN_RIGHT, type Delimiters } from './delimiters.js';
import { sourceOf, type Leaf } from './leaves.js';
import { Node, NODE_END, NODE_KIND, NODE_START, NODE_VALUE, type Nodes } from './nodes.js';

/** Carries leaves over into the reading. */
export class Emitter {
  private leaf: Leaf;
  /** Where the last place asked for was found: places come from left to right. */
  private segment = 0;

  constructor(
    private readonly builder: ReadingBuilder,
    private readonly nodes: Nodes,
    private readonly delimiters: Delimiters,
  ) {
    this.leaf = { text: '', start: 0, end: 0, segments: undefined, judged: true, kind: 'paragraph' };
  }

  emit(leaf: Leaf): void {
    const { builder, nodes } = this;
    const { records } = nodes;
    this.leaf = leaf;
    this.segment = 0;
    builder.openBlock(leaf.judged, leaf.kind);
    let pos = leaf.start;
    for (let i = 0; i < records.count; i++) {
      const kind = records.get(i, NODE_KIND);
      const start = records.get(i, NODE_START);
      const end = records.get(i, NODE_END);
      const value = records.get(i, NODE_VALUE);
      if (kind === Node.TEXT) continue;
      if (kind === Node.RUN) {
        pos = this.run(pos, start, end, value);
        continue;
      }
      this.verbatim(pos, start);
      pos = end;
      if (kind === Node.SKIP) this.mark(start, end, value);
      else if (kind === Node.SPLIT) builder.closeBlock();
      else
        builder.generated(kind === Node.OPAQUE ? '\ufffc' : (nodes.texts[value] as string), this.source(start), this.source(end - 1) + 1);
    }
    this.verbatim(pos, leaf.end);
    builder.closeBlock();
  }

  /** Used marks at both ends of a run are skipped, the others are text. Returns how far the reading has come. */
  private run(pos: number, start: number, end: number, run: number): number {
    const { used, partners } = this.delimiters;
    const left = start + used.get(run, RUN_LEFT);
    const right = end - used.get(run, RUN_RIGHT);
    if (left === start && right === end) return pos;
    if (left > start) {
      this.verbatim(pos, start);
      this.mark(start, left, partners.get(run, RUN_LEFT));
      this.verbatim(left, right);
    } else this.verbatim(pos, right);
    if (right < end) this.mark(right, end, partners.get(run, RUN_RIGHT));
    return end;
  }

  private mark(start: number, end: number, partner: number): void {
    const { leaf } = this;
    const other = partner < 0 ? -1 : partner > start ? sourceOf(leaf, partner - 1) + 1 : sourceOf(leaf, partner);
    this.builder.mark(this.source(start), this.source(end - 1) + 1, other);
  }

  private verbatim(from: number, to: number): void {
    const { segments } = this.leaf;
    if (segments === undefined) {
      this.builder.verbatim(from, to);
      return;
    }
    for (let pos = from; pos < to;) {
      const source = this.source(pos);
      const next = this.segment + 1 < segments.count ? Math.min(to, segments.get(this.segment + 1, 0)) : to;
      this.builder.verbatim(source, source + next - pos);
      pos = next;
    }
  }

  private source(pos: number): number {
    const { segments } = this.leaf;
    if (segments === undefined) return pos;
    while (this.segment + 1 < segments.count && segments.get(this.segment + 1, 0) <= pos) this.segment++;
    while (this.segment > 0 && segments.get(this.segment, 0) > pos) this.segment--;
    return segments.get(this.segment, 1) + pos - segments.get(this.segment, 0);
  }
}
