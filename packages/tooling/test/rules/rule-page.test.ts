import { join } from 'node:path';
import { createLinter, createVerbLexicon, type RuleDefinition } from '@tonfall/core';
import { checkConfig } from '@tonfall/project/config';
import { renderRule, ruleText } from '@tonfall/project/explain';
import { rules } from '@tonfall/rules';
import definitions from '@tonfall/rules/definitions';
import lexicon from '@tonfall/rules/lexicon-de';
import { describe, expect, it } from 'vitest';
import { generatedDocs } from '../../src/rules/generated-docs.js';
import { measuredInWords, renderCommentPage, renderPage, type PageFacts } from '../../src/rules/rule-page.js';
import { readSources, sourceInWords } from '../../src/rules/sources.js';
import { blocksOf } from '../readme/blocks.js';

const linter = createLinter({ rules, lexicon: createVerbLexicon(lexicon) });
const root = join(import.meta.dirname, '../../../..');

const rule: RuleDefinition = {
  id: 'many-copies',
  category: 'burden',
  severity: 'info',
  priority: 30,
  profiles: { gentle: 'warning', aggressive: 'off' },
  sources: ['ISO', 'S002-8', 'NEW'],
  message: { de: '„{match}“ klingt nach Amt.', en: '“{match}” sounds like an office; {better} is plain.' },
  why: { de: 'Es kostet Zeit.', en: 'It takes time.' },
  levels: [
    { severity: 'error', place: 'first-third' },
    { severity: 'warning', count: 3 },
    { severity: 'info', fact: ['reason', 'date'], reach: [0, 1] },
  ],
  en: {
    default: 'off',
    match: [
      { phrase: ['in [duplicate|triplicate]'], unless: [{ phrase: ['we send'] }] },
      { phrase: ['twice'], confidence: 'low', message: { de: 'Zweimal?', en: 'Twice?' } },
    ],
    unless: [{ question: true }],
    examples: {
      flags: [{ text: 'Send it **in triplicate**.', becomes: 'Send it.' }, { text: 'Send\nit <b>**twice**</b>.' }],
      allows: ['We send it in duplicate.'],
      misses: ['Send it three times.'],
    },
  },
};

const facts: PageFacts = {
  facts: { de: new Map(), en: new Map([['reason', 'a reason is given']]) },
  sources: readSources(
    '| key | what |\n| ISO | plain language | [online](https://example.com/iso) | E2 |\n| S002 | advice, article 3; `S002-8` is one | – | E3 |\n',
  ),
  numbers: undefined,
  issues: undefined,
};

describe('the page of a rule', () => {
  it('tells all that the file says, in words', () => {
    const page = renderPage(rule, facts);
    for (const line of [
      '<!-- Written by `npm run rule:index`; do not edit. -->',
      '# many-copies',
      'Diese Regel liest keine deutschen Entwürfe.',
      '> „…“ klingt nach Amt.',
      '> “…” sounds like an office; … is plain.',
      '> Twice?',
      '- Send it **in triplicate**. → Send it.',
      '- Send it \\<b\\>**twice**\\</b\\>.',
      '- the sentence is a question',
      '- the same sentence has “we send”',
      '- Send it three times.',
      'Severity `info`. The rule is off until a configuration turns it on: `many-copies: info` under `rules`.',
      '- `error` in the first third of the draft',
      '- `warning` from 3 different words in the draft on',
      '- `info` when a reason is given or date (in the same sentence or shortly after)',
      '- `warning` in the profile gentle',
      '- `off` in the profile aggressive',
      '- `info` for single phrases',
      'Not measured on labelled drafts yet.',
      '- ISO: plain language: [online](https://example.com/iso)',
      '- S002-8: advice, article 3, number 8',
      '- NEW',
    ])
      expect(page.split('\n')).toContain(line);
  });

  it('tells where to report, once that has an address', () => {
    expect(renderPage(rule, facts)).toContain('in the repository of tonfall (issues)');
    expect(renderPage(rule, { ...facts, issues: 'https://example.com/issues' })).toContain(
      'among the [issues](https://example.com/issues)',
    );
  });

  it('tells what was measured', () => {
    const numbers = (counts: { right: number; false: number; hints: number }) => ({
      corpus: ['a.jsonl'],
      date: '2026-11-25',
      drafts: 1200,
      words: 9,
      rules: { x: { findings: 9, ...counts } },
    });
    expect(measuredInWords('x', 'en', numbers({ right: 30, false: 1, hints: 2 }))).toBe(
      'On 1,200 labelled drafts (2026-11-25): 30 findings right, 1 false, 2 hints without a verdict; precision 97 %. More in `docs/precision.md` of the repository.',
    );
    expect(measuredInWords('x', 'de', numbers({ right: 1, false: 0, hints: 20 }))).not.toContain('Genauigkeit');
    expect(measuredInWords('y', 'de', numbers({ right: 1, false: 0, hints: 0 }))).toBe('An gelesenen Entwürfen noch nicht gemessen.');
  });

  it('obeys our own rules, examples apart', () => {
    const bare: RuleDefinition = { ...rule, de: { match: [] }, en: { match: [], default: 'off' } };
    for (const language of ['de', 'en'] as const) {
      const text = renderRule(ruleText(bare, language, new Map()), language, {
        measured: measuredInWords('x', language, undefined),
        level: '##',
      });
      const faults = linter.lint(text, { language, format: 'markdown' }).filter(({ severity }) => severity !== 'info');
      expect(faults.filter(({ category }) => category !== 'jargon').map(({ ruleId, quote }) => `${ruleId}: ${quote}`)).toEqual([]);
    }
  });
});

