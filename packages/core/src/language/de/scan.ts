import type { Sentence } from '../../text/tokens.js';
import { Flag, Mark } from '../../text/tokens.js';
import { WordClass } from './function-words.js';
import { VerbForm } from './lexicon-types.js';
import type { WordEntry, Words } from './words.js';
import { FINITE, NO_WORD, PERSONS, Verb } from './words.js';

const C = WordClass;

/** The words of one sentence, each read in the light of its neighbours. Arrays are reused; numbers count from the sentence's first token. */
export class Scan {
  count = 0;
  from = 0;
  lowerCase = false;
  /** The sentence ends in a question mark. */
  question = false;
  /** A polite Sie, Ihnen or Ihr- stands where its capital is certain. */
  polite = false;
  entries: WordEntry[] = [];
  /** Verb bits left in this place; 0 is no verb. A verb after zu keeps only `ZU_INFINITIVE`. */
  verb = new Int32Array(256);
  /** 1 a noun, 2 perhaps a noun (first word of the sentence), else 0. */
  noun = new Uint8Array(256);
  /** `Mark` of a punctuation mark, else 0. */
  mark = new Uint8Array(256);
  flags = new Int32Array(256);
  private kinds = new Int32Array(256);

  constructor(private readonly words: Words) {}

  read(sentence: Sentence): void {
    const { tokens, from, to } = sentence;
    const count = Math.max(0, to - from);
    this.grow(count);
    this.count = count;
    this.from = from;
    this.lowerCase = sentence.lowerCase;
    this.polite = false;
    let lastMark = 0;
    for (let i = 0; i < count; i++) {
      const flags = tokens.flags[from + i] ?? 0;
      this.flags[i] = flags;
      this.noun[i] = 0;
      this.verb[i] = 0;
      if ((flags & Flag.MARK) !== 0) {
        const mark = tokens.word[from + i] ?? 0;
        this.mark[i] = mark;
        this.entries[i] = NO_WORD;
        this.kinds[i] = 0;
        if (mark !== Mark.CLOSE && mark !== Mark.OTHER && mark !== Mark.EXCLAMATION) lastMark = mark;
      } else {
        this.mark[i] = 0;
        const entry =
          (flags & (Flag.OPAQUE | Flag.NUMBER)) !== 0 ? NO_WORD : this.words.at(sentence, from + i, isWrittenAsNoun(flags, this.lowerCase));
        this.entries[i] = entry;
        this.kinds[i] = entry.classes;
        lastMark = 0;
      }
    }
    this.question = lastMark === Mark.QUESTION;
    this.judge();
  }

  /** Class bits of a word, 0 outside the sentence. */
  classes(i: number): number {
    return i < 0 || i >= this.count ? 0 : (this.kinds[i] ?? 0);
  }

  /** Verb bits in this place. */
  verbAt(i: number): number {
    return i < 0 || i >= this.count ? 0 : (this.verb[i] ?? 0);
  }

  isNoun(i: number): boolean {
    return i >= 0 && i < this.count && this.noun[i] === 1;
  }

  /** The pronoun Sie/sie, wir, ich, du, er, man or ihr: a subject when it stands beside its verb. */
  isSubjectPronoun(i: number): boolean {
    if (i < 0 || i >= this.count) return false;
    const classes = this.classes(i);
    return (classes & (C.NOMINATIVE | C.SIE)) !== 0 || ((classes & C.IHR) !== 0 && !this.isNoun(i + 1));
  }

  private grow(count: number): void {
    if (count <= this.verb.length) return;
    const size = count * 2;
    this.verb = new Int32Array(size);
    this.noun = new Uint8Array(size);
    this.mark = new Uint8Array(size);
    this.flags = new Int32Array(size);
    this.kinds = new Int32Array(size);
  }

  /** Nouns and verbs by capitals, articles and neighbours. */
  private judge(): void {
    /** Inside a noun phrase whose noun is still to come; 2: a preposition's own noun comes first. */
    let open = 0;
    /** Tokens since wie or als: "wie besprochen", "als geplant" hold no verb of the clause. */
    let comparison = 9;
    for (let i = 0; i < this.count; i++) {
      comparison++;
      if (this.mark[i] !== 0) {
        open = 0;
        continue;
      }
      const entry = this.entries[i] ?? NO_WORD;
      const flags = this.flags[i] ?? 0;
      const classes = entry.classes;
      const capital = isWrittenAsNoun(flags, this.lowerCase);
      if (classes !== 0) {
        if (capital && (classes & (C.POLITE | C.FAMILIAR)) === 0) this.noun[i] = 1;
        else {
          if (capital && (classes & C.POLITE) !== 0) this.polite = true;
          this.verb[i] = this.functionVerb(i, entry);
        }
        if (this.noun[i] === 1) open = Math.max(0, open - 1);
        else if ((classes & C.DETERMINER) !== 0) open = 1;
        else if ((classes & C.PREPOSITION) !== 0 && open > 0) open = 2;
        else if ((classes & (C.NOMINATIVE | C.SIE | C.OBJECT)) !== 0) open = open === 2 ? 1 : 0;
        if ((entry.folded === 'wie' || entry.folded === 'als') && !this.isSubjectPronoun(i + 1)) comparison = 0;
        continue;
      }
      if ((flags & Flag.NUMBER) !== 0 && (flags & Flag.OPAQUE) === 0) continue;
      // AGB, IT, DHL: an abbreviation is a noun.
      const abbreviation = (flags & Flag.ALL_CAPITALS) !== 0 && entry.verb === 0 && !this.lowerCase;
      if ((flags & (Flag.OPAQUE | Flag.JOINED)) !== 0 || capital || abbreviation) {
        this.noun[i] = 1;
        open = Math.max(0, open - 1);
        continue;
      }
      const verb = this.inPlace(i, entry, open > 0, comparison <= 3);
      this.verb[i] = verb;
      if (verb !== 0) {
        if ((verb & FINITE) !== 0 && (verb & Verb.STRONG) !== 0) open = 0;
        if ((flags & Flag.INITIAL) !== 0 && (flags & Flag.CAPITAL) !== 0) this.noun[i] = 2;
      } else if ((flags & Flag.INITIAL) !== 0 && (flags & Flag.CAPITAL) !== 0) {
        this.noun[i] = entry.verb === 0 ? 1 : 2;
      } else if (this.lowerCase && entry.verb === 0) {
        this.noun[i] = 1;
        open = 0;
      }
    }
  }

