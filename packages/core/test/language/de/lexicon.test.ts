import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { Form } from '../../../../tooling/src/lexicon/form-bits.js';
import { readDictionary } from '../../../../tooling/src/lexicon/dictionary.js';
import { readOwnTable } from '../../../../tooling/src/lexicon/own-table.js';
import { generateLexicon } from '../../../../tooling/src/generate-lexicon.js';
import { createVerbLexicon } from '../../../src/language/de/lexicon.js';
import { VerbForm, type VerbLexicon } from '../../../src/language/de/lexicon-types.js';
import { fold } from '../../../src/text/fold.js';
import { MODALS, VERBS } from './verb-table.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '../../../../..');
const table = readOwnTable(join(root, 'rules/lexicon/verbs-de.yml'));
const stopped = new Set([...table.stop].map(fold));
let data = '';
let lexicon: VerbLexicon;

beforeAll(async () => {
  const path = join(root, 'rules/dist/lexicon-de.js');
  if (!existsSync(path)) generateLexicon(root);
  data = ((await import(pathToFileURL(path).href)) as { default: string }).default;
  const start = performance.now();
  lexicon = createVerbLexicon(data);
  console.log(`lexicon: ${((data.length * 3) / 4 / 1024).toFixed(0)} KB, loaded in ${(performance.now() - start).toFixed(1)} ms`);
});

function forms(word: string, lemma: string): number {
  return lexicon.analyse(fold(word)).find((reading) => reading.lemma === lemma)?.forms ?? 0;
}

function lemmas(word: string): string[] {
  return lexicon.analyse(fold(word)).map((reading) => reading.lemma);
}

describe('the German verb lexicon', () => {
  it('takes at most 300 KB', () => {
    expect((data.length * 3) / 4).toBeLessThan(300 * 1024);
  });

  it('is refused when damaged', () => {
    expect(() => createVerbLexicon('')).toThrow(/lexicon/);
    expect(() => createVerbLexicon(data.slice(0, -40))).toThrow(/damaged/);
  });

  it('is written by the generator with the bits that core reads', () => {
    expect(Form).toEqual(VerbForm);
  });

  it.each(VERBS)('knows %s', (lemma = '', prefix, du, ihr, participle, er, past) => {
    expect(lexicon.has(lemma)).toBe(true);
    expect(lexicon.prefix(lemma) ?? '-').toBe(prefix);
    expect([lexicon.imperative(lemma, 'du'), lexicon.imperative(lemma, 'ihr')]).toEqual([du, ihr]);
    expect(lexicon.imperative(lemma, 'Sie')).toBe(lemma === 'sein' ? 'seien' : lemma.slice(prefix === '-' ? 0 : prefix.length));
    expect(lexicon.participle(lemma)).toBe(participle);
    expect([lexicon.finite(lemma, 'er', 'present'), lexicon.finite(lemma, 'ich', 'past')]).toEqual([er, past]);
    if (prefix !== '-') expect(lexicon.join(prefix, lemma.slice(prefix.length))).toBe(lemma);
  });

  it.each(MODALS)('knows the modal %s, which has no imperative', (lemma, du, er, past, subjunctive) => {
    expect([lexicon.finite(lemma, 'du', 'present'), lexicon.finite(lemma, 'er', 'present')]).toEqual([du, er]);
    expect([lexicon.finite(lemma, 'ich', 'past'), lexicon.finite(lemma, 'ich', 'subjunctive')]).toEqual([past, subjunctive]);
    expect(lexicon.imperative(lemma, 'Sie')).toBeUndefined();
    expect(forms(`${subjunctive}n`, lemma) & VerbForm.SUBJUNCTIVE).not.toBe(0);
  });

  it('writes every service verb as its table says', () => {
    for (const verb of table.service) {
      const lemma = verb.prefix + verb.base;
      expect([lemma, lexicon.prefix(lemma) ?? '', lexicon.imperative(lemma, 'du'), lexicon.imperative(lemma, 'ihr')]).toEqual([
        lemma,
        verb.prefix,
        verb.du,
        verb.ihr,
      ]);
      for (const participle of verb.participles)
        expect([participle, forms(participle, lemma) & VerbForm.PARTICIPLE]).toEqual([participle, VerbForm.PARTICIPLE]);
      expect([lemma, forms(verb.ihr, verb.base) & VerbForm.SECOND_PLURAL]).toEqual([lemma, VerbForm.SECOND_PLURAL]);
      if (!stopped.has(fold(verb.du)))
        expect([lemma, forms(verb.du, verb.base) & VerbForm.IMPERATIVE_DU]).toEqual([lemma, VerbForm.IMPERATIVE_DU]);
    }
  });

  it('reads every form of every verb of the tables and of a sample of the dictionary back to it', () => {
    const dictionary = readDictionary(root);
    const sample = dictionary.filter((_, i) => i % 15 === 0).map((verb) => verb.lemma);
    const all = [
      ...VERBS.map(([lemma = '']) => lemma),
      ...MODALS.map(([lemma]) => lemma),
      ...table.strong.keys(),
      ...table.irregular.keys(),
      ...sample,
    ];
    expect(sample.length).toBeGreaterThan(500);
    const lost: string[] = [];
    for (const lemma of all) {
      const base = lemma.slice(lexicon.prefix(lemma)?.length ?? 0);
      if (!lexicon.has(lemma) || lexicon.forms(lemma).length === 0) lost.push(lemma);
      for (const form of lexicon.forms(lemma)) {
        if (!stopped.has(fold(form)) && !lemmas(form).some((found) => found === lemma || found === base)) lost.push(`${lemma}: ${form}`);
      }
    }
    expect(lost.filter((word) => !isBoundBareForm(word))).toEqual([]);
  });
});

