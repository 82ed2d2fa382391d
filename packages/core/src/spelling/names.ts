import type { CheckedSentence } from '../checks/check.js';
import { fold } from '../text/fold.js';
import { Flag, Mark } from '../text/tokens.js';

/** Behind these stands a name: Frau Kowalczyk, Dear Priyanka, Marke Fissler. Folded. */
const BEFORE = new Set(
  (
    'herr herrn frau fraeulein familie firma fa dr prof dipl ing mag lic hallo hi hey liebe lieber liebes werte werter servus moin gruezi namens ' +
    'kollege kollegin kollegen kunde kundin mr mrs ms miss mx sir madam dear hello thanks regards sincerely gruss gruesse gruessen ' +
    'marke modell typ serie app programm software strasse ort stadt'
  ).split(' '),
);
/** A name of one word alone, or in front of what is said to its bearer: shorter than this, nearly every name resembles a word. */
const SHORTEST = 5;

/** May this word with a capital be a name: by what stands before it, by another capital beside it, or because it stands alone? */
export function mayBeName({ text, tokens, from, to }: CheckedSentence, at: number): boolean {
  const { flags, word, start, end } = tokens;
  if ((end[at] as number) - (start[at] as number) < SHORTEST) return true;
  // Not a word that rules know, such as Sie and Ihre.
  const isCapital = (i: number): boolean => i >= from && i < to && ((flags[i] as number) & Flag.CAPITAL) !== 0 && word[i] === 0;
  const isWord = (i: number): boolean => i >= from && i < to && ((flags[i] as number) & Flag.WORD) !== 0;
  if (isWord(at - 1) && BEFORE.has(fold(text.slice(start[at - 1], end[at - 1])))) return true;
  const joined = (i: number): boolean => i < to && ((flags[i] as number) & Flag.JOINED) !== 0;
  if (isCapital(at - 1) && !joined(at) && ((flags[at - 1] as number) & Flag.INITIAL) === 0) return true;
  if (isCapital(at + 1) && !joined(at + 1)) return true;
  const alone = (i: number): boolean => i < from || i >= to || ((flags[i] as number) & Flag.MARK) !== 0;
  // "Kowalczyk" in the last line, "Priyanka, thank you": called by name.
  return (
    alone(at - 1) && (at + 1 >= to || (word[at + 1] as number) === Mark.COMMA || ((word[at + 1] as number) === Mark.STOP && at + 2 >= to))
  );
}
