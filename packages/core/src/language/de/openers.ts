import { Flag, Mark } from '../../text/tokens.js';
import { isVerbLast } from './finite-verb.js';
import { WordClass } from './function-words.js';
import { VerbForm } from './lexicon-types.js';
import type { OpenerKind, Piece } from './pieces.js';
import type { Scan } from './scan.js';
import { FINITE, Verb } from './words.js';

const C = WordClass;

const KINDS: ReadonlyMap<string, OpenerKind> = new Map<string, OpenerKind>([
  ['dass', 'that'],
  ['sodass', 'purpose'],
  ['damit', 'purpose'],
  ['weil', 'cause'],
  ['da', 'cause'],
  ['zumal', 'cause'],
  ['ob', 'indirect'],
  ['obwohl', 'concession'],
  ['obgleich', 'concession'],
  ['obschon', 'concession'],
  ['wenngleich', 'concession'],
  ['waehrend', 'concession'],
  ['wohingegen', 'concession'],
]);

/** Decides whether the piece is a subordinate clause or a group with zu, and by which word. Needs `runFinite`. */
export function resolveOpener(scan: Scan, piece: Piece): void {
  let k = piece.first;
  const word = scan.entries[k]?.folded ?? '';
  let classes = scan.classes(k);
  if (scan.noun[k] === 1 || classes === 0) return;
  if ((classes & (C.ADVERB | C.GROUP_OPENER)) !== 0 && (scan.classes(k + 1) & C.SUBORDINATOR) !== 0 && k + 1 < piece.end) {
    // ohne dass, so dass, als wenn
    open(piece, k + 1, word === 'ohne' || word === 'so' || word === 'statt' || word === 'anstatt' ? 'purpose' : kindOf(scan, k + 1), k + 2);
    return;
  }
  if ((classes & C.SUBORDINATOR) !== 0) return open(piece, k, kindOf(scan, k), k + 1);
  if ((classes & C.GROUP_OPENER) !== 0 && piece.zu > k && !finiteBefore(scan, k + 1, piece.zu)) return open(piece, k, 'group', k + 1);
  // für welche, mit dem, in denen; but "bis die Lampe leuchtet" is no relative clause
  const conjunction = (classes & C.MAYBE_SUBORDINATOR) !== 0 && !scan.isSubjectPronoun(k + 2);
  const preposition =
    !conjunction && (classes & C.PREPOSITION) !== 0 && (scan.classes(k + 1) & (C.QUESTION_WORD | C.RELATIVE)) !== 0 && k + 1 < piece.end;
  if (preposition) classes = scan.classes(++k);
  if ((classes & C.MAYBE_SUBORDINATOR) !== 0 && (classes & C.QUESTION_WORD) === 0) return maybe(scan, piece, k, word);
  if ((classes & C.QUESTION_WORD) !== 0) return questionWord(scan, piece, k);
  if ((classes & C.RELATIVE) !== 0 && piece.start > 0) relative(scan, piece, k, preposition);
}

function open(piece: Piece, opener: number, kind: OpenerKind, body: number): void {
  piece.opener = opener;
  piece.kind = kind;
  piece.body = body;
}

function kindOf(scan: Scan, k: number): OpenerKind {
  return KINDS.get(scan.entries[k]?.folded ?? '') ?? 'condition';
}

function finiteBefore(scan: Scan, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if ((scan.verbAt(k) & FINITE) !== 0 && (scan.verbAt(k) & Verb.STRONG) !== 0) return true;
  return false;
}

/** da, damit, während, bis, als, seit: only when the verb comes last, or a subject follows and the verb is still to come. */
function maybe(scan: Scan, piece: Piece, k: number, word: string): void {
  if (k + 1 >= piece.end) return;
  const nextVerb = scan.verbAt(k + 1);
  if ((nextVerb & FINITE) !== 0 && ((nextVerb & Verb.STRONG) !== 0 || scan.isSubjectPronoun(k + 2))) return;
  const pronoun = scan.isSubjectPronoun(k + 1) || (scan.classes(k + 1) & C.IT) !== 0;
  const phrase = pronoun || (scan.classes(k + 1) & (C.SINGULAR | C.PLURAL)) !== 0;
  const last = isVerbLast(scan, piece);
  const anywhere = piece.runFinite > k + 1 && pronoun && word !== 'als';
  const waiting = piece.runFinite < 0 && pronoun && word !== 'als';
  if (word === 'als' || word === 'da' || word === 'damit' ? last || anywhere || waiting : phrase && (last || anywhere || waiting))
    open(piece, k, kindOf(scan, k), k + 1);
}

