/** How much a finding matters. `error`: do not send like this; `warning`: look again; `info`: a hint on style. */
export type Severity = 'error' | 'warning' | 'info';

/** What a user says of a rule or a category. */
export type RuleSetting = 'off' | Severity;

/** The languages a draft can be read in. */
export type Language = 'de' | 'en';

/** What a rewrite asks of the agent: `safe` may be applied unseen, `offer` after reading it, `input` has a hole to fill. */
export type Safety = 'safe' | 'offer' | 'input';

/** One replacement in the source. Offsets are UTF-16 units of the source, a byte order mark counted. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A better sentence. Its edits do not overlap and are sorted by `start`. */
export interface Rewrite {
  readonly title: string;
  readonly safety: Safety;
  readonly edits: readonly Edit[];
}

/** Another rule that speaks about the same words, folded into the finding of higher priority. */
export interface Also {
  readonly ruleId: string;
  readonly category: string;
  readonly message: string;
}

/** Words that will hurt, where they stand and why. `start` and `end` are UTF-16 offsets of the source. */
export interface Finding {
  readonly ruleId: string;
  readonly category: string;
  readonly severity: Severity;
  readonly start: number;
  readonly end: number;
  /** The source between `start` and `end`, literally. */
  readonly quote: string;
  /** What the words do to the reader and a way out, in one sentence. */
  readonly message: string;
  /** The effect on the reader at more length. */
  readonly why: string;
  /** Where the rule is explained: a page, or `tonfall:<rule>`, which editors and `tonfall explain` know. */
  readonly url: string;
  /** `false` when the range does not stand verbatim in the source (entities); such a finding has no rewrites. */
  readonly mapped: boolean;
  readonly also: readonly Also[];
  readonly rewrites: readonly Rewrite[];
}
