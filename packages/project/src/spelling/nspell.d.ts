/** What we use of nspell 2; it brings no types of its own. */
declare module 'nspell' {
  interface NSpell {
    /** Words by what is known of them. */
    readonly data: Readonly<Record<string, readonly string[]>>;
    /** Expressions made of COMPOUNDRULE. */
    compoundRules: unknown[];
    correct(word: string): boolean;
    suggest(word: string): string[];
    /** Adds the words of a list, whose first line is a count and not read. */
    dictionary(dic: string): this;
  }
  export default function nspell(dictionary: { readonly aff: string }): NSpell;
}
