import type { Clause, SentenceClauses } from '../language/clause.js';
import type { ConditionHits } from './condition-hits.js';
import { SHORTEST_HEAD } from './noun-list.js';
import type { Constraint } from './runtime.js';

/** At most this many hits of one phrase group are looked at for one question. */
export const MOST_LOOKS = 64;

/** Is the clause as the constraint says? `contains` and `lacks` look at the phrases found in the same clause. */
export function satisfies(constraint: Constraint, clause: Clause, clauses: SentenceClauses, hits: ConditionHits): boolean {
  for (const [value, allowed] of constraint.sets) if (!allowed.has(value(clause))) return false;
  if (!modalFits(constraint, clause.modals)) return false;
  if (constraint.main !== undefined && (clause.main === undefined || !constraint.main.has(clause.main))) return false;
  if (constraint.notMain !== undefined && clause.main !== undefined && constraint.notMain.has(clause.main)) return false;
  if (constraint.subjects !== undefined && !subjectFits(constraint, clause)) return false;
  if (constraint.contains >= 0 && !inClause(constraint.contains, clause, clauses, hits)) return false;
  return constraint.lacks < 0 || !inClause(constraint.lacks, clause, clauses, hits);
}

function modalFits(constraint: Constraint, modals: readonly string[]): boolean {
  const { modal, notModal } = constraint;
  if (modal !== undefined) {
    if (modal.size === 0) {
      if (modals.length > 0) return false;
    } else if (!modals.some((lemma) => modal.has(lemma))) return false;
  }
  return notModal === undefined || !modals.some((lemma) => notModal.has(lemma));
}

function subjectFits(constraint: Constraint, clause: Clause): boolean {
  const { subject } = clause;
  const subjects = constraint.subjects as ReadonlySet<string>;
  if (subject === undefined) return subjects.has('none');
  if (subjects.has(subject.who)) return true;
  if (constraint.nouns === undefined || subject.who !== 'noun' || subject.noun === undefined) return false;
  if (constraint.nouns.has(subject.noun)) return true;
  // A compound counts as its last part: Hotelgäste are Gäste.
  for (const noun of constraint.nouns) if (noun.length >= SHORTEST_HEAD && subject.noun.endsWith(noun)) return true;
  return false;
}

/** Does a phrase of the group stand in this clause? */
export function inClause(group: number, clause: Clause, clauses: SentenceClauses, hits: ConditionHits): boolean {
  let looks = 0;
  for (let hit = hits.head(group); hit >= 0 && looks < MOST_LOOKS; hit = hits.before(hit), looks++) {
    if (clauses.clauseAt(hits.start[hit] as number) === clause) return true;
    if (clauses.clauseAt((hits.end[hit] as number) - 1) === clause) return true;
  }
  return false;
}
