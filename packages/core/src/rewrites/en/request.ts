import type { Clause } from '../../language/clause.js';
import type { Draft, Understood } from '../rewriter.js';
import { SentenceWords } from '../sentence-words.js';

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Verbs of being and bearing: nobody can be asked for them. */
const UNASKABLE = set(
  'be have know own understand live belong cost accept bear tolerate realise realize expect feel want like need receive believe deserve lose',
);
/** Between you and the verb, as parts of the duty itself. */
const DUTY = set(
  "must have to need got will 'll ll 've ve are re 're required obliged obligated had better would you'll you've you're you'd",
);
/** Between you and the verb, not needed in a request. */
const DROPPED = set('simply just please unfortunately');
/** Between you and the verb, kept. */
const KEPT = set('also first then always still now immediately personally');
/** Adverbs that may open the sentence before you, without a comma. */
const OPENERS = set('then first next now also afterwards finally secondly firstly lastly additionally');
/** First words of a phrase that may stand before you with a comma. */
const LIGHT_OPENERS = set('after before for in on at by from to until within during with dear hi hello hey');
/** Words with which the sentence guesses, threatens or offers a choice. */
const NO_REQUEST = set('otherwise else or probably perhaps maybe possibly likely usually normally either unless though but');
const POINTERS: ReadonlySet<string> = new Set([
  'please note',
  'note',
  'kindly note',
  'please be aware',
  'please remember',
  'please keep in mind',
  'please bear in mind',
  'please be advised',
]);
const FRONTED = new Set<Clause['kind']>(['condition', 'purpose', 'cause', 'concession']);
const AUXILIARIES = new Set(['must', 'have to', 'need to', 'have got to', 'be required to', 'be obliged to', 'be to', 'had better']);

/** "You must sign the form." becomes "Please sign the form.", also behind a clause in front ("To change it, please …") and "Please note that". */
export function englishRequest(understood: Understood): Draft | undefined {
  const { clause, clauses, sentence } = understood;
  const words = new SentenceWords(sentence);
  if (!isPlainDuty(clause) || duties(clauses.clauses) > 1) return undefined;
  if (words.to - words.from > 45 || words.hasQuotation(sentence.from, words.to) || hasAny(words, clause.start, words.to, NO_REQUEST))
    return undefined;
  const you = clause.subject?.token ?? -1;
  const kept = between(words, you, clause.mainToken);
  if (kept === undefined || clause.mainToken <= you) return undefined;
  const before = opening(understood, words, you);
  if (before === undefined) return undefined;
  const rest = words.slice(clause.mainToken, words.to);
  const please = before === '' && words.isCapital(sentence.from) ? 'Please' : 'please';
  if (words.isShouted(clause.modal)) return undefined;
  return toDraft(words, `${before}${[please, ...kept].join(' ')} ${rest}`);
}

/** How often the sentence says what the reader must do; verbs joined by and share one must. */
function duties(clauses: readonly Clause[]): number {
  const mine = clauses.filter((one) => one.subject?.who === 'addressee' && one.modals.some((modal) => AUXILIARIES.has(modal)));
  return new Set(mine.map((one) => one.modal)).size;
}

function isPlainDuty(clause: Clause): boolean {
  if (
    clause.modals.length !== 1 ||
    clause.negated !== 'no' ||
    clause.voice !== 'active' ||
    clause.infinitive === 'perfect' ||
    clause.mood !== 'indicative'
  )
    return false;
  if (clause.tense !== 'present' && clause.tense !== 'future') return false;
  return (
    clause.main !== undefined &&
    !UNASKABLE.has(clause.main) &&
    clause.subject?.who === 'addressee' &&
    clause.mainToken >= 0 &&
    (clause.kind === 'statement' || clause.kind === 'that')
  );
}

/** Words between you and the verb that stay; undefined when one is not understood. */
function between(words: SentenceWords, you: number, verb: number): string[] | undefined {
  const kept: string[] = [];
  for (let i = you + 1; i < verb; i++) {
    const folded = words.folded(i);
    if (DUTY.has(folded) || DROPPED.has(folded)) continue;
    // "You will be required to show your ID."
    if (folded === 'be' && ['required', 'obliged'].includes(words.folded(i + 1))) continue;
    if (!KEPT.has(folded)) return undefined;
    kept.push(words.word(i));
  }
  return kept;
}

