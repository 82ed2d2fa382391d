import type { Language } from '../finding.js';
import { Flag, type Tokens } from '../text/tokens.js';
import { Info, type WordInfo } from '../text/word-info.js';

/** The language a sentence is read in: the draft's, unless it has five or more words that are clearly of the other. */
export function sentenceLanguage(tokens: Tokens, from: number, to: number, main: Language, info: WordInfo): Language {
  let german = 0;
  let english = 0;
  let words = 0;
  for (let i = from; i < to; i++) {
    if (((tokens.flags[i] as number) & Flag.WORD) === 0) continue;
    words++;
    const bits = info.of(tokens.word[i] as number);
    if ((bits & Info.VOTE_DE) !== 0) german++;
    else if ((bits & Info.VOTE_EN) !== 0) english++;
  }
  if (words < 5) return main;
  const own = main === 'de' ? german : english;
  const other = main === 'de' ? english : german;
  if (other >= 2 && other > own * 3) return main === 'de' ? 'en' : 'de';
  return main;
}
