import type { Finding, Linter, LintOptions, RulePack } from '@tonfall/core';
import { makeLinter, standardLinter, standardRules } from './engine.js';
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
  const own = rulesOf(options);
  const linter = own === undefined ? standardLinter() : guarded(() => makeLinter(own), 'on these rules');
  const { rules } = own ?? standardRules;
  const checkedCall = <Result>(text: string, lintOptions: LintOptions | undefined, act: (sound: LintOptions) => Result): Result => {
    const sound = checked(text, lintOptions, rules);
    return guarded(() => act(sound), 'on this draft');
  };
  return {
    read: (text, lintOptions) => checkedCall(text, lintOptions, (sound) => linter.read(text, sound)),
    lint: (text, lintOptions) => checkedCall(text, lintOptions, (sound) => linter.lint(text, sound)),
    open() {
      const session = linter.open();
      return {
        read: (text, lintOptions) => checkedCall(text, lintOptions, (sound) => session.read(text, sound)),
        steps: (text, lintOptions) => session.steps(text, checked(text, lintOptions, rules)),
        rewrites: (finding) => guarded(() => session.rewrites(finding), 'on this draft'),
        suggestions: (finding) => guarded(() => session.suggestions(finding), 'on this draft'),
      };
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
