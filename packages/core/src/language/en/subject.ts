import type { Subject, SubjectKind } from '../clause.js';
import type { Draft } from './drafts.js';
import { WordClass } from './function-words.js';
import type { Scan } from './scan.js';

const C = WordClass;

const WHO: Readonly<Record<string, SubjectKind>> = {
  you: 'addressee',
  u: 'addressee',
  ya: 'addressee',
  i: 'I',
  we: 'we',
  they: 'they',
  he: 'they',
  she: 'they',
  it: 'it',
  there: 'it',
  this: 'it',
  that: 'it',
  one: 'man',
};

/** Who does what the clause says. A command names nobody; its verb does. A verb joined by and has the subject of the one before. */
export function toSubject(scan: Scan, draft: Draft): Subject | undefined {
  if (draft.kind === 'imperative' && draft.subject === undefined) {
    const token = scan.token[draft.group?.finite ?? 0] ?? 0;
    return { who: 'addressee', token, start: token, address: 'you', certain: true };
  }
  if (draft.bare) return undefined;
  const phrase = draft.subject;
  if (phrase === undefined) return draft.conjunct === undefined ? undefined : toSubject(scan, draft.conjunct);
  const { folded, classes } = scan.unit(phrase.head);
  const token = scan.token[phrase.head] ?? 0;
  const start = scan.token[phrase.start] ?? token;
  if (phrase.noun !== undefined) return { who: 'noun', token, start, certain: true, noun: scan.unit(phrase.noun).folded };
  const alone = phrase.start === phrase.head || (classes & C.SUBJECT) !== 0;
  const partOf = folded === 'one' && scan.unit(phrase.head + 1).folded === 'of';
  const who = alone && !partOf && (phrase.pronoun || (classes & (C.ALONE | C.THAT | C.PRONOUN)) !== 0) ? WHO[folded] : undefined;
  if (who === 'addressee') return { who, token, start, address: 'you', certain: true };
  if (who !== undefined) return { who, token, start, certain: true };
  return { who: 'noun', token, start, certain: true, noun: folded };
}
