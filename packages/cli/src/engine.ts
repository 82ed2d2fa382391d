import { createLinter as createCoreLinter, createVerbLexicon, type Linter, type RulePack } from '@tonfall/core';
import lexicon from '@tonfall/rules/lexicon-de';
import { rules as standardRules } from '@tonfall/rules';

export { standardRules };

let standard: Linter | undefined;

/** The linter with tonfall's own rules, made on first use and kept. */
export function standardLinter(): Linter {
  return (standard ??= makeLinter(standardRules));
}

/** A linter with other rules. */
export function makeLinter(rules: RulePack): Linter {
  return createCoreLinter({ rules, lexicon: createVerbLexicon(lexicon) });
}
