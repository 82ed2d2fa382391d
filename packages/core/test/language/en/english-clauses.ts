import type { Clause, SentenceClauses } from '../../../src/language/clause.js';
import { createEnglishClauseReader } from '../../../src/language/en/clauses.js';
import { Tokenizer } from '../../../src/text/tokenize.js';
import { Vocabulary } from '../../../src/text/vocabulary.js';
import { WordInfo } from '../../../src/text/word-info.js';

/** Reads texts that are one sentence each, and tells clauses in short lines. */
export class EnglishClauses {
  private readonly vocabulary = new Vocabulary();
  readonly tokenizer = new Tokenizer(this.vocabulary, new WordInfo(this.vocabulary));
  private readonly reader = createEnglishClauseReader();

  read(text: string): SentenceClauses {
    this.tokenizer.read(text, 0, text.length);
    return this.reader({
      text,
      tokens: this.tokenizer.tokens,
      from: 0,
      to: this.tokenizer.tokens.count,
      lowerCase: this.tokenizer.lowerCase,
    });
  }

  /** One line per clause; what is usual (present, indicative, active, no negation, verb second) is left out. */
  tell(text: string): string[] {
    return this.read(text).clauses.map((clause) => this.line(text, clause));
  }

  private line(text: string, clause: Clause): string {
    const { start, end } = this.tokenizer.tokens;
    const word = (token: number): string => text.slice(start[token], end[token]).toLowerCase().replaceAll('’', "'");
    const { subject } = clause;
    const who = subject === undefined ? '-' : (subject.address ?? subject.noun ?? subject.who);
    const parts = [clause.kind, who, [...clause.modals.map((modal) => modal.replaceAll(' ', '_')), clause.main ?? '-'].join(' ')];
    if (clause.position === 'first' && clause.kind !== 'imperative') parts.push('first');
    if (clause.infinitive !== 'none') parts.push(clause.infinitive === 'zu' ? 'to' : clause.infinitive);
    if (clause.tense !== 'present') parts.push(clause.tense);
    if (clause.mood === 'subjunctive') parts.push('subjunctive');
    if (clause.voice === 'passive') parts.push('voice:passive');
    if (clause.negated === 'yes') parts.push(`not:${word(clause.negation)}`);
    if (clause.negated === 'not-only') parts.push('not-only');
    return parts.join(' ');
  }
}
