import { Char, charClass, foldFirst, foldSecond, packedClass } from './char-class.js';
import { isAddressEnding, placeholderEnd } from './opaque.js';
import { hasAbbreviationEnding, stopKind } from './full-stop.js';
import { markQuotations, type QuoteMark } from './quotes.js';
import { Flag, Mark, NUMBER_WORD, OPAQUE_WORD, type Tokens } from './tokens.js';
import { HASH_SEED, HASH_SEED_2, HASH_STEP, HASH_STEP_2, step, step2, type Vocabulary } from './vocabulary.js';
import { Info, type WordInfo } from './word-info.js';

/** The sentences of the paragraph read last: token ranges `[from[i], from[i + 1])`. */
export interface Sentences {
  count: number;
  from: Int32Array;
}

const MARKS = new Map<number, number>([
  [0x2c, Mark.COMMA], [0x3b, Mark.SEMICOLON], [0x3a, Mark.COLON], [0x3f, Mark.QUESTION], [0x21, Mark.EXCLAMATION],
  [0x28, Mark.OPEN], [0x29, Mark.CLOSE], [0x5b, Mark.OPEN], [0x5d, Mark.CLOSE], [0x2f, Mark.SLASH],
]);
const FULL_STOP = 0x2e;
/** A longer sentence is cut: text without stops stays cheap. */
const LONGEST_SENTENCE = 400;
const ELLIPSIS = 0x2026;

/** Reads one paragraph at a time into flat arrays that it owns and reuses. Linear in the length of the paragraph. */
export class Tokenizer {
  readonly tokens: Tokens = { count: 0, ...arrays(512) };
  readonly sentences: Sentences = { count: 0, from: new Int32Array(64) };
  /** The paragraph is in chat style, without capitals. */
  lowerCase = false;

