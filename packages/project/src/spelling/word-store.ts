import nspell from 'nspell';

/** nspell with what its types do not tell: the words by what is known of them, and the expressions made of COMPOUNDRULE. */
export interface WordStore {
  readonly data: Readonly<Record<string, readonly string[]>>;
  compoundRules: readonly unknown[];
  correct(word: string): boolean;
  suggest(word: string): string[];
  /** Adds the words of a list, whose first line is a count and not read. */
  dictionary(dic: string): unknown;
}

/** No words yet, with the affixes of a dictionary. */
export function createWordStore(aff: string): WordStore {
  const store = nspell({ aff }) as unknown as WordStore;
  // They are about ordinal numbers, which nobody asks about, and would be made anew with each part.
  store.compoundRules = [];
  return store;
}
