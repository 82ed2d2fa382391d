import { WordClass } from './function-words.js';
import type { Scan } from './scan.js';
import type { View } from './view.js';

export interface Negation {
  negated: 'no' | 'yes' | 'not-only';
  /** Token counted from the sentence's first, or -1. */
  token: number;
}

const ONLY = new Set(['nur', 'bloss', 'allein', 'ausschliesslich', 'lediglich']);

/** The negator of a clause. "nicht nur" is none, unless another one follows; an afterthought (", nicht wahr", ", nicht aber …") counts for nothing. */
export function findNegation(scan: Scan, view: View): Negation {
  let only = -1;
  for (let i = 0; i < view.count; i++) {
    const token = view.at(i);
    if ((scan.classes(token) & WordClass.NEGATOR) === 0 || scan.noun[token] === 1) continue;
    if (scan.entries[token]?.folded === 'nicht') {
      if (ONLY.has(scan.entries[view.at(i + 1)]?.folded ?? '')) {
        only = token;
        continue;
      }
      if (
        i > 0 &&
        i > view.finite &&
        view.breaks[i - 1] === 1 &&
        scan.entries[view.at(i - 1)]?.folded !== 'aber' &&
        !verbFollows(scan, view, i)
      )
        continue;
    }
    return { negated: 'yes', token };
  }
  return only < 0 ? { negated: 'no', token: -1 } : { negated: 'not-only', token: only };
}

/** A verb of the clause after this word: "Wir können, so leid es uns tut, nicht liefern". */
function verbFollows(scan: Scan, view: View, from: number): boolean {
  for (let i = from + 1; i < view.count && i < from + 30; i++) {
    if (scan.verbAt(view.at(i)) !== 0) return true;
    if (view.breaks[i] === 1) return false;
  }
  return false;
}
