import type { FactHit } from '../reading/paragraph-reading.js';
import type { Reach } from '../rules/definition.js';
import type { PlacedReading } from './settle.js';

/** Reads the facts of a paragraph of the draft. */
export type FactReader = (paragraph: PlacedReading) => readonly FactHit[];

/** The facts of a draft by sentence. Where a paragraph has not read them for itself, they are read when a finding of another one asks. */
export class DraftFacts {
  /** Bits of the facts in each sentence of the draft. */
  private readonly bits: Int32Array;
  private readonly paragraphOf: Int32Array;
  private readonly known: Uint8Array;
  private all = -1;

  constructor(
    private readonly paragraphs: readonly PlacedReading[],
    private readonly bases: Int32Array,
    private readonly read: FactReader,
  ) {
    const sentences = bases[paragraphs.length] ?? 0;
    this.bits = new Int32Array(sentences);
    this.paragraphOf = new Int32Array(sentences);
    this.known = new Uint8Array(paragraphs.length);
    paragraphs.forEach(({ reading }, index) => {
      this.paragraphOf.fill(index, bases[index], bases[index + 1]);
      this.add(reading.facts, bases[index] as number);
    });
  }

  /** Does one of the facts stand within reach of sentence `at` of the draft? */
  stand(facts: readonly number[], at: number, reach: Reach): boolean {
    const wanted = facts.reduce((all, fact) => all | (1 << fact), 0);
    if (reach === 'draft') return (this.anywhere() & wanted) !== 0;
    const [from, to] = reach;
    const last = Math.min(at + to, this.bits.length - 1);
    for (let i = Math.max(0, at + from); i <= last; i++) if ((this.of(i) & wanted) !== 0) return true;
    return false;
  }

  /** Bits of all facts of the draft; asked for once. */
  private anywhere(): number {
    if (this.all >= 0) return this.all;
    this.all = 0;
    for (let i = 0; i < this.bits.length; i++) this.all |= this.of(i);
    return this.all;
  }

  private of(sentence: number): number {
    const index = this.paragraphOf[sentence] as number;
    const paragraph = this.paragraphs[index] as PlacedReading;
    const base = this.bases[index] as number;
    if (this.known[index] === 0 && paragraph.reading.factsKnown[sentence - base] !== 1) {
      this.known[index] = 1;
      this.add(this.read(paragraph), base);
    }
    return this.bits[sentence] as number;
  }

  private add(hits: readonly FactHit[], base: number): void {
    for (const hit of hits) this.bits[base + hit.sentence] = (this.bits[base + hit.sentence] as number) | (1 << hit.fact);
  }
}
