import {
  abbreviationEndings,
  abbreviations,
  exactAbbreviations,
  multiPartAbbreviations,
  numberAbbreviations,
  ordinalFollowers,
  ordinalIntroducers,
  sentenceFinalAbbreviations,
  sentenceStarters,
} from '@tonfall/core/german-abbreviations';

/** One spelling for comparing: lower case, composed, `ä` and `ae` alike, `ß` and `ss` alike, no soft hyphens. */
function fold(word: string): string {
  return word
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüß\u00AD]/gu, (char) => SPELLED_OUT[char] ?? '');
}

const SPELLED_OUT: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };
const folded = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(fold));

const single = folded(abbreviations);
const exact: ReadonlySet<string> = new Set(exactAbbreviations);
const beforeNumber: ReadonlySet<string> = new Set(numberAbbreviations);
const endings = abbreviationEndings.map(fold);
const several = folded(multiPartAbbreviations.map((parts) => parts.join('.')));
const final = folded(sentenceFinalAbbreviations);
const starters = folded(sentenceStarters);
const introducers = folded(ordinalIntroducers);
const followers = folded(ordinalFollowers);
const followerEndings = [...followers].filter((word) => word.length > 3);

/** Cries that have no vowel and are no abbreviations. */
const CRIES: ReadonlySet<string> = new Set(['hm', 'hmm', 'pst', 'psst', 'tja', 'brr', 'grr']);
/** `Sdg`, `Pkt`, `lfd`: a short word without a vowel is an abbreviation, listed or not. */
const VOWELLESS = /^[BCDFGHJKLMNPQRSTVWXZ]?[bcdfghjklmnpqrstvwxz]{1,4}$/u;

/** Whether `word`, standing before a full stop, is an abbreviation wherever it stands. */
export function isAbbreviation(word: string): boolean {
  if (exact.has(word)) return true;
  const key = fold(word);
  if (single.has(key)) return true;
  if (VOWELLESS.test(word) && word.length > 1) return !CRIES.has(key);
  return endings.some((ending) => key.endsWith(ending));
}

/** Whether `word` is an abbreviation only because a number follows: `S. 5`, `Mo. 3. Mai`. */
export const isNumberAbbreviation = (word: string): boolean => beforeNumber.has(word);

/** The longest abbreviation of several parts that `parts` ends in, joined with full stops: `z.b`. */
export function severalParts(parts: readonly string[]): string | undefined {
  const keys = parts.map(fold);
  for (let from = 0; from < keys.length - 1; from++) {
    const key = keys.slice(from).join('.');
    if (several.has(key)) return key;
  }
  return undefined;
}

/** Whether a sentence may end after the abbreviation, when a sentence starter follows. */
export function maySentenceEnd(abbreviation: string): boolean {
  const key = fold(abbreviation);
  if (final.has(key) || endings.some((ending) => key.endsWith(ending))) return true;
  return VOWELLESS.test(abbreviation) && !single.has(key) && !exact.has(abbreviation);
}

/** Whether the capitalised `word` opens a sentence: `Wir`, `Bitte`, `Die`. */
export const isStarter = (word: string): boolean => /^\p{Lu}/u.test(word) && starters.has(fold(word));

/** Whether `word` stands before an ordinal: `am`, `die`, `Ihre`. */
export const isIntroducer = (word: string): boolean => introducers.has(fold(word));

/** Whether `word` is counted by an ordinal: `Januar`, `Mahnung`, `Abschlagsrate`, `Januar-Rechnung`. */
export function isFollower(word: string): boolean {
  const key = fold(word);
  const head = key.split('-', 1)[0] ?? key;
  return followers.has(key) || followers.has(head) || followerEndings.some((ending) => key.endsWith(ending));
}
