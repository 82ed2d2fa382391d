import { describe, expect, it } from 'vitest';
import { linterOf, rule, told } from '../helpers/rule-linter.js';

const linter = (name: string, parameters: Record<string, string>, language: 'de' | 'en' = 'de') =>
  linterOf(
    [rule('check', language, { match: [{ check: { name, parameters } }] })],
    [{ list: 'everyday', language, entries: [{ term: 'Lieferung' }, { term: 'Rechnung' }] }],
  );
const lint = (made: ReturnType<typeof linterOf>, text: string, language: 'de' | 'en' = 'de'): string[] =>
  told(made.lint(text, { language }));

describe('check: sentence-length', () => {
  const check = linter('sentence-length', { over: '10' });
  it('marks where a long sentence could be cut', () => {
    expect(lint(check, 'Wir haben Ihr Paket heute früh auf den Weg gebracht, und es kommt morgen bei Ihnen an.')).toEqual([
      'check warning , und',
    ]);
  });
  it('marks the first words when there is nowhere to cut', () => {
    expect(lint(check, 'Wir haben Ihr schönes Paket heute früh endlich auf den Weg gebracht.')).toEqual(['check warning Wir haben']);
  });
  it('counts words, not marks and codes', () => {
    expect(lint(check, 'Wir haben (heute, um 8) das Paket „Blau“ an https://example.org/a/b gesandt.')).toEqual([]);
    expect(lint(check, 'Eins zwei drei vier fünf sechs sieben acht neun zehn.')).toEqual([]);
  });
  it('refuses what is no number', () => {
    expect(() => linter('sentence-length', { over: 'many' })).toThrow(/sentence-length needs over: a whole number from 5/);
  });
});

describe('check: endings', () => {
  const check = linter('endings', { endings: 'ung heit keit', least: '3', 'not-in': '<everyday>' });
  it('counts words with these endings, in the plural too', () => {
    expect(lint(check, 'Nach Prüfung und Freigabe der Genehmigungen erfolgt die Weiterleitung.')).toEqual(['check warning Weiterleitung']);
  });
  it('does not count everyday nouns, nor compounds of them', () => {
    expect(lint(check, 'Die Teillieferung, die Rechnung und die Prüfung der Lieferungen sind fertig.')).toEqual([]);
  });
});

describe('check: nested-clauses', () => {
  const check = linter('nested-clauses', { depth: '2', apart: '12' });
  it('finds a clause that two others interrupt', () => {
    expect(lint(check, 'Das Gerät, das Sie uns, weil es defekt war, geschickt haben, ist repariert.').length).toBe(1);
  });
  it('finds the parts of a verb far apart', () => {
    expect(lint(check, 'Wir haben am Montag das von Ihnen per Post an unsere Werkstatt in Köln gesandte alte Gerät erhalten.')).toEqual([
      'check warning erhalten',
    ]);
  });
  it('lets ordinary sentences go', () => {
    expect(lint(check, 'Das Gerät, das Sie geschickt haben, ist repariert, und wir senden es Ihnen morgen zu.')).toEqual([]);
    expect(lint(check, 'Wir haben Ihr Gerät am Montag erhalten.')).toEqual([]);
  });
});

describe('shape: run', () => {
  const check = linterOf(
    [rule('loud', 'de', { match: [{ shape: { length: [4, 40], run: 2, notIn: ['everyday'] } }] })],
    [{ list: 'everyday', language: 'de', entries: [{ term: 'IBAN' }] }],
  );
  it('is one finding for a run of words in capitals', () => {
    expect(lint(check, 'Das ist JETZT WIRKLICH UNSER LETZTES Wort.')).toEqual(['loud warning JETZT WIRKLICH UNSER LETZTES']);
  });
  it('needs so many long words that no list has', () => {
    expect(lint(check, 'Die IBAN DE ist da. Ein PDF für EU und USA. SOFORT bitte. Nummer AX-4711 ABCD-EFGH.')).toEqual([]);
  });
});
