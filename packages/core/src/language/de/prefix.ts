import { PREFIXES, WordClass } from './function-words.js';
import type { VerbAnalysis, VerbLexicon } from './lexicon-types.js';
import type { Scan } from './scan.js';
import type { View } from './view.js';
import { FINITE } from './words.js';
import { VerbForm } from './lexicon-types.js';

const C = WordClass;

/** The split prefix of a finite verb: "lehnen … ab", also before an afterthought ("füllen … aus bis Freitag"). Joined only when the lexicon knows the verb. */
export function findPrefix(
  scan: Scan,
  view: View,
  lexicon: VerbLexicon,
  analyses: readonly VerbAnalysis[],
): { token: number; lemma: string } | undefined {
  let found: { token: number; lemma: string } | undefined;
  let tries = 0;
  for (let i = view.finite + 1; i < view.count; i++) {
    const token = view.at(i);
    if ((scan.classes(token) & C.PREFIX) === 0 || scan.noun[token] === 1 || !endsPhrase(scan, view, i)) continue;
    if (++tries > 12) break;
    const lemma = join(lexicon, PREFIXES.get(scan.entries[token]?.folded ?? '') ?? '', analyses);
    if (lemma === undefined) continue;
    found = { token, lemma };
    if (view.breaks[i] === 1) break;
  }
  return found;
}

function join(lexicon: VerbLexicon, prefix: string, analyses: readonly VerbAnalysis[]): string | undefined {
  for (const { lemma, forms } of analyses) {
    if ((forms & (FINITE | VerbForm.IMPERATIVE_DU)) === 0) continue;
    const joined = lexicon.join(prefix, lemma);
    if (joined !== undefined) return joined;
  }
  return undefined;
}

/** A prefix stands at the end, or before a preposition, conjunction, als or wie: never before the noun phrase of a preposition. */
function endsPhrase(scan: Scan, view: View, i: number): boolean {
  if (view.breaks[i] === 1 || i + 1 >= view.count) return true;
  const next = scan.classes(view.at(i + 1));
  if ((next & C.COORDINATOR) !== 0) return true;
  const word = scan.entries[view.at(i + 1)]?.folded;
  if (word === 'als' || word === 'wie' || word === 'bitte') return true;
  if ((next & C.PREPOSITION) === 0 || (next & C.DETERMINER) !== 0) return false;
  // "bis zum", "nach wie vor", "von … an": a preposition before another one may belong to it.
  return scan.entries[view.at(i)]?.folded !== 'bis';
}
