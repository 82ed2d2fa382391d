import type { ClauseKind } from '../clause.js';
import { Mark } from '../../text/tokens.js';
import { ASKING, CONTENT_NOUNS, WordClass } from './function-words.js';
import type { Scan } from './scan.js';
import { FINITE, Form } from './verbs.js';

const C = WordClass;

export interface Opener {
  kind: ClauseKind;
  /** First unit after the opening words. */
  body: number;
  /** The opener is the subject itself: who must, which is. */
  subject: boolean;
  /** An infinitive with to follows: in order to, how to. */
  infinitive: boolean;
}

const KINDS: Readonly<Record<string, ClauseKind>> = {
  because: 'cause',
  since: 'cause',
  as: 'cause',
  cos: 'cause',
  coz: 'cause',
  cuz: 'cause',
  although: 'concession',
  though: 'concession',
  whereas: 'concession',
  while: 'concession',
  unless: 'condition',
  if: 'condition',
  whether: 'indirect',
  lest: 'purpose',
  whenever: 'condition',
  wherever: 'condition',
  until: 'condition',
  till: 'condition',
  before: 'condition',
  after: 'condition',
  once: 'condition',
  provided: 'condition',
  providing: 'condition',
  assuming: 'condition',
  like: 'concession',
  except: 'concession',
  than: 'relative',
};

/** tell the customer that …: no relative clause. */
const TELLING = new Set(['tell', 'inform', 'assure', 'remind', 'notify', 'advise', 'warn', 'promise', 'show', 'convince', 'ask']);
const COMPARING = new Set(['look', 'seem', 'feel', 'sound']);
const NOUN_OPENERS = new Map([
  ['time', 'condition'],
  ['moment', 'condition'],
  ['case', 'condition'],
] as const);

/** Reads the words that open a subordinate clause at `i`, or undefined. `verbless`: the clause in work has no verb yet; `nounBefore`: a noun phrase ends directly before. */
export function readOpener(
  scan: Scan,
  i: number,
  verbless: boolean,
  nounBefore: boolean,
  lastMain: string | undefined,
  empty: boolean,
): Opener | undefined {
  const { folded, classes } = scan.unit(i);
  const next = scan.unit(i + 1).folded;
  const found = (kind: ClauseKind, body: number, infinitive = false): Opener => ({ kind, body, subject: false, infinitive });
  if (folded === 'so' && next === 'that') return found('purpose', i + 2);
  if (folded === 'so' && next === 'as' && scan.unit(i + 2).folded === 'to') return found('purpose', i + 2, true);
  if (folded === 'in') {
    if (next === 'order' && scan.unit(i + 2).folded === 'to') return found('purpose', i + 2, true);
    if (next === 'order' && scan.unit(i + 2).folded === 'that') return found('purpose', i + 3);
    if (next === 'case') return startsClause(scan, i + 2) ? found('condition', i + 2) : undefined;
    if (next === 'which' || next === 'whom') return found('relative', i + 2);
  }
  if (folded === 'incase' && startsClause(scan, i + 1)) return found('condition', i + 1);
  if (folded === 'even' && (next === 'if' || next === 'though' || next === 'when'))
    return found(next === 'though' ? 'concession' : 'condition', i + 2);
  if (folded === 'as' && (next === 'soon' || next === 'long' || next === 'far') && scan.unit(i + 2).folded === 'as')
    return found('condition', i + 3);
  if ((folded === 'now' || folded === 'given') && next === 'that') return found('cause', i + 2);
  if (folded === 'due' && next === 'to') return undefined;
  if (
    empty &&
    (folded === 'every' || folded === 'each' || folded === 'the') &&
    (NOUN_OPENERS.has(next as 'time') || next === 'minute') &&
    (scan.classes(i + 2) & C.SUBJECT) !== 0
  )
    return found('condition', i + 2);
  if (
    (folded === 'provided' || folded === 'providing' || folded === 'assuming') &&
    (next === 'that' || (scan.classes(i + 1) & C.SUBJECT) !== 0)
  )
    return found('condition', next === 'that' ? i + 2 : i + 1);
  if ((classes & C.SUBORDINATOR) !== 0) return subordinator(scan, i, folded, lastMain);
  if ((classes & C.WH) !== 0) return wh(scan, i, verbless, nounBefore, lastMain, empty);
  if ((classes & C.THAT) !== 0) return that(scan, i, nounBefore && !TELLING.has(lastMain ?? ''), empty);
  if ((classes & C.PREPOSITION) !== 0 && (next === 'which' || next === 'whom')) return found(nounBefore ? 'relative' : 'indirect', i + 2);
  if ((classes & C.MAYBE_SUBORDINATOR) !== 0 || folded === 'than') {
    if (folded === 'after' && scan.unit(i - 1).lemma === 'look') return undefined;
    if (folded === 'like' && COMPARING.has(scan.unit(i - 1).lemma)) return startsClause(scan, i + 1) ? found('that', i + 1) : undefined;
    if (folded === 'as' && (next === 'if' || next === 'though')) return found('that', i + 2);
    if (folded === 'as' && (next === 'a' || next === 'an' || next === 'per')) return undefined;
    if (folded === 'as' && (scan.classes(i + 1) & (C.ADVERB | C.ADJECTIVE)) !== 0 && (scan.classes(i + 1) & C.SUBJECT) === 0)
      return undefined;
    return startsClause(scan, i + 1) ? found(KINDS[folded] ?? 'condition', i + 1) : undefined;
  }
  return undefined;
}