/** The text before the request, with its blank; empty at the start of the sentence. */
function opening({ clause, clauses, sentence }: Understood, words: SentenceWords, you: number): string | undefined {
  const { from } = sentence;
  if (you === from) return '';
  const line = words.line(from, you);
  if (POINTERS.has(line.replace(/ that$/, ''))) return '';
  if (clause.kind === 'that') return undefined;
  if (line === 'unfortunately') return '';
  if (OPENERS.has(line)) return `${words.slice(from, you)} `;
  let end = you;
  if (words.folded(you - 1) === 'then') end--;
  if (!words.isComma(end - 1)) return undefined;
  const first = clauses.clauses.find((one) => one.start === from);
  // A statement in between would lose its own end: "If …, it is old, you need to …".
  if (
    clauses.clauses.some(
      (one) =>
        one !== clause &&
        one.start > from &&
        one.start < you &&
        (one.kind === 'statement' || one.kind === 'question' || one.kind === 'imperative'),
    )
  )
    return undefined;
  if (first !== undefined && first !== clause && FRONTED.has(first.kind)) return `${words.slice(from, end)} `;
  // "After that, …", "Dear Ms Reed, …": no clause of its own, a few words and a comma.
  const light = first === undefined || first === clause;
  const short = end - from <= 7 && (LIGHT_OPENERS.has(words.folded(from)) || OPENERS.has(words.line(from, end)));
  return light && short && clauses.clauses[0] === clause ? `${words.slice(from, end)} ` : undefined;
}

/** No verb in its base form: no request begins with these. */
const NO_BASE_FORM = set('not never are is am were was can could will would may might must should did does having being');
const ASKING =
  /^(?:i|we) (?:must|have to|need to|will have to|'ll have to)(?: unfortunately| therefore| now| also| kindly)? (?:ask|request) you to /;
const NECESSITY =
  /^it is (?:absolutely |strictly |therefore )?(?:mandatory|necessary|essential|imperative|compulsory|required) (?:that you|for you to|to) /;

/** "I must ask you to settle the invoice.", "It is necessary to clear the cache." */
export function englishAsking({ clauses, sentence }: Understood): Draft | undefined {
  const words = new SentenceWords(sentence);
  const line = `${words.line(sentence.from, words.to)} `;
  const match = ASKING.exec(line) ?? NECESSITY.exec(line);
  if (match === null || words.hasQuotation(sentence.from, words.to) || hasAny(words, sentence.from, words.to, NO_REQUEST)) return undefined;
  const count = match[0].trim().split(' ').length;
  const verb = sentence.from + count;
  for (let i = sentence.from; i < verb; i++) if (words.isMark(i)) return undefined;
  if (verb >= words.to || NO_BASE_FORM.has(words.folded(verb)) || UNASKABLE.has(words.folded(verb)) || clauses.clauses.length > 3)
    return undefined;
  return toDraft(words, `Please ${words.slice(verb, words.to)}`);
}

/** "The form is to be completed by Friday." becomes "Please complete the form by Friday." */
export function englishIsToBe({ clause, clauses, sentence }: Understood): Draft | undefined {
  const words = new SentenceWords(sentence);
  const { subject, main, mainToken } = clause;
  if (
    clause.kind !== 'statement' ||
    clauses.clauses.length !== 1 ||
    subject?.who !== 'noun' ||
    main === undefined ||
    clause.voice !== 'passive' ||
    clause.negated !== 'no'
  )
    return undefined;
  if (
    subject.start !== sentence.from ||
    subject.token + 1 !== clause.finite ||
    clause.tense !== 'present' ||
    mainToken !== clause.finite + 3
  )
    return undefined;
  if (
    words.folded(clause.finite + 1) !== 'to' ||
    words.folded(clause.finite + 2) !== 'be' ||
    hasAny(words, mainToken, words.to, new Set(['and', 'or', 'by you', 'your', 'back']))
  )
    return undefined;
  const article = words.folded(sentence.from);
  if (!['the', 'this', 'these', 'all', 'both', 'a', 'an', 'each', 'every', 'your'].includes(article)) return undefined;
  const object = words.slice(sentence.from, clause.finite);
  const rest = words.slice(mainToken + 1, words.to);
  return toDraft(words, `Please ${main} ${object.charAt(0).toLowerCase()}${object.slice(1)}${rest === '' ? '' : ` ${rest}`}`);
}

function hasAny(words: SentenceWords, from: number, to: number, wanted: ReadonlySet<string>): boolean {
  for (let i = from; i < to; i++) if (wanted.has(words.folded(i))) return true;
  return false;
}

function toDraft(words: SentenceWords, text: string): Draft {
  return { title: text, safety: 'safe', start: words.startOf(words.from), end: words.endOf(words.to - 1), text };
}
