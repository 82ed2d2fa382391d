import type { Vocabulary } from './vocabulary.js';

/** What the engine itself knows of a word, as bits. */
export const Info = {
  /** A full stop after it may not end the sentence. */
  ABBREVIATION: 1,
  /** After an ordinal number: Mai, Quartal, Stock. */
  ORDINAL_FOLLOWER: 4,
  /** A function word that opens sentences: Wir, Bitte, Die. */
  STARTER: 8,
  /** Sie, Ihnen, Ihr…: polite with a capital, they in lower case. */
  POLITE: 16,
  VOTE_DE: 32,
  VOTE_EN: 64,
  ADDRESSEE: 128,
  WE: 256,
  I: 512,
  MAN: 1024,
  /** du, dir, dich, dein…, euch, euer: familiar address. */
  FAMILIAR: 2048,
  /** Opens a salutation line. */
  SALUTATION: 4096,
  ARTICLE: 8192,
  /** A plural noun for people: Kollegen, Techniker; a following Sie may mean them. */
  PEOPLE: 16384,
  /** Denies: nicht, kein, nie; not, no, don't. */
  NEGATION: 32768,
  /** werden, worden, sein: what a German passive infinitive ends on. */
  PASSIVE: 65536,
  /** könnten, hätten, sollten: the subjunctive of German modals and auxiliaries. */
  SUBJUNCTIVE: 131072,
  /** euch, euer: familiar address of several. */
  PLURAL_FAMILIAR: 262144,
  /** Herr, Frau: before a surname. */
  TITLE: 524288,
  /** Who is greeted without a name: Kundin, Team, zusammen. */
  GREETED: 1048576,
  /** Ihr alone: polite, or the plural of du. */
  IHR: 2097152,
} as const;

/** Bits by word number, for words known when the engine was made. */
export class WordInfo {
  private bits: Int32Array = new Int32Array(4096);

  constructor(private readonly vocabulary: Vocabulary) {}

  mark(words: Iterable<string>, bit: number): void {
    for (const word of words) {
      const id = this.vocabulary.add(word);
      if (id >= this.bits.length) this.bits = grown(this.bits, id);
      this.bits[id] = (this.bits[id] as number) | bit;
    }
  }

  /** Bits of a word; 0 for words the engine knows nothing of. */
  of(word: number): number {
    return word < this.bits.length ? (this.bits[word] as number) : 0;
  }
}

function grown(bits: Int32Array, needed: number): Int32Array {
  const larger = new Int32Array(Math.max(needed + 1, bits.length * 2));
  larger.set(bits);
  return larger;
}
