import { Char, charClass, ELLIPSIS, FULL_STOP, foldFirst, foldSecond, packedClass } from './char-class.js';
import { addressEnd, isAddressEnding, placeholderEnd } from './opaque.js';
import { SentenceStream } from './sentence-stream.js';
import { Flag, Mark, NUMBER_WORD, OPAQUE_WORD } from './tokens.js';
import { HASH_SEED, HASH_SEED_2, HASH_STEP, HASH_STEP_2, step, step2 } from './vocabulary.js';

const MARKS = new Map<number, number>([
  [0x2c, Mark.COMMA],
  [0x3b, Mark.SEMICOLON],
  [0x3a, Mark.COLON],
  [0x3f, Mark.QUESTION],
  [0x21, Mark.EXCLAMATION],
  [0x28, Mark.OPEN],
  [0x29, Mark.CLOSE],
  [0x5b, Mark.OPEN],
  [0x5d, Mark.CLOSE],
  [0x2f, Mark.SLASH],
]);

/** Reads one paragraph at a time into flat arrays that it owns and reuses. Linear in the length of the paragraph. */
export class Tokenizer extends SentenceStream {
  private pos = 0;
  private chunk = 0;
  private lineStart = 0;

  read(text: string, from: number, to: number): void {
    this.begin(text, from, to);
    this.pos = this.chunk = this.lineStart = from;
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
    if (
      code === 0x3a &&
      this.text.charCodeAt(this.pos + 1) === 0x2f &&
      this.text.charCodeAt(this.pos + 2) === 0x2f &&
      this.pos > this.chunk
    ) {
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
    else if ((before === Char.SPACE || before === Char.HYPHEN) && after !== Char.DIGIT)
      this.push(start, this.pos, Mark.DASH, 0, 0, Flag.MARK);
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
    const end = addressEnd(this.text, this.pos, this.end);
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
}

function isLetter(kind: number): boolean {
  return kind === Char.LOWER || kind === Char.UPPER;
}
