import { Flag } from '../text/tokens.js';
import type { Draft, Understood } from './rewriter.js';

/** Verbs of being and having: a state cannot be asked for. */
const STATES = new Set('sein haben werden besitzen wissen kennen können müssen wohnen leben verfügen heißen bedeuten erfüllen gehören gelten kosten betragen liegen stehen hinnehmen akzeptieren dulden tragen verstehen bedenken be have know own understand live belong cost'.split(' '));

/**
 * Obligation to polite request, in the plainest case: one clause that fills its sentence, the reader first, then the modal, the verb last (German) or next
 * (English). "Sie müssen das Formular ausfüllen." becomes "Bitte füllen Sie das Formular aus.", "You must sign the form." "Please sign the form."
 */
export function request(understood: Understood): Draft | undefined {
  const { clause, clauses, language } = understood;
  if (clause.kind !== 'statement' || clause.negated !== 'no' || clauses.clauses.length !== 1) return undefined;
  if (clause.subject?.who !== 'addressee' || clause.main === undefined || STATES.has(clause.main)) return undefined;
  if (clause.modals.length !== 1 || clause.tense !== 'present' || clause.mood !== 'indicative') return undefined;
  return language === 'de' ? german(understood, clause.main) : english(understood);
}

function german({ clause, sentence, lexicon }: Understood, main: string): Draft | undefined {
  const { tokens, text } = sentence;
  const address = clause.subject?.address;
  const last = lastWord(understoodEnd(sentence), sentence.from, tokens.flags);
  if (clause.infinitive !== 'bare' || clause.subject?.token !== sentence.from || clause.modal !== sentence.from + 1 || clause.mainToken !== last) return undefined;
  if (address === undefined || address === 'you' || last < sentence.from + 3 || hasMark(tokens.flags, sentence.from, last)) return undefined;
  const verb = lexicon.imperative(main, address);
  if (verb === undefined) return undefined;
  const middle = text.slice(tokens.start[sentence.from + 2], tokens.start[last]).trim();
  if (/\b(und|oder|bitte|leider|aber|nur|erst|nicht|auch)\b/i.test(middle)) return undefined;
  const prefix = lexicon.prefix(main) ?? '';
  const words = ['Bitte', verb, ...(address === 'Sie' ? ['Sie'] : []), middle, prefix];
  return draft(sentence.from, last, words.filter((word) => word !== '').join(' '), sentence);
}

function english({ clause, sentence }: Understood): Draft | undefined {
  const { tokens, text } = sentence;
  if (clause.subject?.token !== sentence.from || clause.voice !== 'active' || clause.infinitive === 'perfect') return undefined;
  const last = lastWord(understoodEnd(sentence), sentence.from, tokens.flags);
  if (clause.mainToken <= sentence.from + 1 || clause.mainToken > sentence.from + 5 || last < clause.mainToken) return undefined;
  return draft(sentence.from, last, `Please ${text.slice(tokens.start[clause.mainToken], tokens.end[last])}`, sentence);
}

function draft(first: number, last: number, replacement: string, { tokens }: Understood['sentence']): Draft {
  return { title: replacement, safety: 'safe', start: tokens.start[first] as number, end: tokens.end[last] as number, text: replacement };
}

const understoodEnd = (sentence: Understood['sentence']): number => sentence.to - 1;

/** The last token that is no mark. */
function lastWord(from: number, least: number, flags: Int32Array): number {
  let at = from;
  while (at > least && ((flags[at] as number) & Flag.MARK) !== 0) at--;
  return at;
}

function hasMark(flags: Int32Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (((flags[i] as number) & Flag.MARK) !== 0) return true;
  return false;
}

