import { endOfDefinition } from './definition.js';

/** The lines of one paragraph, heading or table cell, joined, with the way back to the source. */
export interface Leaf {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Stretches of `text` and where each begins in the source. */
  readonly at: readonly number[];
  readonly from: readonly number[];
  readonly judged: boolean;
}

/** What the blocks of a document contain, in order, before any mark in it is read. */
export class Leaves {
  readonly definitions = new Set<string>();
  readonly footnotes = new Set<string>();
  private readonly lineStart: number[] = [];
  private readonly lineEnd: number[] = [];
  private readonly first: number[] = [];
  private readonly judged: boolean[] = [];

  constructor(private readonly source: string) {}

  get count(): number {
    return this.first.length;
  }

  /** Lines of the leaf that is open. */
  get openLines(): number {
    return this.lineStart.length - this.openFrom;
  }
  private openFrom = 0;

  /** One more line of the open leaf: source offsets without marks of its containers. */
  addLine(start: number, end: number): void {
    this.lineStart.push(start);
    this.lineEnd.push(end);
  }

  /** Takes the last line of the open leaf back. */
  removeLine(): void {
    this.lineStart.pop();
    this.lineEnd.pop();
  }

  lastLine(): { start: number; end: number } {
    return { start: this.lineStart[this.lineStart.length - 1] as number, end: this.lineEnd[this.lineEnd.length - 1] as number };
  }

  /** Ends the open leaf. Link definitions at its beginning are taken out; returns whether anything is left. */
  close(judged: boolean, definitions: boolean): boolean {
    if (definitions && this.openLines > 0 && this.source.charCodeAt(this.lineStart[this.openFrom] as number) === 0x5b)
      this.takeDefinitions();
    const filled = this.openLines > 0;
    if (filled) {
      this.first.push(this.openFrom);
      this.judged.push(judged);
    }
    this.openFrom = this.lineStart.length;
    return filled;
  }

  leaf(index: number): Leaf {
    const end = index + 1 < this.first.length ? (this.first[index + 1] as number) : this.lineStart.length;
    return this.join(this.first[index] as number, end, this.judged[index] as boolean);
  }

  private join(first: number, end: number, judged: boolean): Leaf {
    const { source, lineStart, lineEnd } = this;
    const from = lineStart[first] as number;
    const stop = trimmedEnd(source, lineStart[end - 1] as number, lineEnd[end - 1] as number);
    let whole = true;
    for (let i = first + 1; i < end && whole; i++) whole = isBreak(source, lineEnd[i - 1] as number, lineStart[i] as number);
    if (whole) return { text: source, start: from, end: stop, at: [from], from: [from], judged };
    const parts: string[] = [];
    const at: number[] = [];
    const origin: number[] = [];
    let length = 0;
    for (let i = first; i < end; i++) {
      const start = lineStart[i] as number;
      const line = source.slice(start, i === end - 1 ? stop : (lineEnd[i] as number));
      at.push(length);
      origin.push(start);
      length += line.length;
      parts.push(line);
      if (i === end - 1) break;
      at.push(length);
      origin.push(
        source.charCodeAt(lineEnd[i] as number) === 0x0d && source.charCodeAt((lineEnd[i] as number) + 1) === 0x0a
          ? (lineEnd[i] as number) + 1
          : (lineEnd[i] as number),
      );
      parts.push('\n');
      length++;
    }
    return { text: parts.join(''), start: 0, end: length, at, from: origin, judged };
  }

  private takeDefinitions(): void {
    const leaf = this.join(this.openFrom, this.lineStart.length, true);
    let pos = leaf.start;
    while (pos < leaf.end && leaf.text.charCodeAt(pos) === 0x5b) {
      const definition = endOfDefinition(leaf.text, pos, leaf.end);
      if (definition === undefined) break;
      this.definitions.add(definition.label);
      pos = definition.end;
    }
    if (pos === leaf.start) return;
    // A definition ends with its line: whole lines go.
    let lines = 0;
    for (let i = leaf.start; i < pos; i++) if (isLineEnd(leaf.text, i)) lines++;
    this.openFrom = pos >= leaf.end ? this.lineStart.length : this.openFrom + lines;
  }
}

function isLineEnd(text: string, pos: number): boolean {
  const code = text.charCodeAt(pos);
  return code === 0x0a || (code === 0x0d && text.charCodeAt(pos + 1) !== 0x0a);
}

function isBreak(source: string, from: number, to: number): boolean {
  if (to - from === 1) return true;
  return to - from === 2 && source.charCodeAt(from) === 0x0d;
}

function trimmedEnd(source: string, start: number, end: number): number {
  let last = end;
  while (last > start && (source.charCodeAt(last - 1) === 0x20 || source.charCodeAt(last - 1) === 0x09)) last--;
  return last;
}
