import type { Draft, Understood } from '../rewriter.js';
import { SentenceWords } from '../sentence-words.js';
import { draft } from './duty.js';
import { imperativeLine, partsOf, type Reader } from './request-line.js';
import { UNASKABLE } from './word-sets.js';

const AGENTS: Readonly<Record<string, Reader>> = { ihnen: 'Sie', dir: 'du', euch: 'ihr' };
/** Articles (folded) whose accusative is told without the noun's gender. */
const ACCUSATIVE: Readonly<Record<string, string>> = {
  der: 'den',
  dieser: 'diesen',
  jeder: 'jeden',
  die: 'die',
  das: 'das',
  diese: 'diese',
  dieses: 'dieses',
  jede: 'jede',
  jedes: 'jedes',
  alle: 'alle',
  beide: 'beide',
  eine: 'eine',
  ihre: 'Ihre',
};
const MASCULINE = new Set(['der', 'dieser', 'jeder']);
/** Nouns that take -n or -en in the accusative, as far as letters have them. */
const WEAK = new Set('name kunde herr nachbar mensch student patient zeuge kollege auftraggeber'.split(' '));

/** "Der Antrag ist von Ihnen bis Freitag einzureichen." The reader is named, or no other doer can be meant: a request with the subject as its object. */
export function isToBeToRequest({ clause, clauses, sentence, lexicon, familiarDraft }: Understood): Draft | undefined {
  const words = new SentenceWords(sentence);
  const { subject, main, finite, mainToken } = clause;
  if (clause.kind !== 'statement' || clauses.clauses.length !== 1 || subject?.who !== 'noun' || main === undefined || UNASKABLE.has(main))
    return undefined;
  if (
    clause.modals.length !== 1 ||
    clause.infinitive !== 'zu' ||
    clause.negated !== 'no' ||
    clause.tense !== 'present' ||
    mainToken !== words.to - 1
  )
    return undefined;
  if (subject.start !== sentence.from || subject.token + 1 !== finite || words.hasQuotation(sentence.from, words.to)) return undefined;
  const object = accusative(words, subject.start, subject.token);
  if (object === undefined) return undefined;
  let reader: Reader | undefined = familiarDraft() ? undefined : 'Sie';
  let midTo = mainToken;
  if (words.folded(midTo - 1) === 'zu') midTo--;
  let agent = -1;
  for (let i = finite + 1; i + 1 < midTo; i++) {
    if (words.folded(i) !== 'von' && words.folded(i) !== 'vom' && words.folded(i) !== 'durch') continue;
    const named = words.folded(i) === 'von' ? AGENTS[words.folded(i + 1)] : undefined;
    if (named === undefined) return undefined;
    agent = i;
    reader = named;
  }
  if (reader === undefined) return undefined;
  const before = agent < 0 ? undefined : partsOf(words, finite + 1, agent);
  const after = partsOf(words, agent < 0 ? finite + 1 : agent + 2, midTo);
  if (after === undefined || (agent >= 0 && before === undefined)) return undefined;
  const line = imperativeLine(
    { verb: main, pronouns: [...(before?.pronouns ?? []), ...after.pronouns], rest: [object, ...(before?.rest ?? []), ...after.rest] },
    reader,
    lexicon,
  );
  return line === undefined ? undefined : draft(words, sentence.from, `Bitte ${line}`);
}

/** The subject as an object: "der beigefügte Antrag" becomes "den beigefügten Antrag". */
function accusative(words: SentenceWords, from: number, noun: number): string | undefined {
  const article = words.folded(from);
  const changed = ACCUSATIVE[article];
  if (changed === undefined || noun === from || noun - from > 2 || !words.isCapital(noun)) return undefined;
  if (!MASCULINE.has(article)) return `${changed} ${words.slice(from + 1, noun + 1)}`;
  if (WEAK.has(words.folded(noun))) return undefined;
  if (noun - from === 1) return `${changed} ${words.word(noun)}`;
  const adjective = words.word(from + 1);
  return adjective.endsWith('e') ? `${changed} ${adjective}n ${words.word(noun)}` : undefined;
}
