import * as history from './history.js';
import { listMarkEnd } from './list-mark.js';
import { Lines } from './lines.js';
import { SLICE, type Block, type Reading, type SourceRange } from './reading.js';

/** Lines below `Von:` in which `Gesendet:` has to follow, and lines an attribution may take. */
const REACH = 4;

/**
 * Reads plain text. The reading text is the source itself. Paragraphs end at blank lines, list items and rules of dashes; quoted history
 * (`>`, mail headers, "Am … schrieb …:") and what follows the signature mark are blocks that are not judged. Yields where a caller may pause.
 */
export function* textSteps(source: string): Generator<undefined, Reading> {
  const reader = new TextBlocks(source);
  while (!reader.advance(SLICE)) yield;
  return { text: source, blocks: reader.blocks, comments: [], mapRange: identity };
}

function identity(start: number, end: number): SourceRange {
  return { start, end, mapped: true, balanced: true };
}

class TextBlocks {
  readonly blocks: Block[] = [];
  private readonly lines: Lines;
  private start = -1;
  private end = 0;
  private judged = true;
  /** Number or character of the list item being read; 0 outside of lists. */
  private item = 0;
  /** The open block began with a list mark. */
  private listed = false;
  /** All that follows is history or signature. */
  private rest = false;
  /** An attribution was read: history follows, unless quoted lines do. */
  private attributed = false;
  private candidate = -1;
  private candidateEnd = -1;
  private reach = 0;

  constructor(private readonly source: string) {
    this.lines = new Lines(source, 0, '\n\r\u2028\u2029\u0085');
  }

  /** Reads on over about `units` of the source; `true` when all is read. */
  advance(units: number): boolean {
    const { source, lines } = this;
    const stop = lines.end + units;
    while (lines.end < stop) {
      if (!lines.advance()) {
        this.close();
        return true;
      }
      const first = skipSpace(source, lines.start, lines.end);
      if (first === lines.end) this.blank();
      else this.line(first, lines.end);
    }
    return false;
  }

  private blank(): void {
    this.close();
    this.item = 0;
    this.reach = 0;
  }

  private line(first: number, end: number): void {
    const { source } = this;
    const code = source.charCodeAt(first);
    if (code === 0x3e) {
      this.attributed = false;
      this.continue(first, end, false);
      return;
    }
    if (this.attributed) this.rest = true;
    if (this.rest) {
      this.continue(first, end, false);
      return;
    }
    if (this.reach > 0 && this.confirms(first, end)) return;
    if (mayBeginHistory(code)) {
      if (this.propose(first, end)) return;
    }
    if (history.isSignatureMark(source, first, end)) {
      this.close();
      this.rest = true;
    } else if (isRule(source, first, end)) {
      this.close();
      this.item = 0;
    } else this.judgedLine(first, end);
  }

  private judgedLine(first: number, end: number): void {
    const mark = listMarkEnd(this.source, first, end, this.start >= 0 && this.judged ? this.end : -1, this.item);
    if (mark.end > 0) {
      this.close();
      this.item = mark.item;
      const text = skipSpace(this.source, mark.end, end);
      this.listed = true;
      if (text < end) this.continue(text, end, true);
    } else this.continue(first, end, true);
  }

  private continue(first: number, end: number, judged: boolean): void {
    if (this.start >= 0 && this.judged !== judged) this.close();
    if (this.start < 0) {
      this.start = first;
      this.judged = judged;
    }
    this.end = end;
  }

  private close(): void {
    if (this.start >= 0) {
      const kind = this.listed && this.judged ? 'list-item' : 'paragraph';
      this.blocks.push({ start: this.start, end: this.end, judged: this.judged, kind });
    }
    this.start = -1;
    this.listed = false;
  }

  /** A line that history may begin with is remembered; a forward mark or a whole attribution settles it at once. */
  private propose(first: number, end: number): boolean {
    const { source } = this;
    if (history.isForwardMark(source, first, end)) {
      this.close();
      this.rest = true;
      this.continue(first, end, false);
      return true;
    }
    if (!history.mayBeAttribution(source, first) && !history.isSenderLine(source, first)) return false;
    this.candidate = first;
    this.candidateEnd = this.start >= 0 && this.judged ? this.end : -1;
    this.reach = REACH;
    return this.confirmAttribution(end);
  }

  private confirms(first: number, end: number): boolean {
    this.reach--;
    if (history.isSenderLine(this.source, this.candidate)) {
      if (!history.isLowerHeader(this.source, first)) return false;
      // The draft's own headers, at its very start, are followed by the draft.
      const own = this.blocks.length === 0 && this.candidateEnd < 0;
      this.cut(end);
      this.rest = !own;
      return true;
    }
    return this.confirmAttribution(end);
  }

  private confirmAttribution(end: number): boolean {
    if (!history.isAttribution(this.source, this.candidate, end)) return false;
    this.cut(end);
    this.attributed = true;
    return true;
  }

  /** Ends the judged block before the candidate, which becomes a block that is not judged. */
  private cut(end: number): void {
    if (this.candidateEnd >= 0) {
      this.end = this.candidateEnd;
      this.close();
    }
    this.start = this.candidate;
    this.judged = false;
    this.end = end;
  }
}

/** Letters, and `-`, `_`, `*` that mark a forwarded mail or a bold header. Saves other lines the look. */
function mayBeginHistory(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code === 0x2d || code === 0x5f || code === 0x2a;
}

function skipSpace(source: string, from: number, end: number): number {
  let pos = from;
  for (; pos < end; pos++) {
    const code = source.charCodeAt(pos);
    if (code !== 0x20 && code !== 0x09 && code !== 0xa0 && code !== 0xfeff && code !== 0x200b && code !== 0x0b && code !== 0x0c) break;
  }
  return pos;
}

/** A line of three or more of `-_=*~#` and nothing else. */
function isRule(source: string, first: number, end: number): boolean {
  const code = source.charCodeAt(first);
  if (code !== 0x2d && code !== 0x5f && code !== 0x3d && code !== 0x2a && code !== 0x7e && code !== 0x23) return false;
  if (source.charCodeAt(first + 1) !== code || source.charCodeAt(first + 2) !== code) return false;
  for (let i = first + 3; i < end; i++) {
    const next = source.charCodeAt(i);
    if (next !== code && next !== 0x20 && next !== 0x09) return false;
  }
  return true;
}
