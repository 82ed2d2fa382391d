import type { Language } from '../finding.js';
import type { SentenceClauses } from '../language/clause.js';
import type { Element } from '../rules/phrase.js';
import type { Speller } from '../spelling/speller.js';
import type { Tokens } from '../text/tokens.js';

/** What a rule file passes to a check: `check: { name: repeated-marks, marks: "?", least: 2 }`. A `<list>` in a value stands as its terms. */
export type CheckParameters = Readonly<Record<string, string>>;

/** The tokens of one sentence, `[from, to)`. */
export interface CheckedSentence {
  readonly text: string;
  readonly tokens: Tokens;
  readonly from: number;
  readonly to: number;
}

/** A sentence with its clauses, which are read when they are first asked for, and its speller. */
export interface JudgedSentence extends CheckedSentence {
  clauses(): SentenceClauses;
  /** Loaded when it is first asked for; undefined where there is none. */
  speller(): Speller | undefined;
}

/** Token ranges `[start, end)` that a check speaks about. */
export type Ranges = readonly (readonly [number, number])[];

/** Judges every sentence of a language; most should be let go after one look at their length. */
export type SentenceJudge = (sentence: JudgedSentence) => Ranges;

interface Described {
  /** What it does, for docs/rule-format.md. */
  readonly purpose: string;
  /** Its parameters and the values they may have. */
  readonly parameters: Readonly<Record<string, string>>;
}

/**
 * A named function for what no pattern can say. The engine looks for its anchors together with all phrases and asks only where one stands, so a check
 * costs nothing elsewhere. Pure; must look at a bounded number of tokens.
 */
export interface WordCheck extends Described {
  /** Words or marks it is found by, one phrase each. Throws `RangeError` for a parameter that it cannot read. */
  anchors(parameters: CheckParameters): readonly (readonly Element[])[];
  /** The token range it speaks about when it holds at the anchor `at`. */
  find(sentence: CheckedSentence, at: number, parameters: CheckParameters): readonly [number, number] | undefined;
}

/** A check of whole sentences. Pure; linear in the tokens of the sentence. */
export interface SentenceCheck extends Described {
  /** Asks a speller: it judges nothing where the settings turn its rules off, since to load a dictionary takes time. */
  readonly speller?: true;
  /** Throws `RangeError` for a parameter that it cannot read. */
  judge(parameters: CheckParameters, language: Language): SentenceJudge;
}

export type Check = WordCheck | SentenceCheck;
