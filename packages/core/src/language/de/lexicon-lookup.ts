import { KIND_PREFIX, KIND_STOP, VerbFlag, latin1, type LexiconData } from './lexicon-data.js';
import { VerbForm } from './lexicon-types.js';

/** A reading of a word: verb number, prefix number or -1, `VerbForm` bits. */
export interface Hit {
  readonly verb: number;
  readonly prefix: number;
  forms: number;
}

const LONGEST_ENDING = 5;
const LONGEST_WORD = 40;
const INFINITIVE = 1;
const WITH_GE = 2;

/** Finds the verbs a folded word can be a form of: prefixes taken off, ge and zu taken out, the rest looked up as stem + ending. */
export class Lookup {
  private readonly hits: Hit[] = [];
  private readonly lemmas: (string | undefined)[] = [];
  private readonly prefixes: (string | undefined)[] = [];
  /** Ending, packed 5 bits a letter from its last -> column. */
  private readonly plainColumns = new Map<number, number>();
  private readonly geColumns = new Map<number, number>();
  /** Columns of the word's last 0 … 5 letters, -1 where they are no ending. */
  private readonly plain = new Int8Array(LONGEST_ENDING + 1);
  private readonly ge = new Int8Array(LONGEST_ENDING + 1);
  private readonly mask: number;
  private all = false;

  constructor(private readonly data: LexiconData) {
    this.mask = data.slots.length - 1;
    data.endings.forEach((ending, column) => {
      if (ending.startsWith('ge+')) this.geColumns.set(packEnding(ending.slice(3)), column);
      else this.plainColumns.set(packEnding(ending), column);
      if (ending.endsWith('nd')) for (const tail of ['e', 'en', 'er', 'es', 'em']) this.plainColumns.set(packEnding(ending + tail), column);
    });
  }

  /** The readings of a folded word, none for a stop word unless `all`. The array is used again by the next call. */
  find(word: string, all = false): readonly Hit[] {
    const { hits } = this;
    hits.length = 0;
    this.all = all;
    const length = word.length;
    if (length < 2 || length > LONGEST_WORD) return hits;
    this.readEndings(word);
    this.scan(word, 0, -1, 0);
    return hits;
  }

  lemma(verb: number): string {
    const known = this.lemmas[verb];
    if (known !== undefined) return known;
    const { data } = this;
    const extra = (data.flags[verb] ?? 0) & VerbFlag.ENDING;
    const lemma = this.stem(data.firstEntry[verb] ?? 0) + (extra === 2 ? 'en' : extra === 1 ? 'n' : '');
    this.lemmas[verb] = lemma;
    return lemma;
  }

  /** The letters of a separable prefix; '' for -1. */
  prefix(prefix: number): string {
    if (prefix < 0) return '';
    return (this.prefixes[prefix] ??= this.stem(prefix));
  }

  /** The letters of an entry's stem. */
  stem(entry: number): string {
    const start = this.data.offsets[entry] ?? 0;
    return latin1(this.data.letters, start, start + (this.data.lengths[entry] ?? 0));
  }