  private text = '';
  private end = 0;
  private blockStart = 0;
  private pos = 0;
  private chunk = 0;
  private lineStart = 0;
  private width = 0;
  private lineBreak = -1;
  private pendingStop = false;
  private ended = true;
  /** Something was read that the next word has to look at: a mark, a quotation mark, a line break. */
  private attention = true;
  private afterQuote = false;
  private closedQuote = false;
  private joined = false;
  private sentenceStart = 0;
  private capitals = 0;
  private inner = 0;
  private quotes: QuoteMark[] = [];
  private politeLower: number[] = [];

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly info: WordInfo,
  ) {}

  /** Reads `text` from `from` to `to` (UTF-16 offsets). The result stands in `tokens` and `sentences` until the next call. */
  read(text: string, from: number, to: number): void {
    this.text = text;
    this.end = to;
    this.blockStart = this.pos = this.chunk = this.lineStart = from;
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
    while (this.pos < to) {
      const code = text.charCodeAt(this.pos);
      if (code === 0x20) {
        this.chunk = ++this.pos;
        this.joined = false;
      } else if (code >= 0x41 && (code <= 0x5a || (code >= 0x61 && code <= 0x7a))) this.word();
      else this.next();
    }
    this.finish();
  }

  private next(): void {
    const code = this.text.charCodeAt(this.pos);
    switch (charClass(code)) {
      case Char.LOWER:
      case Char.UPPER:
        this.word();
        return;
      case Char.DIGIT:
        this.number();
        return;
      case Char.SPACE:
        this.pos++;
        this.chunk = this.pos;
        this.joined = false;
        return;
      case Char.NEWLINE:
        this.newline();
        return;
      case Char.MARK:
        this.mark(code);
        return;
      case Char.QUOTE:
        this.quote(code);
        return;
      case Char.APOSTROPHE:
        this.apostrophe(code);
        return;
      case Char.HYPHEN:
        this.hyphen();
        return;
      case Char.SIGN:
        this.sign(code);
        return;
      default:
        if (code === 0xfffc) this.push(this.pos, this.pos + 1, OPAQUE_WORD, 0, 0, Flag.OPAQUE);
        this.pos++;
    }
  }

  private word(): void {
    const { text, end } = this;
    const start = this.pos;
    let pos = start;
    let hash = HASH_SEED;
    let hash2 = HASH_SEED_2;
    let upper = 0;
    let letters = 0;
    let flags: number = Flag.WORD;
    let base = 0;
    for (; pos < end; pos++) {
      const code = text.charCodeAt(pos);
      if (code >= 0x61 && code <= 0x7a) {
        letters++;
        base = code;
        hash = Math.imul(hash ^ code, HASH_STEP);
        hash2 = (Math.imul(hash2, HASH_STEP_2) + code) | 0;
        continue;
      }
      const packed = packedClass(code);
      const kind = packed & 15;
      if (kind === Char.LOWER) letters++;
      else if (kind === Char.UPPER) {
        flags |= letters === 0 ? Flag.CAPITAL : Flag.MIXED;
        upper++;
        letters++;
      } else if (kind === Char.DIGIT) flags |= Flag.DIGIT;
      else if (kind === Char.COMBINING) {
        // A decomposed umlaut: u + diaeresis reads ue.
        if (code === 0x308 && (base === 0x61 || base === 0x6f || base === 0x75)) {
          hash = Math.imul(hash ^ 0x65, HASH_STEP);
          hash2 = (Math.imul(hash2, HASH_STEP_2) + 0x65) | 0;
        }
        continue;
      } else if (kind === Char.INVISIBLE) continue;
      else if (kind === Char.SPACE || !this.continuesWord(pos, code, kind)) break;
      const folded = code < 0x250 ? (packed >> 4) & 0x3fff : foldFirst(code);
      if (folded === 0) continue;
      base = folded;
      hash = Math.imul(hash ^ folded, HASH_STEP);
      hash2 = (Math.imul(hash2, HASH_STEP_2) + folded) | 0;
      const more = code < 0x250 ? packed >>> 18 : foldSecond(code);
      if (more !== 0) {
        hash = Math.imul(hash ^ more, HASH_STEP);
        hash2 = (Math.imul(hash2, HASH_STEP_2) + more) | 0;
      }
    }
    if (upper >= 2 && upper === letters) flags = (flags | Flag.ALL_CAPITALS) & ~Flag.MIXED;
    this.pos = pos;
    this.push(start, pos, this.vocabulary.lookup(hash, hash2), hash, hash2, flags);
  }

  /** Apostrophes between letters (don't), gender marks (Kund:innen) and & between capitals (T&Cs) stand inside a word. */
  private continuesWord(pos: number, code: number, kind: number): boolean {
    if (pos + 1 >= this.end) return false;
    const next = this.text.charCodeAt(pos + 1);
    if (kind === Char.APOSTROPHE) return isLetter(charClass(next)) && code !== 0x60;
    if (code === 0x3a || code === 0x2a || code === 0x5f) return (next | 0x20) === 0x69 && (this.text.charCodeAt(pos + 2) | 0x20) === 0x6e;
    return code === 0x26 && charClass(next) === Char.UPPER;
  }

  private number(): void {
    const { text, end } = this;
    const start = this.pos;
    let pos = start;
    let hash = HASH_SEED;
    let hash2 = HASH_SEED_2;
    let flags: number = Flag.NUMBER | Flag.DIGIT;
    for (; pos < end; pos++) {
      const code = text.charCodeAt(pos);
      const kind = charClass(code);
      if (kind === Char.UPPER) flags |= Flag.CAPITAL;
      if (kind !== Char.DIGIT && kind !== Char.LOWER && kind !== Char.UPPER && !this.continuesNumber(pos, code)) break;
      const folded = foldFirst(code);
      hash = step(hash, folded);
      hash2 = step2(hash2, folded);
    }
    this.pos = pos;
    const known = this.vocabulary.lookup(hash, hash2);
    this.push(start, pos, known === 0 ? NUMBER_WORD : known, hash, hash2, flags);
  }

  /** 1.234,50 · 14:30 · 05.05.2026 · 1’000 · 24/7 */
  private continuesNumber(pos: number, code: number): boolean {
    if (code !== FULL_STOP && code !== 0x2c && code !== 0x3a && code !== 0x2f && code !== 0x27 && code !== 0x2019) return false;
    return pos + 1 < this.end && charClass(this.text.charCodeAt(pos + 1)) === Char.DIGIT;
  }

  private newline(): void {
    this.attention = true;
    if (this.lineBreak < 0) this.lineBreak = this.pos - this.lineStart;
    this.pos++;
    this.chunk = this.lineStart = this.pos;
    this.joined = false;
  }

  private mark(code: number): void {
    if (code === FULL_STOP) {
      this.fullStop();
      return;
    }
    if (code === 0x3a && this.text.charCodeAt(this.pos + 1) === 0x2f && this.text.charCodeAt(this.pos + 2) === 0x2f && this.pos > this.chunk) {
      this.opaqueChunk();
      return;
    }
    if (code === 0x5b) {
      const close = placeholderEnd(this.text, this.pos, this.end);
      if (close > 0) {
        this.opaque(this.pos, close);
        return;
      }
    }
    const start = this.pos++;
    if (code === ELLIPSIS) {
      this.push(start, this.pos, Mark.STOP, 0, 0, Flag.MARK);
      this.pendingStop = true;
      return;
    }
    const mark = MARKS.get(code) ?? Mark.DASH;
    if (mark === Mark.OPEN || mark === Mark.CLOSE) this.chunk = this.pos;
    this.push(start, this.pos, mark, 0, 0, Flag.MARK);
    if (mark === Mark.QUESTION || mark === Mark.EXCLAMATION) this.endSentence();
  }

  private fullStop(): void {
    const start = this.pos++;
    const next = this.pos < this.end ? this.text.charCodeAt(this.pos) : 0x20;
    const kind = charClass(next);
    const before = this.tokens.count - 1;
    const adjacent = before >= 0 && this.tokens.end[before] === start;
    const length = adjacent ? start - (this.tokens.start[before] as number) : 0;
    if (kind === Char.DIGIT) return;
    if (isLetter(kind) && length > 0) {
      if (isAddressEnding(this.text, this.chunk, this.pos, this.end)) {
        this.opaqueChunk();
        return;
      }
      if (kind === Char.LOWER && (length === 1 || !this.twoLetters(this.pos))) return;
      if (length === 1) return;
    }
    if (next === FULL_STOP && this.tokens.count > 0 && this.pendingStop) return;
    this.push(start, this.pos, Mark.STOP, 0, 0, Flag.MARK);
    this.pendingStop = true;
  }

  private twoLetters(pos: number): boolean {
    return pos + 1 < this.end && isLetter(charClass(this.text.charCodeAt(pos + 1)));
  }

  private quote(code: number): void {
    this.attention = true;
    this.quotes.push({ token: this.tokens.count, code });
    this.pos++;
    this.chunk = this.pos;
    this.afterQuote = true;
    this.closedQuote = this.ended || this.pendingStop;
  }

  private apostrophe(code: number): void {
    const before = this.pos > this.blockStart ? charClass(this.text.charCodeAt(this.pos - 1)) : Char.SPACE;
    const after = this.pos + 1 < this.end ? charClass(this.text.charCodeAt(this.pos + 1)) : Char.SPACE;
    const opens = !isLetter(before) && before !== Char.DIGIT && isLetter(after);
    const closes = before !== Char.SPACE && before !== Char.NEWLINE && !isLetter(after);
    if (opens || closes) this.quotes.push({ token: this.tokens.count, code: opens ? 0x2018 : 0x2019 });
    if (opens) this.afterQuote = this.attention = true;
    if (code === 0x60) this.chunk = this.pos + 1;
    this.pos++;
  }

  private hyphen(): void {
    const before = this.pos > this.blockStart ? charClass(this.text.charCodeAt(this.pos - 1)) : Char.SPACE;
    const after = this.pos + 1 < this.end ? charClass(this.text.charCodeAt(this.pos + 1)) : Char.SPACE;
    const start = this.pos++;
    const joins = (isLetter(before) || before === Char.DIGIT) && (isLetter(after) || after === Char.DIGIT);
    if (joins) this.joined = true;
    else if ((before === Char.SPACE || before === Char.HYPHEN) && after !== Char.DIGIT) this.push(start, this.pos, Mark.DASH, 0, 0, Flag.MARK);
  }

  private sign(code: number): void {
    if (code === 0x40 && this.pos > this.chunk && this.pos + 1 < this.end && isLetter(charClass(this.text.charCodeAt(this.pos + 1)))) {
      this.opaqueChunk();
      return;
    }
    const close = placeholderEnd(this.text, this.pos, this.end);
    if (close > 0) {
      this.opaque(this.pos, close);
      return;
    }
    const start = this.pos++;
    const hash = step(HASH_SEED, code);
    const hash2 = step2(HASH_SEED_2, code);
    const word = this.vocabulary.lookup(hash, hash2);
    if (word !== 0) this.push(start, this.pos, word, hash, hash2, Flag.WORD);
    else if (code !== 0x2a && code !== 0x5f) this.push(start, this.pos, Mark.OTHER, 0, 0, Flag.MARK);
  }

  /** The whole run without spaces, from `chunk` on, is an address: one opaque token instead of its pieces. */
  private opaqueChunk(): void {
    let end = this.pos;
    for (; end < this.end; end++) {
      const code = this.text.charCodeAt(end);
      const kind = charClass(code);
      if (kind === Char.SPACE || kind === Char.NEWLINE || kind === Char.QUOTE || code === 0x3c || code === 0x3e || code === 0x29 || code === 0x5d) break;
    }
    while (end > this.pos && charClass(this.text.charCodeAt(end - 1)) === Char.MARK && this.text.charCodeAt(end - 1) !== 0x2f) end--;
    const { tokens } = this;
    while (tokens.count > this.sentenceStart && (tokens.start[tokens.count - 1] as number) >= this.chunk) tokens.count--;
    this.pendingStop = false;
    this.attention = true;
    this.opaque(this.chunk, Math.max(end, this.pos + 1));
  }

  private opaque(start: number, end: number): void {
    this.push(start, end, OPAQUE_WORD, 0, 0, Flag.OPAQUE);
    this.pos = end;
    this.chunk = end;
  }

  private push(start: number, end: number, word: number, hash: number, hash2: number, flags: number): void {
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
      else if (word !== 0 && (this.info.of(word) & Info.POLITE) !== 0) this.politeLower.push(at);
    }
  }

  /** Before a word: does it open a sentence? Returns the flags that follow from that. */
  private open(start: number, end: number, word: number, flags: number): number {
    if (this.pendingStop) this.settleStop(word, flags);
    if (this.tokens.count - this.sentenceStart >= LONGEST_SENTENCE) this.ended = true;
    if (!this.ended && this.lineBreak >= 0 && this.breaksLine(end - start, word, flags)) this.ended = true;
    if (this.ended && this.closedQuote && (flags & Flag.CAPITAL) === 0 && (flags & Flag.WORD) !== 0 && this.capitals > 0) this.ended = false;
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
    if (this.text.charCodeAt(tokens.start[before + 1] as number) === ELLIPSIS || this.text.charCodeAt((tokens.start[before + 1] as number) + 1) === FULL_STOP) ends = capital;
    else if (!adjacent) ends = true;
    else if ((previous & Flag.NUMBER) !== 0 && length <= 2) ends = this.endsAfterNumber(before, flags, next);
    else if ((previous & Flag.WORD) !== 0 && length === 1) ends = capital && (next & Info.STARTER) !== 0 && !this.followsLetter(before);
    else if ((previous & Flag.WORD) !== 0 && this.mayAbbreviate(before)) {
      const kind = stopKind(this.text.slice(tokens.start[before], tokens.end[before]));
      const starts = capital && (next & Info.STARTER) !== 0;
      ends = kind === 'ends' || (kind === 'starter' && starts) || (kind === 'number' && (flags & (Flag.NUMBER | Flag.ALL_CAPITALS)) === 0);
    }
    if (ends) this.endSentence();
    else tokens.count--;
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
    return this.capitals === 0 && used <= 0.6 * this.width && charClass(this.text.charCodeAt(this.blockStart)) === Char.LOWER && word !== 0;
  }

  private endSentence(): void {
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

  private finish(): void {
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

function isLetter(kind: number): boolean {
  return kind === Char.LOWER || kind === Char.UPPER;
}

function widest(text: string, from: number, to: number): number {
  let width = 0;
  for (let start = from; start < to; ) {
    const at = text.indexOf('\n', start);
    const end = at < 0 || at > to ? to : at;
    width = Math.max(width, end - start);
    start = end + 1;
  }
  return width;
}

function arrays(length: number): Omit<Tokens, 'count'> {
  const make = (): Int32Array => new Int32Array(length);
  return { start: make(), end: make(), word: make(), hash: make(), hash2: make(), flags: make() };
}

function doubled(array: Int32Array): Int32Array {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}

function grow(tokens: Tokens): void {
  tokens.start = doubled(tokens.start);
  tokens.end = doubled(tokens.end);
  tokens.word = doubled(tokens.word);
  tokens.hash = doubled(tokens.hash);
  tokens.hash2 = doubled(tokens.hash2);
  tokens.flags = doubled(tokens.flags);
}
