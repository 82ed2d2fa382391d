import type { PackedTrie } from './pack.js';

interface Node {
  /** Undefined at an end, as most nodes are; so are the uses of the others. */
  edges: Map<number, Node> | undefined;
  uses: { group: number; tail: number }[] | undefined;
}

const node = (): Node => ({ edges: undefined, uses: undefined });

/** Collects phrases as sequences of word numbers. */
export class TrieBuilder {
  private readonly root = node();

  add(words: readonly number[], group: number, tail: number): void {
    let at = this.root;
    for (const word of words) {
      at.edges ??= new Map();
      let next = at.edges.get(word);
      if (next === undefined) at.edges.set(word, (next = node()));
      at = next;
    }
    at.uses ??= [];
    if (!at.uses.some((use) => use.group === group && use.tail === tail)) at.uses.push({ group, tail });
  }

  /**
   * The trie as data. Nodes that lead to the same ends by the same words are one: phrases with alternatives share their endings, and the pack has a
   * tenth of the nodes.
   */
  pack(): PackedTrie {
    const root = this.merged(this.root, new Map(), new Map());
    const order: Node[] = [root];
    const number = new Map<Node, number>([[root, 0]]);
    for (let i = 0; i < order.length; i++) {
      for (const [, next] of sorted(order[i] as Node)) {
        if (number.has(next)) continue;
        number.set(next, order.length);
        order.push(next);
      }
    }
    const edges: number[] = [];
    const words: number[] = [];
    const targets: number[] = [];
    const uses: number[] = [];
    const groups: number[] = [];
    const tails: number[] = [];
    for (const each of order) {
      edges.push(words.length);
      for (const [word, next] of sorted(each)) {
        words.push(word);
        targets.push(number.get(next) as number);
      }
      uses.push(groups.length);
      for (const use of each.uses ?? []) {
        groups.push(use.group);
        tails.push(use.tail);
      }
    }
    edges.push(words.length);
    uses.push(groups.length);
    return { edges, words, targets, uses, groups, tails };
  }

  /** The one node that stands for all that are equal to this one. */
  private merged(each: Node, known: Map<string, Node>, numbers: Map<Node, number>): Node {
    const below = sorted(each).map(([word, next]): [number, Node] => [word, this.merged(next, known, numbers)]);
    const edges = below.length === 0 ? undefined : new Map(below);
    let key = '';
    for (const [word, next] of below) key += `${String(word)}>${String(numbers.get(next))},`;
    key += ';';
    for (const { group, tail } of each.uses ?? []) key += `${String(group)}:${String(tail)},`;
    const same = known.get(key);
    if (same !== undefined) return same;
    const first: Node = { edges, uses: each.uses };
    known.set(key, first);
    numbers.set(first, numbers.size);
    return first;
  }
}

function sorted({ edges }: Node): [number, Node][] {
  if (edges === undefined) return [];
  const list = [...edges];
  return list.length === 1 ? list : list.sort(([a], [b]) => a - b);
}

/** A trie as the matcher walks it. Node 0 is the root. */
export class Trie {
  readonly uses: Int32Array;
  readonly groups: Int32Array;
  readonly tails: Int32Array;
  private readonly edges: Int32Array;
  private readonly words: Int32Array;
  private readonly targets: Int32Array;
  private readonly roots: Int32Array;

  constructor(pack: PackedTrie, vocabularyEnd: number) {
    this.edges = numbers(pack.edges);
    this.words = numbers(pack.words);
    this.targets = numbers(pack.targets);
    this.uses = numbers(pack.uses);
    this.groups = numbers(pack.groups);
    this.tails = numbers(pack.tails);
    this.roots = new Int32Array(vocabularyEnd);
    for (let i = 0; i < (this.edges[1] ?? 0); i++) this.roots[this.words[i] as number] = this.targets[i] as number;
  }

  /** Node after the first word, 0 when no phrase starts with it. */
  root(word: number): number {
    return word < this.roots.length ? (this.roots[word] as number) : 0;
  }

  /** Node after one more word, 0 when there is none. */
  next(node: number, word: number): number {
    let low = this.edges[node] as number;
    let high = this.edges[node + 1] as number;
    while (high - low > 8) {
      const middle = (low + high) >> 1;
      if ((this.words[middle] as number) <= word) low = middle;
      else high = middle;
    }
    for (; low < high; low++) if (this.words[low] === word) return this.targets[low] as number;
    return 0;
  }
}

/** Typed arrays are taken as they are: a pack may be read as bytes. */
export const numbers = (list: ArrayLike<number>): Int32Array => (list instanceof Int32Array ? list : new Int32Array(list));
