import { TonfallError, type LintOptions, type RulePack } from '@tonfall/core';

const VALUES: Readonly<Record<string, readonly unknown[]>> = {
  language: ['de', 'en', 'auto'],
  format: ['text', 'markdown'],
  messages: ['draft', 'de', 'en'],
  rewrites: [true, false],
};

/** The options of `lint()`, sound. Throws `TonfallError` (`bad-option`) for a text that is none and an option that does not exist. */
export function checked(text: unknown, options: unknown = {}): LintOptions {
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

/** The rules among the options of `createLinter()`. Throws `TonfallError` (`bad-option`) for any other option, and for rules that are not compiled. */
export function rulesOf(options: unknown): RulePack | undefined {
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
