import { createLinter as createCoreLinter, createVerbLexicon, type Linter, type RulePack } from '@tonfall/core';
import lexicon from '@tonfall/rules/lexicon-de';
import { rules as standardRules } from '@tonfall/rules';
import { docsFolder } from './docs.js';
import { spelling } from './spelling.js';

export { standardRules };

let standard: Linter | undefined;

/** The linter with tonfall's own rules, made on first use and kept. */
export function standardLinter(): Linter {
  return (standard ??= makeLinter(standardRules, docsFolder()));
}

/** A linter with other rules; `docs` is the folder of their pages, as a URL. */
export function makeLinter(rules: RulePack, docs?: string): Linter {
  return createCoreLinter({ rules, lexicon: createVerbLexicon(lexicon), docs, spelling });
}
