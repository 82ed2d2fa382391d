import { TonfallError } from '@tonfall/core';

/** Something in a rule, fact or list file that is not as docs/rule-format.md says. */
export interface RuleProblem {
  /** Rules with an `error` are not built; a `warning` is advice, and our own rules have none. */
  readonly severity: 'error' | 'warning';
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 units. */
  readonly column: number;
  /** How much of the line is meant, in UTF-16 units, at least 1. */
  readonly length: number;
  /** The line itself. */
  readonly source: string;
  readonly message: string;
  readonly expected?: string | undefined;
  /** The next step, or the nearest valid word. */
  readonly hint?: string | undefined;
}

/** By file, then by place. */
export function sortProblems(problems: readonly RuleProblem[]): RuleProblem[] {
  return [...problems].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column));
}

/**
 * A problem for people:
 *
 *     rules/command/demand.yml:3:1 error: a rule has no key severty
 *       3 | severty: warning
 *         | ^^^^^^^
 *       expected: one of id, was, category, …
 *       hint: did you mean severity?
 */
export function renderProblem(problem: RuleProblem): string {
  const { file, line, column, severity, message, source } = problem;
  const lines = [`${file}:${String(line)}:${String(column)} ${severity}: ${message}`];
  if (source.trim() !== '') {
    const number = String(line);
    const { shown, at } = cut(source, column - 1);
    const carets = '^'.repeat(Math.max(1, Math.min(problem.length, shown.length - at)));
    lines.push(`  ${number} | ${shown}`, `  ${' '.repeat(number.length)} | ${blank(shown.slice(0, at))}${carets}`);
  }
  if (problem.expected !== undefined) lines.push(`  expected: ${problem.expected}`);
  if (problem.hint !== undefined) lines.push(`  hint: ${problem.hint}`);
  return lines.join('\n');
}

/** All problems of a load, and a last line that counts them. Empty when there are none. */
export function renderProblems(problems: readonly RuleProblem[]): string {
  if (problems.length === 0) return '';
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  const count = (number: number, word: string): string => `${String(number)} ${word}${number === 1 ? '' : 's'}`;
  const summary = `${count(errors, 'error')}, ${count(problems.length - errors, 'warning')}`;
  return [...sortProblems(problems).map(renderProblem), summary].join('\n\n');
}

/** The same as an error that a program can catch. */
export function problemError(problem: RuleProblem): TonfallError {
  const { file, line, column, expected, hint } = problem;
  return new TonfallError('bad-rule', problem.message, { file, line, column, expected, hint });
}

const WIDTH = 120;

/** A window of a long line around the place. */
function cut(source: string, at: number): { shown: string; at: number } {
  if (source.length <= WIDTH) return { shown: source, at };
  const from = Math.max(0, Math.min(at - WIDTH / 2, source.length - WIDTH));
  return { shown: source.slice(from, from + WIDTH), at: at - from };
}

/** Tabs stay tabs, so that the caret stands under its word. */
const blank = (text: string): string => text.replace(/[^\t]/g, ' ');
