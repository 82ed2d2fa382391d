import type { Clause, ClauseReader, SentenceClauses } from '../../src/language/clause.js';
import { Tokenizer } from '../../src/text/tokenize.js';
import { Vocabulary } from '../../src/text/vocabulary.js';
import { WordInfo } from '../../src/text/word-info.js';

/** Reads texts that are one sentence each, and tells clauses in short lines. */
export abstract class ClauseTeller {
  private readonly vocabulary = new Vocabulary();
  readonly tokenizer = new Tokenizer(this.vocabulary, new WordInfo(this.vocabulary));

  constructor(private readonly reader: ClauseReader) {}

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

  /** One clause; what is usual in its language is left out. */
  protected abstract line(text: string, clause: Clause): string;

  /** Tense, mood, voice and negation, as far as they are not the usual ones. */
  protected rest(text: string, clause: Clause): string[] {
    const parts: string[] = [];
    if (clause.tense !== 'present') parts.push(clause.tense);
    if (clause.mood === 'subjunctive') parts.push('subjunctive');
    if (clause.voice === 'passive') parts.push('voice:passive');
    if (clause.negated === 'yes') parts.push(`not:${this.word(text, clause.negation)}`);
    if (clause.negated === 'not-only') parts.push('not-only');
    return parts;
  }

  protected word(text: string, token: number): string {
    const { start, end } = this.tokenizer.tokens;
    return text.slice(start[token], end[token]);
  }
}
