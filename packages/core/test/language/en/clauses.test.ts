import { afterEach, describe, expect, it, vi } from 'vitest';
import { Scan } from '../../../src/language/en/scan.js';
import { readTable } from '../../helpers/clause-table.js';
import { EnglishClauses } from '../../helpers/english-clauses.js';

const english = new EnglishClauses();

/**
 * The table: a sentence, then indented one line per clause: kind, subject (- = none), modals and main verb, `first` for an inverted verb, what is governed
 * (bare, to, passive, perfect), tense, mood, voice, negator. What is usual (present, indicative, active, not negated) is left out.
 */
const table = readTable(import.meta.url);

describe('the table of English sentences', () => {
  it.each(table)('%s', (sentence, clauses) => {
    expect(english.tell(sentence)).toEqual(clauses);
  });
});

describe('spelling and layout do not matter', () => {
  const variants: [string, (sentence: string) => string][] = [
    ['curly apostrophes', (sentence) => sentence.replaceAll("'", '’')],
    ['lower case without a final stop', (sentence) => sentence.replace(/[.!]$/, '').toLowerCase()],
    [
      'no apostrophes',
      (sentence) => sentence.replace(/n't\b|\b(you|they)'(re|ve|ll)\b|\bI'(m|ve)\b|\b[Tt]hat's\b/g, (word) => word.replace("'", '')),
    ],
    ['capitals throughout', (sentence) => sentence.toUpperCase()],
  ];
  it.each(variants)('%s', (_name, change) => {
    for (const [sentence, clauses] of table) {
      if (/\bMay\b/.test(sentence)) continue;
      const told = english.tell(change(sentence)).map((line) => line.split(' ').slice(0, 3).join(' '));
      expect(told, sentence).toEqual(clauses.map((line) => line.split(' ').slice(0, 3).join(' ')));
    }
  });
});

describe('tokens of a clause', () => {
  const text = "If the form you sent is lost, you'll have to sign a new one and return it, because we don't keep copies.";
  const read = english.read(text);
  const { start, end, count } = english.tokenizer.tokens;
  const words = Array.from({ length: count }, (_, token) => text.slice(start[token], end[token]));
  const word = (token: number | undefined): string | undefined => (token === undefined ? undefined : words[token]);

  it('come in the order of their first word', () => {
    expect(read.clauses.map((clause) => clause.kind)).toEqual(['condition', 'relative', 'statement', 'statement', 'cause']);
    expect(read.clauses.map((clause) => words[clause.start])).toEqual(['If', 'you', "you'll", 'and', 'because']);
    expect(read.clauses.map((clause) => words[clause.end - 1])).toEqual(['lost', 'sent', 'one', 'it', 'copies']);
  });

  it('point at subject, modal, main verb, opener and negator', () => {
    const [condition, , main, joined, cause] = read.clauses;
    expect([condition?.opener, condition?.subject?.start, condition?.subject?.token].map(word)).toEqual(['If', 'the', 'form']);
    expect([main?.subject?.token, main?.finite, main?.modal, main?.mainToken].map(word)).toEqual(["you'll", "you'll", 'have', 'sign']);
    expect([joined?.subject?.token, joined?.modal, joined?.mainToken].map(word)).toEqual(["you'll", 'have', 'return']);
    expect([cause?.opener, cause?.negation, cause?.mainToken].map(word)).toEqual(['because', "don't", 'keep']);
  });

  it('tell the innermost clause of a token', () => {
    const at = (wanted: string): string | undefined => read.clauseAt(words.indexOf(wanted))?.kind;
    expect([at('form'), at('sent'), at('lost'), at('new'), at('copies')]).toEqual([
      'condition',
      'relative',
      'condition',
      'statement',
      'cause',
    ]);
    expect(english.read('Many thanks for your message.').clauseAt(1)).toBeUndefined();
  });
});

describe('hostile sentences', () => {
  afterEach(() => vi.restoreAllMocks());

  const unit: [string, string][] = [
    ['a chain of that', 'We know that you know that '],
    ['only that', 'that '],
    ['only commas', 'a, '],
    ['brackets', '( '],
    ['only modals', 'must '],
    ['have to', 'have to '],
    ['and', 'sign the form and '],
    ['relative clauses', 'the form you '],
    ['nouns', 'parcel '],
    ['adverbs', 'also '],
    ['infinitives', 'to sign '],
    ['not only', 'not only '],
    ['which', 'which you '],
    ['before', 'before the '],
    ['please', 'please '],
    ['do', 'do not '],
  ];
  it.each(unit)('%s: at most 64 clauses, and ten times as many words cost at most eleven times as many looks', (_name, words) => {
    const looks = (times: number): number => {
      const text = words.repeat(times);
      const spy = vi.spyOn(Scan.prototype, 'unit');
      expect(english.read(text).clauses.length).toBeLessThanOrEqual(64);
      const calls = spy.mock.calls.length;
      spy.mockRestore();
      return calls;
    };
    expect(looks(2000)).toBeLessThanOrEqual(looks(200) * 11);
  });
});
