/** Letters that are tried in the place of others, by frequency. */
export const LETTERS = { de: 'enisratdhulcgmobwfkzpvüäößjyxq', en: 'etaoinsrhldcumfpgwybvkxjqz' } as const;

/**
 * What a word may have been before one slip of the keys, the likeliest slips first: two letters in the wrong order, a letter too many, one too few, a
 * wrong one. The first letter stays what it is: whoever begins a word looks at it.
 */
export function* beforeSlip(word: string, letters: string): Generator<string> {
  const head = (to: number): string => word.slice(0, to);
  for (let i = 1; i < word.length - 1; i++)
    if (word[i] !== word[i + 1]) yield head(i) + word.charAt(i + 1) + word.charAt(i) + word.slice(i + 2);
  for (let i = 1; i < word.length; i++) if (word[i] !== word[i - 1]) yield head(i) + word.slice(i + 1);
  for (let i = 1; i <= word.length; i++) {
    // A letter doubled first: adress, comittee.
    yield head(i) + word.charAt(i - 1).toLowerCase() + word.slice(i);
    for (const letter of letters) if (letter !== word[i - 1]) yield head(i) + letter + word.slice(i);
  }
  for (let i = 1; i < word.length; i++) for (const letter of letters) if (letter !== word[i]) yield head(i) + letter + word.slice(i + 1);
}
