import type { Language } from '../finding.js';
import type { PackedCondition, PackedConstraint, PackedLanguage, PackedPattern } from '../rules/pack.js';
import { isOpen } from './conditions.js';
import { Info } from '../text/word-info.js';

/**
 * What a sentence must have for a pattern to hold at all: asked before its clauses are read, because reading them is the dear part. Always less than
 * what the pattern demands, never more.
 */
export interface Needs {
  /** `Info` bits of which the sentence needs one, 0 for none. */
  readonly any: number;
  /** `Info` bits of which it needs each. */
  readonly all: number;
  /** Phrase groups of which each must stand in the sentence. */
  readonly groups: readonly number[];
  /** It needs a zu, alone or inside a word (einzureichen). */
  readonly zu: boolean;
  /** It needs a noun of this list of `PackedLanguage.nouns`, or a compound of one; -1 for none. */
  readonly nouns: number;
  /** Conditions of `unless` that need no clause: when one holds, the pattern does not. */
  readonly unless: readonly number[];
}

const PRONOUNS: Readonly<Record<string, number>> = { addressee: Info.ADDRESSEE, we: Info.WE, I: Info.I, man: Info.MAN };
const IN_SENTENCE: ReadonlySet<string> = new Set(['sentence', 'clause', 'before', 'after', 'match']);

export function needsOf(pattern: PackedPattern, packed: PackedLanguage, language: Language): Needs {
  const where = packed.constraints[pattern.where];
  const conditions = (indices: readonly number[]): PackedCondition[] => indices.flatMap((index) => packed.conditions[index] ?? []);
  const demanded = conditions(pattern.only).filter(({ group, in: place }) => group >= 0 && IN_SENTENCE.has(place));
  const groups = [where?.contains ?? -1, where?.modalWords ?? -1, ...demanded.map(({ group }) => group)].filter((group) => group >= 0);
  return {
    any: where === undefined ? 0 : pronouns(where),
    all: where === undefined ? 0 : demandedBits(where, language),
    groups: [...new Set(groups)],
    zu: language === 'de' && only(where?.infinitive, ['zu']),
    nouns: where?.nouns !== undefined && where.subjects?.length === 0 ? where.nouns : -1,
    unless: pattern.unless.filter((index) => {
      const condition = packed.conditions[index];
      if (condition === undefined || condition.info === true || condition.clause >= 0 || isOpen(condition)) return false;
      return condition.group < 0 || condition.in === 'sentence';
    }),
  };
}

function demandedBits(where: PackedConstraint, language: Language): number {
  let bits = only(where.negated, ['yes', 'not-only']) ? Info.NEGATION : 0;
  if (language !== 'de') return bits;
  if (only(where.infinitive, ['passive'])) bits |= Info.PASSIVE;
  if (only(where.mood, ['subjunctive']) && (where.modal?.length ?? 0) > 0) bits |= Info.SUBJUNCTIVE;
  return bits;
}

function pronouns(where: PackedConstraint): number {
  if (where.subjects === undefined || where.nouns !== undefined) return 0;
  let all = 0;
  for (const subject of where.subjects) {
    const bit = PRONOUNS[subject];
    if (bit === undefined) return 0;
    all |= bit;
  }
  return all;
}

/** Is there a demand, and does it allow nothing but these? */
const only = (demand: readonly string[] | undefined, values: readonly string[]): boolean =>
  demand !== undefined && demand.length > 0 && demand.every((value) => values.includes(value));
