/** Spellings of keyboards without umlauts, and of Switzerland: Fuer, moechte, Strasse. */
export function germanSpellings(word: string): string[] {
  const dotted = word.replace(/([aou])e/gi, (_, letter: string) => DOTTED[letter] ?? '');
  const sharp = [word, dotted].map((each) => each.replace(/ss/g, 'ß'));
  return [...new Set([dotted, ...sharp])].filter((each) => each !== word);
}

const DOTTED: Readonly<Record<string, string>> = { a: 'ä', o: 'ö', u: 'ü', A: 'Ä', O: 'Ö', U: 'Ü' };

export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