describe('all pages', () => {
  const docs = generatedDocs(root, definitions);
  const pages = [...docs].filter(([path]) => path.startsWith('docs/rules/'));

  it('are one for each rule, and one for comments that do nothing', () => {
    expect(pages.map(([path]) => path).sort()).toEqual(
      [...rules.rules.map(({ id }) => id), 'unused-comment'].map((id) => `docs/rules/${id}.md`).sort(),
    );
  });

  it('have no sign of the rule format, no gap, and lead nowhere but to the web', () => {
    for (const [path, page] of pages) {
      expect(page, path).not.toMatch(/undefined|\{\w+\}|\n\n\n/);
      const targets = [...page.matchAll(/(?<!\\)\]\(([^)]*)\)/g)].map(([, target = '']) => target);
      for (const target of targets) expect(target, path).toMatch(/^https?:\/\/|^#(?:deutsch|english)$/);
    }
  });

  it('show configurations that are sound', () => {
    const known = { rules: rules.rules.map(({ id }) => id), categories: rules.rules.map(({ category }) => category) };
    for (const [path, page] of pages)
      for (const { language, code } of blocksOf(page))
        if (language === 'yaml') expect(checkConfig('tonfall.config.yml', code, known), path).toEqual([]);
  });

  it('show a comment that silences the rule', () => {
    const first = definitions.rules.flatMap((each) =>
      (['de', 'en'] as const).flatMap((language) => {
        const text = each[language]?.examples?.flags[0]?.text.replaceAll('**', '').replace(/\n+/g, ' ');
        return text === undefined || each[language]?.default === 'off' ? [] : [{ id: each.id, language, text }];
      }),
    );
    expect(first.length).toBeGreaterThan(30);
    for (const { id, language, text } of first) {
      const page = docs.get(`docs/rules/${id}.md`) ?? '';
      const comment = blocksOf(page).find((block) => block.language === 'markdown')?.code ?? '';
      const found = linter.lint(`${comment}\n${text}\n`, { language, format: 'markdown' });
      expect(found.filter(({ ruleId }) => ruleId === id || ruleId === 'unused-comment').map(({ message }) => `${id}: ${message}`)).toEqual(
        [],
      );
    }
  });

  it('name every source', () => {
    expect(readSources('').size).toBe(0);
    for (const [path, page] of pages) expect(page, path).not.toMatch(/^- [A-Z][A-Z0-9]*(?:-\d+)?$/m);
    expect(sourceInWords('NEW-1', new Map())).toBe('NEW-1');
    expect(renderCommentPage()).toContain('# unused-comment');
  });
});
