import { Mark } from '../../text/tokens.js';
import type { Draft } from './drafts.js';
import { append, newDraft } from './drafts.js';
import { isVerbLast } from './finite-verb.js';
import { WordClass } from './function-words.js';
import { VerbForm } from './lexicon-types.js';
import type { Piece } from './pieces.js';
import type { Scan } from './scan.js';
import type { Segments } from './segments.js';
import { isBreak } from './segments.js';
import { FINITE, Verb } from './words.js';

const C = WordClass;
const MAX_CLAUSES = 64;

/** Puts the pieces of a sentence together to clauses, from left to right, with the clause in work and those it lies in. */
export class Assembly {
  readonly drafts: Draft[] = [];
  /** The clause that the next piece may go on with. */
  private current: Draft | undefined;
  /** The last main clause. */
  private main: Draft | undefined;
  /** Pieces without a verb before the main clause: its first constituent. */
  private pending: Piece | undefined;
  private pendingLast: Piece | undefined;
  /** A subordinate clause stands before its main clause, which is still to come. */
  private fronted = false;
  private depth = 0;
  private outer:
    | { current: Draft | undefined; main: Draft | undefined; pending: Piece | undefined; pendingLast: Piece | undefined; fronted: boolean }
    | undefined;

  build(scan: Scan, segments: Segments): void {
    this.drafts.length = 0;
    this.depth = 0;
    this.outer = undefined;
    this.restart();
    for (let p = 0; p < segments.count && this.drafts.length < MAX_CLAUSES; p++) {
      const piece = segments.pieces[p];
      if (piece === undefined) break;
      this.bracket(piece);
      if (isBreak(piece.mark)) this.restart();
      this.place(scan, piece);
    }
  }

  private restart(): void {
    this.current = this.main = undefined;
    this.pending = this.pendingLast = undefined;
    this.fronted = false;
  }

  /** What stands in brackets is read by itself; behind them the clause before goes on. */
  private bracket(piece: Piece): void {
    if (piece.depth > 0 && this.depth === 0) {
      this.outer = { current: this.current, main: this.main, pending: this.pending, pendingLast: this.pendingLast, fronted: this.fronted };
      this.restart();
    } else if (piece.depth === 0 && this.depth > 0 && this.outer !== undefined) {
      this.current = this.outer.current;
      this.main = this.outer.main;
      this.pending = this.outer.pending;
      this.pendingLast = this.outer.pendingLast;
      this.fronted = this.outer.fronted;
      this.outer = undefined;
    }
    this.depth = piece.depth;
  }

  private place(scan: Scan, piece: Piece): void {
    if (piece.kind === 'question') return this.mainClause(scan, piece, true);
    if (piece.kind !== 'none') return this.subordinate(piece);
    const waiting = this.waiting();
    if (waiting !== undefined && this.completes(scan, piece, waiting)) return;
    if (piece.coordinator >= 0 && this.current?.order === 'last' && this.sharesFinite(scan, piece, this.current)) return;
    if (piece.second >= 0 && !this.goesOnWithParticiple(scan, piece)) {
      const before = this.current;
      if (
        before !== undefined &&
        before.order === 'last' &&
        before.finite >= 0 &&
        piece.coordinator >= 0 &&
        piece.mark === 0 &&
        isVerbLast(scan, piece)
      )
        return this.sameAgain(piece, before);
      return this.mainClause(scan, piece, false);
    }
    this.goOn(scan, piece);
  }

  private add(piece: Piece, order: Draft['order'], kind: Draft['kind']): Draft {
    const draft = newDraft(piece, order, kind);
    draft.parent = this.current;
    draft.bracketed = piece.depth > 0;
    this.drafts.push(draft);
    this.current = draft;
    return draft;
  }

  private subordinate(piece: Piece): void {
    const group = piece.kind === 'group';
    const kind = piece.kind === 'group' ? 'purpose' : piece.kind === 'none' ? 'that' : piece.kind;
    if (this.main === undefined) this.fronted = true;
    const draft = this.add(piece, group ? 'group' : 'last', kind);
    draft.opener = piece.opener;
    draft.body = piece.body;
    if (!group) this.takeRun(draft, piece);
  }

  private takeRun(draft: Draft, piece: Piece): void {
    draft.finite = piece.runFinite;
    draft.runStart = piece.runStart;
    draft.runEnd = piece.runEnd;
  }

