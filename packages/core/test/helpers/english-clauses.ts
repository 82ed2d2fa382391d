import type { Clause } from '../../src/language/clause.js';
import { createEnglishClauseReader } from '../../src/language/en/clauses.js';
import { ClauseTeller } from './clause-teller.js';

/** English clauses in short lines; verb second is usual too. */
export class EnglishClauses extends ClauseTeller {
  constructor() {
    super(createEnglishClauseReader());
  }

  protected line(text: string, clause: Clause): string {
    const { subject } = clause;
    const who = subject === undefined ? '-' : (subject.address ?? subject.noun ?? subject.who);
    const parts = [clause.kind, who, [...clause.modals.map((modal) => modal.replaceAll(' ', '_')), clause.main ?? '-'].join(' ')];
    if (clause.position === 'first' && clause.kind !== 'imperative') parts.push('first');
    if (clause.infinitive !== 'none') parts.push(clause.infinitive === 'zu' ? 'to' : clause.infinitive);
    return [...parts, ...this.rest(text, clause)].join(' ');
  }

  protected override word(text: string, token: number): string {
    return super.word(text, token).toLowerCase().replaceAll('’', "'");
  }
}
