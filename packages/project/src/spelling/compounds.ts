import { capital } from './german.js';

/** What compounds are made of. */
export interface Parts {
  /** What a dictionary says may stand before another word, in lower case and with its linking letters. */
  readonly openers: ReadonlySet<string>;
  /** Does the dictionary have this word, capitals as written? */
  readonly has: (word: string) => boolean;
  /** Letters of a part at least. */
  readonly shortest: number;
}

/** Letters between the parts of a German compound, the longest first: Rechnungs-, Tages-, Kunden-, Seiten-, Kinder-, Rücksende-. */
const LINKS = ['es', 'en', 'er', 's', 'n', 'e'];
/** Of the last part, where it is no noun. */
const SHORTEST_LOWER = 5;
/** Nobody writes a longer one; a thousand letters without a space are no word. */
const LONGEST = 60;

/** What stands before verbs and the nouns made of them, and adjectives that open nouns: zurücküberweisen, Nachfüllung, Ganzzahl, unwiderruflich. */
const PREFIXES = new Set(
  (
    'ab an auf aus bei da dar durch ein empor entgegen entlang fehl fern fest fort frei gegen gegenüber gleich heim her herab heran herauf heraus herbei ' +
    'herein herum herunter hervor hin hinab hinauf hinaus hinein hinter hinzu hoch klar los mit nach neben nieder rück stand statt teil über um un unter ' +
    'voll vor voran voraus vorbei vorüber vorweg weg weiter wert wider wieder zu zurecht zurück zusammen be ent er ge miss ver zer de re un ganz groß klein neu alt eigen mehr viel schnell'
  ).split(' '),
);

/** Tells German compounds whose parts are words. Linear in the number of ways to cut the word, with each place looked at once. */
export function createCompounds({ openers, has, shortest }: Parts): (word: string) => boolean {
  const noun = (part: string): boolean => has(capital(part));

  /** Where the dictionary knows how a noun opens compounds (Karten-), it opens them in no other way; where it does not, in any. */
  const isListed = (base: string): boolean => openers.has(base) || LINKS.some((link) => openers.has(base + link));
  const opensAs = (base: string): boolean => base.length >= shortest && noun(base) && !isListed(base);
  /** May it stand before another part? */
  const opens = (part: string): boolean =>
    part.length >= shortest &&
    (openers.has(part) || opensAs(part) || LINKS.some((link) => part.endsWith(link) && opensAs(part.slice(0, -link.length))));

  return (word) => {
    if (word.length > LONGEST) return false;
    const lower = word.toLowerCase();
    const capitalised = lower.charAt(0) !== word.charAt(0);
    const ends = (part: string): boolean =>
      (part.length >= shortest && noun(part)) || (part.length >= (capitalised ? 4 : SHORTEST_LOWER) && has(part));
    /** Places that parts before them reach. */
    const reached = [0];
    for (let at = shortest; at <= lower.length - shortest; at++) {
      if (!reached.some((from) => opens(lower.slice(from, at))) && !PREFIXES.has(lower.slice(0, at))) continue;
      if (ends(lower.slice(at))) return true;
      reached.push(at);
    }
    return !capitalised && isPrefixed(lower, has);
  };
}

/** A verb with a prefix that the dictionary does not list with it: zurücküberwiesen, nachzufüllen. */
function isPrefixed(word: string, has: (word: string) => boolean): boolean {
  for (let at = 2; at <= word.length - 4; at++) {
    if (!PREFIXES.has(word.slice(0, at))) continue;
    const rest = word.slice(at);
    if (has(rest) || (rest.startsWith('zu') && rest.length > 5 && has(rest.slice(2)))) return true;
  }
  return false;
}
