/** A stretch of a sentence between commas, brackets, coordinators and subordinators: the brick of which clauses are made. */
export interface Piece {
  /** Token range, coordinator inside, punctuation outside. */
  start: number;
  end: number;
  /** First word after the coordinator. */
  first: number;
  /** The coordinator (und, oder, aber …) or -1. */
  coordinator: number;
  /** `Mark` before it, 0 for none. */
  mark: number;
  /** Depth of brackets. */
  depth: number;
  /** Subordinating word or -1, and what it opens. */
  opener: number;
  kind: OpenerKind;
  /** First token after the opening words ("welche Angaben", "für die"). */
  body: number;
  /** Finite verb if read as a main clause, else -1; it stands first (after bitte, und). */
  second: number;
  verbFirst: boolean;
  /** Run of verbs at the end, `[runStart, runEnd)`, and the finite one in it, else -1. */
  runStart: number;
  runEnd: number;
  runFinite: number;
  /** A zu-infinitive, an infinitive or participle is in it. */
  zu: number;
  loose: boolean;
  ich: boolean;
  du: boolean;
  strong: boolean;
  bitte: boolean;
  /** Next piece of the same clause. */
  next: Piece | undefined;
}

export type OpenerKind =
  'none' | 'that' | 'condition' | 'indirect' | 'relative' | 'cause' | 'purpose' | 'concession' | 'group' | 'question';

export function newPiece(): Piece {
  return {
    start: 0,
    end: 0,
    first: 0,
    coordinator: -1,
    mark: 0,
    depth: 0,
    opener: -1,
    kind: 'none',
    body: 0,
    second: -1,
    verbFirst: false,
    runStart: -1,
    runEnd: -1,
    runFinite: -1,
    zu: -1,
    loose: false,
    ich: false,
    du: false,
    strong: false,
    bitte: false,
    next: undefined,
  };
}

/** Makes a used piece empty again. */
export function resetPiece(piece: Piece, start: number, mark: number, depth: number): void {
  piece.start = start;
  piece.end = start;
  piece.first = start;
  piece.coordinator = -1;
  piece.mark = mark;
  piece.depth = depth;
  piece.opener = -1;
  piece.kind = 'none';
  piece.body = start;
  piece.second = -1;
  piece.verbFirst = false;
  piece.runStart = -1;
  piece.runEnd = -1;
  piece.runFinite = -1;
  piece.zu = -1;
  piece.loose = false;
  piece.ich = false;
  piece.du = false;
  piece.strong = false;
  piece.bitte = false;
  piece.next = undefined;
}
