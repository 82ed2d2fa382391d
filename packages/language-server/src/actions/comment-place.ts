import type { Format } from '@tonfall/core';

/** A comment to put into a document: at an offset, with what belongs around it. */
export interface PlacedComment {
  readonly offset: number;
  readonly text: string;
}

/**
 * Where a comment that turns a rule off in the line of `offset` goes: above the line where a paragraph begins at the left, else at its end, so that the
 * document stays what it was. `undefined` where no comment can stand: in plain text, in a table.
 */
export function lineComment(source: string, offset: number, rule: string, format: Format): PlacedComment | undefined {
  if (format === 'text') return undefined;
  const breakBefore = Math.max(source.lastIndexOf('\n', offset - 1), source.lastIndexOf('\r', offset - 1));
  const start = breakBefore + 1;
  const end = lineEnd(source, offset);
  const line = source.slice(start, end);
  const above = source.slice(0, start).trimEnd() === '' ? '' : previousLine(source, start);
  const opens = /^[\p{L}\p{N}*_„“"'¿¡([<]/u.test(line) && above.trim() === '' && !/^\d+[.)]\s/.test(line) && !/^[*-]\s/.test(line);
  if (format === 'html' || opens)
    return {
      offset: start + indent(line),
      text: `<!-- tonfall-disable-next-line ${rule} -->${newline(source)}${line.slice(0, indent(line))}`,
    };
  if (/^\s*\|/.test(line)) return undefined;
  const trimmed = start + line.trimEnd().length;
  // Two spaces at the end of a line are a line break of Markdown: they stay at the end.
  return { offset: trimmed, text: ` <!-- tonfall-disable-line ${rule} -->` };
}

/** Where a comment for the whole file goes: at its top, below front matter or a byte order mark. */
export function fileComment(source: string, rule: string, format: Format): PlacedComment | undefined {
  if (format === 'text') return undefined;
  const text = `<!-- tonfall-disable-file ${rule} -->${newline(source)}${newline(source)}`;
  const matter = format === 'markdown' ? /^\ufeff?---[ \t]*\r?\n[\s\S]*?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(source) : null;
  if (matter !== null)
    return { offset: matter[0].length, text: matter[0].endsWith('\n') ? newline(source) + text.trimEnd() + newline(source) : '' };
  const doctype = format === 'html' ? /^\ufeff?\s*<!doctype[^>]*>\s*/i.exec(source) : null;
  return { offset: doctype?.[0].length ?? (source.startsWith('\ufeff') ? 1 : 0), text };
}

const newline = (source: string): string => (source.slice(0, 10_000).includes('\r\n') ? '\r\n' : '\n');
const indent = (line: string): number => line.length - line.trimStart().length;

function lineEnd(source: string, offset: number): number {
  for (let i = offset; i < source.length; i++) if (source[i] === '\n' || source[i] === '\r') return i;
  return source.length;
}

function previousLine(source: string, start: number): string {
  let end = start - 1;
  if (source[end] === '\n' && source[end - 1] === '\r') end--;
  let from = end;
  while (from > 0 && source[from - 1] !== '\n' && source[from - 1] !== '\r') from--;
  return source.slice(from, end);
}
