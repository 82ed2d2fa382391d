import type { Clause, SentenceClauses } from '../language/clause.js';
import type { PackedCondition, PackedPattern } from '../rules/pack.js';
import { MOST_LOOKS, inClause, satisfies } from './constraint.js';
import type { ConditionHits } from './condition-hits.js';
import type { LanguageRuntime } from './runtime.js';

/** A match while its conditions are asked. */
export interface Match {
  /** Token range `[start, end)`. */
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  readonly question: boolean;
  clauses(): SentenceClauses;
  clause(): Clause | undefined;
}

/** Where a fact is looked for when the rule does not say: the same sentence. */
export const HERE: readonly [number, number] = [0, 0];

/** What is known of a condition from its paragraph alone. `open`: it holds if the facts are there. */
export type Answer = 'no' | 'yes' | 'open';

/** Asks one condition of a match. All its parts must hold. */
export function ask(condition: PackedCondition, match: Match, runtime: LanguageRuntime, hits: ConditionHits): Answer {
  if (condition.question !== undefined && condition.question !== match.question) return 'no';
  if (condition.group >= 0 && !phraseStands(condition, match, hits)) return 'no';
  if (condition.clause >= 0) {
    const constraint = runtime.constraint(condition.clause);
    const clause = match.clause();
    if (constraint === undefined || clause === undefined || !satisfies(constraint, clause, match.clauses(), hits)) return 'no';
  }
  return isOpen(condition) ? 'open' : 'yes';
}

/** Facts of other sentences, the addressee and the block are known when the draft is settled: a paragraph is read for its text alone. */
export const isOpen = ({ facts, addressee, block }: PackedCondition): boolean =>
  facts !== undefined || addressee !== undefined || block !== undefined;

function phraseStands(condition: PackedCondition, match: Match, hits: ConditionHits): boolean {
  const { group } = condition;
  switch (condition.in) {
    case 'sentence':
      return hits.head(group) >= 0;
    case 'clause': {
      // Most often the words stand nowhere in the sentence, and its clauses need not be read.
      if (hits.head(group) < 0) return false;
      const clause = match.clause();
      return clause === undefined || inClause(group, clause, match.clauses(), hits);
    }
    case 'before':
      return some(group, hits, (hit) => hits.end[hit] === match.start);
    case 'after':
      return some(group, hits, (hit) => hits.start[hit] === match.end);
    case 'match':
      return some(group, hits, (hit) => (hits.start[hit] as number) >= match.start && (hits.end[hit] as number) <= match.end);
    case 'previous':
      return hits.stands(match.sentence - 1, group);
    case 'next':
      return hits.stands(match.sentence + 1, group);
    default:
      return hits.head(group) >= 0 || hits.standsInParagraph(group);
  }
}

function some(group: number, hits: ConditionHits, holds: (hit: number) => boolean): boolean {
  let looks = 0;
  for (let hit = hits.head(group); hit >= 0 && looks < MOST_LOOKS; hit = hits.before(hit), looks++) if (holds(hit)) return true;
  return false;
}

/** What is known of all conditions of a match: lowered to info, and the indices of conditions that are still open. */
export interface Answers {
  readonly info: boolean;
  readonly unless: readonly number[];
  readonly only: readonly number[];
}

/** Asks the conditions of a pattern, and of the list entry of the phrase group. Undefined when an exception holds or a demand does not. */
export function askAll(
  pattern: PackedPattern,
  group: number,
  match: Match,
  runtime: LanguageRuntime,
  hits: ConditionHits,
): Answers | undefined {
  const { conditions, entries, groupEntry } = runtime.packed;
  const unless: number[] = [];
  const only: number[] = [];
  let info = false;
  for (const index of pattern.only) {
    const condition = conditions[index];
    if (condition === undefined) continue;
    const answer = ask(condition, match, runtime, hits);
    if (answer === 'no') return undefined;
    if (answer === 'open') only.push(index);
  }
  const entry = group < 0 ? undefined : entries[groupEntry[group] as number];
  for (const list of [pattern.unless, entry?.unless ?? []]) {
    for (const index of list) {
      const condition = conditions[index];
      if (condition === undefined) continue;
      const answer = ask(condition, match, runtime, hits);
      if (answer === 'open') unless.push(index);
      else if (answer === 'yes') {
        if (condition.info !== true) return undefined;
        info = true;
      }
    }
  }
  return { info, unless, only };
}
