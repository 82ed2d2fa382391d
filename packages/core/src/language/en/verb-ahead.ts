import { Mark } from '../../text/tokens.js';
import { PEOPLE, WordClass } from './function-words.js';
import type { Scan } from './scan.js';
import { Form } from './verbs.js';

const C = WordClass;

/** May the subject be told to do what follows be + to? */
export type BeTo = 'person' | 'thing' | 'pronoun';

/** Where a subject between auxiliary and verb is written down. */
export interface Inverted {
  invertedStart: number;
  invertedHead: number;
}

/** A base form after a modal, will, do: any word but the obvious others. -1 when there is none. */
export function baseAt(scan: Scan, from: number): number {
  const at = scan.skip(from);
  if (scan.isMark(at)) return -1;
  const { classes, forms, folded } = scan.unit(at);
  if (folded === '') return -1;
  if (folded === 'be' || folded === 'have' || folded === 'do' || folded === 'like') return at;
  if ((classes & ~C.ADJECTIVE) !== 0 || ((classes & C.ADJECTIVE) !== 0 && (forms & Form.BASE) === 0)) return -1;
  return (forms & Form.BASE) !== 0 || forms === 0 ? at : -1;
}

/** "must under no circumstances open": the verb after a short phrase with a preposition, else `from`. */
export function pastPhrase(scan: Scan, from: number): number {
  const at = scan.skip(from);
  // "must, of course, keep"
  if (scan.mark[at] === Mark.COMMA) {
    for (let k = at + 1; k < at + 6 && k < scan.count; k++)
      if (scan.mark[k] !== 0) return scan.mark[k] === Mark.COMMA && !scan.isMark(k + 1) ? k + 1 : from;
  }
  if (scan.isMark(at) || (scan.classes(at) & C.PREPOSITION) === 0 || scan.unit(at).folded === 'like') return from;
  for (let k = at + 2; k < at + 5 && !scan.isMark(k); k++)
    if (scan.isNounLike(k) && (scan.forms(k + 1) & Form.BASE) !== 0 && !scan.isMark(k + 1)) return k + 1;
  return from;
}

/** The subject after an auxiliary: a pronoun, or a noun phrase up to the verb. Returns the unit after it. */
export function invertedSubject(scan: Scan, group: Inverted, from: number, auxiliary: string): number {
  let at = scan.skip(from);
  if (scan.isMark(at)) return from;
  const { classes } = scan.unit(at);
  group.invertedStart = group.invertedHead = at;
  if ((classes & (C.SUBJECT | C.PRONOUN)) !== 0) return at + 1;
  const wanted = auxiliary === 'have' ? Form.PARTICIPLE : auxiliary === 'be' ? Form.PARTICIPLE | Form.ING : Form.BASE;
  let head = -1;
  for (const last = at + 8; at < last && !scan.isMark(at); at++) {
    const { classes: here, forms, folded } = scan.unit(at);
    if ((here & C.DETERMINER) !== 0) {
      if (head >= 0) break;
      if ((here & C.ALONE) !== 0 && !scan.isNounLike(at + 1)) {
        head = at++;
        break;
      }
      continue;
    }
    if (folded === 'that' && head < 0) {
      head = at;
      continue;
    }
    if (folded === 'be' || folded === 'have' || folded === 'to' || (here & ~C.ADJECTIVE) !== 0) break;
    if (head >= 0 && ((forms & wanted) !== 0 || (here & C.ADJECTIVE) !== 0)) break;
    if ((here & C.ADJECTIVE) === 0) head = at;
  }
  group.invertedHead = head < 0 ? group.invertedStart : head;
  return at;
}

/** How the subject of be + to is to be taken. */
export function beToKind(classes: number, folded: string): BeTo {
  if ((classes & C.SUBJECT) !== 0) return folded === 'it' || folded === 'there' ? 'thing' : 'pronoun';
  return PEOPLE.has(folded) ? 'person' : 'thing';
}
