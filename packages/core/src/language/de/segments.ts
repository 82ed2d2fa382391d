import { Flag, Mark } from '../../text/tokens.js';
import { resolveOpener } from './openers.js';
import { findRun, findSecond } from './finite-verb.js';
import { WordClass } from './function-words.js';
import { VerbForm } from './lexicon-types.js';
import type { Piece } from './pieces.js';
import { newPiece, resetPiece } from './pieces.js';
import type { Scan } from './scan.js';
import { FINITE, Verb } from './words.js';

const C = WordClass;
/** A sentence with more pieces is read so far and no further. */
const MAX_PIECES = 256;

/** Cuts a sentence into pieces, in one pass. The pieces are reused for the next sentence. */
export class Segments {
  readonly pieces: Piece[] = [];
  count = 0;
  private depth = 0;
  /** um in the piece, which becomes an opener when a zu-infinitive follows. */
  private um = -1;
  private hasOpener = false;

  cut(scan: Scan): void {
    this.count = 0;
    this.depth = 0;
    let piece = this.open(0, 0);
    for (let i = 0; i < scan.count; i++) {
      const mark = scan.mark[i] ?? 0;
      if (mark !== 0) {
        // A full stop inside a sentence belongs to a number or an abbreviation.
        if (mark === Mark.SLASH || mark === Mark.OTHER || mark === Mark.STOP || (mark === Mark.DASH && betweenNumbers(scan, i))) continue;
        this.close(scan, piece, i);
        if (mark === Mark.OPEN) this.depth++;
        if (mark === Mark.CLOSE && this.depth > 0) this.depth--;
        if (this.count >= MAX_PIECES) return;
        piece = this.open(i + 1, strongest(piece, mark, i));
        continue;
      }
      const cut = this.cutBefore(scan, piece, i);
      if (cut > piece.first) {
        this.close(scan, piece, cut);
        if (this.count >= MAX_PIECES) return;
        piece = this.open(cut, 0);
        for (let k = cut; k < i; k++) this.note(scan, piece, k);
      }
      if ((scan.classes(i) & C.COORDINATOR) !== 0 && i === piece.first && piece.coordinator < 0) {
        piece.coordinator = i;
        piece.first = i + 1;
      }
      this.note(scan, piece, i);
    }
    this.close(scan, piece, scan.count);
  }

  private open(start: number, mark: number): Piece {
    let piece = this.pieces[this.count];
    if (piece === undefined) {
      piece = newPiece();
      this.pieces[this.count] = piece;
    }
    resetPiece(piece, start, mark, this.depth);
    this.um = -1;
    this.hasOpener = false;
    return piece;
  }

  private close(scan: Scan, piece: Piece, end: number): void {
    let last = end;
    while (last > piece.start && scan.mark[last - 1] !== 0) last--;
    if (last <= piece.start) return;
    piece.end = last;
    piece.body = piece.first;
    if (piece.first >= last) return;
    findRun(scan, piece);
    resolveOpener(scan, piece);
    if (piece.kind === 'none' || piece.kind === 'question') findSecond(scan, piece);
    this.count++;
  }

  /** Remembers what the piece contains. */
  private note(scan: Scan, piece: Piece, i: number): void {
    const classes = scan.classes(i);
    if (classes !== 0) {
      if ((classes & C.NOMINATIVE) !== 0) {
        const word = scan.entries[i]?.folded;
        if (word === 'ich') piece.ich = true;
        else if (word === 'du') piece.du = true;
      }
      if (
        (classes & C.SUBORDINATOR) !== 0 ||
        ((classes & (C.MAYBE_SUBORDINATOR | C.RELATIVE | C.QUESTION_WORD)) !== 0 && i === piece.first)
      )
        this.hasOpener = true;
      if ((classes & C.GROUP_OPENER) !== 0) this.um = i;
      if ((classes & C.TRANSPARENT) !== 0 && scan.entries[i]?.folded === 'bitte') piece.bitte = true;
    }
    const verb = scan.verb[i] ?? 0;
    if (verb === 0) return;
    if ((verb & VerbForm.ZU_INFINITIVE) !== 0) piece.zu = i;
    if ((verb & (VerbForm.INFINITIVE | VerbForm.PARTICIPLE)) !== 0) piece.loose = true;
    if ((verb & FINITE) !== 0 && (verb & Verb.STRONG) !== 0) piece.strong = true;
  }

