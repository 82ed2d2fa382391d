import type { Language } from '../finding.js';

/** Knows which words a language has. `accepts` is asked of the words of a draft, `suggest` only when a person asks: it may take a tenth of a second. */
export interface Speller {
  /** Is it a word of the language, as it is written here? It comes without a hyphen, and in German without an apostrophe and what stands behind it. */
  accepts(word: string): boolean;
  /** Is it one slip of the keys away from a word? That tells a misspelt noun from a name. Without it, words with a capital are not judged. */
  resembles?(word: string): boolean;
  /** Words that may have been meant, the likeliest first; none for a word that is accepted. */
  suggest(word: string): readonly string[];
}

/** The speller of a language; `undefined` while there is none (no dictionary, or one that is not loaded yet): then nothing is said about spelling. */
export type Spelling = (language: Language) => Speller | undefined;
