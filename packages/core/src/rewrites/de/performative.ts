import type { Clause } from '../../language/clause.js';
import type { Draft, Understood } from '../rewriter.js';
import { SentenceWords } from '../sentence-words.js';
import { pronounFor, readConjuncts } from './conjuncts.js';
import { draft } from './duty.js';
import { imperativeLine, partsOf, type Reader } from './request-line.js';
import { UNASKABLE } from './word-sets.js';

/** Words (folded) that such an opening may consist of: anything more has to stay, so it is not rewritten. */
const OPENING = new Set(
  'ich wir muss muessen sie dich euch du ihr bitten ersuchen ersuche auffordern fordern fordere auf leider daher deshalb nun hiermit sind bist seid dazu verpflichtet also somit'.split(
    ' ',
  ),
);
const READERS: Readonly<Record<string, Reader>> = { sie: 'Sie', dich: 'du', du: 'du', euch: 'ihr', ihr: 'ihr' };

/** Words (folded) of "Es ist zwingend erforderlich, dass …". */
const NECESSARY = new Set('es ist zwingend unbedingt dringend erforderlich notwendig noetig daher deshalb'.split(' '));

/** "Es ist erforderlich, dass Sie den Vertrag unterschreiben": what is necessary becomes the request. */
export function necessityToRequest({ clauses, sentence, lexicon }: Understood): Draft | undefined {
  const words = new SentenceWords(sentence);
  const [main, needed, third] = clauses.clauses;
  if (main?.start !== sentence.from || needed === undefined || third !== undefined || !isPlainAct(needed)) return undefined;
  const { subject, opener, finite } = needed;
  const address = subject?.address;
  if (subject?.token !== opener + 1 || address === undefined || address === 'you' || finite !== words.to - 1 || !words.isComma(opener - 1))
    return undefined;
  for (let i = sentence.from; i < opener - 1; i++) if (!NECESSARY.has(words.folded(i))) return undefined;
  const parts = partsOf(words, opener + 2, finite);
  if (parts === undefined || words.hasQuotation(sentence.from, words.to)) return undefined;
  const line = imperativeLine({ verb: needed.main as string, ...parts }, address, lexicon);
  return line === undefined ? undefined : draft(words, sentence.from, `Bitte ${line}`);
}

const isPlainAct = ({ kind, modals, main, tense, mood, voice, negated, mainToken, finite }: Clause): boolean =>
  kind === 'that' &&
  modals.length === 0 &&
  main !== undefined &&
  !UNASKABLE.has(main) &&
  tense === 'present' &&
  mood === 'indicative' &&
  voice === 'active' &&
  negated === 'no' &&
  mainToken === finite;

/** "Ich muss Sie bitten, die Rechnung zu begleichen", "Sie sind verpflichtet, …": what is demanded in the group with zu becomes the request. */
export function performativeToRequest({ clauses, sentence, lexicon }: Understood): Draft | undefined {
  const words = new SentenceWords(sentence);
  const [main, group, third] = clauses.clauses;
  if (main === undefined || group === undefined || third !== undefined || main.start !== sentence.from) return undefined;
  if (group.finite >= 0 || group.infinitive !== 'zu' || group.main === undefined || group.modals.length > 0 || UNASKABLE.has(group.main))
    return undefined;
  if (!words.isComma(group.start - 1) || main.negated !== 'no' || words.hasQuotation(sentence.from, words.to)) return undefined;
  let reader: Reader | undefined;
  for (let i = sentence.from; i < group.start - 1; i++) {
    const folded = words.folded(i);
    if (!OPENING.has(folded)) return undefined;
    reader ??= READERS[folded];
  }
  if (reader === undefined) return undefined;
  const verb = group.mainToken;
  const midTo = words.folded(verb - 1) === 'zu' ? verb - 1 : verb;
  const parts = partsOf(words, group.start, midTo);
  if (parts === undefined) return undefined;
  const more = readConjuncts(words, lexicon, verb, words.to, true, pronounFor(words, group.start, midTo));
  if (more === undefined) return undefined;
  const lines = [{ verb: group.main, ...parts }, ...more.asked].map((asked) => imperativeLine(asked, reader, lexicon));
  if (lines.some((line) => line === undefined)) return undefined;
  return draft(words, sentence.from, `Bitte ${lines.join(' und ')}`);
}
