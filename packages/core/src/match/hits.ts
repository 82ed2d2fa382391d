import { doubled, type Tokens } from '../text/tokens.js';
import type { PhraseFinder } from './phrase-finder.js';

/** Where phrases stand in a paragraph, sentence by sentence. Flat arrays, reused. */
export class Hits {
  count = 0;
  group: Int32Array = new Int32Array(256);
  /** Token range `[start, end)`. */
  start: Int32Array = new Int32Array(256);
  end: Int32Array = new Int32Array(256);
  /** For each sentence that was looked at the range of its hits. */
  private readonly firsts: number[] = [];
  private readonly lasts: number[] = [];

  reset(): void {
    this.count = 0;
  }

  /** Adds the phrases of a sentence, token range `[from, to)`. */
  find(finder: PhraseFinder, sentence: number, text: string, tokens: Tokens, from: number, to: number): void {
    this.firsts[sentence] = this.count;
    finder.find(text, tokens, from, to, this);
    this.lasts[sentence] = this.count;
  }

  add(group: number, start: number, end: number): void {
    if (this.count >= this.group.length) this.grow();
    const at = this.count++;
    this.group[at] = group;
    this.start[at] = start;
    this.end[at] = end;
  }

  /** Hits `[first, last)` of a sentence that was looked at. */
  first(sentence: number): number {
    return this.firsts[sentence] ?? 0;
  }

  last(sentence: number): number {
    return this.lasts[sentence] ?? 0;
  }

  protected grow(): void {
    this.group = doubled(this.group);
    this.start = doubled(this.start);
    this.end = doubled(this.end);
  }
}
