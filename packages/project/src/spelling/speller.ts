import type { Language, Speller } from '@tonfall/core';
import { american } from './british.js';
import { createCompounds } from './compounds.js';
import { capital, germanSpellings } from './german.js';
import { prepareSteps, type Dictionary } from './prepare.js';
import { beforeSlip, LETTERS } from './slips.js';
import { createWordStore } from './word-store.js';

/** Lines of a word list that are read in one step: a few milliseconds. */
const LINES = 200;
/** Most suggestions that anybody reads. */
const MOST = 5;
/** Of a longer word nobody knows what was meant. */
const LONGEST = 40;
/** nspell looks for words two slips away, which takes long for long ones; of German it knows no compounds. */
const LONGEST_FAR = 12;
/** So many answers about single words are remembered. */
const REMEMBERED = 2000;

/** Makes a speller of a dictionary at once. It takes a fifth of a second (English) to half a second (German). */
export function createSpeller(dictionary: Dictionary, language: Language): Speller {
  return atOnce(spellerSteps(dictionary, language));
}

/** Runs steps to their end without a pause. */
export function atOnce<Result>(steps: Generator<undefined, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same in steps of a few milliseconds, between which others may have their turn. */
export function* spellerSteps(dictionary: Dictionary, language: Language): Generator<undefined, Speller> {
  const { aff, lines, openers, closers } = yield* prepareSteps(dictionary);
  const words = createWordStore(aff);
  for (let from = 0; from < lines.length; from += LINES) {
    words.dictionary(`\n${lines.slice(from, from + LINES).join('\n')}`);
    yield;
  }
  const known = (word: string): boolean => words.correct(word);
  const ends = createWordStore(aff);
  ends.dictionary(`\n${closers.join('\n')}`);
  const has = (word: string): boolean => word in words.data || word in ends.data;
  const accepts = language === 'de' ? german(known, createCompounds({ openers, has, shortest: 3 })) : english(known);
  // What is looked for around a slip is better a word that people know: of parts with three letters anything can be made.
  const isCompound = language === 'de' ? createCompounds({ openers, has, shortest: 4 }) : () => false;
  const plain = language === 'de' ? (word: string): boolean => has(word) || known(word) || isCompound(word) : english(known);
  const meant = function* (word: string): Generator<string> {
    if (word.length > LONGEST) return;
    const spellings = language === 'de' ? [word, ...germanSpellings(word)] : [word];
    for (const spelling of spellings) for (const other of beforeSlip(spelling, LETTERS[language])) if (plain(other)) yield other;
  };
  const resembles = remembered((word) => meant(word).next().done !== true);
  return {
    accepts: remembered(accepts),
    resembles,
    suggest(word) {
      if (accepts(word)) return [];
      const near = [...new Set(meant(word))].slice(0, MOST);
      return near.length > 0 || language === 'de' || word.length > LONGEST_FAR ? near : words.suggest(word).slice(0, MOST);
    },
  };
}

function english(known: (word: string) => boolean): Speller['accepts'] {
  return (word) => known(word) || american(word).some(known);
}

/** nspell's words, their compounds, nouns in lower case as chats have them, and spellings of keyboards without ä, ö, ü, ß. */
function german(known: (word: string) => boolean, isCompound: (word: string) => boolean): Speller['accepts'] {
  const accepts = (word: string): boolean => known(word) || isCompound(word);
  const anyCase = (word: string): boolean => accepts(word) || (capital(word) !== word && accepts(capital(word)));
  return (word) => anyCase(word) || germanSpellings(word).some(anyCase);
}

/** Answers are kept: drafts ask for the same words with every key. */
function remembered(ask: (word: string) => boolean): (word: string) => boolean {
  const answers = new Map<string, boolean>();
  return (word) => {
    const known = answers.get(word);
    if (known !== undefined) return known;
    if (answers.size >= REMEMBERED) answers.clear();
    const answer = ask(word);
    answers.set(word, answer);
    return answer;
  };
}
