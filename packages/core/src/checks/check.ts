import type { Element } from '../rules/phrase.js';
import type { Tokens } from '../text/tokens.js';

/** What a rule file passes to a check: `check: { name: repeated-marks, marks: "?", least: 2 }`. */
export type CheckParameters = Readonly<Record<string, string>>;

/** The tokens of one sentence, `[from, to)`. */
export interface CheckedSentence {
  readonly text: string;
  readonly tokens: Tokens;
  readonly from: number;
  readonly to: number;
}

/**
 * A named function for what no pattern can say. The engine looks for its anchors together with all phrases and asks only where one stands, so a check
 * costs nothing elsewhere. Pure; must look at a bounded number of tokens.
 */
export interface Check {
  /** What it does, for docs/rule-format.md. */
  readonly purpose: string;
  /** Its parameters and the values they may have. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Words or marks it is found by, one phrase each. Throws `RangeError` for a parameter that it cannot read. */
  anchors(parameters: CheckParameters): readonly (readonly Element[])[];
  /** The token range it speaks about when it holds at the anchor `at`. */
  find(sentence: CheckedSentence, at: number, parameters: CheckParameters): readonly [number, number] | undefined;
}
