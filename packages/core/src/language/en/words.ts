import { fold } from '../../text/fold.js';
import type { Sentence } from '../../text/tokens.js';
import { CONTRACTIONS, SUFFIXES } from './contractions.js';
import { FUNCTION_WORDS, WordClass } from './function-words.js';
import { Form, verbReading } from './verbs.js';

/** One word as the grammar counts it: "you'll" is two of them, you and will. */
export interface Unit {
  readonly folded: string;
  /** `WordClass` bits. */
  readonly classes: number;
  readonly lemma: string;
  /** `Form` bits. */
  readonly forms: number;
}

export interface WordEntry {
  readonly hash: number;
  readonly hash2: number;
  readonly units: readonly Unit[];
  /** What it is when an apostrophe was left out, where the neighbours say so: were = we're. */
  readonly other: readonly Unit[] | undefined;
}

export const NO_UNIT: Unit = { folded: '', classes: 0, lemma: '', forms: 0 };
export const NO_WORD: WordEntry = { hash: 0, hash2: 0, units: [NO_UNIT], other: undefined };

const AUXILIARIES: Readonly<Record<string, readonly [string, number]>> = {
  am: ['be', Form.BASE],
  are: ['be', Form.BASE],
  r: ['be', Form.BASE],
  is: ['be', Form.S],
  was: ['be', Form.PAST],
  were: ['be', Form.PAST],
  been: ['be', Form.PARTICIPLE],
  being: ['be', Form.ING],
  be: ['be', Form.BASE],
  have: ['have', Form.BASE],
  has: ['have', Form.S],
  had: ['have', Form.PAST | Form.PARTICIPLE],
  having: ['have', Form.ING],
  done: ['do', Form.PARTICIPLE],
  doing: ['do', Form.ING],
  do: ['do', Form.BASE],
  does: ['do', Form.S],
  did: ['do', Form.PAST],
};
const NOT_ADVERBS = new Set([
  'reply',
  'supply',
  'apply',
  'family',
  'july',
  'assembly',
  'anomaly',
  'italy',
  'rely',
  'comply',
  'imply',
  'multiply',
  'fly',
  'ugly',
  'lovely',
  'friendly',
  'monopoly',
  'ally',
]);

const CACHE_SIZE = 8192;

/** Looks words up once and keeps the answers in a direct-mapped cache of fixed size. */
export class Words {
  private readonly cache: WordEntry[] = new Array<WordEntry>(CACHE_SIZE).fill(NO_WORD);

  at(sentence: Sentence, token: number): WordEntry {
    const hash = sentence.tokens.hash[token] ?? 0;
    const hash2 = sentence.tokens.hash2[token] ?? 0;
    const slot = (hash ^ (hash2 << 3)) & (CACHE_SIZE - 1);
    const known = this.cache[slot];
    if (known?.hash === hash && known.hash2 === hash2 && known !== NO_WORD) return known;
    const entry = this.analyse(sentence.text.slice(sentence.tokens.start[token], sentence.tokens.end[token]), hash, hash2);
    this.cache[slot] = entry;
    return entry;
  }

  private analyse(written: string, hash: number, hash2: number): WordEntry {
    // A copy, so that the cache does not keep a whole draft alive through a slice of it.
    const folded = written.length > 40 ? '' : (' ' + fold(written)).slice(1);
    const split = CONTRACTIONS.get(folded);
    if (split !== undefined) {
      const units = split.parts.map(unit);
      return split.certain ? { hash, hash2, units, other: undefined } : { hash, hash2, units: [unit(folded)], other: units };
    }
    const apostrophe = folded.lastIndexOf("'");
    if (apostrophe > 0) {
      const negated = folded.endsWith("n't");
      const cut = negated ? folded.length - 3 : apostrophe;
      const suffix = SUFFIXES.get(folded.slice(cut));
      if (suffix !== undefined) return { hash, hash2, units: [...this.stem(folded.slice(0, cut)), unit(suffix)], other: undefined };
    }
    return { hash, hash2, units: [unit(folded)], other: undefined };
  }

  /** What stands before a suffix may be a contraction itself: you'd've, shouldn't've. */
  private stem(word: string): Unit[] {
    const known = CONTRACTIONS.get(word);
    if (known?.certain === true) return known.parts.map(unit);
    if (word.endsWith("n't")) return [...this.stem(word.slice(0, -3)), unit('not')];
    const apostrophe = word.lastIndexOf("'");
    const suffix = apostrophe > 0 ? SUFFIXES.get(word.slice(apostrophe)) : undefined;
    return suffix === undefined ? [unit(word)] : [unit(word.slice(0, apostrophe)), unit(suffix)];
  }
}

function unit(folded: string): Unit {
  let classes = FUNCTION_WORDS.get(folded) ?? 0;
  if (folded === "'s" || folded === "'d") return { folded, classes: WordClass.AUXILIARY, lemma: folded, forms: Form.BASE };
  const auxiliary = AUXILIARIES[folded];
  if (auxiliary !== undefined) return { folded, classes, lemma: auxiliary[0], forms: auxiliary[1] };
  if ((classes & WordClass.AUXILIARY) !== 0) return { folded, classes, lemma: folded, forms: Form.BASE };
  if (classes === 0 && folded.length > 4 && folded.endsWith('ly') && !NOT_ADVERBS.has(folded)) classes = WordClass.ADVERB;
  const verb = verbReading(folded);
  if (verb.forms === 0) return { folded, classes, lemma: folded, forms: 0 };
  return { folded, classes, lemma: verb.lemma, forms: verb.forms };
}