  /** The innermost verb-last clause whose finite verb is still to come. */
  private waiting(): Draft | undefined {
    let draft = this.current;
    for (let steps = 0; draft !== undefined && steps < 8; steps++, draft = draft.parent) {
      if (draft.order === 'last' && draft.finite < 0) return draft;
      if (draft.order === 'first' || draft.order === 'second') return undefined;
    }
    return undefined;
  }

  /** Gives the piece to a verb-last clause that waits for its verb. False when a main clause begins instead. */
  private completes(scan: Scan, piece: Piece, draft: Draft): boolean {
    if (piece.runFinite < 0) {
      append(draft, piece);
      this.current = draft;
      return true;
    }
    const pronounAfter = piece.second >= 0 && scan.isSubjectPronoun(piece.second + 1) && piece.second + 1 < piece.end;
    if (
      piece.second >= 0 &&
      (pronounAfter || (piece.verbFirst && piece.runStart > piece.second) || (piece.runEnd < piece.end && piece.verbFirst))
    )
      return false;
    const loose = draft.last.runStart;
    if (piece.coordinator >= 0 && loose >= 0 && draft.shared < 0 && piece.runEnd - piece.runStart > 1) draft.shared = loose;
    append(draft, piece);
    this.takeRun(draft, piece);
    this.current = draft;
    return true;
  }

  /** "…, die Sie kennen, bestellt bei uns": a participle after an embedded clause belongs to the haben or sein before it. */
  private goesOnWithParticiple(scan: Scan, piece: Piece): boolean {
    const verb = scan.verbAt(piece.second);
    if ((verb & Verb.STRONG) !== 0 || (verb & (VerbForm.PARTICIPLE | VerbForm.INFINITIVE)) === 0) return false;
    if (scan.isSubjectPronoun(piece.second + 1) && piece.second + 1 < piece.end) return false;
    const main = this.main;
    if (main === undefined || main.finite < 0 || (scan.verbAt(main.finite) & Verb.STRONG) === 0) return false;
    return !hasLoose(scan, main) || (piece.coordinator >= 0 && (verb & VerbForm.PARTICIPLE) !== 0);
  }

  /** "dass Sie A vorlegen und B ausfüllen müssen": the first verb was an infinitive. "dass Sie A ausfüllen und wir B prüfen": a clause like the one before. */
  private sharesFinite(scan: Scan, piece: Piece, before: Draft): boolean {
    if (before.finite < 0 || piece.runFinite < 0 || piece.runEnd !== piece.end) return false;
    const own = (scan.classes(piece.body) & C.NOMINATIVE) !== 0;
    const infinitive =
      (scan.verbAt(before.finite) & (VerbForm.INFINITIVE | Verb.STRONG)) === VerbForm.INFINITIVE && before.runEnd - before.runStart === 1;
    const strong = (scan.verbAt(piece.runFinite) & Verb.STRONG) !== 0 && piece.runEnd - piece.runStart > 1;
    if (infinitive && strong && !own && isVerbLast(scan, piece)) {
      before.shared = before.finite;
      append(before, piece);
      this.takeRun(before, piece);
      return true;
    }
    if (!own || piece.runStart <= piece.body) return false;
    if (!isVerbLast(scan, piece) || piece.second === piece.body + 1) return false;
    this.sameAgain(piece, before);
    return true;
  }

  /** A coordinated verb-last clause: "weil Sie A haben und B nicht stimmt". */
  private sameAgain(piece: Piece, before: Draft): void {
    const draft = this.add(piece, 'last', before.kind);
    draft.parent = before.parent;
    draft.conjunct = before;
    draft.opener = before.opener;
    this.takeRun(draft, piece);
  }

