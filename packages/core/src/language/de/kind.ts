import { WordClass } from './function-words.js';
import type { Draft } from './drafts.js';
import { VERBS_OF_GETTING } from './function-words.js';
import { VerbForm } from './lexicon-types.js';
import type { Scan } from './scan.js';
import { FINITE, Verb } from './words.js';

const C = WordClass;

/** Tells question, condition, imperative and statement apart, once all clauses of the sentence are known. */
export function settleKinds(scan: Scan, drafts: readonly Draft[]): void {
  let previous: Draft | undefined;
  let lastMain: Draft | undefined;
  for (let i = 0; i < drafts.length; i++) {
    const draft = drafts[i];
    if (draft === undefined || (draft.order !== 'first' && draft.order !== 'second')) continue;
    if (previous !== undefined && isCondition(scan, previous, draft)) {
      previous.kind = 'condition';
      draft.conjunct = undefined;
      draft.fronted = !draft.then;
      draft.order = 'second';
      if (requests(scan, draft)) draft.kind = 'imperative';
    } else settle(scan, draft);
    previous = draft;
    if (!draft.bracketed) lastMain = draft;
  }
  if (scan.question && lastMain !== undefined && lastMain.kind === 'statement') lastMain.kind = 'question';
}

function settle(scan: Scan, draft: Draft): void {
  if (draft.kind === 'question') return;
  if (draft.order === 'first') {
    draft.kind =
      commands(scan, draft) && !(scan.question && !draft.last.bitte && !isDu(scan, draft))
        ? 'imperative'
        : third(scan, draft) && !scan.question
          ? 'statement'
          : 'question';
    return;
  }
  const before = draft.conjunct;
  if (draft.fronted) {
    if (requests(scan, draft)) draft.kind = 'imperative';
  } else if (draft.last.verbFirst && before !== undefined) {
    const sie = isSie(scan, draft.finite + 1);
    if (before.kind === 'question' && (sie || scan.question)) draft.kind = 'question';
    else if ((sie || (before.kind === 'imperative' && isDu(scan, draft))) && commands(scan, draft)) {
      draft.kind = 'imperative';
      draft.order = 'first';
    }
  }
}

/** "Müssen Sie absagen, rufen Sie uns an": verb first, then a comma and another verb first, or so, dann. */
function isCondition(scan: Scan, draft: Draft, next: Draft): boolean {
  if (draft.order !== 'first' || next.bracketed !== draft.bracketed) return false;
  if (
    !next.afterComma ||
    !((next.order === 'first' && next.last.verbFirst) || (next.order === 'second' && next.last.verbFirst) || next.then)
  )
    return false;
  if (draft.last.bitte || draft.first.bitte) return false;
  const verb = scan.verbAt(draft.finite);
  if ((verb & Verb.STRONG) !== 0) return true;
  // "Füllen Sie es aus, unterschreiben Sie es": two requests.
  return (verb & VerbForm.INFINITIVE) === 0
    ? (verb & FINITE) !== 0 && (verb & VerbForm.IMPERATIVE_DU) === 0
    : !(commands(scan, next) && isSie(scan, next.finite + 1));
}

function isSie(scan: Scan, token: number): boolean {
  return (scan.classes(token) & C.SIE) !== 0;
}

function isDu(scan: Scan, draft: Draft): boolean {
  return (
    (scan.verbAt(draft.finite) & VerbForm.IMPERATIVE_DU) !== 0 &&
    (scan.classes(draft.finite + 1) & C.NOMINATIVE) === 0 &&
    !isSie(scan, draft.finite + 1)
  );
}

/** Has the verb the form of a command? */
function commands(scan: Scan, draft: Draft): boolean {
  const verb = scan.verbAt(draft.finite);
  const entry = scan.entries[draft.finite];
  if (isDu(scan, draft)) return true;
  if (isSie(scan, draft.finite + 1)) {
    if (entry?.folded === 'seien') return true;
    if ((verb & VerbForm.INFINITIVE) === 0) return false;
    if (entry?.helper === 'none' || entry?.helper === 'lassen' || entry?.helper === 'brauchen') return true;
    return draft.last.bitte && (entry?.helper === 'haben' || entry?.helper === 'werden') && !scan.question;
  }
  return (verb & VerbForm.SECOND_PLURAL) !== 0 && (verb & Verb.STRONG) === 0 && addressesMany(scan, draft);
}

/** bitte, euch or euer near the verb: "Füllt bitte", "Meldet euch". */
function addressesMany(scan: Scan, draft: Draft): boolean {
  if (draft.last.bitte) return true;
  const word = scan.entries[draft.finite + 1]?.folded ?? '';
  return word === 'euch' || word.startsWith('eure');
}

/** An elliptic statement: "Geht leider nicht." */
function third(scan: Scan, draft: Draft): boolean {
  return (
    (scan.verbAt(draft.finite) & (VerbForm.THIRD | VerbForm.FIRST)) !== 0 &&
    (scan.verbAt(draft.finite) & Verb.STRONG) === 0 &&
    !scan.isSubjectPronoun(draft.finite + 1)
  );
}

/** After a clause in front, a request in the order of a statement: "…, rufen Sie uns an", "…, füllen Sie bitte". */
function requests(scan: Scan, draft: Draft): boolean {
  if (scan.question || !commands(scan, draft)) return false;
  if (!isSie(scan, draft.finite + 1)) return draft.last.bitte || isDu(scan, draft);
  if (draft.last.bitte) return true;
  const lemma = scan.entries[draft.finite]?.analyses[0]?.lemma ?? '';
  return !VERBS_OF_GETTING.has(lemma) && (scan.classes(draft.finite + 2) & C.OBJECT) !== 0;
}
