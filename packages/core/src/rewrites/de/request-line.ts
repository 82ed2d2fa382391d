import type { Address } from '../../language/clause.js';
import type { VerbLexicon } from '../../language/de/lexicon-types.js';
import type { SentenceWords } from '../sentence-words.js';
import { DROPPED, LEADING_PRONOUNS, NO_REQUEST, POLITE, SMALL_OPENERS } from './word-sets.js';

export type Reader = Exclude<Address, 'you'>;

/** One thing asked for: what stands before the verb's place, in order, and the verb. */
export interface Asked {
  readonly verb: string;
  /** Pronouns that follow the subject at once, then the rest. */
  readonly pronouns: readonly string[];
  readonly rest: readonly string[];
}

/** Imperative and split prefix, or undefined when the lexicon does not know the verb. */
function imperativeOf(verb: string, reader: Reader, lexicon: VerbLexicon): { form: string; prefix: string } | undefined {
  const form = lexicon.imperative(verb, reader);
  return form === undefined ? undefined : { form, prefix: lexicon.prefix(verb) ?? '' };
}

/** "füllen Sie [bitte] das Formular aus". */
export function imperativeLine(asked: Asked, reader: Reader, lexicon: VerbLexicon, please = false): string | undefined {
  const verb = imperativeOf(asked.verb, reader, lexicon);
  if (verb === undefined) return undefined;
  const parts = [verb.form, reader === 'Sie' ? 'Sie' : '', ...asked.pronouns, please ? 'bitte' : '', ...asked.rest, verb.prefix];
  return joined(parts);
}

/** Parts with one blank between them, none before a comma. */
export const joined = (parts: readonly string[]): string =>
  parts
    .filter((part) => part !== '')
    .join(' ')
    .replaceAll(' ,', ',');

/**
 * The words of `[from, to)` for a request: leading pronouns apart, words that a request does not need left out. `undefined` when one of them says
 * what no request can say.
 */
export function partsOf(words: SentenceWords, from: number, to: number): { pronouns: string[]; rest: string[] } | undefined {
  const pronouns: string[] = [];
  const rest: string[] = [];
  let begin = from;
  while (begin < to && LEADING_PRONOUNS.has(words.folded(begin)) && !isArticle(words, begin, to)) pronouns.push(words.word(begin++));
  let start = begin;
  for (let i = begin; i <= to; i++) {
    const folded = i < to ? words.folded(i) : '';
    if (i < to && NO_REQUEST.has(folded) && !words.isNoun(i)) return undefined;
    if (i < to && (!DROPPED.has(folded) || words.isNoun(i))) continue;
    // "(leider)" would leave empty brackets.
    if (i < to && (words.isMark(i - 1) || words.isMark(i + 1))) return undefined;
    rest.push(words.slice(start, i));
    start = i + 1;
  }
  return { pronouns, rest: rest.filter((part) => part !== '') };
}

/** "ihr Formular": a possessive, not the pronoun. */
const isArticle = (words: SentenceWords, at: number, to: number): boolean =>
  words.folded(at) === 'ihr' && at + 1 < to && words.isNoun(at + 1);

/**
 * What stands first in the sentence, written for its middle: "Bis Freitag" becomes "bis Freitag". Empty when it is a word that a request does not
 * need, `undefined` when it cannot be told whether the first word keeps its capital.
 */
export function openingPart(words: SentenceWords, from: number, to: number, small: boolean): string | undefined {
  if (from >= to) return '';
  for (let i = from; i < to; i++) if (NO_REQUEST.has(words.folded(i)) && (i === from || !words.isNoun(i))) return undefined;
  const first = words.folded(from);
  if (DROPPED.has(first)) return to - from === 1 ? '' : undefined;
  const text = words.slice(from, to);
  if (!small || POLITE.has(first) || !words.isCapital(from)) return text;
  return SMALL_OPENERS.has(first) ? text.charAt(0).toLowerCase() + text.slice(1) : undefined;
}
