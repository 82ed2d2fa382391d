import type { Format } from '@tonfall/core';

/** A draft as it is sent: without any comment of tonfall's and, of Markdown, without its marks. Links keep their address, lists their dashes. */
export async function plainText(source: string, format: Format): Promise<string> {
  const text = format === 'text' ? source : source.replace(/[ \t]*<!--\s*tonfall-[^>]*-->(?:[ \t]*\r?\n(?=\r?\n|$))?/g, '');
  if (format !== 'markdown') return tidy(text);
  const { markdownToText } = await import('./markdown-text.js');
  return tidy(markdownToText(text));
}

/** No more than one blank line in a row, none at the top, one line break at the end. */
const tidy = (text: string): string => `${text.replace(/(?:[ \t]*\r?\n){3,}/g, '\n\n').trim()}\n`;
