import { describe, expect, it } from 'vitest';
import { detectLanguage, englishVotes, germanVotes } from '../../src/language/detect.js';
import { fold } from '../../src/text/fold.js';

describe('German', () => {
  it.each([
    'Guten Tag Frau Beispiel, vielen Dank für Ihre Nachricht.',
    'koennen sie mir die rechnung nochmal schicken',
    'Wir muessen das erst pruefen.',
    'Freundliche Grüsse aus Zürich',
    'Freundliche Gru\u0308ße',
    'ok mach ich gleich',
    'SIE MÜSSEN DAS FORMULAR AUSFÜLLEN',
    'Das Meeting mit dem Team und der Review im Office sind gecancelt.',
    'Danke!',
    'Bestellnummer {order_number}, Name {first_name}',
    '12345',
    '',
  ])('%j', (text) => {
    expect(detectLanguage(text)).toBe('de');
  });
});

describe('English', () => {
  it.each([
    'Dear Ms Sample, thank you for your message.',
    'i will check that for u',
    'I am in so I also was',
    'YOU MUST FILL IN THE FORM',
    'We’re sorry, we can’t do that.',
    'Mr Müller must sign the form before we ship it.',
    'Perfect, noted.',
    'Thanks!',
  ])('%j', (text) => {
    expect(detectLanguage(text)).toBe('en');
  });
});

describe('mixed texts', () => {
  it('are of the language with more words', () => {
    expect(detectLanguage('Bitte klicken Sie auf “Forgot your password” und folgen Sie den Schritten.')).toBe('de');
    expect(detectLanguage('Please click on „Passwort vergessen“ and follow the steps you see there.')).toBe('en');
  });
  it('count what is judged only', () => {
    const text = 'Gern, das machen wir.\n\nThank you for your help with this, and please let me know what you need from us.';
    const start = text.indexOf('Thank');
    expect(detectLanguage(text)).toBe('en');
    expect(
      detectLanguage(text, [
        { start: 0, end: start - 2, judged: true },
        { start, end: text.length, judged: false },
      ]),
    ).toBe('de');
  });
  it('are told by their first pages', () => {
    expect(detectLanguage(`${'Wir haben das für Sie geprüft. '.repeat(500)}${'You must pay for this. '.repeat(5000)}`)).toBe('de');
  });
});

describe('votes', () => {
  it('are for one language', () => {
    const english = new Set(englishVotes.map(fold));
    expect(germanVotes.filter((word) => english.has(fold(word)))).toEqual([]);
    const both = ['die', 'in', 'was', 'so', 'also', 'will', 'war', 'am', 'an', 'hat', 'man', 'bin', 'den', 'gut', 'still', 'her'];
    expect(both.filter((word) => germanVotes.includes(word) || englishVotes.includes(word))).toEqual([]);
  });
});
