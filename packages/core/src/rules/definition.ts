import type { Severity, Language } from '../finding.js';
import type { BlockKind } from '../format/reading.js';

/** A rule as its YAML file says it, validated. See docs/rule-format.md for every key. */
export interface RuleDefinition {
  readonly id: string;
  readonly was?: readonly string[] | undefined;
  readonly category: string;
  readonly severity: Severity;
  readonly priority: number;
  readonly profiles?: Readonly<Record<string, string>> | undefined;
  readonly sources: readonly string[];
  readonly message: Bilingual;
  readonly why: Bilingual;
  readonly levels?: readonly LevelDefinition[] | undefined;
  readonly de?: LanguageSection | undefined;
  readonly en?: LanguageSection | undefined;
}

export type Bilingual = Readonly<Record<Language, string>>;

/** What a draft contains: rules/facts/<fact>.yml. */
export interface FactDefinition {
  readonly fact: string;
  /** What holds when it stands there, as the end of "when …": "ein Grund genannt wird", "a reason is given". */
  readonly means: Bilingual;
  readonly de?: LanguageSection | undefined;
  readonly en?: LanguageSection | undefined;
}

/** A word list: rules/lists/<language>/<list>.yml. */
export interface ListDefinition {
  readonly list: string;
  readonly language: Language;
  readonly entries: readonly ListEntry[];
}

/** How a list entry is inflected; `loan`: an English word in German, which takes s, ies, and n after er. */
export type Inflection = 'noun' | 'verb' | 'adjective' | 'loan';

export interface ListEntry {
  readonly term: string;
  readonly better?: string | undefined;
  /** `low`: the word has ordinary meanings too, so it stays info. */
  readonly confidence?: 'high' | 'medium' | 'low' | undefined;
  readonly note?: string | undefined;
  readonly severity?: Severity | undefined;
  readonly inflect?: Inflection | undefined;
  readonly closed?: boolean | undefined;
  readonly unless?: readonly ConditionDefinition[] | undefined;
}

export interface LevelDefinition {
  readonly severity: Severity;
  readonly place?: 'first-third' | undefined;
  readonly count?: number | undefined;
  readonly fact?: readonly string[] | undefined;
  readonly reach?: Reach | undefined;
}

/** How far away a fact may stand, in sentences; `draft`: anywhere. */
export type Reach = readonly [number, number] | 'draft';

export interface LanguageSection {
  /** Found only when the settings turn the rule or its category on. */
  readonly default?: 'off' | undefined;
  readonly match: readonly PatternDefinition[];
  readonly unless?: readonly ConditionDefinition[] | undefined;
  readonly examples?: ExamplesDefinition | undefined;
}

export interface PatternDefinition {
  readonly phrase?: readonly string[] | undefined;
  readonly clause?: ClauseConstraint | undefined;
  readonly list?: string | undefined;
  readonly shape?: ShapeDefinition | undefined;
  readonly check?: CheckDefinition | undefined;
  readonly id?: string | undefined;
  readonly severity?: Severity | undefined;
  readonly message?: Bilingual | undefined;
  readonly confidence?: 'high' | 'medium' | 'low' | undefined;
  readonly where?: ClauseConstraint | undefined;
  readonly at?: Position | undefined;
  readonly only?: readonly ConditionDefinition[] | undefined;
  readonly unless?: readonly ConditionDefinition[] | undefined;
  readonly once?: boolean | undefined;
  /** Speaks from this time in a draft on; all patterns of the rule that say so count together. */
  readonly from?: number | undefined;
  readonly explained?: 'skip' | undefined;
  readonly compounds?: boolean | undefined;
  readonly form?: 'Sie' | undefined;
  readonly rewrite?: string | undefined;
}

/** Where in its sentence a match stands; `inside`: not first. */
export type Position = 'start' | 'inside' | 'end' | 'whole';

/** A named check and its parameters. */
export interface CheckDefinition {
  readonly name: string;
  readonly parameters: Readonly<Record<string, string>>;
}

export type SubjectConstraint = string | { readonly noun: readonly string[] };

/** Lists of allowed values, or of forbidden ones. */
export interface Words {
  readonly any?: readonly string[] | undefined;
  readonly not?: readonly string[] | undefined;
}

export interface ClauseConstraint {
  readonly subject?: readonly SubjectConstraint[] | undefined;
  readonly modal?: Words | undefined;
  readonly main?: Words | undefined;
  readonly tense?: readonly string[] | undefined;
  readonly mood?: readonly string[] | undefined;
  readonly voice?: readonly string[] | undefined;
  readonly infinitive?: readonly string[] | undefined;
  readonly negated?: readonly string[] | undefined;
  readonly kind?: readonly string[] | undefined;
  readonly position?: readonly string[] | undefined;
  readonly contains?: readonly string[] | undefined;
  readonly lacks?: readonly string[] | undefined;
}

export interface ShapeDefinition {
  readonly length?: readonly [number, number] | undefined;
  readonly capitals?: number | undefined;
  readonly notIn?: readonly string[] | undefined;
  readonly pluralS?: boolean | undefined;
  readonly roman?: 'skip' | undefined;
  readonly digits?: 'skip' | undefined;
  /** So many such words in a run of words in capitals; the run is one finding. */
  readonly run?: number | undefined;
}

/** How a draft addresses its reader; `du` and `ihr` are both familiar. */
export const ADDRESSEES = ['Sie', 'du', 'ihr'] as const;
export type Addressee = (typeof ADDRESSEES)[number];

export type ConditionPlace = 'clause' | 'sentence' | 'before' | 'after' | 'match' | 'previous' | 'next' | 'paragraph';

export interface ConditionDefinition {
  readonly phrase?: readonly string[] | undefined;
  readonly in?: ConditionPlace | undefined;
  readonly clause?: ClauseConstraint | undefined;
  readonly fact?: readonly string[] | undefined;
  readonly reach?: Reach | undefined;
  /** Whom the draft addresses in the main. */
  readonly addressee?: readonly Addressee[] | undefined;
  /** What the block of the match is. */
  readonly block?: readonly BlockKind[] | undefined;
  readonly question?: boolean | undefined;
  readonly then?: 'info' | undefined;
}

export interface ExamplesDefinition {
  readonly flags: readonly FlagExample[];
  readonly allows: readonly string[];
  readonly misses?: readonly string[] | undefined;
}

export interface FlagExample {
  readonly text: string;
  readonly becomes?: string | undefined;
  readonly severity?: Severity | undefined;
}
