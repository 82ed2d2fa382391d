import type { Position, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';

/** How a client counts the characters of a line. */
export type Encoding = 'utf-16' | 'utf-8';

/** How far the bytes of a line were counted. */
interface Counted {
  readonly document: TextDocument;
  readonly version: number;
  readonly line: number;
  readonly character: number;
  readonly bytes: number;
}

/** Places of a document as the client counts them. Offsets are UTF-16 units. */
export class Positions {
  private counted: Counted | undefined;

  constructor(readonly encoding: Encoding) {}

  /** The place of an offset. */
  at(document: TextDocument, offset: number): Position {
    const position = document.positionAt(offset);
    return this.encoding === 'utf-16' ? position : { line: position.line, character: this.bytesBefore(document, position) };
  }

  /** The range from one offset to another. */
  range(document: TextDocument, start: number, end: number): Range {
    return { start: this.at(document, start), end: this.at(document, end) };
  }

  /** The offset of a place; one behind the end of its line is the end of the line. */
  offset(document: TextDocument, position: Position): number {
    return document.offsetAt(this.toUnits(document, position));
  }

  /** The same range counted in UTF-16 units, as `TextDocument` wants it. */
  unitRange(document: TextDocument, { start, end }: Range): Range {
    return { start: this.toUnits(document, start), end: this.toUnits(document, end) };
  }

  /** Places asked for in order are counted on from the last one: else a long line with many of them would be counted again for each. */
  private bytesBefore(document: TextDocument, { line, character }: Position): number {
    const last = this.counted;
    const goesOn =
      last !== undefined &&
      last.document === document &&
      last.version === document.version &&
      last.line === line &&
      last.character <= character;
    const from = goesOn ? last.character : 0;
    const text = document.getText({ start: { line, character: Math.max(0, from - 1) }, end: { line, character } });
    const count = (goesOn ? last.bytes : 0) + bytes(text, Math.min(from, 1));
    this.counted = { document, version: document.version, line, character, bytes: count };
    return count;
  }

  private toUnits(document: TextDocument, position: Position): Position {
    if (this.encoding === 'utf-16') return position;
    const { line } = position;
    const text = document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
    return { line, character: units(text, position.character) };
  }
}

/** Length in UTF-8 from a unit on. A lone surrogate takes three bytes, as its replacement does. */
function bytes(text: string, from: number): number {
  let length = 0;
  for (let i = from; i < text.length; i++) length += width(text, i);
  return length;
}

/** UTF-16 units of the first `count` bytes. A place inside a character is its start. */
function units(text: string, count: number): number {
  let left = count;
  let i = 0;
  while (i < text.length) {
    const pair = isPair(text, i);
    const size = pair ? 4 : width(text, i);
    if (size > left) return i;
    left -= size;
    i += pair ? 2 : 1;
  }
  return i;
}

/** Bytes of the unit at `i`; each half of a pair takes two of its four. */
function width(text: string, i: number): number {
  const code = text.charCodeAt(i);
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return isPair(text, i) || (i > 0 && isPair(text, i - 1)) ? 2 : 3;
}

function isPair(text: string, i: number): boolean {
  const code = text.charCodeAt(i);
  const next = text.charCodeAt(i + 1);
  return code >= 0xd800 && code < 0xdc00 && next >= 0xdc00 && next < 0xe000;
}
