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

/** A linter to keep: with tonfall's own rules, or with `rules` compiled by `compileRules` of `@tonfall/core`. */
export function createLinter(options: { readonly rules?: RulePack } = {}): Linter {
  const linter = options.rules === undefined ? standardLinter() : makeLinter(options.rules);
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

function checked(text: unknown, options: LintOptions = {}): LintOptions {
  if (typeof text !== 'string')
    throw new TonfallError('bad-option', 'the text of a draft is a string', {
      expected: 'a string',
      hint: 'read the file first: lint() takes text, not a path',
    });
  for (const [key, value] of Object.entries(options)) {
    const allowed = VALUES[key];
    if (allowed === undefined)
      throw new TonfallError('bad-option', `lint() has no option ${key}`, { expected: Object.keys(VALUES).join(', ') });
    if (value !== undefined && !allowed.includes(value))
      throw new TonfallError('bad-option', `${key} cannot be ${JSON.stringify(value)}`, { expected: allowed.join(', ') });
  }
  return options;
}
