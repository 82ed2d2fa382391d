import { describe, expect, it } from 'vitest';
import { linterOf, list, quotes, rule, told } from '../helpers/rule-linter.js';

describe('phrase lines', () => {
  it.each<[string, string[], string, string[]]>([
    ['words side by side', ['nicht möglich'], 'Das ist nicht möglich.', ['nicht möglich']],
    ['no mark between', ['nicht möglich'], 'Das ist nicht, möglich wäre es.', []],
    ['alternatives', ['[geht|klappt] nicht'], 'Das geht nicht. Das klappt nicht. Das passt nicht.', ['geht nicht', 'klappt nicht']],
    [
      'optional words',
      ['geht (leider|hier) nicht'],
      'Das geht nicht. Das geht leider nicht. Das geht hier nicht.',
      ['geht nicht', 'geht leider nicht', 'geht hier nicht'],
    ],
    [
      'a gap of six words',
      ['geht … nicht'],
      'Das geht am Dienstag um acht Uhr leider nicht.',
      ['geht am Dienstag um acht Uhr leider nicht'],
    ],
    ['no gap of seven words', ['geht … nicht'], 'Das geht am Dienstag um acht Uhr aber leider nicht.', []],
    ['no gap across a comma', ['geht … nicht'], 'Das geht, wie gesagt, nicht.', []],
    ['any word', ['das * nicht'], 'Weil das hilft nicht weiter.', ['das hilft nicht']],
    [
      'a number',
      ['seit # Tagen'],
      'Das ist seit 3 Tagen so. Das ist seit 1.200 Tagen so. Das ist seit vielen Tagen so.',
      ['seit 3 Tagen', 'seit 1.200 Tagen'],
    ],
    ['a mark', ['leider nicht .'], 'Leider nicht. Leider nicht heute.', ['Leider nicht.']],
    ['exactly this spelling', ['=Lead'], 'Der Lead ist da. Das LEAD-Symbol.', ['Lead']],
    ['inflected verbs', ['{vergessen}'], 'Er vergisst es. Er vergaß es. Er hat es vergessen.', ['vergisst', 'vergaß', 'vergessen']],
    ['case, umlauts and ss', ['für Größe'], 'FÜR GRÖSSE. fuer groesse. für Grösse.', ['FÜR GRÖSSE', 'fuer groesse', 'für Grösse']],
    ['decomposed umlauts', ['möglich'], 'Das ist mo\u0308glich.', ['mo\u0308glich']],
    ['soft hyphens and zero-width characters', ['nicht möglich'], 'Das ist ni\u00adcht mög\u200blich.', ['ni\u00adcht mög\u200blich']],
    [
      'across a line break',
      ['nicht möglich'],
      'Das ist leider am Dienstag nicht\nmöglich, aber am Freitag ist es das schon.',
      ['nicht\nmöglich'],
    ],
    ['not inside a quotation', ['nicht möglich'], 'Sie schrieben „Das ist nicht möglich“ dazu.', []],
    ['a single word in quotes is judged', ['unmöglich'], 'Das ist „unmöglich“ so.', ['unmöglich']],
    ['du and ihr for Sie', ['Sie haben vergessen'], 'Du hast vergessen. Ihr habt vergessen.', ['Du hast vergessen', 'Ihr habt vergessen']],
    ['not as part of a hyphenated word', ['Lead'], 'Der Lead-Prozess.', []],
  ])('%s', (_, lines, text, expected) => {
    expect(quotes(lines, text)).toEqual(expected);
  });

  it('form: Sie forbids du and ihr', () => {
    const linter = linterOf([rule('one', 'de', { match: [{ phrase: ['Sie haben vergessen'], form: 'Sie' }] })]);
    expect(told(linter.lint('Du hast vergessen. Sie haben vergessen.', { language: 'de' }))).toEqual(['one warning Sie haben vergessen']);
  });

  it('finds straight, curly and missing apostrophes', () => {
    expect(quotes(["can't help"], "We can't help. We can’t help. We cant help.", 'en')).toEqual(["can't help", 'can’t help', 'cant help']);
  });

  it.each(['… geht', '* geht', '(leider)', '[a|b', 'a|b]', '{}'])('refuses %s', (line) => {
    expect(() => linterOf([rule('one', 'de', { match: [{ phrase: [line] }] })])).toThrow(/one:/);
  });

  it('refuses a line of more than 200 phrases', () => {
    expect(() => linterOf([rule('one', 'de', { match: [{ phrase: ['[a|b|c|d|e|f] [a|b|c|d|e|f] [a|b|c|d|e|f]'] }] })])).toThrow(
      /216 phrases; at most 200/,
    );
  });
});

describe('lists', () => {
  const entries = [
    { term: 'Demand Management', better: 'Bedarfsplanung', inflect: 'noun', closed: true },
    { term: 'canceln', better: 'absagen' },
    { term: 'Lead', better: 'Anfrage', unless: [{ phrase: ['Gitarre'] }] },
  ] as const;
  const linter = (compounds: boolean) =>
    linterOf([rule('one', 'de', { match: [{ list: 'jargon', compounds }] })], [list('jargon', 'de', entries)]);
  const find = (text: string, compounds = false) =>
    told(linter(compounds).lint(text, { language: 'de' })).map((line) => line.slice('one warning '.length));

  it('forms, hyphens, written together', () => {
    expect(find('Das Demand Managements, das Demand-Management und das Demandmanagement.')).toEqual([
      'Demand Managements',
      'Demand-Management',
      'Demandmanagement',
    ]);
  });

  it('parts of compounds when asked', () => {
    expect(find('Ein Lead-Prozess.')).toEqual([]);
    expect(find('Ein Lead-Prozess.', true)).toEqual(['Lead']);
  });

  it('an exception of one entry', () => {
    expect(find('Der Lead kam gestern. Die Gitarre spielt den Lead.')).toEqual(['Lead']);
  });

  it('puts the better word in the message', () => {
    expect(linter(false).lint('Das Demand Management prüft es.', { language: 'de' })[0]?.message).toBe(
      'Demand Management|Bedarfsplanung|Demand Management',
    );
  });
});
