import type { PackedTail } from '../rules/pack.js';
import { Step } from '../rules/phrase-table.js';
import type { Trie } from '../rules/trie.js';
import { Flag, Mark, NUMBER_WORD, type Tokens } from '../text/tokens.js';
import type { Hits } from './hits.js';

/** A gap in a phrase is at most this many words. */
const LONGEST_GAP = 6;
/** From so many phrases on that end or go on at one node they are found by the word after their gap. */
const MANY = 8;

/** Walks the trie from every token of a sentence. Each start costs at most the longest phrase. */
export class PhraseFinder {
  private text = '';
  /** For a node with many phrases that go on after a gap: those phrases by the word they wait for. */
  private readonly waiting = new Map<number, ReadonlyMap<number, readonly number[]>>();
  /** 1 for a node in `waiting`. */
  private readonly waits: Uint8Array;
  /** For the same node its other phrases. */
  private readonly direct = new Map<number, readonly number[]>();

  constructor(
    private readonly trie: Trie,
    private readonly tails: readonly PackedTail[],
  ) {
    this.waits = new Uint8Array(trie.uses.length);
    for (let node = 0; node + 1 < trie.uses.length; node++) this.index(node);
  }

  /** A list after a gap is hundreds of phrases that begin alike: one look at the next words serves them all. */
  private index(node: number): void {
    const { trie } = this;
    const first = trie.uses[node] as number;
    const last = trie.uses[node + 1] as number;
    if (last - first < MANY) return;
    const byWord = new Map<number, number[]>();
    const direct: number[] = [];
    for (let use = first; use < last; use++) {
      const steps = this.tails[trie.tails[use] as number]?.steps ?? [];
      const word = steps[1] ?? 0;
      if ((steps[0] !== Step.GAP && steps[0] !== Step.ANY) || word <= 0) {
        direct.push(use);
        continue;
      }
      const uses = byWord.get(word);
      if (uses === undefined) byWord.set(word, [use]);
      else uses.push(use);
    }
    if (byWord.size === 0) return;
    this.waits[node] = 1;
    this.waiting.set(node, byWord);
    this.direct.set(node, direct);
  }

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
      if (this.waits[node] === 1) this.afterGap(node, start, at, to, tokens, hits);
      else {
        const last = trie.uses[node + 1] as number;
        for (let use = trie.uses[node] as number; use < last; use++) this.emit(use, start, at, to, tokens, hits);
      }
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

  private afterGap(node: number, start: number, at: number, to: number, tokens: Tokens, hits: Hits): void {
    for (const use of this.direct.get(node) ?? []) this.emit(use, start, at, to, tokens, hits);
    const waiting = this.waiting.get(node);
    const most = Math.min(to, at + LONGEST_GAP + 1);
    for (let pos = at; pos < most; pos++) {
      const word = tokens.word[pos] as number;
      const uses = word === 0 ? undefined : waiting?.get(word);
      // A phrase takes the first place where its word stands.
      if (uses !== undefined && !stoodBefore(word, at, pos, tokens)) for (const use of uses) this.emit(use, start, at, to, tokens, hits);
      if (((tokens.flags[pos] as number) & Flag.MARK) !== 0 && word <= Mark.EXCLAMATION) return;
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

function stoodBefore(word: number, from: number, at: number, tokens: Tokens): boolean {
  for (let pos = from; pos < at; pos++) if (tokens.word[pos] === word) return true;
  return false;
}

function fits(step: number, tokens: Tokens, at: number): boolean {
  const flags = tokens.flags[at] as number;
  if (step === Step.ANY) return (flags & Flag.MARK) === 0;
  if (step === Step.NUMBER) return (flags & Flag.NUMBER) !== 0;
  return tokens.word[at] === step;
}
