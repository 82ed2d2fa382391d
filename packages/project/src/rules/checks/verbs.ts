import type { VerbLexicon } from '@tonfall/core';

const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyzäöüß');

/** A verb in its basic form ends in -en, -eln or -ern, as a few other words do; -tn and the like is one whose e is missing. */
const VERB = /^[a-zäöüß]{2,}[bdefgklprst]n$/;

/** Words in -n that are no verbs. So are those with un- before them. */
const OTHER = new Set(
  // prettier-ignore
  [
    'offen', 'eigen', 'eben', 'selten', 'trocken', 'golden', 'seiden', 'zufrieden', 'verschieden', 'bescheiden', 'modern', 'intern', 'extern',
    'einzeln', 'vollkommen', 'willkommen', 'gelegen', 'abgelegen', 'entlegen', 'gediegen', 'verwegen', 'befangen', 'erlesen', 'nüchtern',
    'schüchtern', 'verlogen', 'hölzern', 'silbern', 'eisern', 'bleiern', 'gläsern', 'steinern', 'kupfern', 'irden', 'fern', 'gern', 'ungern', 'gestern',
    'morgen', 'vorhanden', 'zuhanden', 'abhanden', 'mitten', 'oben', 'unten', 'hinten', 'vorn', 'innen', 'außen', 'ihren', 'unseren', 'andern',
  ],
);

const TYPED: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

const isForm = (word: string, lexicon: VerbLexicon): boolean =>
  lexicon.analyse(word.replace(/[äöüß]/g, (letter) => TYPED[letter] as string)).length > 0;

/** Does a German word look like a verb that the lexicon does not know? Forms of known verbs, such as participles, do not. */
export function isUnknownVerb(word: string, lexicon: VerbLexicon): boolean {
  if (!VERB.test(word) || lexicon.has(word) || isForm(word, lexicon)) return false;
  return !OTHER.has(word) && !/^un(?!ter)/.test(word);
}

/** A verb of the lexicon that differs in one letter, or has two letters swapped. */
export function nearestVerb(word: string, lexicon: VerbLexicon): string | undefined {
  for (let at = 0; at < word.length; at++) {
    const swapped = `${word.slice(0, at)}${word.charAt(at + 1)}${word.charAt(at)}${word.slice(at + 2)}`;
    if (at + 1 < word.length && lexicon.has(swapped)) return swapped;
  }
  for (let at = 0; at <= word.length; at++) {
    const before = word.slice(0, at);
    const found = LETTERS.map((letter) => before + letter + word.slice(at)).find((each) => lexicon.has(each));
    if (found !== undefined) return found;
  }
  for (let at = 0; at < word.length; at++) {
    const before = word.slice(0, at);
    const after = word.slice(at + 1);
    const found = ['', ...LETTERS].map((letter) => before + letter + after).find((each) => lexicon.has(each));
    if (found !== undefined) return found;
  }
  return undefined;
}
