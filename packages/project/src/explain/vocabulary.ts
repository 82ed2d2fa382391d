import type { BlockKind, ConditionPlace, Language, Reach } from '@tonfall/core';

/** The words of docs/rule-format.md in plain language. */
export interface Vocabulary {
  readonly places: Readonly<Record<ConditionPlace, string>>;
  readonly subjects: Readonly<Record<string, string>>;
  readonly kinds: Readonly<Record<string, string>>;
  readonly negated: Readonly<Record<string, string>>;
  readonly features: Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<'subject' | 'modal' | 'main' | 'notMain' | 'notModal' | 'kind' | 'contains' | 'lacks', string>>;
  readonly clause: string;
  readonly question: string;
  readonly info: string;
  readonly and: string;
  readonly or: string;
  readonly more: (count: number) => string;
  readonly addressee: string;
  readonly block: string;
  readonly blocks: Readonly<Record<BlockKind, string>>;
  readonly reach: (reach: Reach) => string;
  readonly list: (name: string) => string;
  readonly explained: string;
  readonly quote: (text: string) => string;
}

const de: Vocabulary = {
  places: {
    clause: 'im selben Teilsatz steht',
    sentence: 'im selben Satz steht',
    before: 'direkt davor steht',
    after: 'direkt danach steht',
    match: 'darin steht',
    previous: 'im Satz davor steht',
    next: 'im Satz danach steht',
    paragraph: 'im selben Absatz steht',
  },
  subjects: {
    addressee: 'der Leser (Sie, du, ihr)',
    we: 'wir',
    I: 'ich',
    man: 'man',
    they: 'sie (andere)',
    it: 'es',
    noun: 'ein Nomen',
    none: 'kein Subjekt',
  },
  kinds: {
    statement: 'Aussage',
    that: 'dass-Satz',
    question: 'Frage',
    condition: 'Bedingung',
    indirect: 'indirekte Frage',
    relative: 'Relativsatz',
    cause: 'Begründung',
    purpose: 'Zweck',
    concession: 'Einräumung',
    imperative: 'Aufforderung',
  },
  negated: { no: 'nicht verneint', yes: 'verneint', 'not-only': 'nicht nur' },
  features: {
    present: 'Gegenwart',
    past: 'Vergangenheit',
    perfect: 'Perfekt',
    pluperfect: 'Plusquamperfekt',
    future: 'Zukunft',
    indicative: 'Indikativ',
    subjunctive: 'Konjunktiv',
    imperative: 'Imperativ',
    active: 'Aktiv',
    passive: 'Passiv',
    none: 'ohne Infinitiv',
    bare: 'mit Infinitiv',
    zu: 'mit zu-Infinitiv',
    first: 'Verb am Anfang',
    second: 'Verb an zweiter Stelle',
    last: 'Verb am Ende',
  },
  labels: {
    subject: 'Subjekt ist',
    modal: 'Modalverb',
    notModal: 'kein Modalverb',
    main: 'Verb',
    notMain: 'Verb außer',
    kind: 'Satzart',
    contains: 'darin',
    lacks: 'ohne',
  },
  clause: 'für den Teilsatz gilt:',
  question: 'der Satz eine Frage ist',
  info: 'dann nur als Hinweis',
  and: 'und',
  or: 'oder',
  more: (count) => `und ${String(count)} weitere`,
  addressee: 'der Entwurf den Leser anspricht mit',
  block: 'es steht in',
  blocks: { paragraph: 'einem Absatz', 'list-item': 'einem Listenpunkt', heading: 'einer Überschrift', cell: 'einer Tabellenzelle' },
  reach: (reach) => {
    if (reach === 'draft') return 'irgendwo im Entwurf';
    const [from, to] = reach;
    if (from === 0 && to === 0) return 'im selben Satz';
    if (from < 0 && to > 0) return 'in der Nähe';
    return from < 0 ? 'kurz davor' : 'im selben Satz oder kurz danach';
  },
  list: (name) => `Liste ${name}`,
  explained: 'das Wort dort oder vorher erklärt ist',
  quote: (text) => `„${text}“`,
};

const en: Vocabulary = {
  places: {
    clause: 'the same clause has',
    sentence: 'the same sentence has',
    before: 'directly before stands',
    after: 'directly after stands',
    match: 'the words include',
    previous: 'the sentence before has',
    next: 'the sentence after has',
    paragraph: 'the same paragraph has',
  },
  subjects: { addressee: 'the reader (you)', we: 'we', I: 'I', man: 'one', they: 'they', it: 'it', noun: 'a noun', none: 'no subject' },
  kinds: {
    statement: 'statement',
    that: 'that-clause',
    question: 'question',
    condition: 'condition',
    indirect: 'indirect question',
    relative: 'relative clause',
    cause: 'reason',
    purpose: 'purpose',
    concession: 'concession',
    imperative: 'imperative',
  },
  negated: { no: 'not negated', yes: 'negated', 'not-only': 'not only' },
  features: {
    present: 'present',
    past: 'past',
    perfect: 'perfect',
    pluperfect: 'past perfect',
    future: 'future',
    indicative: 'indicative',
    subjunctive: 'subjunctive',
    imperative: 'imperative',
    active: 'active',
    passive: 'passive',
    none: 'no infinitive',
    bare: 'with an infinitive',
    zu: 'with a to-infinitive',
    first: 'verb first',
    second: 'verb second',
    last: 'verb last',
  },
  labels: {
    subject: 'subject is',
    modal: 'modal verb',
    notModal: 'no modal verb',
    main: 'verb',
    notMain: 'any verb but',
    kind: 'kind of clause',
    contains: 'with',
    lacks: 'without',
  },
  clause: 'of the clause holds:',
  question: 'the sentence is a question',
  info: 'then only as a hint',
  and: 'and',
  or: 'or',
  more: (count) => `and ${String(count)} more`,
  addressee: 'the draft addresses the reader as',
  block: 'it stands in',
  blocks: { paragraph: 'a paragraph', 'list-item': 'a list item', heading: 'a heading', cell: 'a table cell' },
  reach: (reach) => {
    if (reach === 'draft') return 'anywhere in the draft';
    const [from, to] = reach;
    if (from === 0 && to === 0) return 'in the same sentence';
    if (from < 0 && to > 0) return 'nearby';
    return from < 0 ? 'shortly before' : 'in the same sentence or shortly after';
  },
  list: (name) => `list ${name}`,
  explained: 'the word is explained there or earlier',
  quote: (text) => `“${text}”`,
};

export const VOCABULARY: Readonly<Record<Language, Vocabulary>> = { de, en };
