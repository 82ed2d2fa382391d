import { imperativeKeepsE, isSibilant, needsE, splitInfinitive, takesGe } from './spelling.js';
import type { StrongVerb } from './own-table.js';
import { Form } from './form-bits.js';

/** Stem -> ending -> `VerbForm` bits. The ending "ge+t" is the one around the stem. The first stem is that of the infinitive. */
export class Paradigm {
  readonly stems = new Map<string, Map<string, number>>();
  /** Does the du-imperative keep its -e? */
  keepsE = false;

  add(stem: string, ending: string, bits: number): void {
    let endings = this.stems.get(stem);
    if (endings === undefined) this.stems.set(stem, (endings = new Map<string, number>()));
    endings.set(ending, (endings.get(ending) ?? 0) | bits);
  }

  /** Adds a word that no ending rule makes. */
  word(word: string, bits: number): void {
    this.add(word, '', bits);
  }
}

const { FIRST, SECOND, THIRD, PLURAL, SECOND_PLURAL, PRESENT, PAST, SUBJUNCTIVE, IMPERATIVE_DU, REPORTED, PARTICIPLE } = Form;

/** The forms of a regular verb; `ge`: does its participle begin with ge-? */
export function weakParadigm(lemma: string, ge = takesGe(lemma)): Paradigm {
  const paradigm = new Paradigm();
  const parts = splitInfinitive(lemma);
  if (parts === undefined) return paradigm;
  addPresent(paradigm, lemma);
  addWeakPast(paradigm, parts.stem, needsE(parts.stem) ? 'e' : '', PAST | SUBJUNCTIVE);
  const e = needsE(parts.stem) ? 'et' : 't';
  if (ge) paradigm.add(parts.stem, `ge+${e}`, PARTICIPLE);
  else paradigm.add(parts.stem, e, PARTICIPLE);
  return paradigm;
}

/** The forms of a verb with vowel change. `prefix` is unstressed ("ver" + stehen), or empty. */
export function strongParadigm(lemma: string, verb: StrongVerb, prefix = ''): Paradigm {
  const paradigm = new Paradigm();
  const root = splitInfinitive(lemma);
  if (root === undefined) return paradigm;
  const full = prefix + root.stem;
  const strongPast = !verb.past.endsWith('te');
  const alsoWeak = verb.participles.some((word) => word.endsWith('t')) && (strongPast || verb.subjunctive === `${root.stem}ete`);
  addStrongPresent(paradigm, prefix, lemma, verb, alsoWeak);
  if (strongPast) addStrongPast(paradigm, prefix + verb.past, prefix + verb.subjunctive);
  else {
    addWeakPast(paradigm, prefix + verb.past.slice(0, -2), '', PAST);
    addWeakPast(paradigm, prefix + verb.subjunctive.slice(0, -2), '', SUBJUNCTIVE);
  }
  if (alsoWeak) addWeakPast(paradigm, full, needsE(full) ? 'e' : '', PAST | SUBJUNCTIVE);
  for (const participle of verb.participles) {
    paradigm.word(prefix === '' ? participle : prefix + participle.replace(/^ge/, ''), PARTICIPLE);
  }
  return paradigm;
}

/** en, e, st, t, end of a verb without vowel change. */
function addPresent(paradigm: Paradigm, lemma: string): void {
  const parts = splitInfinitive(lemma);
  if (parts === undefined) return;
  const { stem, ending } = parts;
  addInfinitive(paradigm, stem, ending);
  paradigm.keepsE = imperativeKeepsE(stem);
  const first = PRESENT | FIRST | IMPERATIVE_DU | REPORTED;
  if (ending === 'n') {
    const short = stem.slice(0, -2) + stem.slice(-1);
    if (stem.endsWith('r')) paradigm.add(stem, 'e', first);
    paradigm.add(short, 'e', first);
  } else {
    paradigm.add(stem, 'e', first);
    if (!needsE(stem)) paradigm.add(stem, '', IMPERATIVE_DU);
  }
  const e = needsE(stem) ? 'e' : '';
  const melts = isSibilant(stem);
  if (!melts) paradigm.add(stem, `${e}st`, PRESENT | SECOND);
  paradigm.add(stem, `${e}t`, PRESENT | THIRD | SECOND_PLURAL | (melts ? SECOND : 0));
}

function addInfinitive(paradigm: Paradigm, stem: string, ending: 'en' | 'n'): void {
  paradigm.add(stem, ending, Form.INFINITIVE | PRESENT | PLURAL);
  paradigm.add(stem, ending === 'en' ? 'end' : 'nd', Form.PRESENT_PARTICIPLE);
}

