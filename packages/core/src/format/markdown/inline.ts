import type { ReadingBuilder } from '../reading-builder.js';
import { Brackets } from './brackets.js';
import { CodeRuns } from './code-runs.js';
import { Delimiters } from './delimiters.js';
import { Emitter } from './emit.js';
import { entityAt } from './entity.js';
import { HtmlReader } from './inline-html.js';
import type { Leaf } from './leaves.js';
import { isEscapable } from './link-parts.js';
import { Node, Nodes } from './nodes.js';

const SPECIAL = new Uint8Array(128);
for (const char of '\\`*_~[]<&!') SPECIAL[char.charCodeAt(0)] = 1;

/** Reads the marks inside leaves: which characters are skipped, which are opaque, which stand for others. */
export class InlineReader {
  private readonly nodes = new Nodes();
  private readonly delimiters = new Delimiters();
  private readonly code = new CodeRuns();
  private readonly brackets: Brackets;
  private readonly html: HtmlReader;
  private readonly emitter: Emitter;

  constructor(builder: ReadingBuilder, definitions: ReadonlySet<string>, footnotes: ReadonlySet<string>) {
    this.brackets = new Brackets(this.nodes, this.delimiters, definitions, footnotes);
    this.html = new HtmlReader(this.nodes, builder);
    this.emitter = new Emitter(builder, this.nodes, this.delimiters);
  }

  read(leaf: Leaf): void {
    const { nodes, delimiters } = this;
    const first = nextSpecial(leaf.text, leaf.start, leaf.end);
    nodes.reset();
    if (first < leaf.end) {
      delimiters.reset();
      this.brackets.reset();
      this.code.reset();
      this.html.enter(leaf);
      this.scan(leaf, first);
      delimiters.resolve(-1);
    }
    this.emitter.emit(leaf);
  }

  private scan(leaf: Leaf, from: number): void {
    const { text, end } = leaf;
    for (let pos = from; pos < end;) {
      switch (text.charCodeAt(pos)) {
        case 0x5c:
          pos = this.escape(text, pos, end);
          break;
        case 0x60:
          pos = this.backticks(text, pos, end);
          break;
        case 0x21:
          pos = text.charCodeAt(pos + 1) === 0x5b && pos + 1 < end ? this.brackets.push(pos, 2) : pos + 1;
          break;
        case 0x5b:
          pos = this.brackets.push(pos, 1);
          break;
        case 0x5d:
          pos = this.brackets.close(text, pos, end);
          break;
        case 0x3c:
          pos = this.html.read(pos);
          break;
        case 0x26:
          pos = this.reference(text, pos, end);
          break;
        default:
          pos = this.run(leaf, pos);
      }
      pos = nextSpecial(text, pos, end);
    }
  }

  private escape(text: string, pos: number, end: number): number {
    const next = pos + 1 < end ? text.charCodeAt(pos + 1) : 0;
    if (!isEscapable(next) && next !== 0x0a && next !== 0x0d) return pos + 1;
    this.nodes.add(Node.SKIP, pos, pos + 1, pos);
    return pos + 2;
  }

  private backticks(text: string, pos: number, end: number): number {
    let after = pos;
    while (after < end && text.charCodeAt(after) === 0x60) after++;
    const close = this.code.next(text, after, end, after - pos);
    if (close < 0) return after;
    this.nodes.add(Node.OPAQUE, pos, close + after - pos, 0);
    return close + after - pos;
  }

  private reference(text: string, pos: number, end: number): number {
    const entity = entityAt(text, pos, end);
    if (entity === undefined) return pos + 1;
    this.nodes.add(Node.GENERATED, pos, entity.end, this.nodes.texts.push(entity.text) - 1);
    return entity.end;
  }

  private run(leaf: Leaf, pos: number): number {
    const { text, start, end } = leaf;
    const code = text.charCodeAt(pos);
    let after = pos;
    while (after < end && text.charCodeAt(after) === code) after++;
    const before = pos > start ? text.charCodeAt(pos - 1) : Number.NaN;
    const number = this.delimiters.add(code, pos, after - pos, before, after < end ? text.charCodeAt(after) : Number.NaN);
    this.nodes.add(Node.RUN, pos, after, number);
    return after;
  }
}

function nextSpecial(text: string, from: number, end: number): number {
  let pos = from;
  for (; pos < end; pos++) {
    const code = text.charCodeAt(pos);
    if (code < 128 && SPECIAL[code] === 1) break;
  }
  return pos;
}
