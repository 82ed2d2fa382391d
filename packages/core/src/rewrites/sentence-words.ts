import { fold } from '../text/fold.js';
import { Flag, Mark, type Sentence } from '../text/tokens.js';

/** The words of one sentence by token number, as rewriters ask for them. */
export class SentenceWords {
  readonly from: number;
  /** Behind the last word: final marks and closing quotation marks are left out. */
  readonly to: number;

  constructor(readonly sentence: Sentence) {
    this.from = sentence.from;
    let to = sentence.to;
    while (to > this.from && this.isMark(to - 1)) to--;
    this.to = to;
  }

  /** The token as it is written. */
  word(token: number): string {
    return this.slice(token, token + 1);
  }

  folded(token: number): string {
    return token < this.from || token >= this.sentence.to ? '' : fold(this.word(token));
  }

  isMark(token: number): boolean {
    return ((this.sentence.tokens.flags[token] as number) & Flag.MARK) !== 0;
  }

  isComma(token: number): boolean {
    return token >= this.from && token < this.sentence.to && this.sentence.tokens.word[token] === Mark.COMMA;
  }

  isColon(token: number): boolean {
    return token >= this.from && token < this.sentence.to && this.sentence.tokens.word[token] === Mark.COLON;
  }

  isCapital(token: number): boolean {
    return ((this.sentence.tokens.flags[token] as number) & Flag.CAPITAL) !== 0;
  }

  /** A noun as far as spelling tells: a capital inside the sentence, a number, code. */
  isNoun(token: number): boolean {
    const flags = this.sentence.tokens.flags[token] as number;
    return (flags & (Flag.OPAQUE | Flag.NUMBER)) !== 0 || ((flags & Flag.CAPITAL) !== 0 && (flags & Flag.INITIAL) === 0);
  }

  /** Any word in quotation marks, or a bracket, in the range? */
  hasQuotation(from: number, to: number): boolean {
    for (let i = from; i < to; i++) if (((this.sentence.tokens.flags[i] as number) & Flag.QUOTED) !== 0) return true;
    return false;
  }

  /** The text of the tokens `[from, to)`, with everything between them; empty when there are none. */
  slice(from: number, to: number): string {
    const { tokens, text } = this.sentence;
    return from >= to ? '' : text.slice(tokens.start[from] as number, tokens.end[to - 1] as number);
  }

  /** The text behind a token up to the end of the last word, blanks and marks included. */
  after(token: number): string {
    const { tokens, text } = this.sentence;
    return token + 1 >= this.to ? '' : text.slice(tokens.end[token] as number, tokens.end[this.to - 1] as number);
  }

  /** UTF-16 offset in the reading text. */
  startOf(token: number): number {
    return this.sentence.tokens.start[token] as number;
  }

  endOf(token: number): number {
    return this.sentence.tokens.end[token] as number;
  }

  /** The folded words of `[from, to)` without marks, joined by blanks. */
  line(from: number, to: number): string {
    const words: string[] = [];
    for (let i = from; i < to; i++) if (!this.isMark(i)) words.push(this.folded(i));
    return words.join(' ');
  }
}
