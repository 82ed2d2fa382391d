import type { Language } from '../finding.js';
import { bareWord, isJudged } from '../spelling/judged.js';
import { isGreeted, mayBeName } from '../spelling/names.js';
import type { Speller } from '../spelling/speller.js';
import { fold } from '../text/fold.js';
import { Flag } from '../text/tokens.js';
import type { CheckedSentence, SentenceCheck } from './check.js';
import { wordsOf } from './parameters.js';

const NAME = 'misspelling';
/** To tell a slip from a name takes a millisecond or more; a sentence with more unknown capitals is about names. */
const MOST_ASKED = 2;
/** Endings with which a known word may stand: ebooks, Debitkarten. */
const ENDINGS = [/s$/, /es$/, /e$/, /n$/, /en$/, /er$/];
/** So many unknown words in a row are of another language. */
const FOREIGN_RUN = 4;
const LINK = /(?:es|en|er|s|n)$/;

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
      return known.has(folded) || ENDINGS.some((ending) => known.has(folded.replace(ending, '')));
    };
    return (sentence) => {
      const { tokens, from, to } = sentence;
      const speller = sentence.speller();
      if (speller === undefined) return [];
      const found: (readonly [number, number])[] = [];
      let unknown = 0;
      let run = 0;
      let longest = 0;
      let asked = 0;
      let words = 0;
      for (let at = from; at < to; at++) {
        if (((tokens.flags[at] as number) & Flag.WORD) === 0) continue;
        words++;
        if (!isJudged(sentence, at)) continue;
        const word = bareWord(sentence.text, tokens, at, language);
        if (
          speller.accepts(word) ||
          isKnown(word) ||
          (language === 'de' && openings(sentence, at, word).some((each) => speller.accepts(each)))
        ) {
          run = 0;
          continue;
        }
        unknown++;
        longest = Math.max(longest, ++run);
        const capital = ((tokens.flags[at] as number) & Flag.CAPITAL) !== 0;
        if (capital ? asked++ < MOST_ASKED && isSlip(sentence, at, word, language, speller) : !isGreeted(sentence, at))
          found.push([at, at + 1]);
      }
      // Another language, a list of names, a line of code.
      return longest >= FOREIGN_RUN || (unknown >= 3 && unknown * 2 > words) ? [] : found;
    };
  },
};

/** The first part of a word with a hyphen as a word of its own: Bestätigungs-E-Mail, Adress-Liste. */
function openings({ text, tokens }: CheckedSentence, at: number, word: string): readonly string[] {
  return text.charAt(tokens.end[at] as number) === '-' ? [word.replace(LINK, ''), `${word}e`] : [];
}

/** A word with a capital that is in no dictionary: a misspelt one, and not a name? */
function isSlip(sentence: CheckedSentence, at: number, word: string, language: Language, speller: Speller): boolean {
  // In English a capital in the middle of a sentence is a name's.
  if (language === 'en' && ((sentence.tokens.flags[at] as number) & Flag.INITIAL) === 0) return false;
  if (mayBeName(sentence, at)) return false;
  return speller.resembles?.(language === 'en' ? word.toLowerCase() : word) === true;
}