  /** meinen, bitte, danke: a verb only beside its pronoun; sein: an infinitive when no noun follows. */
  private functionVerb(i: number, entry: WordEntry): number {
    if (entry.verb === 0) return 0;
    if (entry.folded === 'sein')
      return this.startsNounPhrase(i + 1) && (this.classes(i + 1) & C.DETERMINER) === 0 ? 0 : VerbForm.INFINITIVE | Verb.STRONG;
    const ich = (n: number): boolean => this.entries[n]?.folded === 'ich';
    const plural = (n: number): boolean => (this.classes(n) & C.SIE) !== 0 || this.entries[n]?.folded === 'wir';
    if ((entry.verb & VerbForm.PLURAL) !== 0 && (plural(i - 1) || plural(i + 1))) return entry.verb;
    if ((entry.verb & VerbForm.FIRST) !== 0 && (ich(i - 1) || ich(i + 1))) return entry.verb;
    return 0;
  }

  /** Verb bits of a word of the lexicon in its place. */
  private inPlace(i: number, entry: WordEntry, open: boolean, compared: boolean): number {
    const bits = entry.verb;
    if (bits === 0) return 0;
    const before = this.entries[i - 1] ?? NO_WORD;
    const beforeIsWord = i > 0 && this.mark[i - 1] === 0;
    if (beforeIsWord && (before.classes & C.ZU) !== 0 && (bits & VerbForm.INFINITIVE) !== 0 && this.noun[i - 1] === 0)
      return VerbForm.ZU_INFINITIVE | (bits & Verb.STRONG);
    if (
      (bits &
        (VerbForm.PRESENT_PARTICIPLE |
          FINITE |
          VerbForm.INFINITIVE |
          VerbForm.ZU_INFINITIVE |
          VerbForm.PARTICIPLE |
          VerbForm.IMPERATIVE_DU)) ===
      VerbForm.PRESENT_PARTICIPLE
    )
      return 0;
    if ((bits & Verb.STRONG) !== 0) return bits;
    const determined = beforeIsWord && (before.classes & C.DETERMINER) !== 0;
    if ((open || determined) && this.startsNounPhrase(i + 1) && entry.inflected) return 0;
    // Without capitals the word after an article is a noun or an adjective.
    if (determined && this.lowerCase && (before.classes & (C.IT | C.IHR)) === 0) {
      this.noun[i] = 1;
      return 0;
    }
    let left = bits & ~VerbForm.PRESENT_PARTICIPLE;
    if (compared) left &= ~(VerbForm.PARTICIPLE | ((bits & VerbForm.PARTICIPLE) !== 0 ? FINITE | PERSONS : 0));
    return (left & (FINITE | VerbForm.INFINITIVE | VerbForm.ZU_INFINITIVE | VerbForm.PARTICIPLE | VerbForm.IMPERATIVE_DU)) === 0 ? 0 : left;
  }

  /** Could this token be the noun, or an adjective before the noun, of a phrase begun earlier? */
  private startsNounPhrase(i: number): boolean {
    if (i >= this.count || this.mark[i] !== 0) return false;
    const flags = this.flags[i] ?? 0;
    if ((flags & Flag.OPAQUE) !== 0) return true;
    const entry = this.entries[i] ?? NO_WORD;
    if ((entry.classes & (C.POLITE | C.FAMILIAR)) !== 0) return false;
    if ((flags & (Flag.CAPITAL | Flag.INITIAL)) === Flag.CAPITAL) return true;
    if (entry.classes !== 0 || (flags & Flag.NUMBER) !== 0) return false;
    // An adjective before a noun with a capital; in text without capitals any unknown word.
    if (this.lowerCase) return entry.verb === 0;
    const next = this.flags[i + 1] ?? 0;
    return (
      i + 1 < this.count &&
      this.mark[i + 1] === 0 &&
      (next & (Flag.CAPITAL | Flag.INITIAL)) === Flag.CAPITAL &&
      (this.classes(i + 1) & (C.POLITE | C.FAMILIAR)) === 0 &&
      entry.inflected
    );
  }
}

function isWrittenAsNoun(flags: number, lowerCase: boolean): boolean {
  return (flags & (Flag.CAPITAL | Flag.INITIAL | Flag.ALL_CAPITALS)) === Flag.CAPITAL && !lowerCase;
}
