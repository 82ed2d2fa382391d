import type { Paragraph, Root, RootContent, Sentence, SentenceContent } from 'nlcst';
import { ParseLatin } from 'parse-latin';
import type { Point } from 'unist';
import { mergeGenderForms } from './gender-forms.js';
import { blocksOf, piecesOf } from './pieces.js';
import { joinSentences, splitSentences } from './sentences.js';

interface Place {
  line: number;
  column: number;
  offset: number;
}

const LINE_BREAK = /^[ \t]*(?:(?:\r?\n|\r)[\t ]*)+$/u;

/**
 * Parses German prose into an nlcst tree: `ParseLatin` with German abbreviations, ordinals, dates and gender forms, in time that grows with the
 * length of the text.
 *
 * A text is read block by block (a blank line always ends a paragraph) and a block in pieces of about 2,000 units, cut at white space. Plugins in
 * `tokenizeSentencePlugins` see such a piece, those in `tokenizeParagraphPlugins` a block, those in `tokenizeRootPlugins` the whole tree.
 */
export class ParseGerman extends ParseLatin {
  /** Where the next piece starts while a root is read; `undefined` outside of it. */
  private next: Place | undefined;
  /** What is added to the positions of the piece being read. */
  private origin: Place = { line: 1, column: 1, offset: 0 };

  /** Makes a parser. Like `ParseLatin`, it may be given the document here instead of in `parse`. */
  constructor(...document: ConstructorParameters<typeof ParseLatin>) {
    super(...document);
    this.tokenizeSentencePlugins = [...this.tokenizeSentencePlugins, mergeGenderForms];
    this.tokenizeParagraphPlugins = [joinSentences, ...this.tokenizeParagraphPlugins, splitSentences];
  }

  /** Parses a whole document. */
  override tokenizeRoot(value?: string | null): Root {
    const root: Root = { type: 'RootNode', children: [] };
    this.next = { line: 1, column: 1, offset: 0 };
    try {
      for (const block of blocksOf(value ?? '')) addParagraphs(this.tokenizeParagraph(block), root.children);
    } finally {
      this.next = undefined;
    }
    for (const plugin of this.tokenizeRootPlugins) plugin(root);
    return root;
  }

  /** Parses tokens of a text that may hold several sentences. */
  override tokenizeSentence(value?: string | null): Sentence {
    const text = value ?? '';
    const children: SentenceContent[] = [];
    let place = this.next ?? { line: 1, column: 1, offset: 0 };
    for (const piece of piecesOf(text)) {
      this.origin = place;
      for (const node of super.tokenizeSentence(piece).children) children.push(node);
      const end = children.at(-1)?.position?.end;
      if (end) place = { line: end.line, column: end.column, offset: end.offset ?? 0 };
    }
    this.origin = { line: 1, column: 1, offset: 0 };
    if (this.next) this.next = place;
    const sentence: Sentence = { type: 'SentenceNode', children };
    const start = children[0]?.position?.start;
    const end = children.at(-1)?.position?.end;
    if (start && end) sentence.position = { start, end };
    return sentence;
  }

  /** Cuts a text into words, white space, punctuation and symbols. */
  override tokenize(value?: string | null): SentenceContent[] {
    const nodes = super.tokenize(value);
    if (this.origin.offset === 0) return nodes;
    for (const node of nodes) {
      const position = node.position;
      if (position === undefined) continue;
      this.shift(position.start);
      this.shift(position.end);
      if (node.type !== 'WordNode') continue;
      for (const { position: inner } of node.children) {
        if (inner && inner.start !== position.start) this.shift(inner.start);
        if (inner && inner.end !== position.end) this.shift(inner.end);
      }
    }
    return nodes;
  }

  /** Moves a point of a piece to where the piece stands. In place: a tree has a point for every few letters. */
  private shift(point: Point): void {
    const { line, column, offset } = this.origin;
    if (point.line === 1) point.column += column - 1;
    point.line += line - 1;
    point.offset = (point.offset ?? 0) + offset;
  }
}

/** Line breaks between sentences divide paragraphs, as in `parse-latin`. */
function addParagraphs(block: Paragraph, into: RootContent[]): void {
  let from = 0;
  const add = (to: number): void => {
    const children = block.children.slice(from, to);
    const start = children[0]?.position?.start;
    const end = children.at(-1)?.position?.end;
    if (start && end) into.push({ type: 'ParagraphNode', children, position: { start, end } });
  };
  block.children.forEach((child, index) => {
    if (child.type !== 'WhiteSpaceNode' || !LINE_BREAK.test(child.value)) return;
    add(index);
    into.push(child);
    from = index + 1;
  });
  add(block.children.length);
}
