import { describe, expect, it } from 'vitest';
import { ordinalFollowers, ordinalIntroducers, sentenceStarters } from '../../src/language/de/abbreviations.js';
import { fold } from '../../src/text/fold.js';
import { maybeAbbreviations } from '../../src/text/full-stop.js';
import { Flag } from '../../src/text/tokens.js';
import { Tokenizer } from '../../src/text/tokenize.js';
import { Vocabulary } from '../../src/text/vocabulary.js';
import { Info, WordInfo } from '../../src/text/word-info.js';

const vocabulary = new Vocabulary();
const info = new WordInfo(vocabulary);
info.mark(ordinalFollowers, Info.ORDINAL_FOLLOWER);
info.mark(ordinalIntroducers, Info.ARTICLE);
info.mark(sentenceStarters, Info.STARTER);
info.mark(maybeAbbreviations, Info.ABBREVIATION);
info.mark(['Sehr', 'Hallo', 'Liebe', 'Dear'], Info.SALUTATION);
info.mark(['Sie', 'Ihnen', 'Ihre'], Info.POLITE);
const tokenizer = new Tokenizer(vocabulary, info);

function sentences(text: string): string[] {
  tokenizer.read(text, 0, text.length);
  const { tokens, sentences: found } = tokenizer;
  return Array.from({ length: found.count }, (_, i) => {
    const from = found.from[i] as number;
    const to = found.from[i + 1] as number;
    return text.slice(tokens.start[from], tokens.end[to - 1]);
  });
}

function words(text: string): string[] {
  tokenizer.read(text, 0, text.length);
  const { tokens } = tokenizer;
  return Array.from({ length: tokens.count }, (_, i) => text.slice(tokens.start[i], tokens.end[i]));
}

function flagged(text: string, flag: number): string[] {
  tokenizer.read(text, 0, text.length);
  const { tokens } = tokenizer;
  return words(text).filter((_, i) => ((tokens.flags[i] as number) & flag) !== 0);
}