function addStrongPresent(paradigm: Paradigm, prefix: string, lemma: string, verb: StrongVerb, alsoWeak: boolean): void {
  const parts = splitInfinitive(lemma);
  if (parts === undefined) return;
  const { stem } = parts;
  const e = needsE(stem) ? 'e' : '';
  if (verb.third === `${stem}${e}t`) return addPresent(paradigm, prefix + lemma);
  addInfinitive(paradigm, prefix + stem, parts.ending);
  const raised = /[eö][^aeiouäöü]*$/.test(stem) && verb.third.includes('i');
  paradigm.add(prefix + stem, 'e', PRESENT | FIRST | REPORTED | (raised ? 0 : IMPERATIVE_DU));
  paradigm.keepsE = imperativeKeepsE(stem) && !raised;
  if (!raised) paradigm.add(prefix + stem, '', IMPERATIVE_DU);
  paradigm.add(prefix + stem, `${e}t`, PRESENT | SECOND_PLURAL | (alsoWeak ? THIRD : 0));
  const third = prefix + verb.third;
  const imperative = raised ? IMPERATIVE_DU : 0;
  if (stem.endsWith('t')) {
    // hält, rät, tritt, gilt: the er-form adds nothing to its stem.
    paradigm.add(third, '', PRESENT | THIRD | imperative);
    paradigm.add(third, 'st', PRESENT | SECOND);
    return;
  }
  const changed = third.slice(0, -1);
  paradigm.add(changed, 't', PRESENT | THIRD | (isSibilant(changed) ? SECOND : 0));
  if (!isSibilant(changed)) paradigm.add(changed, 'st', PRESENT | SECOND);
  if (raised) paradigm.add(changed, '', IMPERATIVE_DU);
  if (raised && lemma === 'sehen') paradigm.add(changed, 'e', IMPERATIVE_DU);
}

function addWeakPast(paradigm: Paradigm, stem: string, e: string, bits: number): void {
  paradigm.add(stem, `${e}te`, bits | FIRST | THIRD);
  paradigm.add(stem, `${e}test`, bits | SECOND);
  paradigm.add(stem, `${e}ten`, bits | PLURAL);
  paradigm.add(stem, `${e}tet`, bits | SECOND_PLURAL);
}

function addStrongPast(paradigm: Paradigm, past: string, subjunctive: string): void {
  paradigm.word(past, PAST | FIRST | THIRD);
  if (!isSibilant(past)) paradigm.add(past, 'st', PAST | SECOND);
  if (/[dtsßx]$/.test(past)) paradigm.add(past, 'est', PAST | SECOND);
  paradigm.add(past, past.endsWith('ie') ? 'n' : 'en', PAST | PLURAL);
  paradigm.add(past, /[dt]$/.test(past) ? 'et' : 't', PAST | SECOND_PLURAL);
  addEndings(paradigm, subjunctive.slice(0, -1), SUBJUNCTIVE);
}

/** e, est, en, et: nähme, nähmest, …; wurde, wurdest, … */
function addEndings(paradigm: Paradigm, stem: string, bits: number): void {
  paradigm.add(stem, 'e', bits | FIRST | THIRD);
  paradigm.add(stem, 'est', bits | SECOND);
  paradigm.add(stem, 'en', bits | PLURAL);
  paradigm.add(stem, 'et', bits | SECOND_PLURAL);
}

const PERSONS = [FIRST, SECOND, THIRD, PLURAL, SECOND_PLURAL];

/** The forms of a verb given as in `irregular` of the table. Throws when a field is missing. */
export function irregularParadigm(lemma: string, line: string): Paradigm {
  const paradigm = new Paradigm();
  const [present, past, subjunctive, participles, imperatives] = line.split('·').map((part) => part.trim());
  if (present === undefined || past === undefined || subjunctive === undefined || participles === undefined || imperatives === undefined) {
    throw new Error(`verbs-de.yml: irregular ${lemma} needs five fields`);
  }
  const parts = splitInfinitive(lemma);
  if (parts === undefined) paradigm.word(lemma, Form.INFINITIVE);
  else {
    addInfinitive(paradigm, parts.stem, parts.ending);
    if (parts.ending === 'en') paradigm.add(parts.stem, 'e', REPORTED);
  }
  present.split('|').forEach((words, i) => {
    for (const word of words.split(',')) paradigm.word(word, PRESENT | (PERSONS[i] ?? 0));
  });
  if (past.endsWith('te')) addWeakPast(paradigm, past.slice(0, -2), '', PAST);
  else if (past.endsWith('e')) addEndings(paradigm, past.slice(0, -1), PAST);
  else addStrongPast(paradigm, past, subjunctive);
  if (past.endsWith('te')) addWeakPast(paradigm, subjunctive.replace(/te$/, ''), '', SUBJUNCTIVE);
  else if (past.endsWith('e')) addEndings(paradigm, subjunctive.slice(0, -1), SUBJUNCTIVE);
  for (const word of participles.split(',')) paradigm.word(word, PARTICIPLE);
  const du = imperatives.split('|')[0] ?? '-';
  if (du !== '-') for (const word of du.split(',')) paradigm.word(word, IMPERATIVE_DU);
  return paradigm;
}
