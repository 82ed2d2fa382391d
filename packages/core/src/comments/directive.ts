import type { Comment } from '../format/reading.js';

/** What a comment asks for. */
export type DirectiveKind = 'disable-next-line' | 'disable-line' | 'disable-file' | 'disable' | 'enable';

/** A comment of tonfall's: `<!-- tonfall-disable-next-line modal-command, jargon -- the law says so -->`. */
export interface Directive {
  readonly kind: DirectiveKind;
  /** Rule ids or categories; none means all. */
  readonly names: readonly string[];
  readonly comment: Comment;
}

const KINDS = new Set<string>(['disable-next-line', 'disable-line', 'disable-file', 'disable', 'enable'] satisfies DirectiveKind[]);

/** Begins a comment of tonfall's. Another word behind it is no directive, and said so by whoever reports unused comments. */
const PREFIX = 'tonfall-';

/** Reads a comment; undefined for one of somebody else's. An unknown word behind `tonfall-` has the kind `unknown`. */
export function readDirective(
  comment: Comment,
): Directive | { readonly kind: 'unknown'; readonly word: string; readonly comment: Comment } | undefined {
  if (!comment.text.startsWith(PREFIX)) return undefined;
  const reason = comment.text.indexOf(' --');
  const said = reason < 0 ? comment.text : comment.text.slice(0, reason);
  const [first = '', ...names] = said
    .slice(PREFIX.length)
    .split(/[\s,]+/)
    .filter((word) => word !== '');
  if (!KINDS.has(first)) return { kind: 'unknown', word: first, comment };
  return { kind: first as DirectiveKind, names, comment };
}
