import { Records } from '../records.js';
import type { Delimiters } from './delimiters.js';
import { findWithin } from './find.js';
import { endOfLabel, endOfResource, normalLabel } from './link-parts.js';
import { Node, NODE_END, NODE_KIND, NODE_START, NODE_VALUE, type Nodes } from './nodes.js';

/** Fields of an open bracket: its node, the last run before it, and whether another bracket was opened inside, so that the text is no label. */
const NODE = 0;
const BOTTOM = 1;
const NESTED = 2;

/** The open brackets of one leaf; decides at each `]` whether a link or an image ends there. */
export class Brackets {
  private readonly open = new Records(3);
  /** Link brackets below this height lie outside of a link that was found: no link may hold another. */
  private inactive = 0;
  /** The next `)` that was seen. */
  private closeAt = -1;

  constructor(
    private readonly nodes: Nodes,
    private readonly delimiters: Delimiters,
    private readonly definitions: ReadonlySet<string>,
    private readonly footnotes: ReadonlySet<string>,
  ) {}

  reset(): void {
    this.open.count = this.inactive = 0;
    this.closeAt = -1;
  }

  /** `[` or `![` (two characters) at `pos`; returns the place after it. */
  push(pos: number, width: number): number {
    const { open } = this;
    if (open.count > 0) open.set(open.count - 1, NESTED, 1);
    open.add(this.nodes.add(Node.TEXT, pos, pos + width, width), this.delimiters.last);
    return pos + width;
  }

  /** `]` at `pos`; returns the place after what ends there. */
  close(text: string, pos: number, end: number): number {
    const { open } = this;
    if (open.count === 0) return pos + 1;
    const { records } = this.nodes;
    const inside = --open.count;
    const node = open.get(inside, NODE);
    const bottom = open.get(inside, BOTTOM);
    const nested = open.get(inside, NESTED) === 1;
    const image = records.get(node, NODE_VALUE) === 2;
    const inactive = inside < this.inactive;
    this.inactive = Math.min(this.inactive, inside);
    if (inactive && !image) return pos + 1;
    const textStart = records.get(node, NODE_END);
    if (!nested && this.isFootnote(text, textStart, pos)) {
      this.collapse(node, Node.SKIP, bottom, pos + 1);
      return pos + 1;
    }
    const after = this.endOfLink(text, pos, end, nested ? -1 : textStart);
    if (after < 0) return pos + 1;
    if (image) this.collapse(node, Node.OPAQUE, bottom, after);
    else this.link(node, bottom, pos, after);
    return after;
  }

  private link(node: number, bottom: number, pos: number, after: number): void {
    const { records } = this.nodes;
    records.set(node, NODE_KIND, Node.SKIP);
    records.set(node, NODE_VALUE, after);
    this.nodes.add(Node.SKIP, pos, after, records.get(node, NODE_START));
    this.delimiters.resolve(bottom);
    this.inactive = this.open.count;
  }

  /** One node instead of all since `node`. */
  private collapse(node: number, kind: number, bottom: number, end: number): void {
    const { nodes } = this;
    const start = nodes.records.get(node, NODE_START);
    nodes.records.count = node;
    nodes.add(kind, start, end, start);
    this.delimiters.truncate(bottom);
  }

  private isFootnote(text: string, from: number, to: number): boolean {
    return (
      this.footnotes.size > 0 &&
      text.charCodeAt(from) === 0x5e &&
      to - from <= 999 &&
      this.footnotes.has(normalLabel(text.slice(from + 1, to)))
    );
  }

  private endOfLink(text: string, pos: number, end: number, textStart: number): number {
    const resource = this.mayClose(text, pos, end) ? endOfResource(text, pos + 1, end) : -1;
    if (resource >= 0 || this.definitions.size === 0) return resource;
    if (text.charCodeAt(pos + 1) === 0x5b && pos + 1 < end) {
      const label = endOfLabel(text, pos + 1, end);
      if (label >= 0) return this.definitions.has(normalLabel(text.slice(pos + 2, label - 1))) ? label : -1;
      return text.charCodeAt(pos + 2) === 0x5d && this.isDefined(text, textStart, pos) ? pos + 3 : -1;
    }
    return this.isDefined(text, textStart, pos) ? pos + 1 : -1;
  }

  /** Is there any `)` that could end a resource? Looked for once, so that `[a](` over and over is not read over and over. */
  private mayClose(text: string, pos: number, end: number): boolean {
    if (text.charCodeAt(pos + 1) !== 0x28) return false;
    if (this.closeAt <= pos) {
      const at = findWithin(text, ')', pos + 1, end);
      this.closeAt = at < 0 ? Number.POSITIVE_INFINITY : at;
    }
    return this.closeAt < end;
  }

  private isDefined(text: string, from: number, to: number): boolean {
    return from >= 0 && to - from <= 999 && this.definitions.has(normalLabel(text.slice(from, to)));
  }
}
