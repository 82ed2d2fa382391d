import { isSignatureMark } from '../history.js';
import { Lines } from '../lines.js';
import type { BlockKind } from '../reading.js';
import type { ReadingBuilder } from '../reading-builder.js';
import { closesFence, fenceLength, footnoteMarkEnd, headingText, isUnderline, listMark, taskEnd } from './block-starts.js';
import { Containers, QUOTE, takeQuoteMark } from './containers.js';
import { Cursor } from './cursor.js';
import { findWithin } from './find.js';
import { endOfFrontMatter } from './front-matter.js';
import { BLANK, endsHtmlBlock, htmlBlockEnd } from './html-block.js';
import { Leaves } from './leaves.js';
import { normalLabel } from './link-parts.js';
import { cellsOf, headerCells } from './table.js';

const DEEPEST = 32;
const Leaf = { NONE: 0, PARAGRAPH: 1, FENCE: 2, HTML: 3, CODE: 4, TABLE: 5 } as const;

/** Cuts a document into its leaves, line by line, with the containers (quotes, list items, footnotes) that are open. */
export class BlockReader {
  readonly leaves: Leaves;
  private readonly lines: Lines;
  private readonly cursor: Cursor;
  private readonly containers = new Containers();
  private kind: number = Leaf.NONE;
  private fenceMark = 0;
  private fence = 0;
  private htmlEnding = '';
  private htmlStart = 0;
  private htmlStop = 0;
  /** All that follows is history or signature. */
  private rest = false;

  constructor(
    private readonly source: string,
    private readonly builder: ReadingBuilder,
  ) {
    this.leaves = new Leaves(source);
    this.cursor = new Cursor(source);
    const body = endOfFrontMatter(source);
    this.lines = new Lines(source, body === 0 && source.charCodeAt(0) === 0xfeff ? 1 : body);
  }

  /** Reads on over about `units` of the source; `true` when all is read. */
  advance(units: number): boolean {
    const { cursor, lines } = this;
    const stop = lines.end + units;
    while (lines.end < stop) {
      if (!lines.advance()) {
        this.closeLeaf();
        return true;
      }
      cursor.enter(lines.start, lines.end);
      this.line();
    }
    return false;
  }

  private line(): void {
    const { cursor } = this;
    const matched = this.containers.match(cursor);
    const all = matched === this.containers.depth;
    if (all ? this.continueLeaf() : this.leaveUnlazyLeaf()) return;
    if (!this.openBlocks(matched, all)) this.text(matched, cursor);
  }

  /** Code, HTML and tables take the line when they go on. */
  private continueLeaf(): boolean {
    const { cursor, source } = this;
    if (this.kind === Leaf.FENCE) {
      if (closesFence(source, cursor, this.fenceMark, this.fence)) this.kind = Leaf.NONE;
      return true;
    }
    if (this.kind === Leaf.HTML) {
      if (cursor.blank && this.htmlEnding === BLANK) this.closeLeaf();
      else this.htmlLine();
      return true;
    }
    if (this.kind === Leaf.CODE) {
      if (cursor.blank || cursor.indent >= 4) return true;
      this.kind = Leaf.NONE;
    }
    return false;
  }

  private leaveUnlazyLeaf(): boolean {
    if (this.kind !== Leaf.PARAGRAPH) this.closeLeaf();
    return false;
  }

  /** Opens the containers and the leaf that begin in this line; `true` when the line is used up. */
  private openBlocks(matched: number, all: boolean): boolean {
    const { cursor, source } = this;
    let fresh = false;
    for (;;) {
      if (cursor.blank) break;
      const inParagraph = all && !fresh && this.kind === Leaf.PARAGRAPH;
      if (cursor.indent >= 4) {
        if (this.kind === Leaf.PARAGRAPH && !fresh) break;
        this.enter(matched, fresh);
        this.kind = Leaf.CODE;
        return true;
      }
      if (this.openLeaf(matched, fresh, inParagraph)) return true;
      if (this.containers.depth >= DEEPEST && (fresh || matched >= DEEPEST)) break;
      const code = cursor.code;
      if (code === 0x3e) {
        this.enter(matched, fresh);
        this.containers.push(QUOTE, false);
        takeQuoteMark(cursor);
      } else if (code === 0x5b) {
        const end = footnoteMarkEnd(source, cursor);
        if (end < 0) break;
        this.leaves.footnotes.add(normalLabel(source.slice(cursor.next + 2, end - 2)));
        this.enter(matched, fresh);
        this.containers.push(4, false);
        cursor.advanceTo(end - cursor.next);
      } else if (!this.openItem(matched, fresh, inParagraph)) break;
      fresh = true;
    }
    if (fresh) {
      this.text(this.containers.depth, cursor);
      return true;
    }
    return false;
  }

  private openItem(matched: number, fresh: boolean, inParagraph: boolean): boolean {
    const { cursor } = this;
    const mark = listMark(this.source, cursor);
    if (mark === undefined || (inParagraph && (mark.blank || mark.number !== 1))) return false;
    this.enter(matched, fresh);
    const indent = cursor.indent;
    cursor.advanceTo(mark.width);
    const spaces = mark.blank || cursor.indent > 4 ? 1 : cursor.indent;
    cursor.advanceColumns(spaces);
    this.containers.push(indent + mark.width + spaces, mark.blank);
    return true;
  }

