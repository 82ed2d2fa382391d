import { describe, expect, it } from 'vitest';
import { readTable } from '../../helpers/clause-table.js';
import { GermanClauses } from '../../helpers/german-clauses.js';
import { tinyLexicon } from '../../helpers/tiny-lexicon.js';

const german = new GermanClauses(tinyLexicon());

/**
 * The table: a sentence, then indented one line per clause: kind, subject (? = not certain, - = none), modals and main verb, finite verb @ position, +split prefix,
 * infinitive, tense, mood, voice, negator. What is usual (present, indicative, active, not negated) is left out.
 */
const table = readTable(import.meta.url);

describe('the table of German sentences', () => {
  it.each(table)('%s', (sentence, clauses) => {
    expect(german.tell(sentence)).toEqual(clauses);
  });
});

describe('spelling and layout do not matter', () => {
  const variants: [string, (sentence: string) => string][] = [
    ['ss for ß', (sentence) => sentence.replaceAll('ß', 'ss')],
    ['ae, oe, ue', (sentence) => sentence.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue')],
    ['no final stop', (sentence) => sentence.replace(/[.!]$/, '')],
  ];
  it.each(variants)('%s', (_name, change) => {
    for (const [sentence, clauses] of table) {
      const told = german.tell(change(sentence)).map((line) => line.split(' ').slice(0, 3).join(' '));
      expect(told, sentence).toEqual(clauses.map((line) => line.split(' ').slice(0, 3).join(' ')));
    }
  });
});

describe('tokens of a clause', () => {
  const german = new GermanClauses(tinyLexicon());
  const text = 'Die Unterlagen, die Sie brauchen, müssen Sie bis Freitag ausfüllen, weil wir sonst nicht liefern.';
  const read = german.read(text);
  const word = (token: number): string => text.slice(german.tokenizer.tokens.start[token], german.tokenizer.tokens.end[token]);

  it('come in the order of their first word', () => {
    expect(read.clauses.map((clause) => clause.kind)).toEqual(['statement', 'relative', 'cause']);
    expect(read.clauses.map((clause) => word(clause.start))).toEqual(['Die', 'die', 'weil']);
    expect(read.clauses.map((clause) => word(clause.end - 1))).toEqual(['ausfüllen', 'brauchen', 'liefern']);
  });

  it('point at subject, modal, main verb, opener and negator', () => {
    const [main, relative, cause] = read.clauses;
    expect([main?.subject?.token, main?.modal, main?.mainToken].map((token) => word(token ?? -1))).toEqual(['Sie', 'müssen', 'ausfüllen']);
    expect(word(relative?.opener ?? -1)).toBe('die');
    expect([word(cause?.opener ?? -1), word(cause?.negation ?? -1)]).toEqual(['weil', 'nicht']);
  });

  it('tell the innermost clause of a token', () => {
    const count = german.tokenizer.tokens.count;
    const at = (wanted: string): string | undefined =>
      read.clauseAt(Array.from({ length: count }, (_, token) => token).find((token) => word(token) === wanted) ?? -1)?.kind;
    expect([at('Unterlagen'), at('brauchen'), at('Freitag'), at('sonst')]).toEqual(['statement', 'relative', 'statement', 'cause']);
    expect(new GermanClauses(tinyLexicon()).read('Vielen Dank für Ihre Nachricht.').clauseAt(1)).toBeUndefined();
  });
});

describe('hostile sentences', () => {
  const unit: [string, string][] = [
    ['a chain of dass', 'Wir wissen, dass Sie wissen, '],
    ['only dass', 'dass '],
    ['only commas', 'a, '],
    ['brackets', '( '],
    ['only modals', 'müssen '],
    ['und', 'das Formular prüfen und '],
    ['embedded clauses', 'das Formular, das der Kunde, '],
    ['prefixes', 'Wir lehnen ab '],
    ['groups', 'um zu prüfen '],
    ['nicht nur', 'nicht nur '],
    ['w-words', 'was Sie '],
    ['articles', 'der '],
  ];
  it.each(unit)('%s: at most 64 clauses', (_name, words) => {
    const text = words.repeat(5000);
    german.tokenizer.read(text, 0, text.length);
    expect(german.read(text).clauses.length).toBeLessThanOrEqual(64);
  });
});
