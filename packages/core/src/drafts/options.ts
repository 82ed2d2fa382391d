import type { Language, RuleSetting } from '../finding.js';
import type { Format } from '../format/reading.js';

/** How one draft is read. */
export interface LintOptions {
  /** Main language of the draft; `auto` (the default) detects it. */
  readonly language?: Language | 'auto' | undefined;
  /** Default `text`. */
  readonly format?: Format | undefined;
  /** `false` leaves `rewrites` empty and saves their time. Default `true`. */
  readonly rewrites?: boolean | undefined;
  /** Language of messages: the draft's (the default), or always German or English. */
  readonly messages?: 'draft' | Language | undefined;
  /**
   * What holds for rules and categories, by id; that of a rule beats that of its category. `off` silences it; a severity replaces the rule's own, but a
   * finding that an exception or low confidence makes a hint stays one.
   */
  readonly rules?: Readonly<Record<string, RuleSetting>> | undefined;
  /** Words that are fine here, in any case and with any ending. */
  readonly allow?: readonly string[] | undefined;
}
