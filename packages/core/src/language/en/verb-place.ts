import type { Draft } from './drafts.js';
import { WordClass } from './function-words.js';
import type { Scan } from './scan.js';
import type { State } from './state.js';
import type { VerbGroup } from './drafts.js';
import { pastPhrase } from './verb-ahead.js';
import { FEELINGS } from './verb-list.js';
import { FINITE, Form } from './verbs.js';

const C = WordClass;
/** Commands with to or on after them. */
const GOING = new Set([
  'reply',
  'click',
  'switch',
  'log',
  'write',
  'talk',
  'speak',
  'turn',
  'head',
  'point',
  'listen',
  'apply',
  'go',
  'get',
  'sign',
  'tap',
  'scroll',
]);
/** What can follow a verb but hardly a noun of the same form. */
const AFTER_VERB = C.DETERMINER | C.OBJECT | C.SUBJECT | C.THAT | C.TO | C.PRONOUN;

function objectFollows(scan: Scan, i: number, to = true): boolean {
  const at = scan.skip(i + 1);
  if (!to && (scan.classes(at) & C.TO) !== 0) return false;
  return !scan.isMark(at) && ((scan.classes(at) & AFTER_VERB) !== 0 || scan.unit(at).folded === 'that');
}

/** this works, it works: a noun cannot follow. */
const SINGULAR = new Set([
  'this',
  'that',
  'which',
  'who',
  'something',
  'everything',
  'nothing',
  'anything',
  'someone',
  'everyone',
  'nobody',
  'anyone',
  'one',
]);

/** Is the word at `i` the finite verb of the noun phrase before it? */
export function agrees(scan: Scan, i: number, state: State, mayStart: boolean): boolean {
  const { forms, classes } = scan.unit(i);
  if ((forms & FINITE) === 0 || (classes & ~(C.ADJECTIVE | C.PREPOSITION | C.MAYBE_SUBORDINATOR)) !== 0 || !mayStart) return false;
  let outer = state.current.outer;
  while (outer?.group !== undefined) outer = outer.outer;
  // Behind "tenants who want a dog" the verb goes with the tenants.
  const phrase =
    state.phrase?.pronoun === true || state.current.group === undefined
      ? (state.phrase ?? outer?.subject)
      : (outer?.subject ?? state.phrase);
  if (phrase === undefined) return false;
  const head = scan.unit(phrase.head);
  const noun = (forms & Form.NOUN) !== 0 && !(scan.unit(i).lemma === 'need' && scan.unit(scan.skip(i + 1)).folded === 'to');
  const near = i - phrase.head;
  if (phrase.pronoun) {
    // Only adverbs may stand between: in "thank you for your order" nobody orders.
    if (scan.skip(phrase.head + 1) !== i && (near > 6 || noun || state.preposition === 'none')) return false;
    const third = head.folded === 'he' || head.folded === 'she' || head.folded === 'it' || head.folded === 'there';
    if ((forms & Form.PAST) !== 0) return true;
    return third ? (forms & Form.S) !== 0 : (forms & Form.BASE) !== 0;
  }
  const opener = phrase.start === state.current.opener;
  if ((head.classes & C.DETERMINER) !== 0 && (head.classes & C.ALONE) === 0) return false;
  if (opener) return true;
  const previous = scan.classes(i - 1);
  if ((previous & (C.DETERMINER | C.PREPOSITION | C.TO)) !== 0 && (previous & (C.ALONE | C.ADVERB)) === 0) return false;
  if ((forms & Form.PAST) !== 0 && (forms & Form.BASE) === 0)
    return !reduced(
      scan,
      i,
      forms,
      (state.current.opener >= 0 && state.current.group === undefined) ||
        (CLAIMING.has(state.current.group?.main ?? '') && state.border < 0),
    );
  // "faulty for various reasons", "two more returns": a noun where a verb is not sure.
  if (noun && state.preposition !== 'none') return false;
  const begins = state.current.group === undefined;
  if (
    noun &&
    !objectFollows(scan, i, begins) &&
    !(begins && (forms & Form.S) !== 0 && prepositionFollows(scan, i) && !auxiliaryFollows(scan, i, 8))
  )
    return (
      (forms & Form.S) !== 0 &&
      (SINGULAR.has(head.folded) ||
        (needsVerb(state) && phrase.head > phrase.start && (scan.isMark(i + 1) || (scan.classes(i + 1) & C.COORDINATOR) !== 0)))
    );
  if (auxiliaryFollows(scan, i, 4)) return false;
  if ((forms & Form.S) !== 0) return (head.classes & C.DETERMINER) === 0 || SINGULAR.has(head.folded);
  return (head.folded.endsWith('s') && !head.folded.endsWith('ss')) || head.folded === 'people' || (head.classes & C.ALONE) !== 0;
}

