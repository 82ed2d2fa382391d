import { expect, it } from 'vitest';
import { createLinter, lint } from '../src/index.js';

const DRAFT = 'Dear Ms Summer,\n\nwe have recieved the form.\n\nKind regards\nEva Lang\n';
const misspelt = (found: readonly { ruleId: string; quote: string }[]): string[] =>
  found.filter(({ ruleId }) => ruleId === 'misspelling').map(({ quote }) => quote);

it('lint() judges spelling where it is turned on, by rule or category', () => {
  expect(misspelt(lint(DRAFT))).toEqual([]);
  expect(misspelt(lint(DRAFT, { rules: { misspelling: 'info' } }))).toEqual(['recieved']);
  expect(misspelt(lint(DRAFT, { rules: { spelling: 'info' } }))).toEqual(['recieved']);
  expect(misspelt(lint(DRAFT, { rules: { spelling: 'info', misspelling: 'off' } }))).toEqual([]);
});

it('a session suggests what may be meant', () => {
  const session = createLinter().open();
  const finding = session.read(DRAFT, { rules: { misspelling: 'warning' } }).findings.find(({ ruleId }) => ruleId === 'misspelling');
  if (finding === undefined) throw new Error('nothing was found');
  expect(finding.severity).toBe('warning');
  expect(session.suggestions(finding)[0]?.edits).toEqual([{ start: finding.start, end: finding.end, text: 'received' }]);
});
