import { rules } from '@tonfall/rules';
import lexiconData from '@tonfall/rules/lexicon-de';
import { describe, expect, it } from 'vitest';
import { createVerbLexicon } from '../../src/language/de/lexicon.js';
import { createLinter, type RuleSetting } from '../../src/index.js';
import { linterOf, list, rule, told } from '../helpers/rule-linter.js';

const linter = createLinter({ rules, lexicon: createVerbLexicon(lexiconData) });
const under = (text: string, rules: Record<string, RuleSetting>): string[] => told(linter.lint(text, { language: 'de', rules }));

describe('settings of rules', () => {
  it.each([
    [{ 'modal-command': 'off' }, []],
    [{ command: 'off' }, []],
    [{ 'modal-command': 'error' }, ['modal-command error Sie müssen']],
    [{ command: 'off', 'modal-command': 'info' }, ['modal-command info Sie müssen']],
    [{ jargon: 'off' }, ['modal-command warning Sie müssen']],
    [{}, ['modal-command warning Sie müssen']],
  ] as const)('%j', (settings, expected) => {
    expect(under('Sie müssen das Formular ausfüllen.', settings)).toEqual(expected);
  });

  it('leave a hint a hint', () => {
    const own = linterOf([
      rule('one', 'de', {
        match: [{ phrase: ['Gehen'], severity: 'info' }, { phrase: ['Kommen'] }],
        unless: [{ phrase: ['vielleicht'], then: 'info' }],
      }),
    ]);
    const settings = { rules: { one: 'error' }, language: 'de' } as const;
    expect(told(own.lint('Gehen.', settings))).toEqual(['one info Gehen']);
    expect(told(own.lint('Kommen.', settings))).toEqual(['one error Kommen']);
    expect(told(own.lint('Vielleicht Kommen.', settings))).toEqual(['one info Kommen']);
  });

  it('of a rule that is off leave its words to another', () => {
    const two = linterOf([
      rule('loud', 'de', { match: [{ phrase: ['Gehen Sie'] }] }, { priority: 60 }),
      rule('quiet', 'de', { match: [{ phrase: ['Gehen'] }] }, { priority: 40 }),
    ]);
    expect(told(two.lint('Gehen Sie.', { language: 'de' }))).toEqual(['loud warning Gehen Sie']);
    expect(told(two.lint('Gehen Sie.', { language: 'de', rules: { loud: 'off' } }))).toEqual(['quiet warning Gehen']);
    expect(told(two.lint('Gehen Sie.', { language: 'de', rules: { loud: 'info' } }))).toEqual(['quiet warning Gehen']);
  });
});

describe('allowed words', () => {
  const own = linterOf(
    [rule('words', 'de', { match: [{ list: 'w' }] })],
    [
      list('w', 'de', [
        { term: 'Überblick', inflect: 'noun' },
        { term: 'Ticket', inflect: 'loan' },
        { term: 'Key Account Manager', inflect: 'noun' },
      ]),
    ],
  );
  it.each([
    ['Ticket', 'Das Ticket ist da.', []],
    ['ticket', 'Die Tickets sind da.', []],
    ['ueberblick', 'Ein Überblick.', []],
    ['Key Account Manager', 'Ihr Key-Account-Manager hilft.', []],
    ['Vertrag', 'Das Ticket ist da.', ['words warning Ticket']],
    ['', 'Das Ticket ist da.', ['words warning Ticket']],
  ])('%j in „%s“', (word, text, expected) => {
    expect(told(own.lint(text, { language: 'de', allow: [word] }))).toEqual(expected);
  });
});
