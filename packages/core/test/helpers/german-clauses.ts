import type { Clause, SentenceClauses } from '../../src/language/clause.js';
import { createGermanClauseReader } from '../../src/language/de/clauses.js';
import type { VerbLexicon } from '../../src/language/de/lexicon-types.js';
import { Tokenizer } from '../../src/text/tokenize.js';
import { Vocabulary } from '../../src/text/vocabulary.js';
import { WordInfo } from '../../src/text/word-info.js';

/** Reads texts that are one sentence each, and tells clauses in short lines. */
export class GermanClauses {
  private readonly vocabulary = new Vocabulary();
  readonly tokenizer = new Tokenizer(this.vocabulary, new WordInfo(this.vocabulary));
  private readonly reader;

  constructor(lexicon: VerbLexicon) {
    this.reader = createGermanClauseReader(lexicon);
  }

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

  /** One line per clause; what is usual (present, indicative, active, no negation) is left out. */
  tell(text: string): string[] {
    return this.read(text).clauses.map((clause) => this.line(text, clause));
  }

  private line(text: string, clause: Clause): string {
    const { start, end } = this.tokenizer.tokens;
    const word = (token: number): string => text.slice(start[token], end[token]);
    const { subject } = clause;
    const who = subject === undefined ? '-' : (subject.address ?? subject.noun ?? subject.who) + (subject.certain ? '' : '?');
    const parts = [clause.kind, who, [...clause.modals, clause.main ?? '-'].join(' ')];
    if (clause.finite >= 0) parts.push(`${word(clause.finite)}@${clause.position}`);
    if (clause.prefix >= 0) parts.push(`+${word(clause.prefix)}`);
    if (clause.infinitive !== 'none') parts.push(clause.infinitive);
    if (clause.tense !== 'present') parts.push(clause.tense);
    if (clause.mood === 'subjunctive') parts.push('subjunctive');
    if (clause.voice === 'passive') parts.push('voice:passive');
    if (clause.negated === 'yes') parts.push(`not:${word(clause.negation)}`);
    if (clause.negated === 'not-only') parts.push('not-only');
    return parts.join(' ');
  }
}
