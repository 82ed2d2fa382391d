import type { Clause } from '../language/clause.js';
import { Flag, Mark } from '../text/tokens.js';
import type { JudgedSentence, SentenceCheck } from './check.js';
import { wholeNumber } from './parameters.js';

const NAME = 'nested-clauses';
/** Words of a sentence that stand before a verb and its marks. */
const LEAST_AROUND = 6;

/**
 * Clauses inside clauses, and in German a verb whose two parts stand far apart ("hat … erhalten", "füllen … aus"). A pattern sees one clause, not how
 * clauses lie in each other; thresholds after the Hohenheim index.
 */
export const nestedClauses: SentenceCheck = {
  purpose: 'a clause interrupted by others, or a verb whose parts stand far apart',
  parameters: {
    depth: 'so many subordinate clauses in one clause before it ends, from 1',
    apart: 'so many words between the parts of a verb, from 5',
  },
  judge(parameters, language) {
    const depth = wholeNumber(NAME, parameters, 'depth', 1);
    const apart = wholeNumber(NAME, parameters, 'apart', 5);
    return (sentence) => {
      const length = sentence.to - sentence.from;
      // Clauses inside stand between commas, in English not all of them; a verb far apart takes words. Clauses are read of few sentences.
      if (length >= apart && commas(sentence) >= (language === 'de' ? depth + 1 : depth)) {
        const { clauses } = sentence.clauses();
        const marked = clauses.find((outer) => clauses.filter((inner) => lies(inner, outer)).length >= depth);
        if (marked !== undefined) return [[marked.start, Math.min(marked.end, marked.start + 2)]];
      }
      return language === 'de' && length >= apart + LEAST_AROUND ? farApart(sentence, apart) : [];
    };
  },
};

/** Whole inside, with words of the outer one on both sides. */
const lies = (inner: Clause, outer: Clause): boolean => inner !== outer && inner.start > outer.start + 1 && inner.end < outer.end - 1;

function commas({ tokens, from, to }: JudgedSentence): number {
  let count = 0;
  for (let i = from; i < to; i++) if ((tokens.word[i] as number) === Mark.COMMA) count++;
  return count;
}

/** From the finite verb to its other part, words only. */
function farApart(sentence: JudgedSentence, apart: number): [number, number][] {
  const { tokens } = sentence;
  for (const { finite, mainToken, prefix, position } of sentence.clauses().clauses) {
    const far = Math.max(mainToken, prefix);
    if (position === 'last' || finite < 0 || far - finite <= apart) continue;
    let words = 0;
    for (let i = finite + 1; i < far; i++) if (((tokens.flags[i] as number) & Flag.MARK) === 0) words++;
    if (words > apart) return [[far, far + 1]];
  }
  return [];
}
