import { describe, expect, it } from 'vitest';
import { fact, linterOf, rule, told } from '../helpers/rule-linter.js';

const lint = (linter: ReturnType<typeof linterOf>, text: string, format: 'text' | 'markdown' | 'html' = 'text'): string[] =>
  told(linter.lint(text, { language: 'de', format }));

describe('a fact anywhere in the draft', () => {
  const facts = [fact('formal', 'de', ['sehr geehrte'])];
  const far = 'Guten Tag. '.repeat(30);
  const only = linterOf([rule('ciao', 'de', { match: [{ phrase: ['ciao'], only: [{ fact: ['formal'], reach: 'draft' }] }] })], [], facts);
  const unless = linterOf(
    [rule('ciao', 'de', { match: [{ phrase: ['ciao'], unless: [{ fact: ['formal'], reach: 'draft' }] }] })],
    [],
    facts,
  );

  it('holds however far away, before and after', () => {
    expect(lint(only, `Sehr geehrte Frau Wolf,\n\n${far}\n\nCiao`)).toEqual(['ciao warning Ciao']);
    expect(lint(only, `Ciao. ${far}\n\nSehr geehrte Frau Wolf`)).toEqual(['ciao warning Ciao']);
    expect(lint(unless, `Sehr geehrte Frau Wolf,\n\n${far}\n\nCiao`)).toEqual([]);
  });
  it('does not hold where it is missing', () => {
    expect(lint(only, `Hallo Frau Wolf,\n\n${far}\n\nCiao`)).toEqual([]);
    expect(lint(unless, `Hallo Frau Wolf,\n\n${far}\n\nCiao`)).toEqual(['ciao warning Ciao']);
  });
  it('is seen by a session when another paragraph changes', () => {
    const session = only.open();
    expect(told(session.read('Hallo,\n\nbis dann.\n\nCiao', { language: 'de' }).findings)).toEqual([]);
    expect(told(session.read('Sehr geehrte Frau Wolf,\n\nbis dann.\n\nCiao', { language: 'de' }).findings)).toEqual(['ciao warning Ciao']);
  });
});

describe('whom the draft addresses', () => {
  const speaks = (addressee: 'Sie' | 'du' | 'ihr') =>
    linterOf([rule('a', 'de', { match: [{ phrase: ['Paket'], only: [{ addressee: [addressee] }] }] })]);
  it.each([
    ['Hier haben Sie das Paket. Wir danken Ihnen. Dein Tim', 'Sie'],
    ['Hier hast du das Paket. Wir danken dir. Zeigen Sie es her, wenn Sie mögen, dein Tim', 'du'],
    ['Wir danken euch für euer Paket.', 'ihr'],
    // As many of both: whoever is greeted decides, else what comes first.
    ['Danke für deine Mail. Bitte senden Sie das Paket.', 'du'],
    ['Ihre Karte ist da. Das Paket kommt zu dir.', 'Sie'],
    ['Hallo Frau Berger, danke für deine Mail und dein Bild. Bitte senden Sie das Paket.', 'Sie'],
    ['Guten Tag Herr Arslan,\n\ndein Paket ist da.', 'du'],
    ['Guten Tag Herr Arslan,\n\ndein Paket ist da. Sie haben es bald.', 'Sie'],
    ['Hi Anna, Frau Kolb hat ihr Paket. Sie kennt deine Adresse.', 'du'],
    ['Ihr Paket kommt, Frau Vogel. Zahlst du es?', 'Sie'],
    ['Hallo Selin, wir schicken Ihnen das Paket. Hast du es?', 'du'],
    ['Liebe Kundin, wir schicken Ihnen das Paket. Hast du es?', 'Sie'],
  ] as const)('%s: %s', (text, addressee) => {
    for (const each of ['Sie', 'du', 'ihr'] as const) expect(lint(speaks(each), text).length > 0).toBe(each === addressee);
  });
  it('holds for nobody where nobody is addressed', () => {
    for (const each of ['Sie', 'du', 'ihr'] as const) expect(lint(speaks(each), 'Das Paket ist da.')).toEqual([]);
  });
});

describe('the block of a match', () => {
  const linter = (block: 'list-item' | 'heading' | 'cell' | 'paragraph') =>
    linterOf([rule('b', 'de', { match: [{ phrase: ['Paket'], only: [{ block: [block] }] }] })]);
  const kinds = ['list-item', 'heading', 'cell', 'paragraph'] as const;
  it.each([
    ['markdown', '- Paket', 'list-item'],
    ['markdown', '1. Paket\n\n   noch ein Absatz', 'list-item'],
    ['markdown', '## Paket', 'heading'],
    ['markdown', 'Paket\n=====\n\nText', 'heading'],
    ['markdown', '| A | B |\n| - | - |\n| Paket | x |', 'cell'],
    ['markdown', '- Punkt\n\nPaket', 'paragraph'],
    ['html', '<ul><li>Paket</li></ul>', 'list-item'],
    ['html', '<h2>Paket</h2><p>Text</p>', 'heading'],
    ['html', '<h2>Titel</h2><p>Paket</p>', 'paragraph'],
    ['html', '<ol><li>Punkt<li>Punkt</ol><p>Paket', 'paragraph'],
    ['html', '<table><tr><td>Paket</td></tr></table>', 'cell'],
    ['text', 'Schritte:\n- Paket', 'list-item'],
    ['text', 'Schritte:\n1. Punkt\n2. Paket', 'list-item'],
    ['text', '- Punkt\n\nPaket', 'paragraph'],
  ] as const)('%s %j: %s', (format, text, kind) => {
    for (const each of kinds) expect(lint(linter(each), text, format).length > 0).toBe(each === kind);
  });
});

describe('from the nth time on', () => {
  it('counts all patterns of the rule, and words that two of them found once', () => {
    const linter = linterOf([
      rule('sorry', 'de', {
        match: [
          { phrase: ['leider'], from: 3 },
          { phrase: ['tut mir (sehr) leid'], from: 3 },
          { phrase: ['mir leid'], from: 3 },
        ],
      }),
    ]);
    expect(lint(linter, 'Leider nein. Das tut mir leid. Ende.')).toEqual([]);
    expect(lint(linter, 'Leider nein. Das tut mir leid.\n\nEs tut mir sehr leid. Leider.')).toEqual([
      'sorry warning tut mir sehr leid',
      'sorry warning Leider',
    ]);
  });
});

describe('off by default', () => {
  const linter = linterOf([rule('off', 'de', { default: 'off', match: [{ phrase: ['Paket'] }] })]);
  it('is found only when the rule or its category is turned on', () => {
    expect(lint(linter, 'Das Paket.')).toEqual([]);
    expect(told(linter.lint('Das Paket.', { language: 'de', rules: { off: 'info' } }))).toEqual(['off info Paket']);
    expect(told(linter.lint('Das Paket.', { language: 'de', rules: { off: 'off' } }))).toEqual([]);
  });
});
