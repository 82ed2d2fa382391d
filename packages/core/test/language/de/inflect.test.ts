import { expect, test } from 'vitest';
import { inflectGerman } from '../../../src/language/de/inflect.js';
import { tinyLexicon } from '../../helpers/tiny-lexicon.js';

test.each([
  ['Ticket', ['Ticket', 'Tickets']],
  ['Stakeholder', ['Stakeholder', 'Stakeholders', 'Stakeholdern']],
  ['Policy', ['Policy', 'Policys', 'Policies']],
  ['Spend', ['Spend', 'Spends']],
])('a loan word takes few endings: %s', (word, forms) => {
  expect(inflectGerman(word, tinyLexicon(), 'loan')).toEqual(forms);
});

test('a German noun takes the usual endings', () => {
  expect(inflectGerman('Agent', tinyLexicon(), 'noun')).toContain('Agenten');
});
