import { describe, expect, it } from 'vitest';
import { openSpelling } from '../../src/spelling/spelling.js';

const english = openSpelling('.', () => undefined)('en');
if (english === undefined) throw new Error('the English dictionary did not load');

describe('English words', () => {
  it.each([
    ['American', ['color', 'organize', 'center', 'canceled', "don't", 'Monday', 'IBM']],
    [
      'British',
      [
        'colour',
        'organise',
        'organisation',
        'centre',
        'cancelled',
        'travelling',
        'enquiry',
        'cheque',
        'fulfil',
        'instalment',
        'licence',
        'analyse',
      ],
    ],
    ['British with endings', ['favourites', 'apologised', 'unrecognised', 'neighbouring', 'labelled', 'grey', 'programmes', 'judgement']],
  ])('accepts %s spellings', (_what, words) => {
    expect(words.filter((word) => !english.accepts(word))).toEqual([]);
  });

  it('rejects slips, those that look British among them', () => {
    const slips = [
      'recieved',
      'tommorow',
      'adress',
      'wil',
      'fourty',
      'arguement',
      'untill',
      'bellieve',
      'pleasae',
      'sence',
      'unfortunatly',
    ];
    expect(slips.filter((word) => english.accepts(word))).toEqual([]);
  });

  it('suggests what was meant', () => {
    expect(english.suggest('recieved')[0]).toBe('received');
    expect(english.suggest('tommorow')).toContain('tomorrow');
    expect(english.suggest('received')).toEqual([]);
  });
});
