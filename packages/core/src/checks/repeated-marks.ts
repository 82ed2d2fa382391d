import { Mark } from '../text/tokens.js';
import type { WordCheck } from './check.js';

const MARKS: Readonly<Record<string, number>> = { '?': Mark.QUESTION, '!': Mark.EXCLAMATION };
const MOST = 40;

/**
 * The same mark several times without a space: "Haben Sie es gelesen???". Not a pattern, because a phrase knows words, and begins with one; serves every
 * rule about impatience and shouting.
 */
export const repeatedMarks: WordCheck = {
  purpose: 'the same mark several times in a row: ???',
  parameters: { marks: '? or ! or ?!', least: 'how many, from 2' },
  anchors(parameters) {
    const { marks, least } = read(parameters);
    if (marks.length === 0 || !(least >= 2))
      throw new RangeError('repeated-marks needs marks: "?" or "!" or "?!", and least: a number from 2');
    return marks.map((text) => [{ kind: 'mark', text }]);
  },
  find({ tokens, from, to }, at, parameters) {
    const { marks, least } = read(parameters);
    const numbers = new Set(marks.map((mark) => MARKS[mark]));
    const joins = (i: number): boolean => numbers.has(tokens.word[i]) && tokens.end[i - 1] === tokens.start[i];
    if (at > from && numbers.has(tokens.word[at - 1]) && joins(at)) return undefined;
    let end = at + 1;
    while (end < to && end < at + MOST && joins(end)) end++;
    return end - at >= least ? [at, end] : undefined;
  },
};

function read(parameters: Readonly<Record<string, string>>): { marks: string[]; least: number } {
  return { marks: Array.from(parameters['marks'] ?? '').filter((mark) => mark in MARKS), least: Number(parameters['least'] ?? 2) };
}
