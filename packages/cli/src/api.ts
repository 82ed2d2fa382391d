import type { Finding, Linter, LintOptions, RulePack } from '@tonfall/core';
import { makeLinter, standardLinter } from './engine.js';
import { asTonfallError } from './internal-error.js';
import { checked, rulesOf } from './options.js';

/** What a linter is made of. */
export interface CreateLinterOptions {
  /** Rules compiled by `compileRules` of `@tonfall/core`; tonfall's own by default. */
  readonly rules?: RulePack | undefined;
}

/**
 * The findings of a draft with tonfall's own rules, by place. Synchronous. Offsets are UTF-16 units of `text`, a byte order mark counted.
 * Throws `TonfallError` (`bad-option`) when `text` is no string or an option does not exist, nothing for any text.
 */
export function lint(text: string, options: LintOptions = {}): Finding[] {
  return createLinter().lint(text, options);
}

/**
 * A linter to keep: with tonfall's own rules, which it shares with `lint()`, or with `rules`. Loading rules takes a few milliseconds, once.
 * It throws what `lint()` throws. Throws `TonfallError` (`bad-option`) for rules that are not compiled and an option that does not exist.
 */
export function createLinter(options: CreateLinterOptions = {}): Linter {
  const rules = rulesOf(options);
  const linter = rules === undefined ? standardLinter() : guarded(() => makeLinter(rules), 'on these rules');
  return {
    read: (text, lintOptions) => {
      const sound = checked(text, lintOptions);
      return guarded(() => linter.read(text, sound), 'on this draft');
    },
    lint: (text, lintOptions) => {
      const sound = checked(text, lintOptions);
      return guarded(() => linter.lint(text, sound), 'on this draft');
    },
  };
}

/** A fault of ours is a `TonfallError` (`internal`) too, so that callers have one kind to catch. */
function guarded<T>(act: () => T, doing: string): T {
  try {
    return act();
  } catch (error) {
    throw asTonfallError(error, doing);
  }
}
