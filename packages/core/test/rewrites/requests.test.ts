import { readFileSync } from 'node:fs';
import { rules } from '@tonfall/rules';
import lexicon from '@tonfall/rules/lexicon-de';
import { describe, expect, it } from 'vitest';
import type { Finding, Language, Severity } from '../../src/finding.js';
import { createVerbLexicon } from '../../src/language/de/lexicon.js';
import { createLinter } from '../../src/linter.js';

const linter = createLinter({ rules, lexicon: createVerbLexicon(lexicon) });
const WEIGHT: Record<Severity, number> = { info: 1, warning: 2, error: 3 };

/** Lines "sentence => rewritten sentence", NONE for a finding without a rewrite, SILENT for no finding of the category command. */
function readTable(name: string): [string, string][] {
  const lines = readFileSync(new URL(name, import.meta.url), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => line.split(' => ') as [string, string]);
}

const commands = (text: string, language: Language): Finding[] =>
  linter.lint(text, { language }).filter(({ category }) => category === 'command');

function rewritten(text: string, { rewrites }: Finding): string | undefined {
  const [rewrite] = rewrites;
  return rewrite?.edits.reduceRight((result, { start, end, text: words }) => result.slice(0, start) + words + result.slice(end), text);
}

/** What the first finding that has a rewrite makes of the text. */
function outcome(text: string, language: Language): string {
  const found = commands(text, language);
  if (found.length === 0) return 'SILENT';
  return found.map((finding) => rewritten(text, finding)).find((result) => result !== undefined) ?? 'NONE';
}

const tables: [string, Language][] = [
  ['catalogue.de.txt', 'de'],
  ['requests.de.txt', 'de'],
  ['catalogue.en.txt', 'en'],
  ['requests.en.txt', 'en'],
];

describe.each(tables)('%s', (name, language) => {
  it.each(readTable(name))('%s', (sentence, expected) => {
    expect(outcome(sentence, language)).toBe(expected);
  });

  it('rewrites once: the result is no command and has no graver finding than the sentence had', () => {
    const worst = (text: string): number => Math.max(0, ...linter.lint(text, { language }).map(({ severity }) => WEIGHT[severity]));
    const results = readTable(name).filter(([, result]) => result !== 'NONE' && result !== 'SILENT');
    expect(results.length).toBeGreaterThan(3);
    for (const [sentence, result] of results) {
      expect(commands(result, language), result).toEqual([]);
      expect(worst(result), result).toBeLessThanOrEqual(worst(sentence));
    }
  });

  it('says the same inside a draft, with words before and after it', () => {
    const [before, after] =
      language === 'de' ? ['Vielen Dank für Ihre Nachricht.', 'Herzliche Grüße'] : ['Thank you for your message.', 'Kind regards'];
    for (const [sentence, result] of readTable(name).filter(([, text]) => text !== 'NONE' && text !== 'SILENT')) {
      if (/\b(du|Du|dich|ihr|Ihr|euch)\b/.test(sentence)) continue;
      const draft = `${before} ${sentence}\n\n${after}`;
      expect(outcome(draft, language), sentence).toBe(`${before} ${result}\n\n${after}`);
    }
  });
});

describe('what surrounds the sentence', () => {
  it('stays as it is when the rewrite would lose a link', () => {
    const text = 'Sie müssen [das Formular](https://example.org/f) ausfüllen.';
    const [finding] = linter.lint(text, { language: 'de', format: 'markdown' });
    expect(finding?.ruleId).toBe('modal-command');
    expect(finding?.rewrites).toEqual([]);
  });

  it('decides who is asked where the sentence does not say', () => {
    expect(outcome('Bitte melde dich, wenn du Fragen hast. Der Antrag ist bis Freitag einzureichen.', 'de')).toBe('NONE');
    expect(outcome('Bitte melden Sie sich bei Fragen. Der Antrag ist bis Freitag einzureichen.', 'de')).toBe(
      'Bitte melden Sie sich bei Fragen. Bitte reichen Sie den Antrag bis Freitag ein.',
    );
  });

  it('makes "Sie" after people doubtful: no rewrite', () => {
    expect(outcome('Unsere Techniker sind unterwegs. Sie müssen noch zwei Teile holen.', 'de')).toBe('NONE');
  });

  it('keeps a line break inside the sentence', () => {
    expect(outcome('Sie müssen das Formular\nbis Freitag ausfüllen.', 'de')).toBe('Bitte füllen Sie das Formular\nbis Freitag aus.');
  });

  it('is left out in a paragraph longer than any letter has, where every rewrite would read all of it again', () => {
    const sentence = 'Sie müssen das Formular ausfüllen. ';
    const found = linter.lint(sentence.repeat(600), { language: 'de' });
    expect(found.length).toBe(600);
    expect(found.every(({ rewrites }) => rewrites.length === 0)).toBe(true);
    expect(linter.lint(`${sentence.repeat(20)}\n\n`.repeat(3), { language: 'de' }).every(({ rewrites }) => rewrites.length === 1)).toBe(
      true,
    );
  });

  it('is left out when no rewrites are wanted', () => {
    const [finding] = linter.lint('Sie müssen das Formular ausfüllen.', { language: 'de', rewrites: false });
    expect(finding?.rewrites).toEqual([]);
  });
});
