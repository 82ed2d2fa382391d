import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createLinter, createVerbLexicon } from '@tonfall/core';
import { rules } from '@tonfall/rules';
import lexicon from '@tonfall/rules/lexicon-de';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const linter = createLinter({ rules, lexicon: createVerbLexicon(lexicon) });

/** What our own rules would say of a text of ours; hints on style are left to its author. */
function faults(text: string, language: 'de' | 'en', format: 'text' | 'markdown' = 'text'): { category: string; what: string }[] {
  return linter
    .lint(text, { language, format })
    .filter(({ severity }) => severity !== 'info')
    .map(({ category, ruleId, quote }) => ({ category, what: `${ruleId}: ${quote}` }));
}

describe('the tool obeys its own rules', () => {
  it.each(rules.rules.map((rule) => [rule.id, rule] as const))('messages of %s', (_, rule) => {
    for (const language of ['de', 'en'] as const) {
      const said = [
        rule.message,
        rule.why,
        ...rules[language].patterns.flatMap((pattern) =>
          rules.rules[pattern.rule] === rule && pattern.message !== undefined ? [pattern.message] : [],
        ),
      ];
      for (const text of said) expect(faults(text[language].replaceAll(/\{\w+\}/g, '…'), language)).toEqual([]);
    }
  });

  const pages = [
    'README.md',
    'CONTRIBUTING.md',
    'rules/README.md',
    ...readdirSync(`${root}packages`).map((name) => `packages/${name}/README.md`),
    ...readdirSync(`${root}docs`)
      .filter((name) => name.endsWith('.md') && name !== 'precision.md')
      .map((name) => `docs/${name}`),
  ];
  it.each(pages)('%s', (page) => {
    // Its readers are developers: API and YAML are their words, and what a rule is. No customer reads it.
    const found = faults(readFileSync(`${root}${page}`, 'utf8'), 'en', 'markdown');
    expect(found.filter(({ category }) => category !== 'jargon' && category !== 'policy')).toEqual([]);
  });
});