  /** Where a new piece begins at the latest when this word comes: at the word itself, a little before it, or nowhere (-1). */
  private cutBefore(scan: Scan, piece: Piece, i: number): number {
    const classes = scan.classes(i);
    if (classes === 0 && scan.verb[i] === 0) return -1;
    if (scan.noun[i] === 1) return -1;
    if ((classes & C.COORDINATOR) !== 0) return i;
    if (i === piece.first) return -1;
    if ((classes & C.SUBORDINATOR) !== 0) return introduces(scan, i - 1) ? i - 1 : i;
    if ((classes & (C.QUESTION_WORD | C.MAYBE_SUBORDINATOR)) !== 0 && (classes & C.DETERMINER) === 0 && this.splitsWithoutComma(scan, i))
      return i;
    // "… ausfüllen | sonst können wir", "… ausfüllen | Sie können dann": no comma between two main clauses.
    if (
      piece.strong &&
      (classes & (C.ADVERB | C.NOMINATIVE | C.SIE)) !== 0 &&
      scan.verbAt(i - 1) !== 0 &&
      (scan.verbAt(i + 1) & Verb.STRONG) !== 0 &&
      (scan.verbAt(i + 1) & FINITE) !== 0
    ) {
      if ((classes & C.ADVERB) === 0 ? !scan.isSubjectPronoun(i + 2) : scan.isSubjectPronoun(i + 2)) return piece.loose ? i : -1;
    }
    const verb = scan.verb[i] ?? 0;
    if ((verb & VerbForm.ZU_INFINITIVE) !== 0 && this.um > piece.first && this.groupFollows(scan, i)) return this.um;
    // "Wenn Sie umziehen müssen | rufen Sie uns an"
    if (
      (verb & FINITE) !== 0 &&
      this.hasOpener &&
      (scan.verbAt(i - 1) & FINITE) !== 0 &&
      i - 1 > piece.first &&
      scan.isSubjectPronoun(i + 1)
    )
      return i;
    return -1;
  }

  /** um … zu without a comma: no finite verb and no number stands between. Looks back at most twenty words. */
  private groupFollows(scan: Scan, i: number): boolean {
    if (this.um < i - 20 || ((scan.flags[this.um + 1] ?? 0) & Flag.NUMBER) !== 0) return false;
    for (let k = this.um; k < i; k++) if ((scan.verbAt(k) & Verb.STRONG) !== 0 && (scan.verbAt(k) & FINITE) !== 0) return false;
    return true;
  }

  /** "Sagen Sie uns was Sie brauchen", "warten Sie bis wir uns melden": a subject pronoun follows, which a preposition cannot have. */
  private splitsWithoutComma(scan: Scan, i: number): boolean {
    const next = scan.classes(i + 1);
    if ((next & (C.NOMINATIVE | C.SIE)) === 0 || scan.mark[i + 1] !== 0) return false;
    if ((scan.classes(i - 1) & C.PREPOSITION) !== 0) return false;
    return scan.entries[i]?.folded !== 'da' && scan.entries[i]?.folded !== 'damit';
  }
}

function introduces(scan: Scan, i: number): boolean {
  const word = scan.entries[i]?.folded;
  return scan.mark[i] === 0 && (word === 'ohne' || word === 'statt' || word === 'anstatt' || word === 'so' || word === 'als');
}

function betweenNumbers(scan: Scan, i: number): boolean {
  return ((scan.flags[i - 1] ?? 0) & Flag.NUMBER) !== 0 && ((scan.flags[i + 1] ?? 0) & Flag.NUMBER) !== 0;
}

/** Of several marks in a row the one that separates more counts: `), ` or `: –`. */
function strongest(piece: Piece, mark: number, at: number): number {
  if (piece.end > piece.start || piece.start !== at) return mark;
  return isBreak(piece.mark) ? piece.mark : mark;
}

/** A mark after which a new main clause begins. */
export function isBreak(mark: number): boolean {
  return mark === Mark.COLON || mark === Mark.SEMICOLON || mark === Mark.STOP || mark === Mark.QUESTION || mark === Mark.EXCLAMATION;
}
