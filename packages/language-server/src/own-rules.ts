import { createLinter, createVerbLexicon, type Linter, type Spelling } from '@tonfall/core';
import { rules } from '@tonfall/rules';
import lexicon from '@tonfall/rules/lexicon-de';
import type { Host } from './host.js';

/** tonfall's own rules for a host; `docs` is the folder of their pages, as a URL, where there is one. */
export function ownRules(docs?: string, spelling?: Spelling): Pick<Host, 'linter' | 'explanations' | 'known'> {
  let linter: Linter | undefined;
  return {
    linter: () => (linter ??= createLinter({ rules, lexicon: createVerbLexicon(lexicon), docs, spelling })),
    explanations: async () => (await import('@tonfall/rules/explanations')).default,
    known: {
      rules: rules.rules.map(({ id }) => id),
      categories: [...new Set(rules.rules.map(({ category }) => category))],
    },
  };
}
