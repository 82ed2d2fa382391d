import type { ClauseKind, InfinitiveForm, Mood, Tense } from '../clause.js';

/** The subject of a clause, as units. */
export interface NounPhrase {
  start: number;
  head: number;
  /** A pronoun that can be a subject. */
  pronoun: boolean;
  /** The noun that a relative pronoun stands for. */
  noun?: number;
}

/** The verbs of one clause from the finite one on, as units of the scan. */
export interface VerbGroup {
  finite: number;
  /** First unit after the group. */
  end: number;
  modals: string[];
  modal: number;
  main: string | undefined;
  mainUnit: number;
  tense: Tense;
  mood: Mood;
  infinitive: InfinitiveForm;
  passive: boolean;
  /** Subject between auxiliary and verb: its first unit and its head, else -1. */
  invertedStart: number;
  invertedHead: number;
  /** The form that a verb joined by and has to have. */
  shares: number;
}

/** A clause while it is being put together. */
export interface Draft {
  kind: ClauseKind;
  opener: number;
  /** The noun phrase that may become its subject. */
  subject: NounPhrase | undefined;
  /** Named by nobody: an infinitive with to, an imperative. */
  bare: boolean;
  group: VerbGroup | undefined;
  /** The clause it lies in, or whose end it follows. */
  outer: Draft | undefined;
  /** The clause whose subject it shares: "… and return it". */
  conjunct: Draft | undefined;
  inverted: boolean;
  /** Opened before its main clause. */
  fronted: boolean;
  first: number;
  last: number;
}

export function newDraft(kind: ClauseKind, outer: Draft | undefined): Draft {
  return {
    kind,
    opener: -1,
    subject: undefined,
    bare: false,
    group: undefined,
    outer,
    conjunct: undefined,
    inverted: false,
    fronted: false,
    first: -1,
    last: -1,
  };
}
