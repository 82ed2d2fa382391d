import type { Clause } from '../language/clause.js';
import type { Position } from '../rules/definition.js';
import { fold } from '../text/fold.js';
import { Flag, Mark, type Tokens } from '../text/tokens.js';

/**
 * The token range that a clause pattern marks: subject and modal; without a modal, subject and verb; of a negated clause the negation and the verb
 * too; always the words it was found by.
 */
export function clauseMark(clause: Clause, start: number, end: number): [number, number] {
  const marked: number[] = [];
  const add = (token: number): void => {
    if (token >= 0) marked.push(token);
  };
  add(clause.subject?.start ?? -1);
  add(clause.subject?.token ?? -1);
  if (clause.modals.length > 0 && clause.modal >= 0) {
    add(clause.finite);
    add(clause.modal);
    if (clause.infinitive === 'zu' || clause.infinitive === 'passive') add(clause.mainToken);
  } else {
    add(clause.finite);
    add(clause.mainToken);
    add(clause.prefix);
  }
  // A no is the negation and what it denies: "kann ich Ihnen nicht helfen".
  if (clause.negated === 'yes') {
    add(clause.negation);
    add(clause.mainToken);
  }
  if (clause.modals.length === 0 || (start !== clause.modal && clause.infinitive !== 'zu' && start === clause.mainToken)) {
    add(start);
    add(end - 1);
  }
  if (marked.length === 0) return [start, end];
  return [Math.min(...marked), Math.max(...marked) + 1];
}

const LIGHT = new Set([
  'bitte',
  'ja',
  'nein',
  'ok',
  'okay',
  'hallo',
  'und',
  'aber',
  'leider',
  'also',
  'please',
  'yes',
  'no',
  'so',
  'and',
  'but',
  'hi',
  'hello',
  'well',
  'sorry',
  'unfortunately',
  'guten',
  'tag',
]);

/** Does the match stand at the start or end of its sentence? Light words, and up to four words with a comma after them, do not count. */
export function opensSentence(at: Position, tokens: Tokens, from: number, to: number, start: number, end: number, text: string): boolean {
  if (at === 'inside') return ((tokens.flags[start] as number) & Flag.INITIAL) === 0;
  if (at !== 'end' && !startsHere(tokens, from, start, text)) return false;
  if (at === 'start') return true;
  for (let i = end; i < to; i++) if (((tokens.flags[i] as number) & Flag.MARK) === 0) return false;
  return true;
}

function startsHere(tokens: Tokens, from: number, start: number, text: string): boolean {
  if (start - from > 6) return false;
  let pending = 0;
  for (let i = from; i < start; i++) {
    const mark = tokens.word[i] as number;
    if (((tokens.flags[i] as number) & Flag.MARK) !== 0) {
      if (mark === Mark.COMMA || mark === Mark.COLON || mark === Mark.DASH) pending = 0;
    } else if (!LIGHT.has(fold(text.slice(tokens.start[i], tokens.end[i])))) pending++;
  }
  return pending === 0;
}
