import type { Clause } from '../../src/language/clause.js';
import { createGermanClauseReader } from '../../src/language/de/clauses.js';
import type { VerbLexicon } from '../../src/language/de/lexicon-types.js';
import { ClauseTeller } from './clause-teller.js';

/** German clauses in short lines. */
export class GermanClauses extends ClauseTeller {
  constructor(lexicon: VerbLexicon) {
    super(createGermanClauseReader(lexicon));
  }

  protected line(text: string, clause: Clause): string {
    const { subject } = clause;
    const who = subject === undefined ? '-' : (subject.address ?? subject.noun ?? subject.who) + (subject.certain ? '' : '?');
    const parts = [clause.kind, who, [...clause.modals, clause.main ?? '-'].join(' ')];
    if (clause.finite >= 0) parts.push(`${this.word(text, clause.finite)}@${clause.position}`);
    if (clause.prefix >= 0) parts.push(`+${this.word(text, clause.prefix)}`);
    if (clause.infinitive !== 'none') parts.push(clause.infinitive);
    return [...parts, ...this.rest(text, clause)].join(' ');
  }
}
