import type { Language } from '../finding.js';
import type { AddressForms } from './address.js';

/** Words that a rule may speak about; what is still open is settled over the whole draft. Offsets count from the start of the block. */
export interface Candidate {
  readonly language: Language;
  /** Index of the pattern in its language. */
  readonly pattern: number;
  /** Index of the list entry, or -1. */
  readonly entry: number;
  readonly start: number;
  readonly end: number;
  /** Where the clause can be found again, for a rewrite. */
  readonly anchor: number;
  /** Sentence number in the paragraph. */
  readonly sentence: number;
  /** Severity lowered by an exception, or by low confidence. */
  readonly info: boolean;
  /** The subject may be they: counts only when the draft says so. */
  readonly doubt: boolean;
  /** Conditions that ask for facts in other sentences: exceptions, and demands. */
  readonly unless: readonly number[];
  readonly only: readonly number[];
  /** The matched words folded: for once, explained and counting. */
  readonly term: string;
  readonly explained: boolean;
}

/** A fact in a sentence of a paragraph, both by number. */
export interface FactHit {
  readonly fact: number;
  readonly sentence: number;
}

/** What a paragraph says: a pure function of its text, its language, the rules and the spellers. */
export interface ParagraphReading {
  readonly sentences: number;
  readonly words: number;
  readonly candidates: readonly Candidate[];
  /** The facts of the sentences that its own candidates ask about; `factsKnown` has a 1 for each of those. */
  readonly facts: readonly FactHit[];
  readonly factsKnown: Uint8Array;
  /** How it addresses its reader. */
  readonly address: AddressForms;
  /** Numbers of sentences that end on people in the plural, whom a following "Sie" may mean. */
  readonly people: readonly number[];
  /** Languages whose speller was asked for and not there: with it the paragraph says more. */
  readonly unspelled: readonly Language[];
}
