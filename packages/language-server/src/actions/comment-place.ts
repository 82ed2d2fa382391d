import type { Format } from '@tonfall/core';

/** A comment to put into a document: at an offset, with what belongs around it. */
export interface PlacedComment {
  readonly offset: number;
  readonly text: string;
}

/**
 * Places for a comment that turns a rule off in the line of `offset`, the best first: above the line where a paragraph begins at the left, so that the
 * line stays as it was; else at its end; else behind the words that `offset` and `end` bound, where the end of the line is in the middle of a link, a tag or
 * code. None in plain text. A place may turn out to be none: whoever uses one tries it.
 */
export function lineComments(source: string, offset: number, end: number, rule: string, format: Format): PlacedComment[] {
  if (format === 'text') return [];
  const start = lineStart(source, offset);
  const line = source.slice(start, lineEnd(source, offset));
  const indent = line.length - line.trimStart().length;
  const above = {
    offset: start + indent,
    text: `<!-- tonfall-disable-next-line ${rule} -->${newline(source)}${line.slice(0, indent)}`,
  };
  const stop = lineEnd(source, offset);
  const behind = { offset: Math.min(end, stop), text: ` <!-- tonfall-disable-line ${rule} -->` };
  const beside = { offset: start + endOfWords(line, format), text: ` <!-- tonfall-disable-line ${rule} -->` };
  if (format === 'html') return [above, beside, behind];
  return opensParagraph(line) && isBlank(source, start) ? [above, beside, behind] : [beside, behind];
}

/** Where a comment for the whole file goes: at its top, below front matter, a document type or a byte order mark. */
export function fileComment(source: string, rule: string, format: Format): PlacedComment | undefined {
  if (format === 'text') return undefined;
  const comment = `<!-- tonfall-disable-file ${rule} -->`;
  const line = newline(source);
  const head = (format === 'markdown' ? FRONT_MATTER : HTML_HEAD).exec(source)?.[0] ?? '';
  if (head === '') return { offset: source.startsWith('\ufeff') ? 1 : 0, text: `${comment}${line}${line}` };
  if (format === 'html') return { offset: head.length, text: `${head.endsWith('\n') ? '' : line}${comment}${line}` };
  return { offset: head.length, text: `${head.endsWith('\n') ? '' : line}${line}${comment}${line}` };
}

/** YAML or TOML that is closed and does not begin with a blank line: that would be a rule between paragraphs. */
const FRONT_MATTER = /^\ufeff?(---|\+\+\+)[ \t]*\r?\n(?![ \t]*\r?\n)(?:[\s\S]*?\n)?\1[ \t]*(?:\r?\n|$)/;
const HTML_HEAD = /^\ufeff?(?:\s*<\?xml[^>]*>)?(?:\s*<!doctype[^>]*>)?(?:[ \t]*\r?\n)?/i;

/** Does a line of Markdown begin with words, and with nothing that makes it a list, a heading, a quotation or a row of a table? */
const opensParagraph = (line: string): boolean => /^[\p{L}\p{N}*_„“"'¿¡([<]/u.test(line) && !/^(?:\d+[.)]|[*-])(?:\s|$)/.test(line);

/** The end of what a line of Markdown says: before spaces or a backslash that break the line, the closing marks of a heading, the last bar of a table. */
function endOfWords(line: string, format: Format): number {
  const words = line.trimEnd();
  if (format === 'html') return words.length;
  const heading = /^ {0,3}#{1,6}[ \t]/.test(words) ? /[ \t]+#+$/.exec(words) : null;
  const closing = heading ?? (/^\s*\|/.test(words) ? /[ \t]*\|$/.exec(words) : null);
  if (closing !== null) return closing.index;
  return words.endsWith('\\') && words.length === line.length ? words.length - 1 : words.length;
}

const newline = (source: string): string => (source.slice(0, 10_000).includes('\r\n') ? '\r\n' : '\n');

function lineStart(source: string, offset: number): number {
  let start = offset;
  while (start > 0 && source[start - 1] !== '\n' && source[start - 1] !== '\r') start--;
  return start;
}

function lineEnd(source: string, offset: number): number {
  let end = offset;
  while (end < source.length && source[end] !== '\n' && source[end] !== '\r') end++;
  return end;
}

/** Is the line above the one that begins at `start` blank, or is there none? */
function isBlank(source: string, start: number): boolean {
  let end = start;
  if (source[end - 1] === '\n') end--;
  if (source[end - 1] === '\r') end--;
  return source.slice(lineStart(source, end), end).replace('\ufeff', '').trim() === '';
}
