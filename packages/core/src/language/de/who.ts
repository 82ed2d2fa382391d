import { Flag } from '../../text/tokens.js';
import type { Address, Subject, SubjectKind } from '../clause.js';
import type { Draft } from './drafts.js';
import { VerbForm } from './lexicon-types.js';
import type { Scan } from './scan.js';

/** A possible subject, by position in the view. */
export interface Candidate {
  /** Token of the pronoun or head noun, first token, index behind it in the view. */
  token: number;
  start: number;
  end: number;
  word: string;
  /** nominative: ich, du, wir, man, er; sie; ihr; it; phrase: a noun phrase; indefinite: alle, niemand, der alone. */
  type: 'nominative' | 'sie' | 'ihr' | 'it' | 'phrase' | 'indefinite';
  /** Person and number bits it can agree with. */
  persons: number;
  masculine: boolean;
}

/** Is Sie written with a capital, in a text that has capitals? */
export function isPolite(scan: Scan, token: number): boolean {
  return ((scan.flags[token] ?? 0) & Flag.CAPITAL) !== 0 && !scan.lowerCase;
}

/** Does the word open a sentence, so that its capital says nothing? */
export function isInitial(scan: Scan, token: number): boolean {
  return ((scan.flags[token] ?? 0) & Flag.INITIAL) !== 0;
}

/** Who the candidate is. */
export function toSubject(scan: Scan, draft: Draft, found: Candidate, persons: number): Subject | undefined {
  const token = scan.from + found.token;
  const start = scan.from + found.start;
  const make = (who: SubjectKind, certain: boolean, address?: Address, noun?: string): Subject => ({
    who,
    token,
    start,
    certain,
    ...(address === undefined ? {} : { address }),
    ...(noun === undefined ? {} : { noun }),
  });
  switch (found.type) {
    case 'nominative':
      if (found.word === 'du') return make('addressee', true, 'du');
      return make(found.word === 'ich' ? 'I' : found.word === 'wir' ? 'we' : found.word === 'man' ? 'man' : 'they', true);
    case 'ihr':
      return make('addressee', true, 'ihr');
    case 'it':
      return make('it', true);
    case 'indefinite':
    case 'phrase':
      return make('noun', true, undefined, found.word);
    case 'sie':
      return sie(scan, draft, found, persons, make);
  }
}

/** Sie: the reader, or they. */
function sie(
  scan: Scan,
  draft: Draft,
  found: Candidate,
  persons: number,
  make: (who: SubjectKind, certain: boolean, address?: Address) => Subject,
): Subject {
  if ((persons & VerbForm.PLURAL) === 0) return make('they', true);
  const verbFirst = draft.order === 'first' && found.token === draft.finite + 1;
  if (scan.lowerCase) return make('addressee', verbFirst && draft.kind === 'imperative', 'Sie');
  if (!isPolite(scan, found.token)) return verbFirst ? make('addressee', draft.kind === 'imperative', 'Sie') : make('they', true);
  if (isInitial(scan, found.token)) return make('addressee', scan.polite, 'Sie');
  return make('addressee', true, 'Sie');
}
