/** A pause is offered after about this many UTF-16 units of the source. */
export const SLICE = 1 << 18;

/** The formats a draft may have. */
export type Format = 'text' | 'markdown' | 'html';

/** What a block is in its document. */
export const BLOCK_KINDS = ['paragraph', 'list-item', 'heading', 'cell'] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** A stretch of reading text that is read for itself: a paragraph, a heading, a list item, a table cell. */
export interface Block {
  /** UTF-16 offsets into the reading's text. */
  readonly start: number;
  readonly end: number;
  /** `false` for what the agent did not write now: quoted history, a signature. */
  readonly judged: boolean;
  readonly kind: BlockKind;
}

/** An HTML comment of the source. */
export interface Comment {
  /** UTF-16 offsets into the source, marks included. */
  readonly start: number;
  readonly end: number;
  /** What stands between `<!--` and `-->`, without spaces around it. */
  readonly text: string;
}

/** A stretch of reading text, found in the source. */
export interface SourceRange {
  /** UTF-16 offsets into the source. */
  readonly start: number;
  readonly end: number;
  /** The range stands in the source as it was read, up to marks that were skipped. `false` when a character reference or code lies inside. */
  readonly mapped: boolean;
  /** Each mark inside (`**`, a link bracket) has its partner inside too, so replacing the range leaves no mark alone. */
  readonly balanced: boolean;
}

/** What a format reader makes of a source. */
export interface Reading {
  readonly text: string;
  /** In order, without overlap. Text between them is never judged. */
  readonly blocks: readonly Block[];
  /** HTML comments in order. */
  readonly comments: readonly Comment[];
  /** The place of a stretch of `text` in the source. Linear in the marks inside the stretch. */
  readonly mapRange: (start: number, end: number) => SourceRange;
}
