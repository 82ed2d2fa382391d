import type { ReadingBuilder } from '../reading-builder.js';
import { findWithin } from './find.js';
import { isCodeElement, isInlineElement, isSplittingElement } from './html-elements.js';
import { endOfAutolink, endOfTag } from './html-tag.js';
import { sourceOf, type Leaf } from './leaves.js';
import { Node, NODE_KIND, NODE_START, NODE_VALUE, type Nodes } from './nodes.js';

const LONGEST_NAME = 30;
/** Characters looked at for tags, in relation to the leaf's length: what tries more has written no HTML. */
const PATIENCE = 4;

/** Reads `<` inside leaves: autolinks, comments, tags. */
export class HtmlReader {
  private text = '';
  private end = 0;
  private leaf: Leaf | undefined;
  private patience = 0;
  /** Formatting elements that are open: name and node. */
  private readonly openNames: string[] = [];
  private readonly openNodes: number[] = [];
  /** Endings that are known not to come any more. */
  private readonly missing = new Set<string>();
  private lastBreak = -1;

  constructor(
    private readonly nodes: Nodes,
    private readonly builder: ReadingBuilder,
  ) {}

  enter(leaf: Leaf): void {
    this.leaf = leaf;
    this.text = leaf.text;
    this.end = leaf.end;
    this.patience = (leaf.end - leaf.start) * PATIENCE + 1000;
    if (this.openNames.length > 0) this.openNames.length = this.openNodes.length = 0;
    if (this.missing.size > 0) this.missing.clear();
    this.lastBreak = -1;
  }

  /** Reads what begins with `<` at `pos`; returns the place after it. */
  read(pos: number): number {
    const { text, end } = this;
    const next = pos + 1 < end ? text.charCodeAt(pos + 1) : 0;
    if (next === 0x21) return this.declaration(pos);
    if (next === 0x3f) return this.upTo('?>', pos, 2);
    if (this.patience <= 0) return pos + 1;
    const link = endOfAutolink(text, pos, end);
    if (link > 0) {
      this.nodes.add(Node.OPAQUE, pos, link, 0);
      return link;
    }
    const tag = endOfTag(text, pos, end);
    this.patience -= tag < 0 ? this.tried(pos) : 0;
    return tag < 0 ? pos + 1 : this.tag(pos, tag, next === 0x2f);
  }

  /** How far a tag that is none was read, about: to the next `<`, or much further through quotes. */
  private tried(pos: number): number {
    const { text } = this;
    const code = text.charCodeAt(pos + 1);
    if (code === 0x20 || (code >= 0x30 && code <= 0x3d)) return 1;
    const next = findWithin(text, '<', pos + 1, this.end);
    const stop = next < 0 ? this.end : next;
    return findWithin(text, '=', pos, stop) < 0 ? stop - pos : this.end - pos;
  }

  private declaration(pos: number): number {
    const { text } = this;
    if (text.startsWith('--', pos + 2)) {
      if (text.startsWith('>', pos + 4) || text.startsWith('->', pos + 4)) {
        const after = pos + (text.charCodeAt(pos + 4) === 0x3e ? 5 : 6);
        this.nodes.add(Node.SKIP, pos, after, pos);
        return after;
      }
      const after = this.upTo('-->', pos, 4);
      if (after > pos + 1) this.comment(pos, after);
      return after;
    }
    if (text.startsWith('[CDATA[', pos + 2)) return this.upTo(']]>', pos, 9);
    const code = text.charCodeAt(pos + 2) | 0x20;
    return code >= 0x61 && code <= 0x7a ? this.upTo('>', pos, 3) : pos + 1;
  }

  private upTo(ending: string, pos: number, width: number): number {
    if (this.missing.has(ending)) return pos + 1;
    const at = findWithin(this.text, ending, pos + width, this.end);
    if (at < 0) {
      this.missing.add(ending);
      return pos + 1;
    }
    this.nodes.add(Node.SKIP, pos, at + ending.length, pos);
    return at + ending.length;
  }

  private comment(pos: number, after: number): void {
    const { leaf } = this;
    if (leaf !== undefined) this.builder.comment(sourceOf(leaf, pos), sourceOf(leaf, after - 1) + 1);
  }

  private tag(pos: number, after: number, closing: boolean): number {
    const { text, nodes } = this;
    let nameEnd = closing ? pos + 2 : pos + 1;
    const nameStart = nameEnd;
    while (nameEnd - nameStart < LONGEST_NAME && isNameChar(text.charCodeAt(nameEnd))) nameEnd++;
    const name = text.slice(nameStart, nameEnd).toLowerCase();
    if (isSplittingElement(name)) nodes.add(Node.SPLIT, pos, after, 0);
    else if (name === 'br') this.lineBreak(pos, after);
    else if (name === 'img' || name === 'input') nodes.add(Node.OPAQUE, pos, after, 0);
    else if (isCodeElement(name) && !closing) return this.codeElement(name, pos, after);
    else if (isInlineElement(name)) this.pair(name, pos, after, closing);
    // What no HTML knows is a placeholder (<Vorname>), unless it has attributes or closes.
    else if (closing || after > nameEnd + 1) nodes.add(Node.SKIP, pos, after, -1);
    return after;
  }

  /** A line break; two of them end the paragraph. */
  private lineBreak(pos: number, after: number): void {
    const again =
      this.lastBreak >= 0 && this.text.slice(this.lastBreak, Math.min(pos, this.lastBreak + 10)).trim() === '' && pos - this.lastBreak < 10;
    if (again) this.nodes.add(Node.SPLIT, pos, after, 0);
    else this.nodes.add(Node.GENERATED, pos, after, this.nodes.texts.push('\n') - 1);
    this.lastBreak = after;
  }

  private codeElement(name: string, pos: number, after: number): number {
    const ending = `</${name}>`;
    const at = this.missing.has(ending) ? -1 : findWithin(this.text, ending, after, this.end);
    if (at < 0) {
      this.missing.add(ending);
      this.nodes.add(Node.SKIP, pos, after, -1);
      return after;
    }
    this.nodes.add(Node.OPAQUE, pos, at + ending.length, 0);
    return at + ending.length;
  }

  /** Formatting is skipped; `</b>` belongs to the `<b>` opened last. */
  private pair(name: string, pos: number, after: number, closing: boolean): void {
    const { nodes, openNames, openNodes } = this;
    const { records } = nodes;
    const node = nodes.add(Node.SKIP, pos, after, -1);
    if (name === 'wbr') records.set(node, NODE_VALUE, pos);
    else if (!closing) {
      openNames.push(name);
      openNodes.push(node);
    } else if (openNames.at(-1) === name) {
      openNames.pop();
      const open = openNodes.pop() as number;
      // An image may have taken the node's place.
      if (open >= node || records.get(open, NODE_KIND) !== Node.SKIP) return;
      records.set(node, NODE_VALUE, records.get(open, NODE_START));
      records.set(open, NODE_VALUE, after);
    }
  }
}

function isNameChar(code: number): boolean {
  return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a ? true : (code >= 0x30 && code <= 0x39) || code === 0x2d;
}
