import { describe, expect, it } from 'vitest';
import { linterOf, list, rule, told } from '../helpers/rule-linter.js';

const linter = linterOf(
  [rule('jargon', 'de', { match: [{ list: 'jargon' }] }, { severity: 'info', levels: [{ severity: 'warning', count: 3 }] })],
  [
    list('jargon', 'de', [
      { term: 'Key Account Manager', inflect: 'loan' },
      { term: 'Account Manager', inflect: 'loan' },
      { term: 'Account', inflect: 'loan', confidence: 'low' },
      { term: 'Rollout', inflect: 'loan' },
      { term: 'Scope', inflect: 'loan' },
    ]),
  ],
);
const findings = (text: string): string[] => told(linter.lint(text, { language: 'de' }));

describe('list entries', () => {
  it('count as one word in all their forms, and the longest is the one that counts', () => {
    expect(findings('Ihr Key Account Manager plant den Rollout. Die Rollouts dauern.')).toEqual([
      'jargon info Key Account Manager',
      'jargon info Rollout',
      'jargon info Rollouts',
    ]);
  });

  it('are raised together when there are three', () => {
    expect(findings('Ihr Key Account Manager plant Rollout und Scope.')).toEqual([
      'jargon warning Key Account Manager',
      'jargon warning Rollout',
      'jargon warning Scope',
    ]);
  });

  it('of low confidence stay info and are told once', () => {
    expect(findings('Ihr Account ist bereit. Rollout und Scope stehen. Der Account bleibt.')).toEqual([
      'jargon info Account',
      'jargon warning Rollout',
      'jargon warning Scope',
    ]);
  });
});
