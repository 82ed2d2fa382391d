import { expect, test } from 'vitest';
import type { LabelledDraft } from '../../src/evaluate/labelled.js';
import { renderScore, renderVerbose } from '../../src/evaluate/report.js';
import { precision, recall, score, sentenceAround, type Judged } from '../../src/evaluate/score.js';

const text = 'You must sign. We close at six! Is that all?\nPlease wait';

function draft(...labels: readonly (readonly [category: string, quote: string, borderline?: boolean])[]): LabelledDraft {
  const read = labels.map(([category, quote, borderline = false]) => {
    const start = text.indexOf(quote);
    return { category, quote, borderline, start, end: start + quote.length };
  });
  return { id: 'd', language: 'en', text, labels: read };
}

function finding(category: string, quote: string, more: Partial<Judged> = {}): Judged {
  const start = text.indexOf(quote);
  return { ruleId: `${category}-rule`, category, severity: 'warning', start, end: start + quote.length, also: [], ...more };
}

test('a sentence is what stands between . ! ? and line breaks', () => {
  const sentence = (quote: string): string => {
    const start = text.indexOf(quote);
    const span = sentenceAround(text, { start, end: start + quote.length });
    return text.slice(span.start, span.end);
  };
  expect(sentence('must')).toBe('You must sign.');
  expect(sentence('close')).toBe(' We close at six!');
  expect(sentence('Please')).toBe('Please wait');
  expect(sentence('sign. We')).toBe('You must sign. We close at six!');
});

test('found and right is what touches the sentence of a label of its category', () => {
  const { all, misses, alarms } = score([
    {
      draft: draft(['command', 'must'], ['vagueness', 'wait']),
      findings: [finding('command', 'sign'), finding('command', 'six'), finding('refusal', 'wait')],
    },
  ]);
  expect(all).toMatchObject({ labels: 2, found: 1, right: 1, false: 2 });
  expect([precision(all), recall(all)]).toEqual([1 / 3, 1 / 2]);
  expect(misses).toEqual([{ id: 'd', category: 'vagueness', quote: 'wait' }]);
  expect(alarms.map(({ rule, quote }) => [rule, quote])).toEqual([
    ['command-rule', 'six'],
    ['refusal-rule', 'wait'],
  ]);
});

test('borderline labels are not scored, and what touches them alone is left out', () => {
  const { all } = score([{ draft: draft(['command', 'must', true]), findings: [finding('command', 'must')] }]);
  expect(all).toEqual({ labels: 0, found: 0, findings: 1, right: 0, false: 0, hints: 0 });
  expect([precision(all), recall(all)]).toEqual([undefined, undefined]);
  const beside = score([{ draft: draft(['command', 'must', true], ['command', 'sign']), findings: [finding('command', 'must')] }]);
  expect(beside.all).toMatchObject({ labels: 1, found: 1, right: 1 });
});

test('info finds labels, and without one it is a hint', () => {
  const info = { severity: 'info' } as const;
  const { all, alarms } = score([
    { draft: draft(['command', 'must']), findings: [finding('command', 'must', info), finding('command', 'six', info)] },
  ]);
  expect(all).toMatchObject({ found: 1, right: 1, false: 0, hints: 1 });
  expect(alarms).toEqual([]);
});

test('a finding also speaks for the rules folded into it, and is never an alarm for them', () => {
  const also = [{ ruleId: 'modal', category: 'command' }];
  const folded = score([{ draft: draft(['command', 'must']), findings: [finding('deflection', 'must', { also })] }]);
  expect(folded.all).toMatchObject({ labels: 1, found: 1, right: 1, false: 0 });
  expect(folded.categories.find(({ category }) => category === 'deflection')).toMatchObject({ right: 1 });
  expect(folded.rules).toEqual([
    { rule: 'modal', category: 'command', labels: 1, found: 1, findings: 0, right: 0, false: 0, hints: 0 },
    { rule: 'deflection-rule', category: 'deflection', labels: 0, found: 0, findings: 1, right: 1, false: 0, hints: 0 },
  ]);
  const alarm = score([{ draft: draft(), findings: [finding('deflection', 'must', { also })] }]);
  expect(alarm.all).toMatchObject({ false: 1 });
});

test('what nobody labels is counted by rule, and not judged', () => {
  const { all, rules } = score([{ draft: draft(), findings: [finding('clarity', 'close')] }]);
  expect(all).toMatchObject({ findings: 0, false: 0 });
  expect(rules).toMatchObject([{ rule: 'clarity-rule', findings: 1, right: 0, false: 0 }]);
});

test('the report, for people', () => {
  const result = score([
    {
      draft: draft(['command', 'must'], ['vagueness', 'wait']),
      findings: [finding('command', 'sign'), finding('command', 'six')],
    },
  ]);
  expect(renderScore(result, 'English')).toBe(`English

category   labels  precision  recall  right  false  hints  per 1,000 words
command         1       50 %   100 %      1      1      0            166.7
vagueness       1          –     0 %      0      0      0              0.0

rule          category  precision  recall  right  false  hints  per 1,000 words
command-rule  command        50 %   100 %      1      1      0            166.7

1 draft, 12 words: precision 50 %, recall 50 %, 0.0 hints without a label per 1,000 words`);
  expect(renderVerbose(result)).toBe('missed  vagueness     d  wait\nfalse   command       d  six   [command-rule]');
  expect(renderVerbose(result, 'command')).toBe('false   command       d  six   [command-rule]');
});
