import type { CheckedSentence } from '../checks/check.js';
import { fold } from '../text/fold.js';
import { Flag, Mark } from '../text/tokens.js';

/** Behind these stands whoever is greeted, in chats without a capital: Dear Priyanka, hi priya. Folded, as all words here. */
const GREETINGS = new Set(
  'hallo hi hey liebe lieber liebes werte werter servus moin gruezi dear hello herr herrn frau mr mrs ms'.split(' '),
);
/** Behind these stands a name: Familie Kowalczyk, Marke Fissler. */
const BEFORE = new Set(
  (
    'fraeulein familie firma fa dr prof dipl ing mag lic namens ' +
    'kollege kollegin kollegen kunde kundin miss mx sir madam thanks regards sincerely gruss gruesse gruessen ' +
    'marke modell typ serie app programm software strasse ort stadt'
  ).split(' '),
);
/** Behind these, places: in Olten, nach Linz. Longer words are nouns as often: nach Prüfung. */
const BEFORE_PLACES = new Set(['in', 'aus', 'nach', 'von', 'bei', 'ab', 'bis']);
const LONGEST_PLACE = 6;
/** Shorter than this, nearly every name resembles a word. */
const SHORTEST = 5;
/** A signature has so many tokens at most: Anke Dreyer, Einkauf. */
const SIGNATURE = 8;

/** Is it whoever is greeted? */
export const isGreeted = (sentence: CheckedSentence, at: number): boolean => GREETINGS.has(wordBefore(sentence, at));

function wordBefore({ text, tokens, from }: CheckedSentence, at: number): string {
  return at > from ? fold(text.slice(tokens.start[at - 1], tokens.end[at - 1])) : '';
}

/** May this word with a capital be a name: by what stands before it, by another capital beside it, or because it stands alone? */
export function mayBeName(sentence: CheckedSentence, at: number): boolean {
  const { tokens, from, to } = sentence;
  const { flags, word, start, end } = tokens;
  const length = (end[at] as number) - (start[at] as number);
  const before = wordBefore(sentence, at);
  if (length < SHORTEST || GREETINGS.has(before) || BEFORE.has(before)) return true;
  if (length <= LONGEST_PLACE && BEFORE_PLACES.has(before)) return true;
  // Not a word that rules know, such as Sie and Ihre.
  const isCapital = (i: number): boolean => i >= from && i < to && ((flags[i] as number) & Flag.CAPITAL) !== 0 && word[i] === 0;
  const joined = (i: number): boolean => i < to && ((flags[i] as number) & Flag.JOINED) !== 0;
  if (isCapital(at - 1) && !joined(at) && (((flags[at - 1] as number) & Flag.INITIAL) === 0 || to - from <= SIGNATURE)) return true;
  if (isCapital(at + 1) && !joined(at + 1)) return true;
  const alone = (i: number): boolean => i < from || i >= to || ((flags[i] as number) & Flag.MARK) !== 0;
  // "Kowalczyk" in the last line, "Priyanka, thank you": called by name.
  return (
    alone(at - 1) && (at + 1 >= to || (word[at + 1] as number) === Mark.COMMA || ((word[at + 1] as number) === Mark.STOP && at + 2 >= to))
  );
}
