import type { PackedTails } from '../rules/pack.js';
import { Step } from '../rules/phrase-table.js';
import { numbers, type Trie } from '../rules/trie.js';
import { Flag, Mark, NUMBER_WORD, type Tokens } from '../text/tokens.js';
import type { Hits } from './hits.js';

/** A gap in a phrase is at most this many words. */
const LONGEST_GAP = 6;
/** From so many phrases on that end or go on at one node they are found by the word after their gap. */
const MANY = 8;

/** A node with many phrases: those that go on after a gap by the word they wait for, and the others. */
interface Crowd {
  readonly waiting: ReadonlyMap<number, readonly number[]>;
  readonly direct: readonly number[];
}

/** Walks the trie from every token of a sentence. Each start costs at most the longest phrase. */
export class PhraseFinder {
  private text = '';
  /** What is known of nodes with many phrases; found when a text comes there first, since a text comes to few. */
  private readonly crowds: (Crowd | undefined)[];
  private readonly starts: Int32Array;
  private readonly steps: Int32Array;
  private readonly exact: PackedTails['exact'];

  constructor(
    private readonly trie: Trie,
    tails: PackedTails,
  ) {
    this.crowds = new Array<Crowd | undefined>(trie.uses.length);
    this.starts = numbers(tails.starts);
    this.steps = numbers(tails.steps);
    this.exact = tails.exact;
  }

  /** A list after a gap is hundreds of phrases that begin alike: one look at the next words serves them all. */
  private crowd(node: number, first: number, last: number): Crowd {
    const { trie } = this;
    const waiting = new Map<number, number[]>();
    const direct: number[] = [];
    for (let use = first; use < last; use++) {
      const tail = trie.tails[use] as number;
      const at = tail < 0 ? -1 : (this.starts[tail] as number);
      const word = tail < 0 || at + 1 >= (this.starts[tail + 1] as number) ? 0 : (this.steps[at + 1] as number);
      if (word <= 0 || (this.steps[at] !== Step.GAP && this.steps[at] !== Step.ANY)) {
        direct.push(use);
        continue;
      }
      const uses = waiting.get(word);
      if (uses === undefined) waiting.set(word, [use]);
      else uses.push(use);
    }
    return (this.crowds[node] = { waiting, direct });
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

  private walk(root: number, start: number, next: number, to: number, tokens: Tokens, hits: Hits): void {
    const { trie } = this;
    let node = root;
    let at = next;
    for (;;) {
      const first = trie.uses[node] as number;
      const last = trie.uses[node + 1] as number;
      if (last - first >= MANY) this.fromCrowd(this.crowds[node] ?? this.crowd(node, first, last), start, at, to, tokens, hits);
      else for (let use = first; use < last; use++) this.emit(use, start, at, to, tokens, hits);
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

  private fromCrowd({ direct, waiting }: Crowd, start: number, at: number, to: number, tokens: Tokens, hits: Hits): void {
    for (const use of direct) this.emit(use, start, at, to, tokens, hits);
    if (waiting.size === 0) return;
    const most = Math.min(to, at + LONGEST_GAP + 1);
    for (let pos = at; pos < most; pos++) {
      const word = tokens.word[pos] as number;
      const uses = word === 0 ? undefined : waiting.get(word);
      // A phrase takes the first place where its word stands.
      if (uses !== undefined && !stoodBefore(word, at, pos, tokens)) for (const use of uses) this.emit(use, start, at, to, tokens, hits);
      if (((tokens.flags[pos] as number) & Flag.MARK) !== 0 && word <= Mark.EXCLAMATION) return;
    }
  }

  private emit(use: number, start: number, at: number, to: number, tokens: Tokens, hits: Hits): void {
    const tail = this.trie.tails[use] as number;
    const end = tail < 0 ? at : this.tail(tail, start, at, to, tokens);
    if (end > 0) hits.add(this.trie.groups[use] as number, start, end);
  }

  /** End of the phrase when its tail follows, else 0. The first place where the words after a gap stand is taken. */
  private tail(tail: number, start: number, at: number, to: number, tokens: Tokens): number {
    const { steps } = this;
    const last = this.starts[tail + 1] as number;
    let pos = at;
    for (let i = this.starts[tail] as number; i < last; i++) {
      const step = steps[i] as number;
      if (step === Step.GAP) {
        pos = this.skip(steps[i + 1] as number, pos, to, tokens);
        if (pos < 0) return 0;
        continue;
      }
      if (pos >= to || !fits(step, tokens, pos)) return 0;
      pos++;
    }
    for (const [offset, spelling] of this.exact[tail] ?? []) {
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
