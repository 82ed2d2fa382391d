import { TonfallError, type Finding, type Linter, type LintOptions, type RulePack } from '@tonfall/core';
import { makeLinter, standardLinter } from './engine.js';

export { TonfallError };
export type {
  Also,
  Edit,
  Finding,
  Language,
  Linter,
  LintOptions,
  Rewrite,
  RulePack,
  Safety,
  Severity,
  TonfallErrorCode,
} from '@tonfall/core';

/**
 * The findings of a draft with tonfall's own rules, by place. Synchronous. Offsets are UTF-16 units of `text`.
 * Throws `TonfallError` (`bad-option`) for an option that does not exist, nothing for any text.
 */
export function lint(text: string, options: LintOptions = {}): Finding[] {
  return createLinter().lint(text, options);
}

/**
 * A linter to keep: with tonfall's own rules, or with `rules` compiled by `compileRules` of `@tonfall/core`.
 * Throws `TonfallError` (`bad-option`) for anything else.
 */
export function createLinter(options: { readonly rules?: RulePack } = {}): Linter {
  const rules = rulesOf(options);
  const linter = rules === undefined ? standardLinter() : makeLinter(rules);
  return {
    read: (text, lintOptions) => linter.read(text, checked(text, lintOptions)),
    lint: (text, lintOptions) => linter.lint(text, checked(text, lintOptions)),
  };
}

const VALUES: Readonly<Record<string, readonly unknown[]>> = {
  language: ['de', 'en', 'auto'],
  format: ['text', 'markdown'],
  messages: ['draft', 'de', 'en'],
  rewrites: [true, false],
};

function checked(text: unknown, options: unknown = {}): LintOptions {
  if (typeof text !== 'string') {
    throw wrong('the text of a draft is a string', 'a string', 'read the file first: lint() takes text, not a path');
  }
  for (const [key, value] of entriesOf(options, 'lint()')) {
    const allowed = Object.hasOwn(VALUES, key) ? VALUES[key] : undefined;
    if (allowed === undefined) throw wrong(`lint() has no option ${key}`, Object.keys(VALUES).join(', '));
    if (value !== undefined && !allowed.includes(value)) throw wrong(`${key} cannot be ${written(value)}`, allowed.join(', '));
  }
  return options as LintOptions;
}

function rulesOf(options: unknown): RulePack | undefined {
  let rules: unknown;
  for (const [key, value] of entriesOf(options, 'createLinter()')) {
    if (key !== 'rules') throw wrong(`createLinter() has no option ${key}`, 'rules');
    rules = value;
  }
  if (rules === undefined) return undefined;
  const sound = typeof rules === 'object' && rules !== null && 'version' in rules && rules.version === 1 && 'words' in rules;
  if (!sound) throw wrong('rules are not compiled', 'the pack that compileRules() of @tonfall/core makes');
  return rules as RulePack;
}

function entriesOf(options: unknown, of: string): [string, unknown][] {
  if (typeof options === 'object' && options !== null) return Object.entries(options);
  throw wrong(`the options of ${of} are an object`, 'an object, or nothing');
}

const written = (value: unknown): string => (typeof value === 'string' ? JSON.stringify(value) : String(value));

const wrong = (message: string, expected: string, hint?: string): TonfallError =>
  new TonfallError('bad-option', message, { expected, hint });
