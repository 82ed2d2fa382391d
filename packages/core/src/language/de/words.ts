import { fold } from '../../text/fold.js';
import type { Sentence } from '../../text/tokens.js';
import { FUNCTION_WORDS, PREFIXES, WordClass } from './function-words.js';
import type { VerbAnalysis, VerbLexicon } from './lexicon-types.js';
import { VerbForm } from './lexicon-types.js';

/** More bits beside `VerbForm`. */
export const Verb = {
  /** Finite, but written together with its prefix: only where the verb comes last ("wenn er es ausfüllt"). */
  JOINT: 1 << 16,
  /** A form of sein, haben, werden or a modal verb. */
  STRONG: 1 << 17,
} as const;

export const FINITE = VerbForm.PRESENT | VerbForm.PAST | VerbForm.SUBJUNCTIVE | VerbForm.REPORTED;
export const PERSONS = VerbForm.FIRST | VerbForm.SECOND | VerbForm.THIRD | VerbForm.PLURAL | VerbForm.SECOND_PLURAL;

/** What kind of helper a verb is. */
export type Helper = 'none' | 'haben' | 'sein' | 'werden' | 'modal' | 'lassen' | 'brauchen';

const HELPERS: ReadonlyMap<string, Helper> = new Map<string, Helper>([
  ['haben', 'haben'],
  ['sein', 'sein'],
  ['werden', 'werden'],
  ['lassen', 'lassen'],
  ['brauchen', 'brauchen'],
  ...['müssen', 'sollen', 'dürfen', 'können', 'wollen', 'mögen', 'möchten'].map((modal): [string, Helper] => [modal, 'modal']),
]);

/** All that is known of a word by itself. */
export interface WordEntry {
  readonly hash: number;
  readonly hash2: number;
  readonly folded: string;
  /** `WordClass` bits. */
  readonly classes: number;
  /** `VerbForm` and `Verb` bits of all its readings together. */
  readonly verb: number;
  readonly analyses: readonly VerbAnalysis[];
  readonly helper: Helper;
  /** Ends like an adjective or a participle before a noun: -e, -en, -er, -es, -em. */
  readonly inflected: boolean;
}

export const NO_WORD: WordEntry = { hash: 0, hash2: 0, folded: '', classes: 0, verb: 0, analyses: [], helper: 'none', inflected: false };

/** Words seen, in a direct-mapped cache that grows with what it is asked, up to a bound. */
class Seen {
  private entries: WordEntry[] = new Array<WordEntry>(512).fill(NO_WORD);
  private misses = 0;

  find(hash: number, hash2: number): WordEntry | undefined {
    const known = this.entries[(hash ^ (hash2 << 3)) & (this.entries.length - 1)];
    return known !== undefined && known.hash === hash && known.hash2 === hash2 && known !== NO_WORD ? known : undefined;
  }

  add(entry: WordEntry): void {
    if (++this.misses > this.entries.length && this.entries.length < LARGEST_CACHE) this.grow();
    this.put(entry);
  }

  private put(entry: WordEntry): void {
    this.entries[(entry.hash ^ (entry.hash2 << 3)) & (this.entries.length - 1)] = entry;
  }

  private grow(): void {
    const old = this.entries;
    this.entries = new Array<WordEntry>(old.length * 4).fill(NO_WORD);
    this.misses = 0;
    for (const entry of old) if (entry !== NO_WORD) this.put(entry);
  }
}

const LARGEST_CACHE = 32768;

/** The first two letters of all prefixes. */
const MAY_OPEN: ReadonlySet<string> = new Set([...PREFIXES.keys()].map((prefix) => prefix.slice(0, 2)));

/** Looks words up once and remembers the answers. */
export class Words {
  private readonly seen = new Seen();
  private readonly seenNouns = new Seen();

  constructor(private readonly lexicon: VerbLexicon) {}

