import { isCodeElement, isInlineElement, isSplittingElement } from '../markdown/html-elements.js';
import type { BlockKind } from '../reading.js';
import type { ReadingBuilder } from '../reading-builder.js';
import { isEmptyElement, isLeftOut, kindOfElement, isOtherElement, quotingMark } from './elements.js';

/** A formatting tag; its partner is known when the other one comes. */
interface Tag {
  readonly start: number;
  readonly end: number;
  partner: number;
}

/** Takes the tokens of a document and hands its words to a builder. The names of its methods are those that `Tokenizer` of htmlparser2 calls. */
export class HtmlText {
  private readonly tags: Tag[] = [];
  private readonly openTags = new Map<string, Tag[]>();
  private tagStart = 0;
  private name = '';
  private quotes = false;
  /** The element that is left out or opaque now, how deep it stands in itself, and where it began. */
  private inside = '';
  private depth = 0;
  private insideStart = 0;
  /** Elements that quote and are open, innermost last: name and how often that name opened inside. */
  private readonly quoting: { name: string; depth: number }[] = [];
  private lastBreak = -1;
  /** Nothing of the block was read yet. */
  private fresh = true;
  private textEnd = 0;
  private kind: BlockKind = 'paragraph';

  constructor(
    private readonly source: string,
    private readonly builder: ReadingBuilder,
  ) {
    this.openBlock(true);
  }

  ontext(start: number, end: number): void {
    this.textEnd = end;
    if (this.inside !== '') return;
    let from = start;
    while (from < end && /\s/.test(this.source.charAt(from))) from++;
    if (from === end) {
      // White space alone begins no block, and stands between two line breaks.
      if (!this.fresh) this.builder.verbatim(start, end);
      return;
    }
    this.lastBreak = -1;
    this.builder.verbatim(this.fresh ? from : start, end);
    this.fresh = false;
  }

  ontextentity(code: number, end: number): void {
    const start = Math.max(this.textEnd, this.source.lastIndexOf('&', end - 1));
    this.textEnd = end;
    if (this.inside !== '') return;
    this.fresh = false;
    this.lastBreak = -1;
    this.builder.generated(String.fromCodePoint(code), start, end);
  }

  onopentagname(start: number, end: number): void {
    this.tagStart = start - 1;
    this.name = this.source.slice(start, end).toLowerCase();
    this.quotes = this.name === 'blockquote';
  }

  onattribdata(start: number, end: number): void {
    if (this.name === 'div' && end - start < 200 && quotingMark.test(this.source.slice(start, end))) this.quotes = true;
  }

  onopentagend(last: number): void {
    const { name, tagStart } = this;
    const end = last + 1;
    if (this.inside !== '') {
      if (name === this.inside) this.depth++;
    } else if (isLeftOut(name) || isCodeElement(name)) this.enter(name);
    else if (this.quotes) this.quote(name);
    else if (name === 'br') this.lineBreak(tagStart, end);
    else if (name === 'img' || name === 'input') this.opaque(tagStart, end);
    else if (isInlineElement(name) || name.includes(':') || name === 'body' || name === 'html') this.open(name, tagStart, end);
    else if (isSplittingElement(name) || isEmptyElement(name)) this.split(name, 1);
    // What no HTML knows is a placeholder: <Vorname>.
    else if (end - tagStart === name.length + 2 && !isOtherElement(name)) this.opaque(tagStart, end);
    else this.split(name, 1);
  }

  onselfclosingtag(last: number): void {
    this.onopentagend(last);
  }

  onclosetag(start: number, nameEnd: number): void {
    const name = this.source.slice(start, nameEnd).toLowerCase();
    const found = this.source.indexOf('>', nameEnd);
    const end = found < 0 ? this.source.length : found + 1;
    if (this.inside !== '') {
      if (name === this.inside && --this.depth === 0) this.leave(end);
    } else if (isInlineElement(name)) this.closeTag(name, start - 2, end);
    else if (!name.includes(':')) this.split(name, -1);
  }

  oncomment(start: number, last: number): void {
    if (this.source.startsWith('<!--', start - 4)) this.builder.comment(start - 4, last + 1);
  }

  /** The document ends: formatting tags are told with their partners. */
  close(): void {
    this.builder.closeBlock();
    for (const { start, end, partner } of this.tags) this.builder.mark(start, end, partner);
  }

  private enter(name: string): void {
    this.inside = name;
    this.depth = 1;
    this.insideStart = this.tagStart;
  }

  private leave(end: number): void {
    if (isCodeElement(this.inside) && !isLeftOut(this.inside)) this.opaque(this.insideStart, end);
    this.inside = '';
  }

  private opaque(start: number, end: number): void {
    this.fresh = false;
    this.builder.generated('\ufffc', start, end);
  }

  private quote(name: string): void {
    this.builder.closeBlock();
    this.quoting.push({ name, depth: 1 });
    this.openBlock(false);
  }

  /** A block begins (`step` 1) or ends (-1). */
  private split(name: string, step: number): void {
    this.builder.closeBlock();
    const last = this.quoting.at(-1);
    if (last?.name === name) {
      last.depth += step;
      if (last.depth === 0) this.quoting.pop();
    }
    const kind = kindOfElement(name);
    if (kind !== undefined) this.kind = step > 0 ? kind : 'paragraph';
    this.openBlock(this.quoting.length === 0);
  }

  private openBlock(judged: boolean): void {
    this.builder.openBlock(judged, this.kind);
    this.fresh = true;
  }

  private open(name: string, start: number, end: number): void {
    const tag: Tag = { start, end, partner: name === 'wbr' ? start : -1 };
    this.tags.push(tag);
    if (name === 'wbr') return;
    const open = this.openTags.get(name);
    if (open === undefined) this.openTags.set(name, [tag]);
    else open.push(tag);
  }

  private closeTag(name: string, start: number, end: number): void {
    const open = this.openTags.get(name)?.pop();
    this.tags.push({ start, end, partner: open?.start ?? -1 });
    if (open !== undefined) open.partner = end;
  }

  /** A line break; two of them end the paragraph. */
  private lineBreak(start: number, end: number): void {
    const again = this.lastBreak >= 0;
    this.lastBreak = end;
    if (again) this.split('br', 0);
    else if (!this.fresh) this.builder.generated('\n', start, end);
  }

  onattribentity(): void {
    // Attributes are not read.
  }
  onattribend(): void {
    // Attributes are not read.
  }
  onattribname(): void {
    // Attributes are not read.
  }
  oncdata(): void {
    // Stands in SVG and MathML only, which are left out.
  }
  ondeclaration(): void {
    // The document type says nothing to a reader.
  }
  onprocessinginstruction(): void {
    // Nor does this.
  }
  onend(): void {
    // `close` ends the reading.
  }
}
