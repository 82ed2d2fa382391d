import {
  abbreviationEndings,
  abbreviations,
  exactAbbreviations,
  numberAbbreviations,
  sentenceFinalAbbreviations,
} from '../language/de/abbreviations.js';
import { fold } from './fold.js';

const english = 'mr mrs ms messrs dr prof inc ltd co corp dept approx est ext no vs jr sr st ave gov e.g i.e eg ie resp fig';
const ANY = new Set([...abbreviations, ...english.split(' ')].map(fold));
const FINAL = new Set(sentenceFinalAbbreviations.map(fold));
const EXACT = new Set(exactAbbreviations);
const BEFORE_NUMBER = new Set([...numberAbbreviations, 'No', 'no', 'p', 'pp']);
const ENDINGS = abbreviationEndings.map(fold);

/** What a full stop after this word means: `never` ends a sentence, `starter`: ends one only before a word that opens sentences, `number`: not before a number, `ends`. */
export type StopKind = 'never' | 'starter' | 'number' | 'ends';

/** `word` as written, without its full stop. */
export function stopKind(word: string): StopKind {
  if (BEFORE_NUMBER.has(word)) return 'number';
  if (EXACT.has(word)) return 'never';
  const folded = fold(word);
  const known = ANY.has(folded) || ENDINGS.some((ending) => folded.length > ending.length + 2 && folded.endsWith(ending));
  if (!known) return 'ends';
  return FINAL.has(folded) || ENDINGS.some((ending) => folded.endsWith(ending)) ? 'starter' : 'never';
}

/** Every word, folded, that a full stop may abbreviate; the tokenizer asks `stopKind` only after one of these. */
export const maybeAbbreviations: readonly string[] = [...ANY, ...[...EXACT, ...BEFORE_NUMBER].map(fold)];

/** Could this be a compound such as Hauptstr., by its last letters? */
export function hasAbbreviationEnding(text: string, start: number, end: number): boolean {
  if (end - start < 5) return false;
  const last = text.charCodeAt(end - 1) | 0x20;
  return (last === 0x72 || last === 0x6c || last === 0x74) && ENDINGS.some((ending) => text.startsWith(ending, end - ending.length));
}