/** Verbs before a clause without that, rather than before a noun with a participle. */
const CLAIMING = new Set(['seem', 'appear', 'think', 'believe', 'say', 'hope', 'hear', 'suppose', 'guess', 'feel']);

/** A clause was opened, and has no verb yet: "if the cable that came with it fits". */
function needsVerb({ current }: State): boolean {
  return (
    (current.opener >= 0 && current.group === undefined) ||
    (current.outer !== undefined && current.outer.opener >= 0 && current.outer.group === undefined)
  );
}

function prepositionFollows(scan: Scan, i: number): boolean {
  return (scan.classes(i + 1) & C.PREPOSITION) !== 0 || scan.unit(i + 1).folded === 'after';
}

function auxiliaryFollows(scan: Scan, i: number, far: number): boolean {
  for (let at = i + 1; at <= i + far && !scan.isMark(at); at++) {
    if (scan.isAuxiliary(at)) return true;
    if ((scan.classes(at) & (C.SUBJECT | C.SUBORDINATOR | C.COORDINATOR)) !== 0) return false;
  }
  return false;
}

/** "the form sent to you is": a participle that belongs to the noun. */
function reduced(scan: Scan, i: number, forms: number, needed: boolean): boolean {
  if ((forms & Form.PARTICIPLE) === 0) return false;
  if (FEELINGS.has(scan.unit(i).folded)) return true;
  const next = scan.skip(i + 1);
  if (objectFollows(scan, i) && scan.unit(next).folded !== 'to') return false;
  // "if your card expired", "it seems the payment bounced": the clause has no other verb.
  if (needed) return auxiliaryFollows(scan, i, 8);
  return (
    scan.isMark(next) || (scan.classes(next) & C.PREPOSITION) !== 0 || auxiliaryFollows(scan, i, 8) || (scan.forms(next) & Form.S) !== 0
  );
}

/** The verb of a command at `i` ("send", "do not send", "don't send"), or -1. */
export function isCommand(scan: Scan, i: number, where: 'start' | 'border' | 'please' | 'run-on' | 'no'): number {
  if (where === 'no') return -1;
  const { folded, forms, classes } = scan.unit(i);
  if (folded === 'do') {
    const not = scan.unit(i + 1).folded === 'not';
    if (!not && (scan.classes(i + 1) & C.DETERMINER) !== 0 && (where === 'please' || !scan.question)) return i;
    const at = scan.skip(pastPhrase(scan, not ? i + 2 : i + 1));
    if (scan.isMark(at) || (scan.classes(at) & (C.SUBJECT | C.DETERMINER)) !== 0) return -1;
    return (not || (scan.forms(at) & Form.BASE) !== 0) &&
      ((scan.classes(at) & ~C.ADJECTIVE) === 0 || scan.unit(at).folded === 'be' || scan.unit(at).folded === 'have')
      ? at
      : -1;
  }
  if (folded === 'rest' && scan.unit(i + 1).folded === 'assured') return i;
  if (folded === 'back' && scan.unit(i + 1).folded === 'up') return i;
  if (folded === 'be') return where !== 'border' ? i : -1;
  if (folded === 'have')
    return where === 'please' || (scan.classes(i + 1) & C.DETERMINER) !== 0 ? (where === 'please' || !scan.question ? i : -1) : -1;
  if ((forms & Form.BASE) === 0 || (classes & ~C.ADJECTIVE) !== 0 || folded === 'thank') return -1;
  // "if it does not work restart the device"
  if (where === 'run-on')
    return (scan.classes(i + 1) & (C.DETERMINER | C.OBJECT | C.PRONOUN)) !== 0 &&
      !scan.isMark(i + 1) &&
      (scan.classes(i - 1) & (C.DETERMINER | C.PREPOSITION | C.SUBJECT | C.ADJECTIVE)) === 0
      ? i
      : -1;
  if (where === 'please') return scan.isAuxiliary(i + 1) ? -1 : i;
  const next = scan.unit(i + 1);
  if (scan.isAuxiliary(i + 1) || (next.classes & C.COORDINATOR) !== 0)
    return (forms & Form.NOUN) === 0 && !scan.isAuxiliary(i + 1) ? i : -1;
  if ((forms & (Form.NOUN | Form.PAST)) === 0 && (classes & C.ADJECTIVE) === 0) return i;
  if ((next.classes & (C.DETERMINER | C.OBJECT | C.PRONOUN)) !== 0 && !scan.isMark(i + 1)) return i;
  if (scan.isMark(i + 1)) return -1;
  const reached =
    (next.classes & (C.PREPOSITION | C.TO)) !== 0 &&
    (next.folded === 'to' || next.folded === 'on' || next.folded === 'with' || next.folded === 'through');
  if (reached && (GOING.has(folded) || ((scan.classes(i - 1) & C.ADVERB) !== 0 && !scan.isMark(i - 1)))) return i;
  return [
    'if',
    'whether',
    'back',
    'out',
    'up',
    'in',
    'on',
    'directly',
    'again',
    'for',
    'that',
    'free',
    'sure',
    'here',
    'down',
    'through',
  ].includes(next.folded) &&
    !(next.folded === 'for' && (forms & Form.NOUN) !== 0 && !['look', 'wait', 'ask', 'check', 'search'].includes(folded))
    ? i
    : -1;
}

