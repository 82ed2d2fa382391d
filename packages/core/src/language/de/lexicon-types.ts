/** Grammatical person and number as used in letters: ich, du, er/sie/es, wir (= Sie, sie), ihr. */
export type Person = 'ich' | 'du' | 'er' | 'wir' | 'ihr';

/** Bits of `VerbAnalysis.forms`. A word can be several at once (müssen: INFINITIVE and PLURAL present). */
export const VerbForm = {
  INFINITIVE: 1,
  /** With zu inside: auszufüllen, vorzulegen. */
  ZU_INFINITIVE: 2,
  /** Participle II: ausgefüllt, vergessen. */
  PARTICIPLE: 4,
  PRESENT: 8,
  PAST: 16,
  /** Konjunktiv II: müssten, hätten, wäre, sollten. */
  SUBJUNCTIVE: 32,
  IMPERATIVE_DU: 64,
  FIRST: 128,
  SECOND: 256,
  THIRD: 512,
  /** wir, Sie, sie. */
  PLURAL: 1024,
  SECOND_PLURAL: 2048,
  /** Participle I used as attribute: ausstehend. */
  PRESENT_PARTICIPLE: 4096,
  /** Konjunktiv I other than the indicative: sei, habe, müsse. */
  REPORTED: 8192,
} as const;

export interface VerbAnalysis {
  /** With umlauts and prefix: "ausfüllen", "müssen". For a finite form alone the base verb ("füllen"): a split prefix is the clause's business. */
  readonly lemma: string;
  /** `VerbForm` bits. */
  readonly forms: number;
}

/** What the engine asks of German verbs. Words are given and returned folded (`fold`) where it says so. */
export interface VerbLexicon {
  /** All lemmas a folded word can be a form of, likeliest first; an empty array when it is no verb form. */
  analyse(folded: string): readonly VerbAnalysis[];
  /** Is it a known verb (with umlauts, as in a dictionary: "ausfüllen")? */
  has(lemma: string): boolean;
  /** The separable prefix ("aus"), or undefined when the verb is not separable. */
  prefix(lemma: string): string | undefined;
  /** prefix + base joined when such a separable verb is known: join('aus', 'füllen') = 'ausfüllen'. */
  join(prefix: string, base: string): string | undefined;
  /** A finite form with umlauts, prefix left out for a separable verb: finite('ausfüllen', 'du', 'present') = 'füllst'. */
  finite(lemma: string, person: Person, tense: 'present' | 'past' | 'subjunctive'): string | undefined;
  /** 'fülle' or 'füll' / 'füllt' / 'füllen' (seien for sein), prefix left out. du-form as in C.2/C.3 of the catalogue (gib, nimm, lies, öffne). */
  imperative(lemma: string, address: 'du' | 'ihr' | 'Sie'): string | undefined;
  participle(lemma: string): string | undefined;
  /** Every written-together form of the verb (infinitive, zu-infinitive, participle, finite forms when inseparable), and of a separable one the finite forms of its base as well; used to compile patterns. */
  forms(lemma: string): readonly string[];
}
