import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createLinter, createVerbLexicon } from '@tonfall/core';
import { rules } from '@tonfall/rules';
import lexicon from '@tonfall/rules/lexicon-de';
import { expect, test } from 'vitest';
import { DE } from '../../src/texts/de.js';
import { EN } from '../../src/texts/en.js';

const here = fileURLToPath(new URL('../../', import.meta.url));
const linter = createLinter({ rules, lexicon: createVerbLexicon(lexicon) });
const nls = (name: string): string[] => Object.values(JSON.parse(readFileSync(`${here}${name}`, 'utf8')) as Record<string, string>);

/** All that a table of texts says; a text with gaps is filled with a number or a word. */
function said(table: object): string[] {
  return Object.values(table).flatMap((value: unknown) => {
    if (typeof value === 'string') return [value];
    if (typeof value === 'function')
      return [1, 2, 'modal-command'].map((gap) => String((value as (...gaps: unknown[]) => unknown)(gap, gap)));
    return said(value as object);
  });
}

/** What we say to try the rules with stands in quotes, or behind a colon. */
const faults = (text: string, language: 'de' | 'en'): string[] =>
  linter
    .lint(text.replace(/: (?:Sie müssen|You must) [^\n]*/, ':'), { language, format: 'markdown' })
    .filter(({ severity, category }) => severity !== 'info' && category !== 'jargon' && category !== 'policy')
    .map(({ ruleId, quote }) => `${ruleId}: ${quote}`);

test.each([
  ['de', [...said(DE), ...nls('package.nls.de.json')]],
  ['en', [...said(EN), ...nls('package.nls.json')]],
] as const)('what the extension says obeys the rules (%s)', (language, texts) => {
  expect(texts.length).toBeGreaterThan(60);
  for (const text of texts) {
    expect(text).not.toContain('!');
    expect(faults(text, language)).toEqual([]);
  }
});

test.each(['de', 'en'] as const)('so does the walkthrough (%s)', (language) => {
  const folder = `${here}walkthrough/${language}/`;
  for (const page of readdirSync(folder).filter((name) => name.endsWith('.md')))
    expect(faults(readFileSync(`${folder}${page}`, 'utf8'), language)).toEqual([]);
});

test('the skeleton of a new reply has nothing to mend, not even a hint', () => {
  for (const [language, { skeleton }] of Object.entries({ de: DE, en: EN })) {
    const text = skeleton.replace(/\$\{\d:([^}]*)\}|\$\d/g, (_, word: string | undefined) => word ?? '');
    expect(linter.lint(text, { language: language as 'de' | 'en', format: 'markdown' })).toEqual([]);
  }
});
