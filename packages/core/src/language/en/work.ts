import type { Draft } from './drafts.js';
import { WordClass } from './function-words.js';
import type { Scan } from './scan.js';
import { State } from './state.js';
import { GroupReader } from './verb-group.js';

const C = WordClass;

/** What the steps of reading a sentence share: its words, the clauses so far, and which clause each word belongs to. */
export class Work {
  readonly drafts: Draft[] = [];
  /** The clause each unit belongs to. */
  owner: (Draft | undefined)[] = [];
  /** 1 for the units of a tag question. */
  tag = new Uint8Array(256);
  protected readonly groups = new GroupReader();
  protected scan!: Scan;
  protected state = new State();
  protected stack: State[] = [];

  protected own(i: number, draft: Draft): void {
    this.owner[i] = draft;
  }

  protected ownAll(from: number, to: number, draft: Draft): void {
    for (let k = from; k < to; k++) this.owner[k] = draft;
  }

  /** Adverbs and a coordinator that stood before: "and if you need", "Unfortunately, when". */
  protected takeOver(from: Draft, to: Draft): void {
    const light = C.ADVERB | C.COORDINATOR | C.PLEASE | C.INTERJECTION;
    for (let k = this.owner.length - 1; k >= 0 && this.owner[k] === from; k--) {
      const { classes } = this.scan.unit(k);
      if ((classes & light) === 0 || (classes & C.NEGATOR) !== 0) break;
      this.owner[k] = to;
    }
  }

  protected begin(draft: Draft, main: boolean): void {
    this.state.current = draft;
    this.state.clear();
    this.state.noBorder();
    this.state.main = main;
    this.drafts.push(draft);
  }
}