/** was, wie, welche: indirect when the verb comes last, a question when it follows the asking words at once. */
function questionWord(scan: Scan, piece: Piece, k: number): void {
  const word = scan.entries[k]?.folded ?? '';
  let end = k + 1;
  if ((scan.classes(k) & C.DETERMINER) !== 0) {
    while (
      end < piece.end &&
      end < k + 5 &&
      scan.noun[end] === 0 &&
      (scan.classes(end) === 0 || (scan.classes(end) & C.ADVERB) !== 0) &&
      scan.verbAt(end) === 0
    )
      end++;
    while (end < piece.end && scan.noun[end] === 1) end++;
  } else if (word === 'wie' || word === 'was') {
    while (end < piece.end && end < k + 3 && (scan.classes(end) & (C.ADVERB | C.INDEFINITE)) !== 0) end++;
    if (
      word === 'wie' &&
      end < piece.end &&
      scan.classes(end) === 0 &&
      scan.entries[end]?.verb === 0 &&
      scan.noun[end] === 0 &&
      ((scan.flags[end] ?? 0) & (Flag.NUMBER | Flag.CAPITAL)) === 0
    )
      end++;
  }
  const verb = scan.verbAt(end);
  const first = piece.start === 0 || piece.mark === Mark.COLON || scan.question;
  const askedAtOnce =
    end < piece.end &&
    (verb & FINITE) !== 0 &&
    ((verb & Verb.STRONG) !== 0 || scan.isSubjectPronoun(end + 1) || (verb & (VerbForm.INFINITIVE | VerbForm.PARTICIPLE)) === 0);
  if (piece.start === 0 && scan.question && end === k + 1 && piece.runFinite === end && piece.runStart === end) {
    piece.kind = 'question';
    piece.body = end;
    piece.opener = k;
    return;
  }
  if (
    askedAtOnce &&
    (scan.isSubjectPronoun(end + 1) || piece.runFinite !== end || first) &&
    !(
      piece.runFinite >= 0 &&
      piece.runEnd === piece.end &&
      piece.runStart === end &&
      piece.end > end + 1 &&
      !scan.isSubjectPronoun(end + 1)
    )
  ) {
    if (word === 'wie' && piece.start > 0 && !scan.isSubjectPronoun(end + 1)) return;
    piece.kind = 'question';
    piece.body = end;
    piece.opener = k;
    return;
  }
  if (piece.runFinite >= end && (isVerbLast(scan, piece) || (word === 'wie' ? scan.isSubjectPronoun(end) : piece.runEnd > end))) {
    return open(
      piece,
      k,
      (scan.classes(k) & C.RELATIVE) !== 0 && piece.mark === Mark.COMMA && scan.isNoun(piece.start - 2) && !scan.isNoun(k + 1)
        ? 'relative'
        : 'indirect',
      end,
    );
  }
  if (piece.runFinite < 0 && piece.zu < 0 && scan.isSubjectPronoun(end)) open(piece, k, 'indirect', end);
}

/** der, die, das after a comma: a relative clause when the verb comes last or a subject follows at once. */
function relative(scan: Scan, piece: Piece, k: number, preposition: boolean): void {
  if (piece.mark !== Mark.COMMA && piece.mark !== Mark.DASH && piece.coordinator < 0) return;
  const next = k + 1;
  if (next >= piece.end) return;
  const nounBefore = scan.isNoun(piece.start - 2) || (scan.classes(piece.start - 2) & (C.IT | C.INDEFINITE | C.DETERMINER)) !== 0;
  const pronoun = scan.isSubjectPronoun(next) && ((scan.classes(next) & C.SIE) === 0 || piece.mark === Mark.COMMA);
  if ((scan.entries[k]?.folded === 'deren' || scan.entries[k]?.folded === 'dessen') && isVerbLast(scan, piece)) {
    let body = next;
    while (body < piece.end && body < k + 5 && scan.noun[body] !== 1) body++;
    return open(piece, k, 'relative', body + 1 < piece.runStart ? body + 1 : next);
  }
  if (pronoun && (piece.runFinite > next || (piece.runFinite < 0 && piece.zu < 0)) && piece.coordinator < 0)
    return open(piece, k, 'relative', next);
  if (!isVerbLast(scan, piece) || piece.runFinite <= k) return;
  if (piece.runStart <= next && !nounBefore) return;
  if (piece.coordinator >= 0 && !preposition && !pronoun) return;
  if (onlyInfinitive(scan, piece) && !nounBefore) return;
  open(piece, k, 'relative', next);
}

/** The run is one word that may as well be an infinitive: ", die Rechnung prüfen". */
function onlyInfinitive(scan: Scan, piece: Piece): boolean {
  const verb = scan.verbAt(piece.runFinite);
  return piece.runEnd - piece.runStart === 1 && (verb & VerbForm.INFINITIVE) !== 0 && (verb & Verb.STRONG) === 0;
}