  /** `noun`: the word is written as a noun, so its verb forms are not looked up; half of all words of German prose that are not function words. */
  at(sentence: Sentence, token: number, noun: boolean): WordEntry {
    const hash = sentence.tokens.hash[token] ?? 0;
    const hash2 = sentence.tokens.hash2[token] ?? 0;
    const seen = noun ? this.seenNouns : this.seen;
    const known = seen.find(hash, hash2);
    if (known !== undefined) return known;
    const entry = this.analyse(sentence.text.slice(sentence.tokens.start[token], sentence.tokens.end[token]), hash, hash2, noun);
    seen.add(entry);
    return entry;
  }

  private analyse(written: string, hash: number, hash2: number, noun: boolean): WordEntry {
    // A copy, so that the cache does not keep a whole draft alive through a slice of it.
    const folded = written.length > 60 ? '' : (' ' + fold(written)).slice(1);
    const classes = FUNCTION_WORDS.get(folded) ?? 0;
    const inflected = isInflected(folded);
    if (noun ? classes === 0 : classes !== 0 && (classes & WordClass.ALSO_VERB) === 0 && folded !== 'sein')
      return { hash, hash2, folded, classes, verb: 0, analyses: [], helper: 'none', inflected };
    const analyses = this.readings(folded);
    let verb = 0;
    let joint = true;
    let helper: Helper = 'none';
    for (const { lemma, forms } of analyses) {
      const kind = HELPERS.get(lemma);
      verb |= forms;
      // er habe, es sei: the lexicon gives the subjunctive I no person.
      if (kind !== undefined && (forms & VerbForm.REPORTED) !== 0 && (folded.endsWith('e') || folded === 'sei')) verb |= VerbForm.THIRD;
      if (kind !== undefined && helper === 'none') helper = kind;
      if ((forms & FINITE) !== 0 && this.lexicon.prefix(lemma) === undefined) joint = false;
    }
    if (joint && (verb & FINITE) !== 0) verb |= Verb.JOINT;
    if (helper !== 'none' && helper !== 'brauchen') verb |= Verb.STRONG;
    return { hash, hash2, folded, classes, verb, analyses, helper, inflected };
  }

  /** The lexicon's readings; where it has none for a finite form with its prefix (ausfüllt), those of the base verb. */
  private readings(folded: string): readonly VerbAnalysis[] {
    const analyses = this.lexicon.analyse(folded);
    if (folded === 'sei') return [{ lemma: 'sein', forms: VerbForm.REPORTED | VerbForm.IMPERATIVE_DU }];
    if (analyses.some((reading) => (reading.forms & FINITE) !== 0)) return analyses;
    for (let cut = MAY_OPEN.has(folded.slice(0, 2)) ? Math.min(8, folded.length - 3) : 0; cut >= 2; cut--) {
      const prefix = PREFIXES.get(folded.slice(0, cut));
      if (prefix === undefined) continue;
      for (const base of this.lexicon.analyse(folded.slice(cut))) {
        const lemma = (base.forms & FINITE) === 0 ? undefined : this.lexicon.join(prefix, base.lemma);
        if (lemma !== undefined) return [...analyses, { lemma, forms: base.forms & (FINITE | PERSONS) }];
      }
    }
    // meld, schick: the command without its e.
    if (analyses.length === 0 && folded.length > 3 && folded.length < 10) {
      const command = this.lexicon.analyse(folded + 'e').find((reading) => (reading.forms & VerbForm.IMPERATIVE_DU) !== 0);
      if (command !== undefined) return [{ lemma: command.lemma, forms: VerbForm.IMPERATIVE_DU }];
    }
    return analyses;
  }
}

/** Ends like an adjective or a participle before a noun: -e, -en, -er, -es, -em. */
function isInflected(folded: string): boolean {
  const last = folded.charCodeAt(folded.length - 1);
  if (last === 0x65) return true;
  return (last === 0x6e || last === 0x72 || last === 0x73 || last === 0x6d) && folded.charCodeAt(folded.length - 2) === 0x65;
}