describe('sentences', () => {
  it.each([
    'Das gilt z. B. für Kunden mit Vertrag Nr. 5 und Dr. Meyer.',
    'Am 15. Januar kommt der Techniker.',
    'Bis zum 31.12. müssen Sie das Formular einsenden.',
    'Am 3.5. kommt der Techniker.',
    'Der Betrag von 1.234,50 Euro bzw. Ihre Gutschrift folgt um 14.30 Uhr.',
    'Nach § 5 Abs. 3 Nr. 2 gilt das auch für Prof. Dr. Kern.',
    'Die 2. Mahnung war ein Versehen.',
    'Er wohnt in der Hauptstr. 5 in Köln.',
    'Das kostet ca. 20 Euro inkl. Versand.',
    'Die Anleitung steht auf www.example.de bereit.',
    'Schreiben Sie an hilfe@example.com, wenn etwas fehlt.',
    'Version v2.1 läuft.',
  ])('one: %s', (text) => {
    expect(sentences(text)).toEqual([text]);
  });

  it.each<[string, string[]]>([
    ['Wir kommen am 3.5. Bitte halten Sie den Zugang frei.', ['Wir kommen am 3.5.', 'Bitte halten Sie den Zugang frei.']],
    ['Der Preis ist 4.50. Bitte zahlen Sie bar.', ['Der Preis ist 4.50.', 'Bitte zahlen Sie bar.']],
    ['Das ist so. Wir prüfen es.', ['Das ist so.', 'Wir prüfen es.']],
    ['Geht das? Ja! Gern.', ['Geht das?', 'Ja!', 'Gern.']],
    ['das ist okay. bitte warten', ['das ist okay.', 'bitte warten']],
    ['Die Frist endet am 3. Wir melden uns.', ['Die Frist endet am 3.', 'Wir melden uns.']],
    ['Kabel, Stecker usw. Wir senden alles.', ['Kabel, Stecker usw.', 'Wir senden alles.']],
    ['Danke.Bitte warten Sie.', ['Danke.', 'Bitte warten Sie.']],
    ['Sehr geehrte Frau Kern,\nSie müssen nichts tun.', ['Sehr geehrte Frau Kern,', 'Sie müssen nichts tun.']],
    [
      'Wir haben Ihre Nachricht gelesen und prüfen\nIhren Auftrag bis Freitag um zwölf Uhr mittags.',
      ['Wir haben Ihre Nachricht gelesen und prüfen\nIhren Auftrag bis Freitag um zwölf Uhr mittags.'],
    ],
    ['Moment … Ich prüfe das.', ['Moment …', 'Ich prüfe das.']],
  ])('%s', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it('reads CRLF, a byte order mark, soft hyphens and zero-width characters', () => {
    expect(words('\ufeffBit\u00adte war\u200bten\r\nSie.')).toEqual(['Bit\u00adte', 'war\u200bten', 'Sie', '.']);
  });
});

describe('tokens', () => {
  it('finds a word however it is spelt', () => {
    const id = vocabulary.add('müssen');
    for (const spelling of ['müssen', 'MÜSSEN', 'mu\u0308ssen', 'muessen', 'müs\u00adsen']) {
      tokenizer.read(spelling, 0, spelling.length);
      expect(tokenizer.tokens.word[0], spelling).toBe(id);
    }
    expect(fold('Müßten')).toBe('muessten');
  });

  it('joins hyphenated words and keeps contractions, gender marks and & whole', () => {
    expect(words('Die E-Mail der Kund:innen, don’t ask, T&Cs')).toEqual([
      'Die',
      'E',
      'Mail',
      'der',
      'Kund:innen',
      ',',
      'don’t',
      'ask',
      ',',
      'T&Cs',
    ]);
    expect(flagged('Demand-Management', Flag.JOINED)).toEqual(['Management']);
  });

  it('takes addresses and placeholders for one opaque token', () => {
    expect(
      flagged('Siehe https://example.com/a?b=1, {{name}}, {name}, [Datum], <Vorname>, %ORDER%, #NUMBER# und a.b@example.com.', Flag.OPAQUE),
    ).toEqual(['https://example.com/a?b=1', '{{name}}', '{name}', '[Datum]', '<Vorname>', '%ORDER%', '#NUMBER#', 'a.b@example.com']);
  });

  it('marks quotations of two words and more, German, Swiss and English', () => {
    expect(flagged('Er sagte „Sie müssen zahlen“ und ging.', Flag.QUOTED)).toEqual(['Sie', 'müssen', 'zahlen']);
    expect(flagged('Er sagte «Sie müssen zahlen» und ging.', Flag.QUOTED)).toEqual(['Sie', 'müssen', 'zahlen']);
    expect(flagged('He said “you must pay” and left, "just like that".', Flag.QUOTED)).toEqual([
      'you',
      'must',
      'pay',
      'just',
      'like',
      'that',
    ]);
    expect(flagged('Das „Problem“ ist „offen', Flag.QUOTED)).toEqual([]);
  });

  it('ends a sentence at each line break of a chat whose lines are longer than anyone wraps them', () => {
    const long = 'hallo ich habe gerade für dich nachgesehen und das paket liegt seit heute früh um elf in der filiale am markt';
    expect(sentences(`${long}\nder fahrer hat nicht geklingelt`)).toEqual([long, 'der fahrer hat nicht geklingelt']);
    const wrapped = 'hallo ich habe gerade für dich nachgesehen und das paket liegt\nseit heute früh um elf in der filiale am markt';
    expect(sentences(wrapped)).toEqual([wrapped]);
  });
  it('takes lower-case sie for they, unless the text has no capitals at all', () => {
    const sie = vocabulary.add('Sie');
    const wordsOf = (text: string): number[] => {
      tokenizer.read(text, 0, text.length);
      return [...tokenizer.tokens.word.slice(0, tokenizer.tokens.count)];
    };
    expect(wordsOf('Ich weiß, dass Sie warten.')).toContain(sie);
    expect(wordsOf('Ich weiß, dass sie warten.')).not.toContain(sie);
    expect(wordsOf('ich weiß, dass sie warten.')).toContain(sie);
  });

  it.each([
    'a'.repeat(200_000),
    'Sie müssen '.repeat(20_000),
    ','.repeat(200_000),
    '„'.repeat(100_000),
    '{'.repeat(100_000),
    'a@'.repeat(50_000),
    '\ud800'.repeat(50_000),
    'u\u0308'.repeat(50_000),
  ])('ends on hostile text (case %#)', (text) => {
    tokenizer.read(text, 0, text.length);
    expect(tokenizer.tokens.count).toBeLessThanOrEqual(text.length);
  });
});
