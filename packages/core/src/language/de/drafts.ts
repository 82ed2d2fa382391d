import type { ClauseKind, Subject } from '../clause.js';
import type { Piece } from './pieces.js';

/** A clause while it is being put together. */
export interface Draft {
  kind: ClauseKind;
  /** Where the finite verb stands; group: none, an infinitive with zu. */
  order: 'first' | 'second' | 'last' | 'group';
  opener: number;
  /** First token after the opening words. */
  body: number;
  /** -1 while it is still to come (and for a group). */
  finite: number;
  runStart: number;
  runEnd: number;
  /** The clause it depends on, or follows. */
  parent: Draft | undefined;
  /** The clause whose subject it may share: "… und müssen dann". */
  conjunct: Draft | undefined;
  /** The main clause goes on after it: "…, wenn Sie wechseln, müssen Sie" stands behind a fronted clause. */
  fronted: boolean;
  /** Follows its predecessor with a comma only. */
  afterComma: boolean;
  /** so or dann opens it. */
  then: boolean;
  /** The first of several verbs that share the last one's finite verb: "dass Sie A vorlegen und B ausfüllen müssen"; else -1. */
  shared: number;
  first: Piece;
  last: Piece;
  bracketed: boolean;
  subject: Subject | undefined;
}

export function newDraft(piece: Piece, order: Draft['order'], kind: ClauseKind): Draft {
  return {
    kind,
    order,
    opener: -1,
    body: piece.first,
    finite: -1,
    runStart: -1,
    runEnd: -1,
    parent: undefined,
    conjunct: undefined,
    fronted: false,
    shared: -1,
    afterComma: false,
    then: false,
    first: piece,
    last: piece,
    bracketed: false,
    subject: undefined,
  };
}

/** Adds a piece to the end of a clause. */
export function append(draft: Draft, piece: Piece): void {
  draft.last.next = piece;
  draft.last = piece;
}
