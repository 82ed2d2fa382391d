import type { Format } from '@tonfall/core';

/** File names that say what a file is; `/` and `\` alike. */

const DRAFT = /\.(md|markdown|mdown|mkd|txt|text)$/i;
const MARKDOWN = /\.(md|markdown|mdown|mkd)$/i;
const HTML = /\.x?html?$/i;

/** Is a file with this name linted when its folder is named? */
export const isDraftName = (name: string): boolean => DRAFT.test(name);

/** How a file with this name is read: Markdown or HTML by its ending, else plain text. */
export function formatOf(file: string): Format {
  return MARKDOWN.test(file) ? 'markdown' : HTML.test(file) ? 'html' : 'text';
}

/** Is this a folder of tools, in which nobody keeps drafts? */
export const isToolFolder = (name: string): boolean => name === 'node_modules' || name.startsWith('.');

/** Has the path a star, a question mark, braces or brackets that a glob reads? */
export const isGlob = (path: string): boolean => /[*?]|\{[^}]*,[^}]*\}|\[[^\]]+\]/.test(path);

/** A pattern as globs are written, with `/`; on Windows `drafts\*.md` is one too. */
export const globOf = (pattern: string, separator: string): string => (separator === '\\' ? pattern.replaceAll('\\', '/') : pattern);
