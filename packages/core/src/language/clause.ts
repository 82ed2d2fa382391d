import type { Sentence } from '../text/tokens.js';

/**
 * What a clause is in its sentence:
 * statement — main clause (also a coordinated one);   that — dass-clause / that-clause;   question — main clause asked;
 * condition — wenn, falls, sofern, sobald, solange, bevor, bis, … / if, when, once, unless, until, V1 condition ("Müssen Sie absagen, …", "Sollten Sie …", "Had you …");
 * indirect — ob, wie, was, wann, wo, welche … + verb last / whether, what, how, which you …;   relative — das Formular, das Sie … / the form (that|which) you …;
 * cause — weil, da (verb last), zumal / because, since, as;   purpose — damit, um … zu, ohne dass, ohne … zu / so that, in order to;
 * concession — obwohl, während, wohingegen / although, while;   imperative — "Bitte füllen Sie …", "Please fill in …".
 */
export type ClauseKind =
  'statement' | 'that' | 'question' | 'condition' | 'indirect' | 'relative' | 'cause' | 'purpose' | 'concession' | 'imperative';

/** Who the subject is. `addressee`: Sie, du, ihr, you. `they`: sie (plural or she) and plural nouns are `noun`. */
export type SubjectKind = 'addressee' | 'we' | 'I' | 'man' | 'they' | 'it' | 'noun';

/** The pronoun by which the reader is addressed. */
export type Address = 'Sie' | 'du' | 'ihr' | 'you';

export interface Subject {
  readonly who: SubjectKind;
  /** Token of the pronoun, or of the head noun. */
  readonly token: number;
  /** First token of the subject phrase (its article), else the same as `token`. */
  readonly start: number;
  /** Only for `addressee`. */
  readonly address?: Address;
  /** `false` where `Sie` at the start of a sentence, or sie in lower case, may be they. */
  readonly certain: boolean;
  /** Folded head noun, only for `noun`. */
  readonly noun?: string;
}

export type Tense = 'present' | 'past' | 'perfect' | 'pluperfect' | 'future';
export type Mood = 'indicative' | 'subjunctive' | 'imperative';
/** What the finite verb governs: none; a bare infinitive (müssen … ausfüllen, must fill in); with zu / to (haben … zu zahlen); a passive one (ausgefüllt werden); a perfect one (ausgefüllt haben). */
export type InfinitiveForm = 'none' | 'bare' | 'zu' | 'passive' | 'perfect';

/** One clause, understood as far as its words allow. Token numbers are those of the sentence's paragraph; -1 means there is none. */
export interface Clause {
  readonly kind: ClauseKind;
  /** Token range `[start, end)`; an embedded clause may lie inside it. */
  readonly start: number;
  readonly end: number;
  readonly subject: Subject | undefined;
  /** The finite verb, and where it stands: first, second, last (German); English: always second, first in questions and imperatives. */
  readonly finite: number;
  readonly position: 'first' | 'second' | 'last';
  /** The word that opens a subordinate clause, else -1. */
  readonly opener: number;
  /** Lemmas of modals and modal-like verbs from the outside in, e.g. [müssen], [können, müssen], [haben] for "haben … zu", [sein] for "ist … zu"; English [must], [have to], [need to], [be required to]. */
  readonly modals: readonly string[];
  /** Token of the first modal's finite (or, under werden/will, infinite) form, else -1. */
  readonly modal: number;
  /** Lemma of the main verb with its prefix (ausfüllen also for "füllen … aus"), with auxiliaries and modals peeled off; undefined where unknown. sein, haben, werden are main verbs when nothing is left. */
  readonly main: string | undefined;
  /** Token that carries the main verb (infinitive, participle, or the finite verb itself), else -1; and of a split prefix, else -1. */
  readonly mainToken: number;
  readonly prefix: number;
  readonly tense: Tense;
  readonly mood: Mood;
  readonly infinitive: InfinitiveForm;
  readonly voice: 'active' | 'passive';
  /** `not-only`: "nicht nur", "not only". `yes` also for kein-, nichts, niemand, nie, weder, kaum in this clause. */
  readonly negated: 'no' | 'yes' | 'not-only';
  /** The token that negates, else -1. */
  readonly negation: number;
}

/** The clauses of a sentence in the order of their first word. Ask before the next sentence is read: the reader's arrays are used again. */
export interface SentenceClauses {
  readonly clauses: readonly Clause[];
  /** The innermost clause a token belongs to, or undefined (a fragment without a verb). */
  clauseAt(token: number): Clause | undefined;
}

/** Reads a sentence in one language. Pure; linear in the number of tokens; reads nothing twice. */
export type ClauseReader = (sentence: Sentence) => SentenceClauses;
