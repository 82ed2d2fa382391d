import { fold } from './fold.js';
import { FIRST_WORD } from './tokens.js';

/** Start values and steps of the two hashes; the tokenizer computes the same ones while it reads. */
export const HASH_SEED = 0x811c9dc5 | 0;
export const HASH_SEED_2 = 0x1505;
export const HASH_STEP = 0x01000193;
export const HASH_STEP_2 = 33;
export const step = (hash: number, code: number): number => Math.imul(hash ^ code, HASH_STEP);
export const step2 = (hash: number, code: number): number => (Math.imul(hash, HASH_STEP_2) + code) | 0;

/** The two hashes of a word as one number, exact in a double. */
export const keyOf = (hash: number, hash2: number): number => (hash >>> 0) + (hash2 & 0xfffff) * 0x100000000;

/** Both hashes of a folded word. */
function hashes(folded: string): readonly [number, number] {
  let hash: number = HASH_SEED;
  let hash2: number = HASH_SEED_2;
  for (let i = 0; i < folded.length; i++) {
    const code = folded.charCodeAt(i);
    hash = step(hash, code);
    hash2 = step2(hash2, code);
  }
  return [hash, hash2];
}

/** `keyOf` of a folded word. */
export const wordKey = (folded: string): number => keyOf(...hashes(folded));

/**
 * The words that rules and the engine speak of, numbered. Only their hashes are kept and looked up: 64 bits, so a word outside is taken for one inside
 * never in practice.
 */
export class Vocabulary {
  private size = 1024;
  private count = 0;
  private keys: Int32Array;
  private keys2: Int32Array;
  private ids: Int32Array;

  /** Starts with words that differ, by their hashes, two numbers each, as a rule pack has them: a pack has thousands, and they are read at every start. */
  constructor(known: ArrayLike<number> = []) {
    while (known.length * 2 > this.size) this.size *= 4;
    this.keys = new Int32Array(this.size);
    this.keys2 = new Int32Array(this.size);
    this.ids = new Int32Array(this.size);
    for (let i = 0; i + 1 < known.length; i += 2) this.insert(known[i] as number, known[i + 1] as number, FIRST_WORD + this.count++);
  }

  /** Number of a word, added if new. Words are folded first. */
  add(word: string): number {
    const [hash, hash2] = hashes(fold(word));
    const known = this.lookup(hash, hash2);
    if (known !== 0) return known;
    if (this.count * 3 > this.size) this.grow();
    const id = FIRST_WORD + this.count++;
    this.insert(hash, hash2, id);
    return id;
  }

  /** Number of a word, 0 when it is not known. */
  find(word: string): number {
    const [hash, hash2] = hashes(fold(word));
    return this.lookup(hash, hash2);
  }

  /** Number of the word with these hashes, 0 when it is not known. */
  lookup(hash: number, hash2: number): number {
    const mask = this.size - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const id = this.ids[slot] as number;
      if (id === 0) return 0;
      if (this.keys[slot] === hash && this.keys2[slot] === hash2) return id;
      slot = (slot + 1) & mask;
    }
  }

  /** One more than the highest number given. */
  get end(): number {
    return FIRST_WORD + this.count;
  }

  /** The hashes of all words in the order of their numbers: what another vocabulary starts with. */
  pack(): number[] {
    const packed = new Array<number>(this.count * 2);
    for (let slot = 0; slot < this.size; slot++) {
      const id = this.ids[slot] as number;
      if (id === 0) continue;
      packed[(id - FIRST_WORD) * 2] = this.keys[slot] as number;
      packed[(id - FIRST_WORD) * 2 + 1] = this.keys2[slot] as number;
    }
    return packed;
  }

  private insert(hash: number, hash2: number, id: number): void {
    const mask = this.size - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (this.ids[slot] !== 0) slot = (slot + 1) & mask;
    this.keys[slot] = hash;
    this.keys2[slot] = hash2;
    this.ids[slot] = id;
  }

  private grow(): void {
    const { keys, keys2, ids } = this;
    this.size *= 4;
    this.keys = new Int32Array(this.size);
    this.keys2 = new Int32Array(this.size);
    this.ids = new Int32Array(this.size);
    for (let slot = 0; slot < ids.length; slot++)
      if (ids[slot] !== 0) this.insert(keys[slot] as number, keys2[slot] as number, ids[slot] as number);
  }
}