  private mainClause(scan: Scan, piece: Piece, asked: boolean): void {
    const previous = this.main;
    const coordinated = piece.coordinator >= 0;
    let first = piece;
    let joinsPending = false;
    if (
      this.pending !== undefined &&
      this.pendingLast !== undefined &&
      (piece.verbFirst ? !piece.bitte || piece.mark !== Mark.COMMA : coordinated) &&
      !asked &&
      !onlyInterjection(scan, this.pending)
    ) {
      joinsPending = true;
      first = this.pending;
      this.pendingLast.next = piece;
    }
    const behind = this.fronted && previous === undefined && piece.verbFirst && !joinsPending;
    const follows = previous !== undefined && (coordinated || (previous.order === 'second' && piece.mark === Mark.COMMA));
    const order = piece.verbFirst && !behind && !joinsPending && !asked && !follows ? 'first' : 'second';
    const parent = this.current;
    const draft = this.add(first, order, asked ? 'question' : 'statement');
    draft.last = piece;
    draft.body = joinsPending ? first.first : asked ? piece.opener : piece.first;
    if (asked) draft.opener = -1;
    draft.finite = piece.second;
    draft.parent = undefined;
    draft.fronted = behind;
    draft.afterComma = piece.mark === Mark.COMMA && !coordinated && parent !== undefined;
    const opening = scan.entries[piece.first]?.folded;
    draft.then = opening === 'so' || opening === 'dann';
    if (previous !== undefined && (coordinated || (draft.afterComma && piece.verbFirst))) draft.conjunct = previous;
    this.main = draft;
    this.pending = this.pendingLast = undefined;
    this.fronted = false;
  }

  /** A piece without a finite verb of its own. */
  private goOn(scan: Scan, piece: Piece): void {
    // "Die Kunden, die wir informiert haben, warten": a verb that could be an infinitive, after its subject.
    if (
      this.pending !== undefined &&
      this.main === undefined &&
      this.current !== undefined &&
      piece.runFinite === piece.first &&
      piece.coordinator < 0
    ) {
      piece.second = piece.runFinite;
      piece.verbFirst = true;
      return this.mainClause(scan, piece, false);
    }
    const comma = piece.mark === Mark.COMMA || piece.mark === Mark.DASH;
    const current = this.current;
    if (piece.zu >= 0 && (comma || current === undefined) && piece.coordinator < 0 && !this.endsOuter(scan, piece)) {
      if (this.main === undefined) this.fronted = true;
      this.add(piece, 'group', 'that').body = piece.first;
      return;
    }
    if (current === undefined || (this.main === undefined && (comma || piece.mark !== 0))) {
      if (this.pendingLast === undefined) this.pending = piece;
      else this.pendingLast.next = piece;
      this.pendingLast = piece;
      return;
    }
    if (current.order === 'last' || current.order === 'group') {
      // Behind a finished subordinate clause the main clause goes on.
      if (this.main !== undefined && (comma || piece.mark === Mark.CLOSE) && !(current.order === 'group' && piece.zu >= 0))
        this.current = this.main;
    }
    if (this.current !== undefined) append(this.current, piece);
  }

  /** "Sie haben das Formular, das wir geschickt haben, auszufüllen": the infinitive belongs to the clause before the embedded one. */
  private endsOuter(scan: Scan, piece: Piece): boolean {
    const main = this.main;
    if (
      main === undefined ||
      this.current === undefined ||
      this.current.order !== 'last' ||
      this.current.kind !== 'relative' ||
      this.current.finite < 0
    )
      return false;
    const helper = scan.entries[main.finite]?.helper;
    return (helper === 'haben' || helper === 'sein') && !hasLoose(scan, main) && piece.first >= piece.zu - 1;
  }
}

/** Has the clause an infinitive or participle already? */
function hasLoose(scan: Scan, draft: Draft): boolean {
  let piece: Piece | undefined = draft.first;
  for (let steps = 0; piece !== undefined && steps < 8; steps++, piece = piece.next) {
    const from = Math.max(piece.first, draft.finite + 1);
    for (let k = from; k < piece.end && k < from + 60; k++) {
      const verb = scan.verbAt(k);
      if ((verb & (VerbForm.INFINITIVE | VerbForm.PARTICIPLE | VerbForm.ZU_INFINITIVE)) !== 0) return true;
      if ((verb & FINITE) !== 0 && (verb & Verb.STRONG) !== 0) return true;
    }
    if (piece === draft.last) break;
  }
  return false;
}

/** "Nein, das geht nicht", "Bitte, rufen Sie an": no constituent of the clause that follows. */
function onlyInterjection(scan: Scan, piece: Piece): boolean {
  for (let k = piece.first; k < piece.end; k++) if ((scan.classes(k) & C.TRANSPARENT) === 0) return false;
  return true;
}
