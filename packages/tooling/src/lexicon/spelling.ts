import type { OwnTable } from './own-table.js';

/** Prefixes that are never split off: verbs with them take no ge- in the participle. */
const UNSTRESSED = /^(?:be|emp|ent|er|ge|miss|ver|zer|über|unter|hinter|wider|voll)(?=.{3})/;

/** Stem and ending of an infinitive: "füllen" = füll + en, "sammeln" = sammel + n. Undefined for what is no infinitive. */
export function splitInfinitive(lemma: string): { readonly stem: string; readonly ending: 'en' | 'n' } | undefined {
  if (/(?:el|er)n$/.test(lemma)) return { stem: lemma.slice(0, -1), ending: 'n' };
  if (lemma.endsWith('en') && lemma.length > 3) return { stem: lemma.slice(0, -2), ending: 'en' };
  return undefined;
}

/** Stems after which -st and -t need an e: wart-, meld-, öffn-, rechn-, atm- (not wohn-, komm-, lern-, film-). */
export function needsE(stem: string): boolean {
  return /[dt]$/.test(stem) || /(?:[bdfgkpstvxz]|ch)[mn]$/.test(stem);
}

/** Stems after which the s of -st melts away: du setzt, schließt, liest, faxt. */
export function isSibilant(stem: string): boolean {
  return /[sßzx]$/.test(stem);
}

/** Does the du-imperative keep its -e in letters (catalogue C.3): sende, bestätige, öffne, sammle? */
export function imperativeKeepsE(stem: string): boolean {
  return needsE(stem) || stem.endsWith('ig') || /(?<!i)e[lr]$/.test(stem);
}

/** Whether a weak verb forms its participle with ge-: not with an unstressed prefix, not in -ieren. */
export function takesGe(lemma: string): boolean {
  return !lemma.endsWith('ieren') && !UNSTRESSED.test(lemma);
}

/** Spelling of today for the dictionary's old ß: riß = riss, goß = goss, mißhandeln = misshandeln, läßt = lässt. */
export function modernise(word: string): string {
  return word
    .replace(/^miß/, 'miss')
    .replace(/(?<![aeo])(i)ß|([^aeiouäöü])(o)ß(?=$|t|st)|(lä)ß(?=t)|(fa|pa|ha|la(?=ßt))ß(?=t)/g, (found) => found.replace('ß', 'ss'));
}

/** The compounds of a strong root are strong unless the table says otherwise: verstehen, unternehmen, erhalten; not begleiten. */
export function strongRoot(lemma: string, table: OwnTable): { readonly prefix: string; readonly root: string } | undefined {
  if (table.weakCompounds.has(lemma)) return undefined;
  for (let i = 2; i < lemma.length - 3; i++) {
    const root = lemma.slice(i);
    if (
      table.strong.has(root) &&
      /^(?:be|emp|ent|er|ge|miss|ver|zer|über|unter|hinter|wider|wieder|voll|um|durch)$/.test(lemma.slice(0, i))
    )
      return { prefix: lemma.slice(0, i), root };
  }
  return undefined;
}
