import { compoundFlags } from './affixes.js';
import { capital } from './german.js';

/** A Hunspell dictionary as its two files say it. */
export interface Dictionary {
  readonly aff: string;
  readonly dic: string;
}

/** A dictionary as nspell can use it. */
export interface Prepared {
  readonly aff: string;
  /** Lines of the word list, without the count that a file begins with. */
  readonly lines: readonly string[];
  /** Words in lower case that may stand before another word in a compound, with their linking letters: rechnungs, karten, adress. */
  readonly openers: ReadonlySet<string>;
  /** Lines of words that stand only at the end of compounds and nowhere by themselves: nahme of Maßnahme. With a capital, as nouns have. */
  readonly closers: readonly string[];
}

/** Lines that are made ready in one step. */
const LINES = 1500;

/**
 * Makes ready what nspell cannot: it knows nothing of compounds, and of a word that stands in the list twice, once for compounds only, it believes the
 * worse (German: finden, gut, sein). Lines for compounds only are taken out, and what may open a compound is kept for `createCompounds`. In steps of a few milliseconds.
 */
export function* prepareSteps({ aff, dic }: Dictionary): Generator<undefined, Prepared> {
  const { split, join, only, needsAffix, forbidden, opens, inner } = compoundFlags(aff);
  const openers = new Set<string>();
  const lines: string[] = [];
  const free = new Set<string>();
  const inside = new Map<string, string>();
  let count = 0;
  // The first line counts the others.
  for (const line of dic.slice(dic.indexOf('\n') + 1).split('\n')) {
    if (++count % LINES === 0) yield;
    const slash = line.indexOf('/');
    if (slash <= 0) {
      if (line !== '') lines.push(line);
      free.add(line.toLowerCase());
      continue;
    }
    const word = line.slice(0, slash);
    const rest = line.slice(slash + 1).trimEnd();
    const end = rest.search(/\s/);
    const flags = split(end < 0 ? rest : rest.slice(0, end));
    if (forbidden !== undefined && flags.includes(forbidden)) {
      lines.push(line);
      continue;
    }
    if (flags.some((flag) => opens.has(flag))) openers.add(word.toLowerCase());
    const own = flags.filter((flag) => !inner.has(flag));
    if (only !== undefined && flags.includes(only)) {
      inside.set(word.toLowerCase(), `${capital(word)}/${join(own.filter((flag) => flag !== only))}`);
      continue;
    }
    if (needsAffix !== undefined && own.length === 1 && own[0] === needsAffix) continue;
    free.add(word.toLowerCase());
    lines.push(own.length === flags.length ? line : own.length === 0 ? word : `${word}/${join(own)}`);
  }
  const closers = [...inside].flatMap(([word, line]) => (free.has(word) || openers.has(word) ? [] : [line]));
  return { aff, lines, openers, closers };
}
