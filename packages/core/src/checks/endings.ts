import { fold } from '../text/fold.js';
import { Flag } from '../text/tokens.js';
import type { SentenceCheck } from './check.js';
import { wholeNumber, wordsOf } from './parameters.js';

const NAME = 'endings';

/**
 * Several words with certain endings in one sentence: Bearbeitung, Weiterleitung, Möglichkeit. Not a pattern, because a pattern knows words and not
 * their parts, and does not count.
 */
export const endings: SentenceCheck = {
  purpose: 'several words with certain endings in one sentence (nouns made of verbs)',
  parameters: {
    endings: 'such as "ung heit keit"; the plural with en counts too',
    least: 'how many of them, from 2',
    'not-in': 'words that do not count, such as <everyday-nouns>; as the last part of a compound neither',
  },
  judge(parameters, language) {
    const wanted = wordsOf(NAME, parameters, 'endings').map(fold);
    const least = wholeNumber(NAME, parameters, 'least', 2);
    const everyday = parameters['not-in'] === undefined ? [] : wordsOf(NAME, parameters, 'not-in').map(fold);
    const known = new Set(everyday);
    const lasts = new Set([...wanted.map((ending) => ending.charCodeAt(ending.length - 1)), 0x6e, 0x73]);
    const shortest = Math.min(...wanted.map((ending) => ending.length)) + 3;
    const needed = language === 'de' ? Flag.WORD | Flag.CAPITAL : Flag.WORD;
    const counts = (word: string): boolean => {
      const base = word.replace(/(?:en|s)$/, '');
      if (!wanted.some((ending) => word.endsWith(ending) || base.endsWith(ending))) return false;
      // Lieferung is an everyday noun, and so is Teillieferung.
      for (let i = 0; i < base.length - 3; i++) if (known.has(base.slice(i)) || known.has(word.slice(i))) return false;
      return true;
    };
    return ({ text, tokens, from, to }) => {
      if (to - from < least * 2) return [];
      const found: number[] = [];
      for (let i = from; i < to; i++) {
        const flags = tokens.flags[i] as number;
        const start = tokens.start[i] as number;
        const end = tokens.end[i] as number;
        if ((flags & needed) !== needed || (flags & Flag.QUOTED) !== 0 || end - start < shortest || end - start > 60) continue;
        // Most words end in another letter, and are neither cut out nor folded.
        if (lasts.has(text.charCodeAt(end - 1)) && counts(fold(text.slice(start, end)))) found.push(i);
      }
      return found.length < least ? [] : [[found[found.length - 1] as number, (found[found.length - 1] as number) + 1]];
    };
  },
};
