import type { Trie } from '../rules/trie.js';
import type { PackedTail } from '../rules/pack.js';
import { Step } from '../rules/phrase-table.js';
import { Flag, Mark, NUMBER_WORD, type Tokens } from '../text/tokens.js';

/** A gap in a phrase is at most this many words. */
const LONGEST_GAP = 6;

/** Where phrases stand in a paragraph, sentence by sentence. Flat arrays, reused. */
export class Hits {
  count = 0;
  group: Int32Array = new Int32Array(256);
  /** Token range `[start, end)`. */
  start: Int32Array = new Int32Array(256);
  end: Int32Array = new Int32Array(256);
  /** For each sentence the range of its hits; nothing for one that was not looked at. */
  protected readonly firsts: (number | undefined)[] = [];
  protected readonly lasts: number[] = [];

  reset(): void {
    this.count = 0;
    this.firsts.length = this.lasts.length = 0;
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

  /** Hits `[first, last)` of a sentence. */
  first(sentence: number): number {
    return this.firsts[sentence] ?? 0;
  }

  last(sentence: number): number {
    return this.lasts[sentence] ?? 0;
  }

  protected grow(): void {
    this.group = larger(this.group);
    this.start = larger(this.start);
    this.end = larger(this.end);
  }
}

function larger(old: Int32Array): Int32Array {
  const array = new Int32Array(old.length * 2);
  array.set(old);
  return array;
}

/** Walks the trie from every token of a sentence. Each start costs at most the longest phrase. */
export class PhraseFinder {
  private text = '';

  constructor(
    private readonly trie: Trie,
    private readonly tails: readonly PackedTail[],
  ) {}

  find(text: string, tokens: Tokens, from: number, to: number, hits: Hits): void {
    this.text = text;
    const { word, flags } = tokens;
    for (let i = from; i < to; i++) {
      const id = word[i] as number;
      if (id === 0) continue;
      const node = this.trie.root(id);
      if (node !== 0) this.walk(node, i, i + 1, to, tokens, hits);
      if (((flags[i] as number) & Flag.NUMBER) !== 0 && id !== NUMBER_WORD) {
        const number = this.trie.root(NUMBER_WORD);
        if (number !== 0) this.walk(number, i, i + 1, to, tokens, hits);
      }
    }
  }

  private walk(first: number, start: number, next: number, to: number, tokens: Tokens, hits: Hits): void {
    const { trie } = this;
    let node = first;
    let at = next;
    for (;;) {
      const last = trie.uses[node + 1] as number;
      for (let use = trie.uses[node] as number; use < last; use++) this.emit(use, start, at, to, tokens, hits);
      if (at >= to) return;
      const id = tokens.word[at] as number;
      const isNumber = ((tokens.flags[at] as number) & Flag.NUMBER) !== 0;
      const target = id === 0 ? 0 : trie.next(node, id);
      if (isNumber && id !== NUMBER_WORD) {
        const number = trie.next(node, NUMBER_WORD);
        if (number !== 0) this.walk(number, start, at + 1, to, tokens, hits);
      }
      if (target === 0) return;
      node = target;
      at++;
    }
  }

  private emit(use: number, start: number, at: number, to: number, tokens: Tokens, hits: Hits): void {
    const tail = this.trie.tails[use] as number;
    const end = tail < 0 ? at : this.tail(this.tails[tail] as PackedTail, start, at, to, tokens);
    if (end > 0) hits.add(this.trie.groups[use] as number, start, end);
  }

  /** End of the phrase when its tail follows, else 0. The first place where the words after a gap stand is taken. */
  private tail(tail: PackedTail, start: number, at: number, to: number, tokens: Tokens): number {
    const { steps } = tail;
    let pos = at;
    for (let i = 0; i < steps.length; i++) {
      const step = steps[i] as number;
      if (step === Step.GAP) {
        pos = this.skip(steps[i + 1] as number, pos, to, tokens);
        if (pos < 0) return 0;
        continue;
      }
      if (pos >= to || !fits(step, tokens, pos)) return 0;
      pos++;
    }
    for (const [offset, spelling] of tail.exact ?? []) {
      if (this.text.slice(tokens.start[start + offset], tokens.end[start + offset]) !== spelling) return 0;
    }
    return pos;
  }

  private skip(wanted: number, from: number, to: number, tokens: Tokens): number {
    const most = Math.min(to, from + LONGEST_GAP + 1);
    for (let pos = from; pos < most; pos++) {
      if (fits(wanted, tokens, pos)) return pos;
      const mark = tokens.word[pos] as number;
      if (((tokens.flags[pos] as number) & Flag.MARK) !== 0 && mark <= Mark.EXCLAMATION) return -1;
    }
    return -1;
  }
}

function fits(step: number, tokens: Tokens, at: number): boolean {
  const flags = tokens.flags[at] as number;
  if (step === Step.ANY) return (flags & Flag.MARK) === 0;
  if (step === Step.NUMBER) return (flags & Flag.NUMBER) !== 0;
  return tokens.word[at] === step;
}
