import { Char, charClass, ELLIPSIS, FULL_STOP } from './char-class.js';
import { hasAbbreviationEnding, stopKind } from './full-stop.js';
import { markQuotations, type QuoteMark } from './quotes.js';
import { arrays, doubled, Flag, grow, Mark, type Tokens } from './tokens.js';
import type { Vocabulary } from './vocabulary.js';
import { Info, type WordInfo } from './word-info.js';

/** The sentences of the paragraph read last: token ranges `[from[i], from[i + 1])`. */
export interface Sentences {
  count: number;
  from: Int32Array;
}

/** A longer sentence is cut: text without stops stays cheap. */
const LONGEST_SENTENCE = 400;

/** No chat is wrapped by hand at more columns than this; each of its line breaks is meant. */
const WIDEST_WRAP = 100;

/** Takes tokens one by one and decides where sentences end. The tokenizer is its one heir; one object, so that the hot path has no calls between two. */
export abstract class SentenceStream {
  readonly tokens: Tokens = { count: 0, ...arrays(512) };
  readonly sentences: Sentences = { count: 0, from: new Int32Array(64) };
  /** The paragraph is in chat style, without capitals. */
  lowerCase = false;

  protected text = '';
  protected end = 0;
  protected blockStart = 0;
  /** Length of the line that a line break ended since the last word, -1 without one. */
  protected lineBreak = -1;
  protected pendingStop = false;
  protected ended = true;
  /** Something was read that the next word has to look at: a mark, a quotation mark, a line break. */
  protected attention = true;
  protected afterQuote = false;
  protected closedQuote = false;
  protected joined = false;
  protected sentenceStart = 0;
  protected quotes: QuoteMark[] = [];
  private width = 0;
  private capitals = 0;
  private inner = 0;
  private politeLower: number[] = [];

  constructor(
    protected readonly vocabulary: Vocabulary,
    protected readonly info: WordInfo,
  ) {}

  /** Forgets the last paragraph. */
  protected begin(text: string, from: number, to: number): void {
    this.text = text;
    this.end = to;
    this.blockStart = from;
    this.width = -1;
    this.lineBreak = -1;
    this.pendingStop = this.afterQuote = this.closedQuote = this.joined = false;
    this.ended = this.attention = true;
    this.sentenceStart = 0;
    this.capitals = this.inner = 0;
    this.tokens.count = 0;
    this.sentences.count = 0;
    if (this.quotes.length > 0) this.quotes = [];
    if (this.politeLower.length > 0) this.politeLower = [];
  }

  protected push(start: number, end: number, word: number, hash: number, hash2: number, flags: number): void {
    const { tokens } = this;
    const isMark = (flags & Flag.MARK) !== 0;
    let bits = flags;
    if (this.attention && (!isMark || word === Mark.OPEN)) {
      bits |= this.open(start, end, word, flags);
      this.attention = false;
    }
    if (isMark) this.attention = true;
    else if (this.joined) bits |= Flag.JOINED;
    this.joined = false;
    const at = tokens.count;
    if (at >= tokens.start.length) grow(tokens);
    if (at - this.sentenceStart >= LONGEST_SENTENCE) this.attention = true;
    tokens.start[at] = start;
    tokens.end[at] = end;
    tokens.word[at] = word;
    tokens.hash[at] = hash;
    tokens.hash2[at] = hash2;
    tokens.flags[at] = bits;
    tokens.count = at + 1;
    if ((bits & Flag.WORD) !== 0) this.countCase(at, bits, word);
  }

  private countCase(at: number, bits: number, word: number): void {
    if ((bits & Flag.INITIAL) === 0) {
      this.inner++;
      if ((bits & Flag.CAPITAL) !== 0) this.capitals++;
      else if (word !== 0 && (this.info.of(word) & Info.POLITE) !== 0 && !this.isIhr(at)) this.politeLower.push(at);
    }
  }

  /** A lower-case ihr may be the reader, in the plural: "Das habt ihr vergessen." */
  private isIhr(at: number): boolean {
    const start = this.tokens.start[at] as number;
    return (this.tokens.end[at] as number) === start + 3 && this.text.charCodeAt(start) === 0x69;
  }

  /** Before a word: does it open a sentence? Returns the flags that follow from that. */
  private open(start: number, end: number, word: number, flags: number): number {
    if (this.pendingStop) this.settleStop(word, flags);
    if (this.tokens.count - this.sentenceStart >= LONGEST_SENTENCE) this.ended = true;
    if (!this.ended && this.lineBreak >= 0 && this.breaksLine(end - start, word, flags)) this.ended = true;
    if (this.ended && this.closedQuote && (flags & Flag.CAPITAL) === 0 && (flags & Flag.WORD) !== 0 && this.capitals > 0)
      this.ended = false;
    this.lineBreak = -1;
    this.closedQuote = false;
    let bits = 0;
    if (this.ended && this.tokens.count >= this.sentenceStart) {
      this.startSentence();
      bits = Flag.INITIAL;
    } else if (this.tokens.count > 0 && (flags & Flag.MARK) === 0) {
      const previous = this.tokens.word[this.tokens.count - 1] as number;
      const only = previous === Mark.OPEN && this.tokens.count - 1 === this.sentenceStart;
      if (this.afterQuote || previous === Mark.COLON || only) bits = Flag.INITIAL;
      if (this.afterQuote) bits |= Flag.AFTER_QUOTE;
    }
    this.afterQuote = false;
    return bits;
  }

