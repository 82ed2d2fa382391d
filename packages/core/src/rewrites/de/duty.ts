import type { Clause } from '../../language/clause.js';
import type { Draft, Understood } from '../rewriter.js';
import { SentenceWords } from '../sentence-words.js';
import { pronounFor, readConjuncts } from './conjuncts.js';
import { imperativeLine, joined, openingPart, partsOf, type Asked, type Reader } from './request-line.js';
import { POINTERS, UNASKABLE } from './word-sets.js';

const FRONTED = new Set<Clause['kind']>(['condition', 'cause', 'purpose', 'concession']);

/** The clause cut into what a request is made of. */
interface Duty {
  readonly reader: Reader;
  /** Tokens `[openFrom, openTo)` before the finite verb that are not the subject. */
  readonly openFrom: number;
  readonly openTo: number;
  /** Tokens `[midFrom, midTo)` between subject or finite verb and the infinitive. */
  readonly midFrom: number;
  readonly midTo: number;
  readonly lemma: string;
  /** Token of the last infinitive. */
  readonly verb: number;
  readonly zu: boolean;
}

/** "Sie müssen …", "Bis Freitag haben Sie … zu …", "…, dass Sie … müssen": what the reader must do becomes what the reader is asked to do. */
export function dutyToRequest(understood: Understood): Draft | undefined {
  const { clause, clauses, sentence } = understood;
  const words = new SentenceWords(sentence);
  if (
    !isPlainDuty(clause) ||
    clauses.clauses.filter((one) => one.modals.length > 0 && one.subject?.who === 'addressee' && isDuty(one)).length > 1
  )
    return undefined;
  if (words.to - words.from > 45 || words.hasQuotation(clause.start, Math.min(clause.end, words.to))) return undefined;
  if (words.hasSlash(sentence.from, words.to) || words.isShouted(clause.modal)) return undefined;
  return clause.kind === 'that' ? fromThat(understood, words) : fromMain(understood, words);
}

/** A sentence may begin with these and a comma: "Hallo Frau Kern, …". */
const GREETINGS = new Set(['sehr', 'liebe', 'lieber', 'hallo', 'guten', 'hi', 'herr', 'frau']);

const GUESSES = new Set(['soweit', 'soviel', 'wie']);

const isDuty = ({ modals }: Clause): boolean => modals.includes('müssen') || modals.includes('haben') || modals.includes('sollen');

/** "Sie müssen das Gerät prüfen lassen". */
const causes = ({ modals }: Clause): boolean => modals.length === 2 && modals[1] === 'lassen';

function isPlainDuty(clause: Clause): boolean {
  const zu = clause.modals[0] === 'haben';
  if (
    (clause.modals.length !== 1 && !causes(clause)) ||
    clause.tense !== 'present' ||
    clause.mood !== 'indicative' ||
    clause.voice !== 'active' ||
    clause.negated !== 'no'
  )
    return false;
  if (clause.infinitive !== (zu ? 'zu' : 'bare') || clause.main === undefined || UNASKABLE.has(clause.main)) return false;
  return (
    clause.subject?.who === 'addressee' && clause.subject.address !== undefined && clause.subject.address !== 'you' && clause.mainToken >= 0
  );
}

/** "Bitte beachten Sie, dass Sie den Beleg vorlegen müssen." The pointing clause is left out. */
function fromThat({ clause, sentence, lexicon }: Understood, words: SentenceWords): Draft | undefined {
  const { subject, opener } = clause;
  if (causes(clause)) return undefined;
  if (subject === undefined || subject.token !== opener + 1 || clause.position !== 'last' || !words.isComma(opener - 1)) return undefined;
  if (!POINTERS.has(words.line(sentence.from, opener))) return undefined;
  const finite = Math.max(clause.finite, clause.mainToken);
  if (finite + 1 < words.to && !words.isComma(finite + 1)) return undefined;
  const zu = clause.modals[0] === 'haben';
  const midTo = zu && words.folded(clause.mainToken - 1) === 'zu' ? clause.mainToken - 1 : clause.mainToken;
  const parts = partsOf(words, subject.token + 1, midTo);
  if (parts === undefined || finite !== clause.mainToken + 1) return undefined;
  const line = imperativeLine({ verb: clause.main as string, ...parts }, subject.address as Reader, lexicon);
  return line === undefined ? undefined : draft(words, sentence.from, `Bitte ${line}${words.after(finite)}`);
}