function subordinator(scan: Scan, i: number, folded: string, lastMain: string | undefined): Opener | undefined {
  const next = scan.unit(i + 1).folded;
  if (folded === 'because' && next === 'of') return undefined;
  if (folded !== 'because' && folded !== 'whether' && isShort(scan, i + 1)) return undefined;
  if (folded === 'whether' && next === 'to') return { kind: 'indirect', body: i + 1, subject: false, infinitive: true };
  const unsure = ['sure', 'unsure', 'clear', 'certain'].includes(scan.unit(i - 1).folded) && scan.mark[i - 1] === 0;
  const asked =
    folded === 'if' &&
    lastMain !== undefined &&
    ASKING.has(lastMain) &&
    (scan.classes(i - 1) & (C.DETERMINER | C.THAT)) === 0 &&
    !scan.isMark(i - 1);
  return {
    kind: asked || (unsure && folded === 'if') ? 'indirect' : (KINDS[folded] ?? 'condition'),
    body: i + 1,
    subject: false,
    infinitive: false,
  };
}

function wh(
  scan: Scan,
  i: number,
  verbless: boolean,
  nounBefore: boolean,
  lastMain: string | undefined,
  empty: boolean,
): Opener | undefined {
  const { folded } = scan.unit(i);
  if (folded === 'however' && !((scan.classes(i + 1) & C.SUBJECT) !== 0 && !empty && scan.mark[i - 1] !== Mark.COMMA)) return undefined;
  if ((folded === 'when' || folded === 'where') && isShort(scan, i + 1)) return undefined;
  const directly = !scan.isMark(i - 1);
  const afterVerb = directly && lastMain !== undefined && ASKING.has(lastMain);
  let kind: ClauseKind = 'indirect';
  if (folded === 'when')
    kind =
      afterVerb && !empty
        ? 'indirect'
        : nounBefore && !empty && ['time', 'date', 'day', 'moment', 'case'].includes(scan.unit(i - 1).folded)
          ? 'relative'
          : 'condition';
  else if (folded === 'who' || folded === 'which' || folded === 'whom' || folded === 'whose') {
    if (
      (nounBefore || scan.mark[i - 1] === Mark.OPEN || (scan.mark[i - 1] === Mark.COMMA && !empty)) &&
      !(afterVerb && (scan.classes(i - 1) & C.OBJECT) !== 0)
    )
      kind = 'relative';
  } else if ((folded === 'where' || folded === 'why') && nounBefore) kind = 'relative';
  else if (folded === 'where' && empty) kind = 'condition';
  if (empty && verbless && (scan.isAuxiliary(i + 1) || (folded !== 'when' && folded !== 'where' && questionNoun(scan, i)))) {
    if (folded !== 'who' || scan.isAuxiliary(i + 1)) return undefined;
  }
  let body = i + 1;
  if (scan.unit(body).folded === 'to' && (scan.forms(scan.skip(body + 1)) & Form.BASE) !== 0)
    return { kind, body, subject: false, infinitive: true };
  const after = scan.skip(body);
  const { forms } = scan.unit(after);
  const who = folded === 'who' || folded === 'which' || folded === 'what' || folded === 'whoever' || folded === 'whatever';
  const verb = scan.isAuxiliary(after) || (forms & (Form.S | Form.PAST)) !== 0 || (folded === 'who' && (forms & Form.BASE) !== 0);
  const subject = who && verb && !inverts(scan, after);
  // which items you need, how much it costs, what kind of file you sent
  if (
    !subject &&
    (folded === 'which' || folded === 'what' || folded === 'how' || folded === 'whose' || folded === 'whatever' || folded === 'whichever')
  ) {
    for (const last = body + 5; body < last && !scan.isMark(body); body++) {
      const { classes } = scan.unit(body);
      if (
        (classes & (C.SUBJECT | C.DETERMINER)) !== 0 &&
        (classes & (C.ADJECTIVE | C.ADVERB)) === 0 &&
        !['much', 'many', 'few'].includes(scan.unit(body).folded)
      )
        break;
      if (scan.isAuxiliary(body)) break;
    }
    if (body > i + 1 && scan.isAuxiliary(body)) return { kind, body: i + 1, subject: false, infinitive: false };
  }
  return { kind, body: subject ? i + 1 : body, subject, infinitive: false };
}

