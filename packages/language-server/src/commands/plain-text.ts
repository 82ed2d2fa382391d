import type { Format } from '@tonfall/core';
import { withoutOwnComments } from './own-comments.js';

/** Nobody sends longer letters, and a parser that builds a tree takes its time: of a longer one only the comments go. UTF-16 units. */
const LONGEST = 50_000;
/** Quotes in quotes in quotes: their parser takes the square of their depth. */
const DEEP = /(?:>[ \t]*){50}/;

/** A draft as it is sent: without any comment of tonfall's and without the marks of Markdown or HTML. Links keep their address, lists their dashes. */
export async function plainText(source: string, format: Format): Promise<string> {
  if (format === 'text') return tidy(source);
  const text = withoutOwnComments(source);
  if (text.length > LONGEST || (format === 'markdown' && DEEP.test(text))) return tidy(text);
  if (format === 'html') return tidy((await import('./html-text.js')).htmlToText(text));
  const { markdownToText } = await import('./markdown-text.js');
  try {
    return tidy(markdownToText(text));
  } catch {
    // Quotes nested a thousand times are more than the parser can do: better with marks than not at all.
    return tidy(text);
  }
}

/** What a reader of Markdown or HTML is shown, to compare: comments are not, and how many spaces there are does not matter. */
export async function shownText(source: string, format: Format): Promise<string> {
  if (format === 'text' || DEEP.test(source)) return source;
  const text =
    format === 'html' ? (await import('./html-text.js')).htmlToText(source) : (await import('./markdown-text.js')).markdownToText(source);
  return tidy(text).replace(/ +/g, ' ');
}

/** No more than one blank line in a row, none at the top, one line break at the end, no spaces at the ends of lines. */
function tidy(text: string): string {
  const lines: string[] = [];
  for (const line of text.split(/\r\n|\n|\r/)) {
    const said = line.trimEnd();
    if (said !== '' || (lines.length > 0 && lines.at(-1) !== '')) lines.push(said);
  }
  return `${lines.join('\n').trim()}\n`;
}
