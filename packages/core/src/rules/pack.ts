import type { Language, Severity } from '../finding.js';
import type { BlockKind } from '../format/reading.js';
import type { Addressee, Bilingual, Position, Reach } from './definition.js';

/** Rules and facts, compiled: plain data that loads without reading YAML. Made by `compileRules`, read by `createLinter`. */
export interface RulePack {
  readonly version: 2;
  /** The vocabulary: two hashes of each word, in the order of their numbers. */
  readonly words: ArrayLike<number>;
  readonly rules: readonly PackedRule[];
  readonly facts: readonly string[];
  readonly de: PackedLanguage;
  readonly en: PackedLanguage;
}

export interface PackedRule {
  readonly id: string;
  readonly category: string;
  readonly severity: Severity;
  readonly priority: number;
  readonly message: Bilingual;
  readonly why: Bilingual;
  readonly levels?: readonly PackedLevel[];
  readonly profiles?: Readonly<Record<string, string>>;
  /** The languages in which it asks a speller, and whether it does so by default. */
  readonly spelling?: Readonly<Partial<Record<Language, 'on' | 'off'>>>;
}

export interface PackedLevel {
  readonly severity: Severity;
  readonly place?: 'first-third';
  readonly count?: number;
  readonly facts?: readonly number[];
  readonly reach?: Reach;
}

/** What phrases are looked for: those that start a rule's pattern, always; those that start a fact's, or that conditions ask about, only where somebody asks. */
export type PhraseUse = 'rules' | 'facts' | 'conditions';

export interface PackedPhrases {
  readonly trie: PackedTrie;
  /** What follows the words in the trie, where a phrase has more than plain words. */
  readonly tails: PackedTails;
}

export interface PackedLanguage {
  readonly phrases: Readonly<Record<PhraseUse, PackedPhrases>>;
  /** For each phrase group: the pattern it starts, or -1 for a phrase that only conditions ask for; and the list entry, or -1. */
  readonly groupPattern: readonly number[];
  readonly groupEntry: readonly number[];
  readonly entries: readonly PackedEntry[];
  readonly patterns: readonly PackedPattern[];
  readonly conditions: readonly PackedCondition[];
  readonly constraints: readonly PackedConstraint[];
  /** Lists of nouns that constraints share. */
  readonly nouns: readonly (readonly string[])[];
}

/** A trie over word numbers in flat form. Plain numbers: a parser of JSON reads them faster than our own code could decode them. */
export interface PackedTrie {
  /** For each node the index of its first edge; one more at the end. */
  readonly edges: ArrayLike<number>;
  /** For each edge the word and the node it leads to; sorted by word within a node. */
  readonly words: ArrayLike<number>;
  readonly targets: ArrayLike<number>;
  /** For each node the index of its first use; one more at the end. A use is a phrase that ends (or has its tail) here. */
  readonly uses: ArrayLike<number>;
  readonly groups: ArrayLike<number>;
  /** For each use its tail, or -1. */
  readonly tails: ArrayLike<number>;
}

/** Tails one after the other. */
export interface PackedTails {
  /** Where the steps of each tail begin; one more at the end. */
  readonly starts: ArrayLike<number>;
  /** A word number, -1 a gap, -2 any word, -3 a number. */
  readonly steps: ArrayLike<number>;
  /** By tail: words whose spelling is checked, by position in the phrase. */
  readonly exact: Readonly<Record<number, readonly (readonly [number, string])[]>>;
}

export interface PackedEntry {
  readonly better?: string;
  /** Stays info, once in a draft: the word has ordinary meanings too. */
  readonly low?: true;
  readonly note?: string;
  readonly severity?: Severity;
  readonly unless?: readonly number[];
}

export interface PackedPattern {
  readonly kind: 'phrase' | 'clause' | 'list' | 'shape' | 'check';
  /** Index of the rule, or -1 for a fact. */
  readonly rule: number;
  /** Index of the fact, or -1 for a rule. */
  readonly fact: number;
  readonly id?: string;
  readonly severity?: Severity;
  readonly message?: Bilingual;
  readonly low?: true;
  /** Index of the constraint on the clause, or -1. */
  readonly where: number;
  readonly at?: Position;
  readonly only: readonly number[];
  readonly unless: readonly number[];
  readonly once?: true;
  readonly from?: number;
  /** Found only when the settings turn its rule or category on. */
  readonly off?: true;
  readonly explained?: true;
  readonly compounds?: true;
  readonly rewrite?: string;
  readonly shape?: PackedShape;
  readonly check?: { readonly name: string; readonly parameters: Readonly<Record<string, string>> };
}

export interface PackedShape {
  readonly least: number;
  readonly most: number;
  readonly capitals: number;
  readonly notIn: readonly number[];
  readonly pluralS?: true;
  readonly roman?: true;
  readonly digits?: true;
  readonly run?: number;
}

export interface PackedCondition {
  /** Phrase group, or -1. */
  readonly group: number;
  readonly in: string;
  /** Index of a constraint, or -1. */
  readonly clause: number;
  readonly facts?: readonly number[];
  readonly reach?: Reach;
  readonly addressee?: readonly Addressee[];
  readonly block?: readonly BlockKind[];
  readonly question?: boolean;
  readonly info?: true;
}

export interface PackedConstraint {
  readonly subjects?: readonly string[];
  /** Which list of folded forms of nouns may be the subject: an index of `PackedLanguage.nouns`. */
  readonly nouns?: number;
  readonly modal?: readonly string[];
  readonly notModal?: readonly string[];
  readonly main?: readonly string[];
  readonly notMain?: readonly string[];
  readonly tense?: readonly string[];
  readonly mood?: readonly string[];
  readonly voice?: readonly string[];
  readonly infinitive?: readonly string[];
  readonly negated?: readonly string[];
  readonly kind?: readonly string[];
  readonly position?: readonly string[];
  /** Phrase groups. */
  readonly contains?: number;
  readonly lacks?: number;
  /** Words of which the sentence has one when the modal is there; asked before clauses are read. */
  readonly modalWords?: number;
}