/** "if possible", "if not,", "when signing", "once installed", "if in doubt": no clause follows. */
function isShort(scan: Scan, from: number): boolean {
  if (scan.isMark(from)) return true;
  const { folded, classes, forms } = scan.unit(from);
  if ((folded === 'not' || folded === 'so') && (scan.isMark(from + 1) || !startsClause(scan, from + 1))) return true;
  const at = scan.skip(from);
  const word = scan.unit(at);
  if (scan.isMark(at)) return true;
  if (word.folded === '' || scan.isAuxiliary(at) || (forms & Form.NOUN) !== 0) return false;
  if ((word.classes & C.PREPOSITION) !== 0 && (classes & C.DETERMINER) === 0) return true;
  if (
    ((word.classes & C.ADJECTIVE) !== 0 || (word.forms & (Form.PARTICIPLE | Form.ING)) !== 0) &&
    (word.classes & (C.DETERMINER | C.PRONOUN)) === 0
  )
    return !startsClause(scan, at + 1) || (scan.classes(at + 1) & C.SUBJECT) !== 0 || (word.forms & Form.ING) !== 0;
  return false;
}

/** "Which form do you need?" */
function questionNoun(scan: Scan, i: number): boolean {
  for (let at = i + 1; at < i + 5; at++) {
    if (scan.isMark(at)) return false;
    if (scan.isAuxiliary(at)) return (scan.classes(at + 1) & (C.SUBJECT | C.DETERMINER)) !== 0;
    if (!scan.isNounLike(at) && (scan.classes(at) & C.ADVERB) === 0 && !['many', 'much'].includes(scan.unit(at).folded)) return false;
  }
  return false;
}

function inverts(scan: Scan, at: number): boolean {
  return scan.isAuxiliary(at) && (scan.classes(at + 1) & C.SUBJECT) !== 0;
}

function that(scan: Scan, i: number, nounBefore: boolean, empty: boolean): Opener | undefined {
  const at = scan.skip(i + 1);
  const next = scan.unit(at);
  if (scan.isMark(i + 1)) return undefined;
  const verb = scan.isAuxiliary(at) || ((next.forms & FINITE) !== 0 && (next.forms & Form.NOUN) === 0);
  if (empty && (next.classes & C.SUBJECT) === 0) return undefined;
  const before = scan.unit(i - 1).folded;
  if (nounBefore && !CONTENT_NOUNS.has(before)) {
    const object = (scan.classes(at + 1) & (C.DETERMINER | C.OBJECT | C.TO)) !== 0;
    if (verb || (next.forms & (Form.S | Form.PAST)) !== 0 || ((next.forms & Form.BASE) !== 0 && object))
      return { kind: 'relative', body: i + 1, subject: true, infinitive: false };
    return { kind: 'relative', body: i + 1, subject: false, infinitive: false };
  }
  if (verb) return undefined;
  if ((scan.classes(i - 1) & C.PREPOSITION) !== 0) return undefined;
  if (startsClause(scan, i + 1)) return { kind: 'that', body: i + 1, subject: false, infinitive: false };
  return undefined;
}

/** Does a subject with its verb begin here, rather than a noun phrase alone? Looks at most ten words ahead. */
function startsClause(scan: Scan, from: number): boolean {
  let at = scan.skip(from);
  if (scan.isMark(at)) return false;
  const { classes } = scan.unit(at);
  if ((classes & C.SUBJECT) !== 0) {
    const verb = scan.skip(at + 1);
    return (
      scan.isAuxiliary(verb) ||
      (scan.forms(verb) & FINITE) !== 0 ||
      (!scan.isMark(verb) && (classes & C.OBJECT) === 0) ||
      (scan.classes(verb) & C.PRONOUN) !== 0
    );
  }
  if ((classes & (C.PREPOSITION | C.TO | C.COORDINATOR)) !== 0 && (classes & C.DETERMINER) === 0) return false;
  // "After the call you must …": behind a noun a pronoun begins the main clause, unless a second verb comes.
  let pronouns = 0;
  for (const last = at + 10; at < last && !scan.isMark(at); at++) {
    const { classes: here, forms } = scan.unit(at);
    const verb = scan.isAuxiliary(at) || (at > from && (forms & (Form.S | Form.PAST)) !== 0 && (forms & Form.NOUN) === 0);
    if (verb && pronouns-- <= 0) return true;
    if ((here & C.SUBJECT) !== 0) pronouns++;
    if (
      (here & (C.SUBORDINATOR | C.COORDINATOR)) !== 0 &&
      (pronouns > 0 || scan.isAuxiliary(at + 1) || scan.unit(at).folded === 'but' || scan.unit(at).folded === 'so')
    )
      return false;
    if ((here & (C.SUBORDINATOR | C.TO)) !== 0) return false;
  }
  return false;
}
