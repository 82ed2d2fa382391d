import type { Delimiters } from './delimiters.js';
import { Node, type Nodes } from './emit.js';
import { endOfLabel, endOfResource, normalLabel } from './link-parts.js';

/** The open brackets of one leaf; decides at each `]` whether a link or an image ends there. */
export class Brackets {
  private readonly node: number[] = [];
  private readonly delimiter: number[] = [];
  /** Another bracket was opened inside, so the text is no label. */
  private readonly nested: boolean[] = [];
  /** Link brackets below this height lie outside of a link that was found: no link may hold another. */
  private inactive = 0;

  constructor(
    private readonly nodes: Nodes,
    private readonly delimiters: Delimiters,
    private readonly definitions: ReadonlySet<string>,
    private readonly footnotes: ReadonlySet<string>,
  ) {}

  reset(): void {
    this.node.length = this.delimiter.length = this.nested.length = this.inactive = 0;
  }

  /** `[` or `![` (two characters) at `pos`; returns the place after it. */
  open(pos: number, width: number): number {
    if (this.nested.length > 0) this.nested[this.nested.length - 1] = true;
    this.node.push(this.nodes.add(Node.TEXT, pos, pos + width, width));
    this.delimiter.push(this.delimiters.last);
    this.nested.push(false);
    return pos + width;
  }

  /** `]` at `pos`; returns the place after what ends there. */
  close(text: string, pos: number, end: number): number {
    const node = this.node.pop();
    const bottom = this.delimiter.pop();
    const nested = this.nested.pop();
    if (node === undefined || bottom === undefined) return pos + 1;
    const image = this.nodes.value[node] === 2;
    const inside = this.node.length;
    const open = this.nodes.start[node] as number;
    if (!image && inside < this.inactive) {
      this.inactive = Math.min(this.inactive, inside);
      return pos + 1;
    }
    const textStart = this.nodes.end[node] as number;
    if (
      nested !== true &&
      this.footnotes.size > 0 &&
      text.charCodeAt(textStart) === 0x5e &&
      this.footnotes.has(normalLabel(text.slice(textStart + 1, pos)))
    ) {
      this.collapse(node, Node.SKIP, bottom, pos + 1);
      return pos + 1;
    }
    const after = this.endOfLink(text, pos, end, nested === true ? -1 : textStart);
    if (after < 0) return pos + 1;
    if (image) this.collapse(node, Node.OPAQUE, bottom, after);
    else {
      this.nodes.kind[node] = Node.SKIP;
      this.nodes.value[node] = after;
      this.nodes.add(Node.SKIP, pos, after, open);
      this.delimiters.resolve(bottom);
      this.inactive = inside;
    }
    return after;
  }

  /** One node instead of all since `node`. */
  private collapse(node: number, kind: number, bottom: number, end: number): void {
    const { nodes } = this;
    const start = nodes.start[node] as number;
    nodes.truncate(node);
    nodes.add(kind, start, end, start);
    this.delimiters.truncate(bottom);
  }

  private endOfLink(text: string, pos: number, end: number, textStart: number): number {
    const resource = endOfResource(text, pos + 1, end);
    if (resource >= 0 || this.definitions.size === 0) return resource;
    if (text.charCodeAt(pos + 1) === 0x5b && pos + 1 < end) {
      const label = endOfLabel(text, pos + 1, end);
      if (label >= 0) return this.definitions.has(normalLabel(text.slice(pos + 2, label - 1))) ? label : -1;
      if (text.charCodeAt(pos + 2) === 0x5d) return this.isDefined(text, textStart, pos) ? pos + 3 : -1;
    }
    return this.isDefined(text, textStart, pos) ? pos + 1 : -1;
  }

  private isDefined(text: string, from: number, to: number): boolean {
    return from >= 0 && to - from <= 999 && this.definitions.has(normalLabel(text.slice(from, to)));
  }
}
