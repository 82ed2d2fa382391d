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

/** The words that rules and the engine speak of, numbered. Lookup is by hash: 64 bits, so a word outside is taken for one inside never in practice. */
export class Vocabulary {
  readonly words: string[];
  private size = 1024;
  private keys: Int32Array;
  private keys2: Int32Array;
  private ids: Int32Array;

  /** Starts with words that differ and are folded already, as a rule pack has them. They are not looked at twice: a pack has thousands, and they are read at every start. */
  constructor(folded: readonly string[] = []) {
    while (folded.length * 3 > this.size) this.size *= 4;
    this.words = [...folded];
    this.keys = new Int32Array(this.size);
    this.keys2 = new Int32Array(this.size);
    this.ids = new Int32Array(this.size);
    for (let i = 0; i < folded.length; i++) this.insert(folded[i] as string, FIRST_WORD + i);
  }

  /** Number of a word, added if new. Words are folded first. */
  add(word: string): number {
    const folded = fold(word);
    const known = this.find(folded);
    if (known !== 0) return known;
    if (this.words.length * 3 > this.size) this.grow();
    const id = FIRST_WORD + this.words.length;
    this.words.push(folded);
    this.insert(folded, id);
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

  word(id: number): string {
    return this.words[id - FIRST_WORD] ?? '';
  }

  /** One more than the highest number given. */
  get end(): number {
    return FIRST_WORD + this.words.length;
  }

  private insert(folded: string, id: number): void {
    let hash = HASH_SEED;
    let hash2 = HASH_SEED_2;
    for (let i = 0; i < folded.length; i++) {
      const code = folded.charCodeAt(i);
      // `step` and `step2`, written out: this runs for every word of a pack before the engine of JavaScript has warmed up.
      hash = Math.imul(hash ^ code, HASH_STEP);
      hash2 = (Math.imul(hash2, HASH_STEP_2) + code) | 0;
    }
    const mask = this.size - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (this.ids[slot] !== 0) slot = (slot + 1) & mask;
    this.keys[slot] = hash;
    this.keys2[slot] = hash2;
    this.ids[slot] = id;
  }

  private grow(): void {
    this.size *= 4;
    this.keys = new Int32Array(this.size);
    this.keys2 = new Int32Array(this.size);
    this.ids = new Int32Array(this.size);
    this.words.forEach((word, index) => {
      this.insert(word, FIRST_WORD + index);
    });
  }
}
