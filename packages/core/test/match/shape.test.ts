import { describe, expect, it } from 'vitest';
import { linterOf, list, rule } from '../helpers/rule-linter.js';

const linter = linterOf(
  [
    rule('acronym', 'de', {
      match: [{ shape: { length: [2, 6], capitals: 2, notIn: ['known'], pluralS: true, roman: 'skip' }, once: true, explained: 'skip' }],
    }),
  ],
  [list('known', 'de', [{ term: 'PDF' }, { term: 'GB' }, { term: 'PS' }, { term: 'NICHT' }])],
);
const found = (text: string): string[] => linter.lint(text, { language: 'de' }).map(({ quote }) => quote);

describe('words by their form', () => {
  it.each([
    ['capitals', 'Laut SLA antworten wir morgen.', ['SLA']],
    ['mixed', 'Der PoC und die IoT-Geräte sind da.', ['PoC', 'IoT']],
    ['the plural', 'Die SLAs gelten.', ['SLAs']],
    ['the first of a compound', 'Im SLA-Bericht steht es.', ['SLA']],
    ['both of an alternative with a slash after the first', 'Die EMR/PACS-Anbindung steht.', ['EMR']],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    ['known words', 'Die Rechnung liegt als PDF bei.'],
    ['numbers with a known unit', 'Das Paket hat 3GB, die Konsole ist eine PS4.'],
    ['ordinary words shouted', 'Bitte NICHT öffnen.'],
    ['two shouted words', 'Das ist SEHR SPÄT.'],
    ['a capital too many', 'HAllo, DIe Lieferung kommt.'],
    ['names', 'Das WiFi, PayPal, MySQL und macOS laufen.'],
    ['Roman numerals', 'Kapitel IV und XIV.'],
    ['order codes', 'Ihre Bestellung AX-4711 und der Gast NAME-M.'],
    ['placeholders joined by hyphens', 'Das Netz DIRECT-xx-HP ist da.'],
    ['products', 'Der HP DeskJet und das HubSpot CRM laufen.'],
    ['models', 'Ihr Dell XPS 13 und der Flug LH 123.'],
  ])('leaves alone %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it('takes the plural for the same term', () => {
    expect(found('Der SLA gilt. Die SLAs gelten.')).toEqual(['SLA']);
    expect(found('Die vereinbarte Zeit (SLA) gilt. Beide SLAs gelten.')).toEqual([]);
  });
});