  /** A full stop was read before: does the sentence end there? If not, the stop is no token. */
  private settleStop(word: number, flags: number): void {
    this.pendingStop = false;
    const { tokens, info } = this;
    const before = tokens.count - 2;
    if (before < this.sentenceStart) {
      this.endSentence();
      return;
    }
    const previous = tokens.flags[before] as number;
    const length = (tokens.end[before] as number) - (tokens.start[before] as number);
    const adjacent = tokens.end[before] === tokens.start[before + 1];
    const next = info.of(word);
    const capital = (flags & Flag.CAPITAL) !== 0;
    let ends = true;
    if (
      this.text.charCodeAt(tokens.start[before + 1] as number) === ELLIPSIS ||
      this.text.charCodeAt((tokens.start[before + 1] as number) + 1) === FULL_STOP
    )
      ends = capital;
    else if (!adjacent) ends = true;
    else if ((previous & Flag.NUMBER) !== 0 && (length <= 2 || this.isDayAndMonth(before, length)))
      ends = this.endsAfterNumber(before, flags, next);
    else if ((previous & Flag.WORD) !== 0 && length === 1) ends = capital && (next & Info.STARTER) !== 0 && !this.followsLetter(before);
    else if ((previous & Flag.WORD) !== 0 && this.mayAbbreviate(before)) {
      const kind = stopKind(this.text.slice(tokens.start[before], tokens.end[before]));
      const starts = capital && (next & Info.STARTER) !== 0;
      ends = kind === 'ends' || (kind === 'starter' && starts) || (kind === 'number' && (flags & (Flag.NUMBER | Flag.ALL_CAPITALS)) === 0);
    }
    if (ends) this.endSentence();
    else tokens.count--;
  }

  /** 31.12 of "bis zum 31.12. müssen Sie". */
  private isDayAndMonth(at: number, length: number): boolean {
    const start = this.tokens.start[at] as number;
    return length <= 5 && (this.text.charCodeAt(start + 1) === FULL_STOP || this.text.charCodeAt(start + 2) === FULL_STOP);
  }

  private mayAbbreviate(at: number): boolean {
    const { tokens } = this;
    if ((this.info.of(tokens.word[at] as number) & Info.ABBREVIATION) !== 0) return true;
    return hasAbbreviationEnding(this.text, tokens.start[at] as number, tokens.end[at] as number);
  }

  /** The B of "z. B.": the word before is a single letter with its full stop too. */
  private followsLetter(at: number): boolean {
    const { tokens } = this;
    const before = at - 1;
    return before >= this.sentenceStart && (tokens.end[before] as number) - (tokens.start[before] as number) === 1;
  }

  private endsAfterNumber(before: number, flags: number, next: number): boolean {
    if ((next & Info.ORDINAL_FOLLOWER) !== 0 || (flags & Flag.NUMBER) !== 0) return false;
    if ((flags & Flag.CAPITAL) === 0) return (flags & Flag.WORD) === 0;
    if (before === this.sentenceStart) return false;
    const article = this.info.of(this.tokens.word[before - 1] as number) & Info.ARTICLE;
    return article === 0 || (next & Info.STARTER) !== 0;
  }

  /** A line break ends the sentence when the line was left short on purpose and a new one begins, or after a salutation. */
  private breaksLine(length: number, word: number, flags: number): boolean {
    if (this.tokens.count <= this.sentenceStart) return false;
    const last = this.tokens.word[this.tokens.count - 1] as number;
    const salutation = (this.info.of(this.tokens.word[this.sentenceStart] as number) & Info.SALUTATION) !== 0;
    if (last === Mark.COMMA) return salutation && this.lineBreak < 60;
    if (this.width < 0) this.width = widest(this.text, this.blockStart, this.end);
    const used = this.lineBreak + 1 + length;
    if (salutation && used <= 40) return true;
    const lower = (flags & Flag.WORD) !== 0 && (flags & Flag.CAPITAL) === 0;
    if (!lower) return used <= 0.7 * this.width;
    if (this.capitals > 0 || word === 0 || charClass(this.text.charCodeAt(this.blockStart)) !== Char.LOWER) return false;
    return used <= 0.6 * this.width || this.width > WIDEST_WRAP;
  }

  protected endSentence(): void {
    this.ended = true;
    this.pendingStop = false;
  }

  private startSentence(): void {
    const { sentences, tokens } = this;
    if (sentences.count >= sentences.from.length - 1) sentences.from = doubled(sentences.from);
    sentences.from[sentences.count++] = tokens.count;
    this.sentenceStart = tokens.count;
    this.ended = false;
  }

  protected finish(): void {
    const { tokens, sentences } = this;
    if (sentences.count === 0) tokens.count = 0;
    sentences.from[sentences.count] = tokens.count;
    if (this.quotes.length > 1) markQuotations(tokens, this.quotes);
    const firstUpper = tokens.count > 0 && ((tokens.flags[0] as number) & Flag.CAPITAL) !== 0;
    this.lowerCase = !firstUpper && this.capitals * 10 <= this.inner;
    // In a text with capitals a lower-case sie, ihnen, ihre is not the reader.
    if (!this.lowerCase) for (const at of this.politeLower) tokens.word[at] = 0;
  }
}

function widest(text: string, from: number, to: number): number {
  let width = 0;
  for (let start = from; start < to;) {
    const at = text.indexOf('\n', start);
    const end = at < 0 || at > to ? to : at;
    width = Math.max(width, end - start);
    start = end + 1;
  }
  return width;
}
