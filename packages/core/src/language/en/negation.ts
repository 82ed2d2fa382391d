import { WordClass } from './function-words.js';
import type { Scan } from './scan.js';

const C = WordClass;

/** Is the word at `i` a negator where it stands? `only`: "not only", which takes nothing back. */
export function negatorAt(scan: Scan, i: number): 'no' | 'yes' | 'not-only' {
  const { folded, classes } = scan.unit(i);
  if ((classes & C.NEGATOR) === 0) return 'no';
  const next = scan.unit(i + 1).folded;
  // "If not, …", "whether you like it or not".
  if (folded === 'not' && scan.isMark(i + 1) && (scan.unit(i - 1).folded === 'if' || scan.unit(i - 1).folded === 'or')) return 'no';
  if (folded === 'not') return next === 'only' || ((next === 'just' || next === 'merely') && alsoFollows(scan, i)) ? 'not-only' : 'yes';
  // "No, we don't": an answer. "no later than", "no worries".
  // "You can keep it, no need to send it back": a remark of its own.
  if (folded === 'no' && next === 'need' && i > 0 && scan.isMark(i - 1)) return 'no';
  if (folded === 'no')
    return scan.isMark(i + 1) ||
      (scan.classes(i + 1) & C.SUBJECT) !== 0 ||
      ['later', 'worries', 'matter', 'doubt', 'problem', 'problems', 'less'].includes(next)
      ? 'no'
      : 'yes';
  if (folded === 'never' && next === 'mind') return 'no';
  if (folded === 'nope') return 'no';
  return 'yes';
}

/** "not just the form, but also a copy"; "you can't just turn up" is a plain no. */
function alsoFollows(scan: Scan, from: number): boolean {
  for (let i = from + 1; i < from + 25 && i < scan.count; i++) {
    const { folded } = scan.unit(i);
    if (folded === 'but' || folded === 'also') return true;
  }
  return false;
}
