import { WordClass } from './function-words.js';
import { VerbForm } from './lexicon-types.js';
import type { Piece } from './pieces.js';
import type { Scan } from './scan.js';
import { FINITE, PERSONS, Verb } from './words.js';

const C = WordClass;

/** Finds the finite verb of a piece read as a main clause: `second`, `verbFirst`. */
export function findSecond(scan: Scan, piece: Piece): void {
  if (piece.kind === 'question') {
    piece.second = piece.body;
    return;
  }
  let weak = -1;
  for (let k = piece.body; k < piece.end; k++) {
    const verb = scan.verbAt(k);
    if (verb === 0) continue;
    const trust = trustOf(scan, piece, k, verb);
    if (trust === 2) {
      piece.second = k;
      break;
    }
    if (trust === 1 && weak < 0) weak = k;
  }
  if (piece.second < 0) piece.second = weak;
  piece.verbFirst = piece.second >= 0 && startsAt(scan, piece, piece.second);
}

/** Do only bitte, ja and the like stand before this token in its piece? */
function startsAt(scan: Scan, piece: Piece, token: number): boolean {
  for (let k = piece.first; k < token; k++) if ((scan.classes(k) & C.TRANSPARENT) === 0) return false;
  return true;
}

/** 2: the finite verb of a main clause; 1: if there is no better one; 0: not. */
function trustOf(scan: Scan, piece: Piece, k: number, verb: number): 0 | 1 | 2 {
  if ((verb & FINITE) === 0) {
    return (verb & VerbForm.IMPERATIVE_DU) !== 0 && !piece.strong && startsAt(scan, piece, k) && commands(scan, piece, k) ? 1 : 0;
  }
  if ((verb & Verb.JOINT) !== 0) return 0;
  const last = k === piece.end - 1;
  const pronounNext = k + 1 < piece.end && scan.isSubjectPronoun(k + 1);
  if ((verb & Verb.STRONG) !== 0) {
    const clusterEnd =
      (verb & VerbForm.INFINITIVE) !== 0 &&
      k > piece.body &&
      !pronounNext &&
      (scan.verbAt(k - 1) & (VerbForm.INFINITIVE | VerbForm.PARTICIPLE)) !== 0;
    if (clusterEnd && (last || scan.verbAt(k + 1) !== 0)) return 0;
    return last && clusterOnly(scan, piece, k) ? 1 : 2;
  }
  const persons = verb & PERSONS;
  const atStart = startsAt(scan, piece, k);
  if ((persons & ~(VerbForm.FIRST | VerbForm.SECOND)) === 0 && (persons & VerbForm.FIRST) !== 0 && !piece.ich) {
    if (!atStart) return 0;
    if ((verb & VerbForm.IMPERATIVE_DU) !== 0 && piece.coordinator < 0) return !piece.strong && commands(scan, piece, k) ? 1 : 0;
    return piece.coordinator >= 0 ? 1 : 0;
  }
  if (persons === VerbForm.SECOND && !piece.du && !atStart) return 0;
  if ((verb & VerbForm.PARTICIPLE) !== 0) {
    if (pronounNext) return 2;
    if (k + 1 < piece.end && scan.verbAt(k + 1) !== 0) return 0;
    // "…, genügt eine Nachricht": only with its subject behind it.
    if (k === piece.body)
      return piece.mark !== 0 && (scan.classes(k + 1) & (C.SINGULAR | C.PLURAL | C.IT)) !== 0 && k + 1 < piece.end ? 1 : 0;
    return last && (scan.classes(k - 1) & (C.NOMINATIVE | C.SIE | C.IT)) === 0 ? 0 : 1;
  }
  if ((verb & VerbForm.INFINITIVE) !== 0) {
    if (pronounNext) return atStart || (scan.classes(k - 1) & C.PREPOSITION) === 0 ? 2 : 0;
    if (k > piece.body && pluralPronoun(scan, k - 1) && k - 1 <= piece.body) return 2;
    // "Wir prüfen das und | melden uns bald"
    if (atStart && piece.coordinator >= 0 && k === piece.first && !last && scan.verbAt(k + 1) === 0) return 1;
    if (atStart || last || piece.bitte) return 0;
    return scan.isNoun(k - 1) || pluralPronoun(scan, k - 1) ? 1 : 0;
  }
  return atStart && scan.noun[k] === 2 && (scan.verbAt(k + 1) & Verb.STRONG) !== 0 ? 0 : 2;
}

