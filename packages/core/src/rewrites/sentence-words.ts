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
    const { tokens, text } = this.sentence;
    return text.slice(tokens.start[token], tokens.end[token]);
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

  /** Two words joined by a slash ("anmelden/registrieren")? */
  hasSlash(from: number, to: number): boolean {
    for (let i = from; i < to; i++) if (this.sentence.tokens.word[i] === Mark.SLASH) return true;
    return false;
  }

  isShouted(token: number): boolean {
    return ((this.sentence.tokens.flags[token] as number) & Flag.ALL_CAPITALS) !== 0;
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

  /** The text of the tokens `[from, to)`, with everything between them and the quotation marks around them; empty when there are none. */
  slice(from: number, to: number): string {
    return from >= to ? '' : this.sentence.text.slice(this.startOf(from), this.endOf(to - 1));
  }

  /** The text behind a token up to the end of the last word, blanks and marks included. */
  after(token: number): string {
    return token + 1 >= this.to ? '' : this.sentence.text.slice(this.endOf(token), this.endOf(this.to - 1));
  }

  /** UTF-16 offset in the reading text. What stands between two tokens and is none (the quotation marks of „Weiter“) belongs to the one it touches. */
  startOf(token: number): number {
    const { tokens, text } = this.sentence;
    const start = tokens.start[token] as number;
    if (token === this.from) return start;
    const gap = text.slice(tokens.end[token - 1], start);
    const blank = lastBlank(gap);
    return blank < 0 ? start : start - (gap.length - blank - 1);
  }

  endOf(token: number): number {
    const { tokens, text } = this.sentence;
    const end = tokens.end[token] as number;
    if (token + 1 >= this.sentence.to) return end;
    const gap = text.slice(end, tokens.start[token + 1]);
    const blank = gap.search(/\s/);
    return end + (blank < 0 ? gap.length : blank);
  }

  /** The folded words of `[from, to)` without marks, joined by blanks. */
  line(from: number, to: number): string {
    const words: string[] = [];
    for (let i = from; i < to; i++) if (!this.isMark(i)) words.push(this.folded(i));
    return words.join(' ');
  }
}

function lastBlank(text: string): number {
  for (let i = text.length - 1; i >= 0; i--) if (/\s/.test(text.charAt(i))) return i;
  return -1;
}
