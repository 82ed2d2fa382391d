import type { Sentence } from '../../text/tokens.js';
import { Flag, Mark } from '../../text/tokens.js';
import { WordClass } from './function-words.js';
import type { Unit, WordEntry, Words } from './words.js';
import { NO_UNIT, NO_WORD } from './words.js';
import { Form } from './verbs.js';

const C = WordClass;

const PREFIXES = new Set(['re', 'double', 'pre', 'un', 'co', 'cross', 'right', 'left', 'de', 'over', 'under', 'auto', 'e', 'dis', 'hard']);

/** The words of one sentence with contractions taken apart. Arrays are reused; numbers count units from the sentence's first. */
export class Scan {
  count = 0;
  from = 0;
  lowerCase = false;
  /** The sentence ends in a question mark. */
  question = false;
  units: Unit[] = [];
  /** The token of a unit, counted in the paragraph. */
  token = new Int32Array(256);
  /** `Mark` of a punctuation mark, else 0. */
  mark = new Uint8Array(256);
  flags = new Int32Array(256);

  constructor(private readonly words: Words) {}

  read(sentence: Sentence): void {
    const { tokens, from, to } = sentence;
    this.from = from;
    this.lowerCase = sentence.lowerCase;
    this.count = 0;
    let lastMark = 0;
    this.grow((to - from) * 4 + 4);
    for (let i = from; i < to; i++) {
      const flags = tokens.flags[i] ?? 0;
      if ((flags & Flag.MARK) !== 0) {
        const mark = tokens.word[i] ?? 0;
        this.push(NO_UNIT, i, flags, mark);
        if (mark !== Mark.CLOSE && mark !== Mark.OTHER && mark !== Mark.EXCLAMATION) lastMark = mark;
        continue;
      }
      lastMark = 0;
      if ((flags & (Flag.OPAQUE | Flag.NUMBER)) !== 0) {
        this.push(NO_UNIT, i, flags, 0);
        continue;
      }
      const entry = this.words.at(sentence, i);
      const units = entry.other !== undefined && this.means(entry, sentence, i) ? entry.other : entry.units;
      if ((flags & Flag.JOINED) !== 0) this.hyphenated(units[0] ?? NO_UNIT, i, flags);
      else for (const unit of units) this.push(unit, i, flags, 0);
    }
    this.question = lastMark === Mark.QUESTION;
    for (let i = 0; i < this.count; i++) {
      const { folded } = this.units[i] ?? NO_UNIT;
      if (folded === "'s" || folded === "'d") this.units[i] = this.resolve(i, folded);
    }
  }

  unit(i: number): Unit {
    return i < 0 || i >= this.count ? NO_UNIT : (this.units[i] ?? NO_UNIT);
  }

  classes(i: number): number {
    return this.unit(i).classes;
  }

  forms(i: number): number {
    return this.unit(i).forms;
  }

  isMark(i: number): boolean {
    return i < 0 || i >= this.count || this.mark[i] !== 0;
  }

  /** The first unit from i on that is no adverb (please counts as one), at most six further: "then", "no longer", "of course" are passed over. */
  skip(i: number): number {
    let at = i;
    while (at < i + 6 && !this.isMark(at)) {
      const { classes, folded } = this.unit(at);
      const next = this.unit(at + 1);
      if ((classes & (C.ADVERB | C.PLEASE)) !== 0 && (classes & C.PREPOSITION) === 0) at++;
      else if (
        (folded === 'no' && next.folded === 'longer') ||
        (folded === 'of' && next.folded === 'course') ||
        (folded === 'as' && next.folded === 'well') ||
        (folded === 'at' && next.folded === 'least')
      )
        at += 2;
      else if (
        (folded === 'most' && (next.folded === 'likely' || (next.classes & C.ADVERB) !== 0)) ||
        (folded === 'likely' && ((next.forms & Form.BASE) !== 0 || next.folded === 'be'))
      )
        at++;
      else break;
    }
    return at;
  }

  /** A finite auxiliary: is, have, did, must, 'll. */
  isAuxiliary(i: number): boolean {
    const { classes, forms, folded, lemma } = this.unit(i);
    if ((classes & C.AUXILIARY) === 0) return false;
    if (folded === 'may' && this.isMonth(i)) return false;
    if (
      (folded === 'will' || folded === 'must' || folded === 'can') &&
      (this.classes(i - 1) & C.DETERMINER) !== 0 &&
      (this.classes(i - 1) & C.ALONE) === 0
    )
      return false;
    return folded !== 'be' && (forms & (Form.BASE | Form.S | Form.PAST)) !== 0 && lemma !== '';
  }

  /** A word that can head a noun phrase. */
  isNounLike(i: number): boolean {
    if (this.isMark(i)) return false;
    const { classes } = this.unit(i);
    return classes === 0 || (classes & C.ADJECTIVE) !== 0;
  }

  private isMonth(i: number): boolean {
    const flags = this.flags[i] ?? 0;
    if ((flags & (Flag.CAPITAL | Flag.INITIAL | Flag.ALL_CAPITALS)) === Flag.CAPITAL) return (this.classes(i - 1) & C.SUBJECT) === 0;
    return ((this.flags[i - 1] ?? 0) & Flag.NUMBER) !== 0 || ((this.flags[i + 1] ?? 0) & Flag.NUMBER) !== 0;
  }