function fromMain(understood: Understood, words: SentenceWords): Draft | undefined {
  const { clause, clauses, lexicon } = understood;
  const duty = cut(clause, words);
  if (duty === undefined) return undefined;
  const start = startOf(understood, words, duty);
  if (start === undefined) return undefined;
  // "Dann müssen Sie leider zahlen" regrets a consequence, it asks for nothing.
  if (words.folded(duty.openFrom) === 'dann' && words.line(duty.midFrom, duty.midTo).split(' ').includes('leider')) return undefined;
  const opening = start.fronted ? '' : openingPart(words, duty.openFrom, duty.openTo, true);
  const parts = partsOf(words, duty.midFrom, duty.midTo);
  if (opening === undefined || parts === undefined) return undefined;
  const end = behind(words, clauses.clauses, duty.verb, clause);
  const object = pronounFor(words, duty.openFrom, duty.openTo) ?? pronounFor(words, duty.midFrom, duty.midTo);
  const more = readConjuncts(words, lexicon, duty.verb, end, duty.zu, object);
  if (more === undefined) return undefined;
  const first: Asked = { verb: duty.lemma, pronouns: parts.pronouns, rest: [opening, ...parts.rest] };
  const lines = [first, ...more.asked].map((asked, index) => imperativeLine(asked, duty.reader, lexicon, index === 0 && start.fronted));
  if (lines.some((line) => line === undefined)) return undefined;
  const request = inARow(lines as string[]);
  const tail = words.after(more.end - 1);
  const please = start.fronted ? '' : start.before === '' && words.isCapital(start.from) ? 'Bitte ' : 'bitte ';
  return draft(words, start.from, `${start.before}${please}${request}${tail}`);
}

/** "A, B und C". */
const inARow = (lines: readonly string[]): string =>
  lines.length < 2 ? (lines[0] ?? '') : `${lines.slice(0, -1).join(', ')} und ${lines[lines.length - 1] ?? ''}`;

/** Finds the parts of a clause with the verb in second place. */
function cut(clause: Clause, words: SentenceWords): Duty | undefined {
  const { subject, modal, mainToken } = clause;
  if (subject === undefined || modal !== clause.finite || mainToken <= modal) return undefined;
  const lets = causes(clause);
  if (lets && words.folded(mainToken + 1) !== 'lassen') return undefined;
  const zu = clause.modals[0] === 'haben';
  const midTo = lets ? mainToken + 1 : zu && words.folded(mainToken - 1) === 'zu' ? mainToken - 1 : mainToken;
  const inverted = subject.token === modal + 1;
  if (!inverted && (subject.token !== modal - 1 || subject.token !== clause.start)) return undefined;
  // A polite pronoun in lower case (chat) would have to be guessed.
  if (subject.address === 'Sie' && !words.isCapital(subject.token)) return undefined;
  return {
    reader: subject.address as Reader,
    openFrom: clause.start,
    openTo: inverted ? modal : clause.start,
    midFrom: inverted ? modal + 2 : modal + 1,
    midTo,
    lemma: lets ? 'lassen' : (clause.main as string),
    verb: lets ? mainToken + 1 : mainToken,
    zu,
  };
}

interface Start {
  /** First token that is replaced. */
  readonly from: number;
  /** Text kept before the request. */
  readonly before: string;
  readonly fronted: boolean;
}

/** Where the request begins: at the sentence's first word, behind a clause in front, or behind a colon. */
function startOf({ clause, clauses, sentence }: Understood, words: SentenceWords, duty: Duty): Start | undefined {
  const first = clause.start;
  if (first === sentence.from) return { from: first, before: '', fronted: false };
  if (words.isColon(first - 1) && words.isCapital(first) && !words.line(sentence.from, first).includes('bitte'))
    return { from: first, before: '', fronted: false };
  if (!words.isComma(first - 1)) return undefined;
  const before = clauses.clauses.filter((one) => one !== clause && one.start < first);
  if (before.length === 0 && duty.openTo === duty.openFrom && GREETINGS.has(words.folded(sentence.from)))
    return { from: sentence.from, before: `${words.slice(sentence.from, first)} `, fronted: false };
  const resumes = duty.openTo - duty.openFrom === 1 && ['dann', 'so'].includes(words.folded(duty.openFrom));
  if (duty.openTo > duty.openFrom && !resumes) return undefined;
  if (
    before.length === 0 ||
    !before.every((one) => FRONTED.has(one.kind) || one.kind === 'that' || one.kind === 'relative') ||
    !FRONTED.has(before[0]?.kind ?? 'statement')
  )
    return undefined;
  // "Soweit ich sehe, müssen Sie …" guesses.
  if (GUESSES.has(words.folded(before[0]?.opener ?? -1))) return undefined;
  if (duty.openTo === duty.openFrom && clause.modal !== first) return undefined;
  return { from: sentence.from, before: `${words.slice(sentence.from, first)} `, fronted: true };
}

/** First token behind the verbs: where a clause begins that stays as it is, or the sentence ends. */
function behind(words: SentenceWords, clauses: readonly Clause[], verb: number, clause: Clause): number {
  for (let i = verb + 1; i < words.to; i++) {
    if (words.isComma(i) && clauses.some((one) => one !== clause && one.start === i + 1 && one.kind !== 'relative')) return i;
    if (words.isMark(i) && !words.isComma(i)) return i;
    if (i > verb + 1) continue;
    // An afterthought without a comma: "… zusenden bis Freitag".
    if (words.folded(i) === 'bis') return i;
  }
  return words.to;
}

export function draft(words: SentenceWords, from: number, text: string): Draft {
  const replacement = joined([text]);
  return { title: replacement, safety: 'safe', start: words.startOf(from), end: words.endOf(words.to - 1), text: replacement };
}
