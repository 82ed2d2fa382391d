import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/finding.js';
import type { Speller } from '../../src/spelling/speller.js';
import { linterOf, rule, told } from '../helpers/rule-linter.js';

/** Knows every word but those that look like slips here: with a doubled x. Names (with zz) are unknown too, and resemble nothing. */
class TestSpeller implements Speller {
  readonly asked: string[] = [];
  accepts(word: string): boolean {
    this.asked.push(word);
    return !/xx|zz/i.test(word);
  }
  resembles(word: string): boolean {
    return /xx/i.test(word);
  }
  suggest(word: string): readonly string[] {
    return [word.replace('xx', 'x')];
  }
}

const section = (more: { default?: 'off' } = {}) => ({ match: [{ check: { name: 'misspelling', parameters: {} } }], ...more });
const rules = (more: { default?: 'off' } = {}) => [rule('slip-de', 'de', section(more)), rule('slip-en', 'en', section(more))];
const linter = (spelling?: (language: Language) => Speller | undefined) => linterOf(rules(), [], [], spelling);
const quotes = (text: string, language: Language, format: 'text' | 'markdown' = 'text'): string[] =>
  linter(() => new TestSpeller())
    .lint(text, { language, format })
    .map(({ quote }) => quote);

describe('check: misspelling', () => {
  it('marks words that the speller does not know', () => {
    expect(quotes('We have sent the lettxxer to the bank.', 'en')).toEqual(['lettxxer']);
    expect(quotes('Wir haben den Briexxf und das Paxxket geschickt.', 'de')).toEqual(['Briexxf', 'Paxxket']);
  });

  it.each([
    ['a placeholder', 'The parcel for {{ naxxme }} and [Naxxme] is here.'],
    ['an address', 'Please write to hexxlp@example.com or see www.shoxxp.de today.'],
    ['a file', 'The file is called invoixxce.pdf and it is short.'],
    ['a path', 'It stands in /usr/shaxxre/doc on the server.'],
    ['capitals', 'The code is KAXXEL and the type PaxxYPal here.'],
    ['digits', 'The order axx4711 and the room b2xxc are known.'],
    ['a name in the middle', 'We have sent it to Kowaxxlczyk in Wrocxxlaw yesterday.'],
    ['a name that is greeted', 'Dear Priyaxxnka, the parcel is on its way.'],
    ['a name that is called', 'Priyaxxnka, the parcel is on its way.'],
    ['a quotation', 'You wrote “lettxxer” in the form that you sent.'],
    ['an abbreviation', 'The parcel incxx. the bill is on its way.'],
    ['one letter or two', 'The parcel xx is on its way to you.'],
    ['drawn out letters', 'That is sooooxxo kind of you all.'],
  ])('leaves %s alone', (_what, text) => {
    expect(quotes(text, 'en')).toEqual([]);
  });

  it('leaves code alone', () => {
    expect(quotes('Please run `lettxxer` first.\n\n    lettxxer --help\n', 'en', 'markdown')).toEqual([]);
  });

  it('leaves names behind Herr and Frau alone, and parts of words', () => {
    expect(quotes('Guten Tag Frau Sommexxr, der Kollege Maixxer und Herr Kowaxxlczyk prüfen das.', 'de')).toEqual([]);
    expect(quotes('Die Liefexxr- und Rechnungsadresse prüfen wir heute.', 'de')).toEqual([]);
  });

  it('asks for the word without an ending behind an apostrophe, and for each part of a hyphenated one', () => {
    const speller = new TestSpeller();
    const one = linter(() => speller);
    one.lint('Das geht’s nicht ohne den Xaver-Tarif.', { language: 'de' });
    one.lint('The xylophone’s owner doesn’t know the xaver-tariff.', { language: 'en' });
    expect(speller.asked).toEqual(expect.arrayContaining(['Xaver', 'Tarif', 'xylophone', 'xaver', 'tariff']));
    expect(speller.asked.some((word) => /['’-]/.test(word) && !word.endsWith("n't"))).toBe(false);
  });

  it('says nothing of a sentence in another language, or of names in a row', () => {
    expect(quotes('Usted debxxe llevaxxr el librxxo digitalxxmente hoy.', 'en')).toEqual([]);
  });

  it('leaves allowed words alone, with endings', () => {
    const found = linter(() => new TestSpeller()).lint('We use Xing and lettxxers and paxxcks.', { language: 'en', allow: ['lettxxer'] });
    expect(found.map(({ quote }) => quote)).toEqual(['paxxcks']);
  });
});

describe('a speller', () => {
  const off = (asked: Language[]) =>
    linterOf(rules({ default: 'off' }), [], [], (language) => {
      asked.push(language);
      return new TestSpeller();
    });

  it('is not asked for where the rule is off', () => {
    const asked: Language[] = [];
    expect(off(asked).lint('We have sent the lettxxer to you.', { language: 'en' })).toEqual([]);
    expect(
      linterOf(rules(), [], [], (language) => (asked.push(language), new TestSpeller())).lint('We sent the lettxxer.', {
        language: 'en',
        rules: { clarity: 'off' },
      }),
    ).toEqual([]);
    expect(asked).toEqual([]);
  });

  it('is asked for where the settings turn it on, in the language of the draft alone', () => {
    const asked: Language[] = [];
    const found = off(asked).lint('We have sent the lettxxer to you.', { language: 'en', rules: { 'slip-en': 'info', 'slip-de': 'info' } });
    expect(told(found)).toEqual(['slip-en info lettxxer']);
    expect(new Set(asked)).toEqual(new Set(['en']));
  });

  it('that comes later is heard: a paragraph that was read without it is read again, once', () => {
    const later = new TestSpeller();
    let here = false;
    const session = linter(() => (here ? later : undefined)).open();
    const text = 'We have sent the lettxxer to you.';
    expect(session.read(text, { language: 'en' }).findings).toEqual([]);
    here = true;
    expect(told(session.read(text, { language: 'en' }).findings)).toEqual(['slip-en warning lettxxer']);
    const count = later.asked.length;
    expect(told(session.read(text, { language: 'en' }).findings)).toEqual(['slip-en warning lettxxer']);
    expect(later.asked.length).toBe(count);
  });

  it('that is turned off, and on again, is heard at once', () => {
    const session = linter(() => new TestSpeller()).open();
    const text = 'We have sent the lettxxer to you.';
    const count = (setting: 'off' | 'info'): number =>
      session.read(text, { language: 'en', rules: { 'slip-en': setting } }).findings.length;
    expect([count('info'), count('off'), count('info')]).toEqual([1, 0, 1]);
  });

  it('suggests when it is asked, and not while drafts are read', () => {
    const made = linter(() => new TestSpeller());
    const text = 'Die Freude über den **Briexxf** ist groß.';
    const session = made.open();
    const [finding] = session.read(text, { language: 'de', format: 'markdown' }).findings;
    expect(made.lint(text, { language: 'de', format: 'markdown' })[0]?.rewrites).toEqual([]);
    if (finding === undefined) throw new Error('nothing found');
    expect(session.suggestions(finding)).toEqual([
      { title: 'Briexxf → Briexf', safety: 'offer', edits: [{ start: 22, end: 29, text: 'Briexf' }] },
    ]);
  });
});
