import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readDictionary } from '../../src/spelling/files.js';
import { prepareSteps, type Dictionary, type Prepared } from '../../src/spelling/prepare.js';
import { atOnce, createSpeller } from '../../src/spelling/speller.js';

const stem = fileURLToPath(new URL('../../../../test-fixtures/spelling/de', import.meta.url));
const small = readDictionary({ aff: `${stem}.aff`, dic: `${stem}.dic`, own: true });
const german = createSpeller(small, 'de');
const prepare = (dictionary: Dictionary): Prepared => atOnce(prepareSteps(dictionary));

describe('a German dictionary, made ready', () => {
  const { lines, openers, closers } = prepare(small);

  it('loses the lines that stand for compounds only: nspell would believe them and reject the word', () => {
    expect(lines).toContain('prüfen/I');
    expect(lines.some((line) => /^(?:rechnung|prüfen\/SJ)/.test(line))).toBe(false);
    expect(german.accepts('prüfen')).toBe(true);
    expect(german.accepts('gut')).toBe(true);
  });

  it('keeps what may open a compound, with its linking letters', () => {
    expect([...openers].sort()).toEqual(expect.arrayContaining(['adress', 'bestell', 'karten', 'kunden', 'liefer', 'rechnungs']));
    expect(lines.some((line) => line.startsWith('Rechnungs'))).toBe(false);
  });

  it('keeps what stands at the end of compounds alone', () => {
    const { aff } = small;
    expect(prepare({ aff, dic: '2\nMaß/j\nnahme/Nozm\n' }).closers).toEqual(['Nahme/Nzm']);
    expect(closers).toEqual([]);
    const measures = createSpeller({ aff, dic: '2\nMaß/j\nnahme/Nozm\n' }, 'de');
    expect(['Maßnahme', 'Maßnahmen', 'Nahme'].map((word) => measures.accepts(word))).toEqual([true, true, false]);
  });

  it('reads flags of two characters and numbers', () => {
    const aff = (flag: string, [begin, only]: readonly string[]): string =>
      `SET UTF-8\nFLAG ${flag}\nCOMPOUNDBEGIN ${begin}\nONLYINCOMPOUND ${only}\n`;
    expect([...prepare({ aff: aff('long', ['Xx', 'Oo']), dic: '2\nrechnungs/XxOo\ngut\n' }).openers]).toEqual(['rechnungs']);
    expect([...prepare({ aff: aff('num', ['101', '7']), dic: '2\nrechnungs/101,7\ngut\n' }).openers]).toEqual(['rechnungs']);
  });
});

describe('German words', () => {
  it.each([
    ['compounds', ['Rechnungsadresse', 'Kundendienst', 'Lieferadresse', 'Bestellbestätigung', 'Kontonummer', 'Adressbestätigung']],
    ['compounds of compounds', ['Rechnungsadressbestätigung', 'Kundenkontonummer']],
    ['inflected compounds', ['Rechnungsadressen', 'Lieferbestätigungen', 'Kundendiensts']],
    ['nouns in lower case, as chats have them', ['rechnung', 'rechnungsadresse', 'paket']],
    ['spellings without umlauts and sharp s', ['pruefen', 'Bestellbestaetigung', 'heisst', 'fuer', 'Strasse']],
    ['verbs with a prefix', ['zurückschicken', 'nachzuprüfen', 'weitergeschickt']],
    ['nouns with a prefix', ['Nachlieferung', 'Rücklieferung']],
  ])('accepts %s', (_what, words) => {
    expect(words.filter((word) => !german.accepts(word))).toEqual([]);
  });

  it.each([
    ['slips', ['Rechnugsadresse', 'Kundendeinst', 'schiken', 'Gedult', 'Bestellbestätigugn']],
    ['wrong linking letters', ['Rechnungadresse', 'Karteadresse']],
    ['what stands only inside of compounds', ['Rechnungs', 'Adress']],
    ['very long nonsense', ['Rechnungs'.repeat(2000)]],
  ])('rejects %s', (_what, words) => {
    expect(words.filter((word) => german.accepts(word))).toEqual([]);
  });

  it('tells slips from names', () => {
    expect(['Rechnugsadresse', 'Gedult', 'Bestellbestaetigugn'].filter((word) => german.resembles?.(word) !== true)).toEqual([]);
    expect(['Kowalczyk', 'Yılmaz', 'Priyanka'].filter((word) => german.resembles?.(word) === true)).toEqual([]);
  });

  it('suggests compounds, the likeliest first', () => {
    expect(german.suggest('Rechnugsadresse')).toEqual(['Rechnungsadresse']);
    expect(german.suggest('Gedult')[0]).toBe('Geduld');
    expect(german.suggest('Geduld')).toEqual([]);
  });
});