  /** Does the word stand for one with an apostrophe? "were sorry", "its not", "ill check". */
  private means(entry: WordEntry, sentence: Sentence, i: number): boolean {
    const word = entry.units[0]?.folded ?? '';
    const nextFlags = i + 1 < sentence.to ? (sentence.tokens.flags[i + 1] ?? 0) : Flag.MARK;
    if ((nextFlags & Flag.MARK) !== 0) return false;
    const next = ((nextFlags & (Flag.OPAQUE | Flag.NUMBER)) !== 0 ? NO_WORD : this.words.at(sentence, i + 1)).units[0] ?? NO_UNIT;
    const before = this.unit(this.count - 1);
    const starts =
      this.count === 0 || this.isMark(this.count - 1) || (before.classes & (C.COORDINATOR | C.INTERJECTION | C.SUBORDINATOR)) !== 0;
    const base = (next.forms & Form.BASE) !== 0;
    switch (word) {
      case 'its':
        return (
          ((next.classes & (C.NEGATOR | C.DETERMINER)) !== 0 ||
            next.folded === 'been' ||
            ((next.classes & C.ADVERB) !== 0 && next.folded !== 'own')) &&
          next.folded !== 'all'
        );
      case 'were': {
        if (!starts || (before.classes & C.COORDINATOR) !== 0 || (next.classes & C.SUBJECT) !== 0) return false;
        return (
          (next.classes & (C.ADJECTIVE | C.NEGATOR)) !== 0 ||
          (next.forms & (Form.ING | Form.PARTICIPLE)) !== 0 ||
          ['just', 'still', 'currently', 'very', 'so', 'really', 'only', 'always'].includes(next.folded)
        );
      }
      case 'ill':
        return (base && (next.forms & Form.NOUN) === 0) || (starts && (base || (next.classes & C.ADVERB) !== 0));
      case 'well':
        return (
          starts &&
          (next.folded === 'be' || next.folded === 'have' || (base && (next.classes & C.AUXILIARY) === 0 && (next.forms & Form.NOUN) === 0))
        );
      case 'id':
      case 'wed':
        return ['like', 'love', 'be', 'suggest', 'recommend', 'appreciate', 'advise', 'rather', 'need', 'say', 'prefer'].includes(
          next.folded,
        );
      case 'lets':
        return starts && base;
      default:
        // ur, your: "your going to have to", "ur not able to".
        return next.folded === 'going' || next.folded === 'not' || next.folded === 'gonna' || (next.folded === 'welcome' && starts);
    }
  }

  /** 's is is, has or a genitive; 'd would or had. */
  private resolve(i: number, folded: string): Unit {
    const at = this.skip(i + 1);
    const next = this.unit(at);
    const direct = this.unit(i + 1);
    if (folded === "'d") {
      const had =
        next.folded === 'better' || direct.folded === 'better' || (next.forms & (Form.PARTICIPLE | Form.BASE)) === Form.PARTICIPLE;
      return had
        ? { folded, classes: C.AUXILIARY, lemma: 'have', forms: Form.PAST }
        : { folded, classes: C.AUXILIARY, lemma: 'would', forms: Form.BASE };
    }
    const has = ['been', 'got', 'had', 'become'].includes(next.folded);
    const before = this.unit(i - 1).classes;
    const pronoun = (before & (C.SUBJECT | C.THAT | C.WH | C.ALONE | C.PRONOUN)) !== 0 || this.unit(i - 1).folded === 'here';
    const verb =
      has ||
      (direct.classes & (C.NEGATOR | C.DETERMINER)) !== 0 ||
      (direct.classes & (C.ADVERB | C.PREPOSITION)) !== 0 ||
      direct.classes === (C.ADJECTIVE | 0);
    if (!pronoun && !verb) return { folded, classes: 0, lemma: folded, forms: 0 };
    return { folded, classes: C.AUXILIARY, lemma: has ? 'have' : 'be', forms: Form.S };
  }

  /** "re-open" and "double-check" are verbs with an adverb before them; "pop-up", "time-bound" no verbs at all. */
  private hyphenated(unit: Unit, token: number, flags: number): void {
    const before = this.unit(this.count - 1);
    if (PREFIXES.has(before.folded) && unit.forms !== 0) {
      this.units[this.count - 1] = { folded: before.folded, classes: C.ADVERB, lemma: before.lemma, forms: 0 };
      this.push(unit, token, flags, 0);
      return;
    }
    if (this.count > 0 && (before.forms !== 0 || before.classes !== 0))
      this.units[this.count - 1] = { folded: before.folded, classes: 0, lemma: before.lemma, forms: 0 };
    this.push({ folded: unit.folded, classes: 0, lemma: unit.lemma, forms: 0 }, token, flags, 0);
  }

  private push(unit: Unit, token: number, flags: number, mark: number): void {
    const at = this.count++;
    this.units[at] = unit;
    this.token[at] = token;
    this.flags[at] = flags;
    this.mark[at] = mark;
  }

  private grow(size: number): void {
    if (size <= this.token.length) return;
    this.token = new Int32Array(size * 2);
    this.mark = new Uint8Array(size * 2);
    this.flags = new Int32Array(size * 2);
  }
}
