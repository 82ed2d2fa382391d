import type { VerbLexicon } from '../../language/de/lexicon-types.js';
import { VerbForm } from '../../language/de/lexicon-types.js';
import type { SentenceWords } from '../sentence-words.js';
import { partsOf, type Asked } from './request-line.js';
import { BARE_PLURALS, LEADING_PRONOUNS, NEEDS_NO_OBJECT, NEEDS_OBJECT, PREPOSITIONS, PRONOUN_OF, UNASKABLE } from './word-sets.js';

/** More things asked for after the first verb: "… ausfüllen und Ihren Ausweis beilegen". */
export interface Conjuncts {
  readonly asked: readonly Asked[];
  /** First token behind them. */
  readonly end: number;
}

/**
 * Reads `und …` and `, … und …` behind the first infinitive up to `end`. The first object's place is `[objectFrom, objectTo)`: a later verb that
 * lacks its own object gets a pronoun for it. `undefined` when any part is not understood; no conjuncts at all is an empty list.
 */
export function readConjuncts(
  words: SentenceWords,
  lexicon: VerbLexicon,
  verbToken: number,
  end: number,
  zu: boolean,
  object: string | undefined,
): Conjuncts | undefined {
  const asked: Asked[] = [];
  let at = verbToken + 1;
  while (at < end) {
    if (words.folded(at) !== 'und' && !words.isComma(at)) return undefined;
    const start = at + 1;
    let verb = start;
    while (verb < end && !endsPart(words, lexicon, verb, end, zu)) verb++;
    if (verb >= end) return undefined;
    const one = readOne(words, lexicon, start, verb, zu, object);
    if (one === undefined) return undefined;
    asked.push(one);
    at = verb + 1;
  }
  return { asked, end: at };
}

function endsPart(words: SentenceWords, lexicon: VerbLexicon, token: number, end: number, zu: boolean): boolean {
  if (infinitive(words, lexicon, token, zu) === undefined) return false;
  return token + 1 >= end || words.folded(token + 1) === 'und' || words.isComma(token + 1);
}

/** The dictionary form of an infinitive (with zu inside or before it, when `zu`). */
function infinitive(words: SentenceWords, lexicon: VerbLexicon, token: number, zu: boolean): string | undefined {
  if (words.isMark(token) || words.isCapital(token)) return undefined;
  const wanted = zu ? VerbForm.ZU_INFINITIVE | VerbForm.INFINITIVE : VerbForm.INFINITIVE;
  return lexicon.analyse(words.folded(token)).find(({ forms }) => (forms & wanted) !== 0)?.lemma;
}

function readOne(
  words: SentenceWords,
  lexicon: VerbLexicon,
  from: number,
  verbToken: number,
  zu: boolean,
  object: string | undefined,
): Asked | undefined {
  const verb = infinitive(words, lexicon, verbToken, zu);
  if (verb === undefined || UNASKABLE.has(verb)) return undefined;
  const to = zu && words.folded(verbToken - 1) === 'zu' ? verbToken - 1 : verbToken;
  const parts = partsOf(words, from, to);
  if (parts === undefined) return undefined;
  if (hasObject(words, from, to) || NEEDS_NO_OBJECT.has(verb)) return { verb, ...parts };
  if (!NEEDS_OBJECT.has(verb) || object === undefined) return undefined;
  return { verb, pronouns: [object, ...parts.pronouns], rest: parts.rest };
}

/** Is there an object of its own: a noun that no preposition governs, or sich, es, sie, ihn? */
function hasObject(words: SentenceWords, from: number, to: number): boolean {
  return objectAt(words, from, to) >= 0;
}

/** The first token of the object's noun phrase (its determiner), or of the pronoun; -1 when there is none. */
function objectAt(words: SentenceWords, from: number, to: number): number {
  let governed = false;
  let start = -1;
  for (let i = from; i < to; i++) {
    const folded = words.folded(i);
    if (words.isMark(i)) return -1;
    if (words.isNoun(i) && folded !== 'ihnen' && !PRONOUN_OF.has(folded)) {
      if (!governed) return start < 0 ? i : start;
      governed = false;
      start = -1;
    } else if (PREPOSITIONS.has(folded)) {
      governed = true;
      start = -1;
    } else if (!governed && (folded === 'sich' || folded === 'es' || folded === 'ihn' || (folded === 'sie' && !words.isCapital(i))))
      return i;
    else if (LEADING_PRONOUNS.has(folded) && governed) governed = false;
    else if (PRONOUN_OF.has(folded) && start < 0) start = i;
  }
  return -1;
}

/** The pronoun for the object in `[from, to)`, where its determiner tells. */
export function pronounFor(words: SentenceWords, from: number, to: number): 'ihn' | 'es' | 'sie' | undefined {
  const at = objectAt(words, from, to);
  if (at < 0) return undefined;
  const folded = words.folded(at);
  return PRONOUN_OF.get(folded) ?? (BARE_PLURALS.has(folded) ? 'sie' : undefined);
}