  hasPair(prefix: number, verb: number): boolean {
    const { pairs } = this.data;
    const key = prefix * 65536 + verb;
    let low = 0;
    let high = pairs.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = pairs[middle] ?? 0;
      if (found === key) return true;
      if (found < key) low = middle + 1;
      else high = middle - 1;
    }
    return false;
  }

  private readEndings(word: string): void {
    const { plain, ge } = this;
    plain[0] = this.plainColumns.get(0) ?? -1;
    ge[0] = -1;
    let packed = 0;
    let open = true;
    for (let k = 1; k <= LONGEST_ENDING; k++) {
      const code = k < word.length ? word.charCodeAt(word.length - k) - 96 : 0;
      open &&= code === 5 || code === 14 || code === 20 || code === 19 || code === 4 || code === 18 || code === 13;
      packed |= code << (5 * (k - 1));
      plain[k] = open ? (this.plainColumns.get(packed) ?? -1) : -1;
      ge[k] = open ? (this.geColumns.get(packed) ?? -1) : -1;
    }
  }

  /** Looks up `word` from `start` on, after prefix number `prefix`. */
  private scan(word: string, start: number, prefix: number, mode: number): void {
    const { slots } = this.data;
    const columns = mode === WITH_GE ? this.ge : this.plain;
    const length = word.length;
    let hash = 0x811c9dc5 | 0;
    for (let end = start + 1; end <= length; end++) {
      hash = Math.imul(hash ^ word.charCodeAt(end - 1), 0x01000193);
      const rest = length - end;
      const column = rest <= LONGEST_ENDING ? (columns[rest] ?? -1) : -1;
      const mayBePrefix = prefix < 0 && mode === 0 && rest >= 3;
      if (column < 0 && !mayBePrefix) continue;
      let slot = (hash ^ (hash >>> 15)) & this.mask;
      for (let entry = slots[slot] ?? 0; entry !== 0; slot = (slot + 1) & this.mask, entry = slots[slot] ?? 0) {
        if (!this.equals(entry - 1, word, start, end)) continue;
        if (!this.take(word, entry - 1, end, prefix, column, mode)) return;
        break;
      }
    }
    if (mode === 0 && length > start + 4 && word.charCodeAt(start) === 0x67 && word.charCodeAt(start + 1) === 0x65)
      this.scan(word, start + 2, prefix, WITH_GE);
  }

  /** Goes through the entries of one stem; false when the word is a stop word. */
  private take(word: string, first: number, end: number, prefix: number, column: number, mode: number): boolean {
    const { data } = this;
    for (let entry = first; entry >= 0; entry = (data.next[entry] ?? 0) - 1) {
      const kind = data.kinds[entry] ?? 0;
      if (kind === KIND_PREFIX) {
        if (prefix < 0 && mode === 0 && end < word.length - 2) this.afterPrefix(word, end, entry);
      } else if (kind === KIND_STOP) {
        if (prefix < 0 && end === word.length && !this.all) {
          this.hits.length = 0;
          return false;
        }
      } else if (column >= 0) {
        const forms = data.rows[kind * data.columns + column] ?? 0;
        if (forms !== 0) this.add(data.verbs[entry] ?? 0, prefix, forms, mode, word.length - end);
      }
    }
    return true;
  }

  private afterPrefix(word: string, start: number, prefix: number): void {
    this.scan(word, start, prefix, 0);
    if (word.charCodeAt(start) === 0x7a && word.charCodeAt(start + 1) === 0x75) this.scan(word, start + 2, prefix, INFINITIVE);
  }

  private add(verb: number, prefix: number, found: number, mode: number, ending: number): void {
    let forms = found;
    if (mode === INFINITIVE) forms = (forms & VerbForm.INFINITIVE) !== 0 ? VerbForm.ZU_INFINITIVE : 0;
    if (prefix >= 0) {
      forms &= ~VerbForm.IMPERATIVE_DU;
      if (forms === 0 || !this.hasPair(prefix, verb)) return;
    } else if (ending < 2 && mode === 0 && ((this.data.flags[verb] ?? 0) & VerbFlag.BOUND) !== 0) {
      forms &= ~(VerbForm.IMPERATIVE_DU | VerbForm.FIRST);
      if ((forms & PERSONS) === 0) return;
    }
    for (const hit of this.hits) {
      if (hit.verb === verb && hit.prefix === prefix) {
        hit.forms |= forms;
        return;
      }
    }
    this.hits.push({ verb, prefix, forms });
  }

  /** Compares a stem, written with umlauts, with folded letters. */
  private equals(entry: number, word: string, start: number, end: number): boolean {
    const { letters } = this.data;
    const first = this.data.offsets[entry] ?? 0;
    const stop = first + (this.data.lengths[entry] ?? 0);
    let at = start;
    for (let i = first; i < stop; i++) {
      const letter = letters[i] ?? 0;
      if (letter < 0x80) {
        if (word.charCodeAt(at++) !== letter) return false;
      } else {
        const two = letter === 0xdf ? 0x73 : 0x65;
        const one = letter === 0xe4 ? 0x61 : letter === 0xf6 ? 0x6f : letter === 0xfc ? 0x75 : 0x73;
        if (word.charCodeAt(at++) !== one || word.charCodeAt(at++) !== two) return false;
      }
    }
    return at === end;
  }
}

const PERSONS = VerbForm.FIRST | VerbForm.SECOND | VerbForm.THIRD | VerbForm.PLURAL | VerbForm.SECOND_PLURAL;

function packEnding(ending: string): number {
  let packed = 0;
  for (let k = 1; k <= ending.length; k++) packed |= (ending.charCodeAt(ending.length - k) - 96) << (5 * (k - 1));
  return packed;
}
