import { describe, expect, it } from 'vitest';
import { fact, linterOf, rule, told } from '../helpers/rule-linter.js';

const no = { phrase: ['geht nicht'] };
const lint = (linter: ReturnType<typeof linterOf>, text: string): string[] => told(linter.lint(text, { language: 'de' }));

describe('facts in reach', () => {
  const facts = [fact('alternative', 'de', ['stattdessen']), fact('reason', 'de', ['weil'])];
  const linter = linterOf(
    [
      rule('no', 'de', {
        match: [no],
        unless: [
          { fact: ['alternative'], reach: [0, 1], then: 'info' },
          { fact: ['reason'], reach: [-1, 0] },
        ],
      }),
    ],
    [],
    facts,
  );

  it('none: the rule speaks', () => {
    expect(lint(linter, 'Das geht nicht. Guten Tag.')).toEqual(['no warning geht nicht']);
  });
  it('in the next sentence, also of the next paragraph: a hint', () => {
    expect(lint(linter, 'Das geht nicht. Wir bieten stattdessen Blau an.')).toEqual(['no info geht nicht']);
    expect(lint(linter, 'Das geht nicht.\n\nWir bieten stattdessen Blau an.')).toEqual(['no info geht nicht']);
  });
  it('out of reach: the rule speaks', () => {
    expect(lint(linter, 'Das geht nicht. Guten Tag. Wir bieten stattdessen Blau an.')).toEqual(['no warning geht nicht']);
    expect(lint(linter, 'Das geht nicht. Das ist so, weil es voll ist.')).toEqual(['no warning geht nicht']);
  });
  it('before it: silent', () => {
    expect(lint(linter, 'Das ist so, weil es voll ist. Das geht nicht.')).toEqual([]);
  });
  it('a fact may be demanded', () => {
    const asks = linterOf([rule('no', 'de', { match: [{ ...no, only: [{ fact: ['reason'], reach: [0, 0] }] }] })], [], facts);
    expect(lint(asks, 'Das geht nicht.')).toEqual([]);
    expect(lint(asks, 'Das geht nicht, weil es voll ist.')).toEqual(['no warning geht nicht']);
  });
});

describe('conditions', () => {
  const where = (place: 'sentence' | 'before' | 'after' | 'match' | 'previous' | 'next' | 'paragraph' | 'clause') =>
    linterOf([rule('no', 'de', { match: [{ phrase: ['geht (leider) nicht'], unless: [{ phrase: ['leider'], in: place }] }] })]);
  it.each<[Parameters<typeof where>[0], string, boolean]>([
    ['sentence', 'Leider haben wir zu, und es geht nicht.', false],
    ['sentence', 'Leider. Das geht nicht.', true],
    ['before', 'Weil das leider geht nicht.', false],
    ['before', 'Leider das geht nicht.', true],
    ['after', 'Das geht nicht leider.', false],
    ['match', 'Das geht leider nicht.', false],
    ['match', 'Leider geht nicht viel.', true],
    ['previous', 'Leider ist zu. Das geht nicht.', false],
    ['next', 'Das geht nicht. Leider ist zu.', false],
    ['next', 'Leider ist zu. Das geht nicht.', true],
    ['paragraph', 'Leider ist zu. Und jetzt? Das geht nicht.', false],
    ['paragraph', 'Leider ist zu.\n\nDas geht nicht.', true],
  ])('%s: %s', (place, text, speaks) => {
    expect(lint(where(place), text).length > 0).toBe(speaks);
  });

  it('question', () => {
    const linter = linterOf([rule('no', 'de', { match: [no], unless: [{ question: true }] })]);
    expect(lint(linter, 'Geht nicht? Geht nicht.')).toEqual(['no warning Geht nicht']);
  });
});

describe('severity by what surrounds it', () => {
  it('first third of the draft', () => {
    const linter = linterOf([
      rule('no', 'de', { match: [no] }, { severity: 'warning', levels: [{ severity: 'error', place: 'first-third' }] }),
    ]);
    expect(lint(linter, `Das geht nicht. ${'Wir prüfen es gern. '.repeat(5)}Das geht nicht.`)).toEqual([
      'no error geht nicht',
      'no warning geht nicht',
    ]);
  });
  it('by how many different words', () => {
    const linter = linterOf([
      rule(
        'many',
        'de',
        { match: [{ phrase: ['eins', 'zwei', 'drei'] }] },
        { severity: 'info', levels: [{ severity: 'warning', count: 3 }] },
      ),
    ]);
    expect(lint(linter, 'eins zwei eins.')).toEqual(['many info eins', 'many info zwei', 'many info eins']);
    expect(lint(linter, 'eins zwei.\n\ndrei.')).toEqual(['many warning eins', 'many warning zwei', 'many warning drei']);
  });
});

describe('once and explained', () => {
  it('only the first time in a draft', () => {
    const linter = linterOf([rule('no', 'de', { match: [{ ...no, once: true }] })]);
    expect(lint(linter, 'Das geht nicht.\n\nDas geht nicht.')).toHaveLength(1);
  });
  it('silent when explained earlier, on the spot, or by its long form', () => {
    const linter = linterOf([
      rule('abbreviation', 'de', { match: [{ shape: { length: [2, 6], capitals: 2 }, once: true, explained: 'skip' }] }),
    ]);
    expect(lint(linter, 'Die TCO sinken.')).toEqual(['abbreviation warning TCO']);
    expect(lint(linter, 'Die TCO (Gesamtkosten) sinken. Die TCO steigen.')).toEqual([]);
    expect(lint(linter, 'Die Gesamtkosten (TCO) sinken.\n\nDie TCO steigen.')).toEqual([]);
  });
});

describe('overlaps', () => {
  const linter = linterOf([
    rule('low', 'de', { match: [{ phrase: ['das geht nicht'] }] }, { priority: 10 }),
    rule('high', 'de', { match: [no] }, { priority: 90 }),
    rule('hint', 'de', { match: [{ phrase: ['nicht so'] }] }, { priority: 99, severity: 'info' }),
  ]);
  it('the rule of higher priority speaks, the others stand in it; a hint gives way', () => {
    const [first, ...rest] = linter.lint('Weil das geht nicht so.', { language: 'de' });
    expect(rest).toEqual([]);
    expect(first?.ruleId).toBe('high');
    expect(first?.also.map(({ ruleId }) => ruleId)).toEqual(['low', 'hint']);
  });
  it('two patterns of one rule that touch are one finding over both', () => {
    const both = linterOf([rule('no', 'de', { match: [{ phrase: ['ist leider nicht'] }, { phrase: ['nicht möglich'] }] })]);
    expect(lint(both, 'Das ist leider nicht möglich.')).toEqual(['no warning ist leider nicht möglich']);
  });
});

describe('mixed drafts', () => {
  it('reads a sentence of five or more words in the other language as that', () => {
    const linter = linterOf([rule('de-no', 'de', { match: [no] }), rule('en-no', 'en', { match: [{ phrase: ['not possible'] }] })]);
    expect(lint(linter, 'Das geht nicht. We are sorry that this is not possible for you.')).toEqual([
      'de-no warning geht nicht',
      'en-no warning not possible',
    ]);
  });
});
