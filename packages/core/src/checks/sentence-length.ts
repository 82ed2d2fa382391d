import { Flag, Mark, type Tokens } from '../text/tokens.js';
import type { SentenceCheck } from './check.js';
import { wholeNumber } from './parameters.js';

const NAME = 'sentence-length';

/**
 * Sentences of more than so many words. Numbers count as words, marks, codes and addresses do not. What is marked is where the sentence could be cut:
 * the comma, dash or colon nearest to its middle with the word after it; without one, its first words. A count of words is nothing that a pattern says.
 */
export const sentenceLength: SentenceCheck = {
  purpose: 'a sentence of many words; marks where it could be cut',
  parameters: { over: 'speaks above so many words, from 5' },
  judge(parameters) {
    const over = wholeNumber(NAME, parameters, 'over', 5);
    return ({ tokens, from, to }) => {
      if (to - from <= over) return [];
      let words = 0;
      for (let i = from; i < to; i++) if (((tokens.flags[i] as number) & (Flag.MARK | Flag.OPAQUE)) === 0) words++;
      return words > over ? [cut(tokens, from, to)] : [];
    };
  },
};

const CUTS: ReadonlySet<number> = new Set([Mark.COMMA, Mark.SEMICOLON, Mark.COLON, Mark.DASH]);

function cut(tokens: Tokens, from: number, to: number): readonly [number, number] {
  const middle = (from + to) >> 1;
  for (let away = 0; away < to - from; away++) {
    for (const at of [middle - away, middle + away]) {
      if (at > from + 2 && at < to - 3 && CUTS.has(tokens.word[at] as number)) return [at, at + 2];
    }
  }
  return [from, Math.min(to, from + 2)];
}
