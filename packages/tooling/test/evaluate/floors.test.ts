import { expect, test } from 'vitest';
import { scoresOf } from '../../src/evaluate/evaluate.js';
import { brokenFloors, readFloors } from '../../src/evaluate/floors.js';

const label = { category: 'command', quote: 'must', borderline: false, start: 4, end: 8 };
const finding = { ruleId: 'r', category: 'command', severity: 'warning', start: 4, end: 8, also: [] } as const;
const scores = scoresOf([
  { draft: { id: 'a', language: 'en', text: 'You must.', labels: [label] }, findings: [finding] },
  { draft: { id: 'b', language: 'en', text: 'You must.', labels: [label] }, findings: [] },
  { draft: { id: 'c', language: 'en', text: 'You must.', labels: [] }, findings: [finding, { ...finding, severity: 'info' }] },
]);

test.each([
  ['en: { precision: 0.5, recall: 0.5 }', []],
  ['en: { precision: 0.6 }', ['en: precision is 50 %, below the floor of 60 %']],
  ['categories:\n  command: { recall: 0.505 }', ['command: recall is 50 %, below the floor of 50.5 %']],
  ['de: { recall: 0.1 }', ['de: recall is not known, below the floor of 10 %']],
  ['categories: { policy: { recall: 0.1 } }', ['policy: recall is not known, below the floor of 10 %']],
  ['hints: 200', []],
  ['hints: 6', ['166.7 hints without a label per 1,000 words; 6 is the most']],
])('%s', (source, broken) => {
  expect(brokenFloors(readFloors('floors.yml', source), scores)).toEqual(broken);
});

test.each([
  ['fr: {}', 'floors.yml: there is no fr; expected are de, en, categories, hints'],
  ['de: 0.9', 'floors.yml: de is 0.9; expected are names with values'],
  ['de: { precison: 0.9 }', 'floors.yml: de: there is no precison; expected are precision, recall'],
  ['de: { precision: 95 }', 'floors.yml: de.precision is 95; expected is a number from 0 to 1'],
  ['categories: { tone: {} }', 'floors.yml: categories: there is no tone; expected are command, '],
])('%s', (source, problem) => {
  expect(() => readFloors('floors.yml', source)).toThrow(problem);
});
