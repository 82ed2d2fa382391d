import { TonfallError } from '@tonfall/core';
import { tooDeepAt } from '../rules/nesting.js';
import { applyEdits, findNodeAtLocation, modify, parseTree, type ModificationOptions, type ParseError } from 'jsonc-parser';

/** JSON with the value at `path` set. */
export function setInJson(file: string, text: string, path: readonly string[], value: string): string {
  return changed(file, text, path, value);
}

/** JSON with one more entry in the list at `path`; a single value there becomes a list. */
export function addToJson(file: string, text: string, path: readonly string[], entry: string): string {
  const tree = parsed(file, text);
  const node = tree === undefined ? undefined : findNodeAtLocation(tree, [...path]);
  if (node?.type === 'array') {
    const entries = node.children ?? [];
    if (entries.some(({ value }) => value === entry)) return text;
    return changed(file, text, [...path, entries.length], entry, true);
  }
  const single: unknown = node?.value;
  if (single === entry) return text;
  return changed(file, text, path, typeof single === 'string' && single !== '' ? [single, entry] : [entry]);
}

function changed(file: string, text: string, path: readonly (string | number)[], value: unknown, insert = false): string {
  parsed(file, text);
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  const body = text.slice(mark.length);
  const options: ModificationOptions = { isArrayInsertion: insert, formattingOptions: layoutOf(body) };
  const result = applyEdits(body, modify(body, [...path], value, options));
  return mark + (body.trim() === '' && !result.endsWith('\n') ? `${result}\n` : result);
}

function parsed(file: string, text: string): ReturnType<typeof parseTree> {
  if (tooDeepAt(text) >= 0) throw broken(file);
  const errors: ParseError[] = [];
  const tree = parseTree(text.replace(/^\ufeff/, ' '), errors, { allowTrailingComma: true, allowEmptyContent: true });
  if (errors.length > 0) throw broken(file);
  return tree;
}

/** The indentation and line ends that the text has. */
function layoutOf(text: string): { tabSize: number; insertSpaces: boolean; eol: string } {
  const indent = /^([ \t]+)\S/m.exec(text)?.[1] ?? '  ';
  return {
    tabSize: indent.startsWith('\t') ? 4 : indent.length,
    insertSpaces: !indent.startsWith('\t'),
    eol: text.includes('\r\n') ? '\r\n' : '\n',
  };
}

/** A file that cannot be changed as it stands. */
export const broken = (file: string): TonfallError =>
  new TonfallError('bad-config', `${file} cannot be changed: it has errors`, { file, hint: 'mend what the editor marks in it first' });