/** How a verb after a coordinator goes with the group before it: it has a finite form of its own, shares what governs that one, or not at all. */
export function joins(scan: Scan, i: number, before: VerbGroup, state: State, draft: Draft): 'own' | 'shared' | 'no' {
  const { forms, folded, classes } = scan.unit(i);
  const plain = (classes & ~C.ADJECTIVE) === 0;
  if (scan.isAuxiliary(i) && folded !== 'have' && folded !== 'do')
    return (scan.classes(scan.skip(i + 1)) & C.SUBJECT) !== 0 || draft.bare ? 'no' : 'own';
  if (
    (folded === 'do' || folded === 'does') &&
    (scan.unit(i + 1).folded === 'not' || (scan.forms(scan.skip(i + 1)) & Form.BASE) !== 0) &&
    !draft.bare &&
    draft.kind !== 'imperative'
  )
    return 'own';
  if (!plain && folded !== 'be' && folded !== 'have' && folded !== 'do') return 'no';
  if (before.shares === Form.PARTICIPLE && (forms & Form.PARTICIPLE) !== 0)
    return !(before.main === 'be' && !before.passive) ? 'shared' : 'no';
  if ((forms & Form.BASE) !== 0 && (before.shares === Form.BASE || draft.kind === 'imperative'))
    return likelyVerb(scan, i, before, state) ? 'shared' : 'no';
  if (draft.bare) return 'no';
  if ((forms & Form.PAST) !== 0 && (forms & Form.BASE) === 0)
    return before.tense === 'past' || before.tense === 'perfect' || (forms & Form.PARTICIPLE) === 0 ? 'own' : 'no';
  const same = scan.forms(before.finite) & forms & (Form.BASE | Form.S);
  if ((before.shares & (Form.BASE | Form.S)) !== 0 && same !== 0) return likelyVerb(scan, i, before, state) ? 'own' : 'no';
  return 'no';
}

function likelyVerb(scan: Scan, i: number, before: VerbGroup, state: State): boolean {
  const { forms, folded } = scan.unit(i);
  if (folded === 'be' || folded === 'have' || folded === 'do') return true;
  if ((forms & Form.NOUN) === 0) return !scan.isAuxiliary(i + 1);
  if (objectFollows(scan, i)) return true;
  const direct = state.border >= 0 && before.end === state.border;
  if (scan.isMark(i + 1)) return direct;
  if (scan.isAuxiliary(i + 1)) return false;
  const next = scan.classes(i + 1);
  if (direct && (next & C.COORDINATOR) !== 0) return true;
  if ((next & (C.PREPOSITION | C.TO)) !== 0 && GOING.has(folded)) return true;
  return (
    direct ||
    (scan.unit(i - 1).classes & (C.ADVERB | C.PLEASE)) !== 0 ||
    ['back', 'out', 'up', 'if', 'again', 'whether', 'when'].includes(scan.unit(i + 1).folded) ||
    ((next & C.PREPOSITION) !== 0 &&
      state.preposition === 'none' &&
      !state.afterPhrase &&
      ['for', 'from', 'with'].includes(scan.unit(i + 1).folded))
  );
}

/** Has the group its object, so that no noun before it can be it? "you sent us yesterday" has not, "you must sign the form" has. */
export function filledGap(scan: Scan, group: VerbGroup): boolean {
  let at = scan.skip(group.end);
  if (!scan.isMark(at) && (scan.classes(at) & C.OBJECT) !== 0 && scan.unit(at).folded !== 'it') at = scan.skip(at + 1);
  if (scan.isMark(at)) return group.end >= scan.count && group.main === 'be' && false;
  const { classes, folded } = scan.unit(at);
  if (folded === 'it' || folded === 'them' || folded === 'that') return true;
  if ((classes & C.DETERMINER) !== 0 && folded !== 'all') return true;
  if (scan.isAuxiliary(at) || (scan.forms(at) & (Form.S | Form.NOUN)) === Form.S) return false;
  return classes === 0 || (classes & (C.ADJECTIVE | C.PRONOUN)) !== 0;
}

/** ", don't you?", ", is it", ", right?": an afterthought. */
export function isTag(scan: Scan, i: number): boolean {
  if (scan.unit(i).folded === 'right' && scan.isMark(i + 1)) return scan.question;
  if (!scan.isAuxiliary(i)) return false;
  const at = scan.unit(i + 1).folded === 'not' ? i + 2 : i + 1;
  return (scan.classes(at) & C.SUBJECT) !== 0 && scan.isMark(at + 1);
}
