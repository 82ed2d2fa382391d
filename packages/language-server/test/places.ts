import { createLinter, createVerbLexicon, type Finding } from '@tonfall/core';
import { rules } from '@tonfall/rules';
import lexicon from '@tonfall/rules/lexicon-de';
import { DiagnosticSeverity, type Position, type Range, type TextEdit } from 'vscode-languageserver-protocol';

export type Encoding = 'utf-16' | 'utf-8';

/** Reads whole texts, as the npm package does. */
export const linter = createLinter({ rules, lexicon: createVerbLexicon(lexicon) });

/** The place of an offset, counted from the start, without anything of the server's. */
export function positionAt(text: string, offset: number, encoding: Encoding = 'utf-16'): Position {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/);
  const line = before.at(-1) ?? '';
  return { line: before.length - 1, character: encoding === 'utf-16' ? line.length : Buffer.byteLength(line) };
}

export const rangeOf = (text: string, start: number, end: number, encoding?: Encoding): Range => ({
  start: positionAt(text, start, encoding),
  end: positionAt(text, end, encoding),
});

/** The range of words in a text. */
export function rangeOfWords(text: string, words: string): Range {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`"${words}" is not in the text`);
  return rangeOf(text, start, start + words.length);
}

/** The offset of a place in UTF-16 units. */
function offsetAt(text: string, { line, character }: Position): number {
  let start = 0;
  for (let i = 0; i < line; i++) {
    const end = /\r\n|\n|\r/g;
    end.lastIndex = start;
    if (end.exec(text) === null) throw new Error(`there is no line ${String(line)}`);
    start = end.lastIndex;
  }
  return start + character;
}

/** The text with edits applied, as an editor applies them. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  const sorted = edits
    .map(({ range, newText }) => ({ start: offsetAt(text, range.start), end: offsetAt(text, range.end), newText }))
    .sort((a, b) => b.start - a.start);
  let result = text;
  let last = Infinity;
  for (const { start, end, newText } of sorted) {
    if (end > last) throw new Error('edits overlap');
    result = result.slice(0, start) + newText + result.slice(end);
    last = start;
  }
  return result;
}

/** A finding as its diagnostic says it. */
export const told = ({ ruleId, severity, message, start, end }: Finding, text: string, encoding?: Encoding) => ({
  code: ruleId,
  severity: { error: DiagnosticSeverity.Error, warning: DiagnosticSeverity.Warning, info: DiagnosticSeverity.Information }[severity],
  message,
  range: rangeOf(text, start, end, encoding),
});