/** händig (aushändigen): the bare stem of a verb that only lives with a prefix is not read. */
function isBoundBareForm(line: string): boolean {
  const [lemma = '', form = ''] = line.split(': ');
  const base = lemma.slice(lexicon.prefix(lemma)?.length ?? 0);
  return form !== '' && !lexicon.has(base) && base.startsWith(form.slice(0, -1));
}

describe('analyse', () => {
  it.each([
    ['müssen', 'müssen', VerbForm.INFINITIVE | VerbForm.PRESENT | VerbForm.PLURAL],
    ['müßten', 'müssen', VerbForm.SUBJUNCTIVE | VerbForm.PLURAL],
    ['muß', 'müssen', VerbForm.PRESENT | VerbForm.FIRST | VerbForm.THIRD],
    ['hätten', 'haben', VerbForm.SUBJUNCTIVE | VerbForm.PLURAL],
    ['wäre', 'sein', VerbForm.SUBJUNCTIVE | VerbForm.FIRST | VerbForm.THIRD],
    ['wurden', 'werden', VerbForm.PAST | VerbForm.PLURAL],
    ['würden', 'werden', VerbForm.SUBJUNCTIVE | VerbForm.PLURAL],
    ['sei', 'sein', VerbForm.IMPERATIVE_DU],
    ['seien', 'sein', VerbForm.REPORTED | VerbForm.PLURAL],
    ['habe', 'haben', VerbForm.PRESENT | VerbForm.FIRST | VerbForm.REPORTED],
    ['auszufüllen', 'ausfüllen', VerbForm.ZU_INFINITIVE],
    ['anzuerkennen', 'anerkennen', VerbForm.ZU_INFINITIVE],
    ['zuzustimmen', 'zustimmen', VerbForm.ZU_INFINITIVE],
    ['umgegangen', 'umgehen', VerbForm.PARTICIPLE],
    ['umgangen', 'umgehen', VerbForm.PARTICIPLE],
    ['ausprobiert', 'ausprobieren', VerbForm.PARTICIPLE],
    ['ausstehenden', 'ausstehen', VerbForm.PRESENT_PARTICIPLE],
    ['schließt', 'schließen', VerbForm.PRESENT | VerbForm.SECOND | VerbForm.THIRD],
    ['ausfüllt', 'ausfüllen', VerbForm.PRESENT | VerbForm.THIRD],
    ['abnahm', 'abnehmen', VerbForm.PAST],
    ['bitte', 'bitten', VerbForm.PRESENT | VerbForm.FIRST],
    ['bestellt', 'bestellen', VerbForm.PARTICIPLE | VerbForm.PRESENT],
    ['bedarf', 'bedürfen', VerbForm.PRESENT | VerbForm.THIRD],
    ['geupdatet', 'updaten', VerbForm.PARTICIPLE],
    ['worden', 'werden', VerbForm.PARTICIPLE],
  ])('reads %s as a form of %s', (word, lemma, bits) => {
    expect(forms(word, lemma) & bits).toBe(bits);
  });

  it.each([
    ['führen', 'führen'],
    ['führt', 'führen'],
    ['gelangen', 'gelangen'],
    ['geleitet', 'leiten'],
    ['bot', 'bieten'],
    ['gehört', 'gehören'],
    ['füllen', 'füllen'],
  ])('puts the likeliest verb of %s first', (word, lemma) => {
    expect(lemmas(word)[0]).toBe(lemma);
  });

  const OTHERS =
    'morgen neben wegen den einen eine ein ihren unten oben gegen zwischen sondern selten verschieden zufrieden offen eigen trocken bekannt während ' +
    'weil mehr schon gleich einige fertig los klar trotz fehl paar mal gar der die das und oder aber nicht kein sie ihr ihnen ihre unser für mit bei ' +
    'von zur zum heute gestern jetzt immer sehr gern bereits leider natürlich sofort gute neuen großen kleine alte gesamte möglich nötig wichtig ' +
    'gültig vorhanden erforderlich rechnung vertrag konto kunde produkt xyz qqqq a';
  it.each(OTHERS.split(' '))('does not read %s as a verb', (word) => {
    expect(lemmas(word)).toEqual([]);
  });

  it('does not let a prefix stand before a verb that does not take it', () => {
    expect([lemmas('ausmüssen'), lemmas('hinzuverstehen'), lexicon.join('aus', 'müssen')]).toEqual([[], [], undefined]);
  });

  it('bears any text', () => {
    for (const word of ['', 'e', '-', '12', 'en', 'zuzu', 'gege', 'x'.repeat(100), 'zu'.repeat(30), '😀', 'ausge', 'zurückzu'])
      expect(() => lexicon.analyse(fold(word))).not.toThrow();
  });
});