  /** Headings, fences, HTML, rules and tables. */
  private openLeaf(matched: number, fresh: boolean, inParagraph: boolean): boolean {
    const { cursor, source, leaves } = this;
    switch (cursor.code) {
      case 0x23: {
        const heading = headingText(source, cursor);
        if (heading === undefined) return false;
        this.enter(matched, fresh);
        leaves.addLine(heading.start, heading.end);
        this.closeAs(false, 'heading');
        return true;
      }
      case 0x60:
      case 0x7e:
        this.fence = fenceLength(source, cursor);
        if (this.fence === 0) return false;
        this.fenceMark = cursor.code;
        this.enter(matched, fresh);
        this.kind = Leaf.FENCE;
        return true;
      case 0x3c:
        return this.openHtml(matched, fresh, this.kind === Leaf.PARAGRAPH && !fresh);
      case 0x7c:
      case 0x3a:
        return inParagraph && this.openTable();
      case 0x3d:
        return inParagraph && this.underlined();
      case 0x2d:
        return this.isSignature() || (inParagraph && (this.openTable() || this.underlined())) || this.rule(matched, fresh);
      case 0x2a:
      case 0x5f:
        return this.rule(matched, fresh);
      default:
        return false;
    }
  }

  private rule(matched: number, fresh: boolean): boolean {
    if (!this.cursor.isThematicBreak()) return false;
    this.enter(matched, fresh);
    return true;
  }

  private underlined(): boolean {
    // When only link definitions stood above, the line is text.
    return isUnderline(this.source, this.cursor) && this.closeAs(true, 'heading');
  }

  /** `-- ` with its space; without it, right below text, it underlines a heading. */
  private isSignature(): boolean {
    const { start, end } = this.cursor;
    if (this.containers.depth > 0 || !isSignatureMark(this.source, start, end) || (this.kind === Leaf.PARAGRAPH && end - start === 2))
      return false;
    this.closeLeaf();
    return (this.rest = true);
  }

  private openHtml(matched: number, fresh: boolean, interrupts: boolean): boolean {
    const { cursor, source } = this;
    const ending = htmlBlockEnd(source, cursor.next, cursor.end, interrupts);
    if (ending === undefined) return false;
    this.enter(matched, fresh);
    this.kind = Leaf.HTML;
    this.htmlEnding = ending;
    this.htmlStart = cursor.next;
    this.htmlLine();
    return true;
  }

  private htmlLine(): void {
    const { cursor } = this;
    this.htmlStop = cursor.end;
    if (endsHtmlBlock(this.source, cursor.offset, cursor.end, this.htmlEnding)) this.closeLeaf();
  }

  private openTable(): boolean {
    const { cursor, source, leaves } = this;
    const cells = headerCells(source, cursor, leaves.lastStart, leaves.lastEnd);
    if (cells === undefined) return false;
    leaves.removeLine();
    this.closeAs(true, this.textKind);
    this.row(cells);
    this.kind = Leaf.TABLE;
    return true;
  }

  private row(cells: readonly number[]): void {
    for (let i = 0; i + 1 < cells.length; i += 2) {
      if (cells[i] === cells[i + 1]) continue;
      this.leaves.addLine(cells[i] as number, cells[i + 1] as number);
      this.leaves.close(this.judged, false, 'cell');
    }
  }

  /** A line that opens nothing: it continues a paragraph, perhaps lazily, or begins one. */
  private text(matched: number, cursor: Cursor): void {
    if (cursor.blank) {
      if (matched < this.containers.depth) this.enter(matched, false);
      else if (this.kind === Leaf.PARAGRAPH || this.kind === Leaf.TABLE) this.closeLeaf();
      return;
    }
    if (this.kind === Leaf.PARAGRAPH) {
      this.leaves.addLine(cursor.next, cursor.end);
      return;
    }
    if (matched < this.containers.depth) this.enter(matched, false);
    if (this.kind === Leaf.TABLE) {
      this.row(cellsOf(this.source, cursor.next, cursor.end));
      return;
    }
    this.kind = Leaf.PARAGRAPH;
    this.containers.fill();
    this.leaves.addLine(this.containers.inItem ? taskEnd(this.source, cursor) : cursor.next, cursor.end);
  }

  /** Before a block begins: what this line did not continue is closed, once a line. */
  private enter(matched: number, fresh: boolean): void {
    this.closeLeaf();
    if (!fresh) this.containers.closeTo(matched);
    this.containers.fill();
  }

  private get judged(): boolean {
    return !this.containers.inQuote && !this.rest;
  }

  private get textKind(): BlockKind {
    return this.containers.inItem ? 'list-item' : 'paragraph';
  }

  private closeAs(definitions: boolean, kind: BlockKind): boolean {
    const { leaves } = this;
    this.kind = Leaf.NONE;
    const history = this.containers.depth === 0 && leaves.startsHistory;
    // Headers at the very start are the draft's own.
    if (history && leaves.count > 0) this.rest = true;
    return leaves.close(this.judged && !history, definitions, kind);
  }

  private closeLeaf(): void {
    if (this.kind === Leaf.PARAGRAPH) this.closeAs(true, this.textKind);
    else if (this.kind === Leaf.HTML) this.collectComments();
    this.kind = Leaf.NONE;
  }

  private collectComments(): void {
    for (let at = this.htmlStart; ;) {
      const start = findWithin(this.source, '<!--', at, this.htmlStop);
      const end = start < 0 ? -1 : findWithin(this.source, '-->', start + 4, this.htmlStop);
      if (end < 0) return;
      this.builder.comment(start, end + 3);
      at = end + 3;
    }
  }
}
