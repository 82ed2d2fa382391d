/** What the affix file (.aff) of a Hunspell dictionary says about compounds. */
export interface CompoundFlags {
  /** Cuts the flags of a word apart: one character, two, or numbers. */
  readonly split: (flags: string) => readonly string[];
  readonly join: (flags: readonly string[]) => string;
  /** Words with one of these stand only inside of compounds. */
  readonly only: string | undefined;
  readonly needsAffix: string | undefined;
  readonly forbidden: string | undefined;
  /** Flags of words that begin a compound or stand in its middle, Hunspell's own and those of affixes that lend them. */
  readonly opens: ReadonlySet<string>;
  /** Affixes that make what stands only inside of compounds: they make no words. */
  readonly inner: ReadonlySet<string>;
}

const DIRECTIVES = ['ONLYINCOMPOUND', 'NEEDAFFIX', 'FORBIDDENWORD', 'COMPOUNDBEGIN', 'COMPOUNDMIDDLE', 'COMPOUNDFLAG', 'FLAG'];

/** Reads the lines about compounds of an affix file. */
export function compoundFlags(aff: string): CompoundFlags {
  const said = new Map<string, string>();
  /** By affix: the flags that its entries lend to the words they make. */
  const lent = new Map<string, Set<string>>();
  const lines = aff.split('\n').map((line) => line.trim().split(/\s+/));
  for (const [directive = '', value = ''] of lines) if (DIRECTIVES.includes(directive)) said.set(directive, value);
  const { split, join } = splitter(said.get('FLAG'));
  for (const [directive, affix, , added] of lines) {
    if ((directive !== 'PFX' && directive !== 'SFX') || affix === undefined || added === undefined) continue;
    const slash = added.indexOf('/');
    const flags = lent.get(affix) ?? new Set<string>();
    lent.set(affix, flags);
    if (slash >= 0) for (const flag of split(added.slice(slash + 1))) flags.add(flag);
  }
  const only = said.get('ONLYINCOMPOUND');
  const opening = ['COMPOUNDBEGIN', 'COMPOUNDMIDDLE', 'COMPOUNDFLAG'].flatMap((name) => said.get(name) ?? []);
  const opens = new Set(opening);
  const inner = new Set<string>();
  for (const [affix, flags] of lent) {
    if (opening.some((flag) => flags.has(flag))) opens.add(affix);
    if (only !== undefined && flags.has(only)) inner.add(affix);
  }
  return { split, join, only, needsAffix: said.get('NEEDAFFIX'), forbidden: said.get('FORBIDDENWORD'), opens, inner };
}

function splitter(kind: string | undefined): Pick<CompoundFlags, 'split' | 'join'> {
  if (kind === 'num') return { split: (flags) => flags.split(','), join: (flags) => flags.join(',') };
  const join = (flags: readonly string[]): string => flags.join('');
  return kind === 'long' ? { split: (flags) => flags.match(/../g) ?? [], join } : { split: (flags) => Array.from(flags), join };
}
