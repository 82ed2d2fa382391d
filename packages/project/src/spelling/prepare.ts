import { compoundFlags } from './affixes.js';

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
}

/**
 * Makes ready what nspell cannot: it knows nothing of compounds, and of a word that stands in the list twice, once for compounds only, it believes the
 * worse (German: finden, gut, sein). Lines for compounds only are taken out, and what may open a compound is kept for `createCompounds`.
 */
export function prepare({ aff, dic }: Dictionary): Prepared {
  const { split, join, only, needsAffix, forbidden, opens, inner } = compoundFlags(aff);
  const openers = new Set<string>();
  const lines: string[] = [];
  // The first line counts the others.
  for (const line of dic.slice(dic.indexOf('\n') + 1).split('\n')) {
    const slash = line.indexOf('/');
    if (slash <= 0) {
      if (line !== '') lines.push(line);
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
    if (only !== undefined && flags.includes(only)) continue;
    const own = flags.filter((flag) => !inner.has(flag));
    if (needsAffix !== undefined && own.length === 1 && own[0] === needsAffix) continue;
    lines.push(own.length === flags.length ? line : own.length === 0 ? word : `${word}/${join(own)}`);
  }
  return { aff, lines, openers };
}