/** A lone auxiliary at the end after a participle: "ausgefüllt hat", a piece of a clause begun earlier. */
function clusterOnly(scan: Scan, piece: Piece, k: number): boolean {
  return k > piece.body && scan.verbAt(k - 1) !== 0;
}

function pluralPronoun(scan: Scan, i: number): boolean {
  return (scan.classes(i) & (C.SIE | C.NOMINATIVE)) !== 0;
}

/** Does a form like "melde", "füll" read as a command? Something it acts on must follow: "melde dich", "füll bitte", "ruf uns". */
function commands(scan: Scan, piece: Piece, k: number): boolean {
  if (piece.bitte || piece.du) return true;
  const next = k + 1;
  if (next >= piece.end) return false;
  const classes = scan.classes(next);
  if ((classes & C.NOMINATIVE) !== 0) return false;
  return (classes & (C.OBJECT | C.DETERMINER | C.IT | C.ADVERB | C.NEGATOR | C.SIE)) !== 0 && (classes & C.PREPOSITION) === 0;
}

/** Finds the last run of verbs with a finite one in it, as in a verb-last clause: `runStart`, `runEnd`, `runFinite`. Looks from the end backwards. */
export function findRun(scan: Scan, piece: Piece): void {
  let end = piece.end;
  let looseStart = -1;
  let looseEnd = -1;
  while (end > piece.body) {
    while (end > piece.body && !inRun(scan, end - 1)) end--;
    if (end <= piece.body) break;
    let start = end - 1;
    while (start > piece.body && inRun(scan, start - 1)) start--;
    // zu belongs to its infinitive.
    const finite = finiteOfRun(scan, piece, start, end);
    if (finite >= 0) {
      piece.runStart = start;
      piece.runEnd = end;
      piece.runFinite = finite;
      return;
    }
    if (looseStart < 0) {
      looseStart = start;
      looseEnd = end;
    }
    end = start;
  }
  piece.runStart = looseStart;
  piece.runEnd = looseEnd;
}

function inRun(scan: Scan, i: number): boolean {
  return scan.verbAt(i) !== 0 || ((scan.classes(i) & C.ZU) !== 0 && (scan.verbAt(i + 1) & VerbForm.ZU_INFINITIVE) !== 0);
}

const AUXILIARY = new Set(['haben', 'werden']);

/** The finite verb of a run: its last word, or haben/werden before two infinitives ("hätten melden müssen"). */
function finiteOfRun(scan: Scan, piece: Piece, start: number, end: number): number {
  const length = end - start;
  const last = scan.verbAt(end - 1);
  if (length >= 3 && (last & VerbForm.INFINITIVE) !== 0 && (last & Verb.STRONG) !== 0) {
    const limit = Math.min(end - 2, start + 3);
    for (let k = start; k < limit; k++) {
      const verb = scan.verbAt(k);
      if ((verb & FINITE) === 0 || !AUXILIARY.has(scan.entries[k]?.helper ?? '') || (scan.verbAt(k + 1) & VerbForm.INFINITIVE) === 0)
        continue;
      if ((verb & VerbForm.INFINITIVE) === 0 || k === start) return k;
    }
  }
  if (usable(piece, last)) return end - 1;
  for (let k = end - 2; k >= start; k--) if ((scan.verbAt(k) & Verb.STRONG) !== 0 && (scan.verbAt(k) & FINITE) !== 0) return k;
  return -1;
}

function usable(piece: Piece, verb: number): boolean {
  if ((verb & FINITE) === 0) return false;
  const persons = verb & PERSONS;
  if ((verb & Verb.STRONG) !== 0) return true;
  if ((persons & ~(VerbForm.FIRST | VerbForm.SECOND)) === 0 && (persons & VerbForm.FIRST) !== 0) return piece.ich;
  if (persons === VerbForm.SECOND) return piece.du;
  return true;
}

/** Does the finite verb come last, as after da, der, wie? Then no earlier word of the piece may be its finite verb. */
export function isVerbLast(scan: Scan, piece: Piece): boolean {
  if (piece.runFinite < 0 || piece.runEnd !== piece.end) return false;
  for (let k = piece.body; k < piece.runStart; k++) {
    const verb = scan.verbAt(k);
    if ((verb & FINITE) === 0 || (verb & Verb.JOINT) !== 0) continue;
    if ((verb & Verb.STRONG) !== 0) return false;
    if ((verb & (VerbForm.INFINITIVE | VerbForm.PARTICIPLE)) === 0 && usable(piece, verb)) return false;
    if (k + 1 < piece.end && scan.isSubjectPronoun(k + 1)) return false;
  }
  return true;
}
