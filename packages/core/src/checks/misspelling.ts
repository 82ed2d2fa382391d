import type { Language } from '../finding.js';
import { bareWord, isJudged } from '../spelling/judged.js';
import { mayBeName } from '../spelling/names.js';
import type { Speller } from '../spelling/speller.js';
import { fold } from '../text/fold.js';
import { Flag } from '../text/tokens.js';
import type { CheckedSentence, SentenceCheck } from './check.js';
import { wordsOf } from './parameters.js';

const NAME = 'misspelling';
/** Endings with which a known word may stand: ebooks, Debitkarten. */
const ENDING = /(?:en|s|n|es)$/;

/**
 * Words that are in no dictionary. The dictionary is not ours to bring along in every place, so the engine is given it; without one nothing is said. Not
 * a pattern: which words exist is no list of a rule. Several parts of a rule may speak about misspellings of their own kind.
 */
export const misspelling: SentenceCheck = {
  purpose: 'words that are in no dictionary (names, codes, capitals and quotations apart); nothing where there is none',
  parameters: { known: 'words that are right all the same, such as <new-words>' },
  speller: true,
  judge(parameters, language) {
    const known = new Set(parameters['known'] === undefined ? [] : wordsOf(NAME, parameters, 'known').map(fold));
    const isKnown = (word: string): boolean => {
      const folded = fold(word);
      return known.has(folded) || known.has(folded.replace(ENDING, ''));
    };
    return (sentence) => {
      const { tokens, from, to } = sentence;
      const speller = sentence.speller();
      if (speller === undefined) return [];
      const found: (readonly [number, number])[] = [];
      let unknown = 0;
      let words = 0;
      for (let at = from; at < to; at++) {
        if (((tokens.flags[at] as number) & Flag.WORD) === 0) continue;
        words++;
        if (!isJudged(sentence, at)) continue;
        const word = bareWord(sentence.text, tokens, at, language);
        if (speller.accepts(word) || isKnown(word)) continue;
        unknown++;
        if (isMisspelt(sentence, at, word, language, speller)) found.push([at, at + 1]);
      }
      // Another language, a list of names, a line of code.
      return unknown >= 3 && unknown * 2 > words ? [] : found;
    };
  },
};

/** It is no word; but a name may be none either. */
function isMisspelt(sentence: CheckedSentence, at: number, word: string, language: Language, speller: Speller): boolean {
  const flags = sentence.tokens.flags[at] as number;
  if ((flags & Flag.CAPITAL) === 0) return true;
  // In English a capital in the middle of a sentence is a name's.
  if (language === 'en' && (flags & Flag.INITIAL) === 0) return false;
  if (mayBeName(sentence, at)) return false;
  return speller.resembles?.(language === 'en' ? word.toLowerCase() : word) === true;
}
