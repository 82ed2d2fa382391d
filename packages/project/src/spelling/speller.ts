import type { Language, Speller } from '@tonfall/core';
import nspell from 'nspell';
import { createCompounds } from './compounds.js';
import { prepare, type Dictionary } from './prepare.js';

/** Lines of a word list that are read in one step: a few milliseconds. */
const LINES = 400;
/** Most suggestions that anybody reads. */
const MOST = 5;

/** Makes a speller of a dictionary at once. It takes a fifth of a second (English) to a whole one (German). */
export function createSpeller(dictionary: Dictionary, language: Language): Speller {
  const steps = spellerSteps(dictionary, language);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same in steps of a few milliseconds, between which others may have their turn. */
export function* spellerSteps(dictionary: Dictionary, language: Language): Generator<undefined, Speller> {
  const { aff, lines, openers } = prepare(dictionary);
  yield;
  const words = nspell({ aff });
  // They are about ordinal numbers, which nobody asks about, and would be made anew with each part.
  words.compoundRules = [];
  for (let from = 0; from < lines.length; from += LINES) {
    words.dictionary(`\n${lines.slice(from, from + LINES).join('\n')}`);
    yield;
  }
  const known = (word: string): boolean => words.correct(word);
  const accepts = language === 'de' ? german(known, openers, (word) => word in words.data) : known;
  return { accepts, suggest: (word) => (accepts(word) ? [] : words.suggest(word).slice(0, MOST)) };
}

/** nspell's words, their compounds, and spellings of keyboards without ä, ö, ü, ß. */
function german(known: (word: string) => boolean, openers: ReadonlySet<string>, has: (word: string) => boolean): Speller['accepts'] {
  const isCompound = createCompounds({ openers, has });
  const accepts = (word: string): boolean => known(word) || isCompound(word);
  const anyCase = (word: string): boolean => accepts(word) || (word.charAt(0) !== word.charAt(0).toUpperCase() && accepts(capital(word)));
  return (word) => anyCase(word) || spellings(word).some(anyCase);
}

/** Fuer is für, Strasse is Straße, moechte is möchte. */
function spellings(word: string): string[] {
  const dots = word.replace(/([AaOoUu])e/g, (_, letter: string) => DOTTED[letter] ?? '');
  const sharp = [word, dots].map((each) => each.replace(/ss/g, 'ß'));
  return [...new Set([dots, ...sharp])].filter((each) => each !== word);
}

const DOTTED: Readonly<Record<string, string>> = { a: 'ä', o: 'ö', u: 'ü', A: 'Ä', O: 'Ö', U: 'Ü' };
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
