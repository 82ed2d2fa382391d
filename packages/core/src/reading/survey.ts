import type { Language } from '../finding.js';
import { Flag, type Tokens } from '../text/tokens.js';
import { Info, type WordInfo } from '../text/word-info.js';
import { AddressCounter } from './address.js';

const SHAPED = Flag.ALL_CAPITALS | Flag.MIXED | Flag.NUMBER;

/** What one pass over the tokens of a paragraph tells, sentence by sentence, before any rule is asked. */
export class Surveys {
  /** Sentences surveyed so far; what stands behind them in the arrays is of another paragraph. */
  count = 0;
  readonly languages: Language[] = [];
  /** `Info` bits of all words of the sentence together. */
  readonly bits: number[] = [];
  /** Does it have words in capitals or with digits? */
  readonly shaped: boolean[] = [];
  words = 0;
  readonly address = new AddressCounter();

  reset(): void {
    this.count = this.words = 0;
    this.address.reset();
  }

  /** Surveys one more sentence. Returns the language it is read in: the draft's, unless five or more of its words are clearly of the other. */
  add(tokens: Tokens, from: number, to: number, main: Language, info: WordInfo): Language {
    const { flags, word } = tokens;
    let german = 0;
    let english = 0;
    let words = 0;
    let all = 0;
    let shapes = 0;
    for (let i = from; i < to; i++) {
      const flag = flags[i] as number;
      shapes |= flag;
      if ((flag & Flag.WORD) === 0) continue;
      words++;
      const id = word[i] as number;
      if (id === 0) continue;
      const bits = info.of(id);
      if (bits === 0) continue;
      all |= bits;
      if ((bits & Info.VOTE_DE) !== 0) german++;
      else if ((bits & Info.VOTE_EN) !== 0) english++;
      if ((bits & (Info.POLITE | Info.FAMILIAR)) !== 0) this.address.count(bits, tokens, i);
    }
    if ((all & (Info.TITLE | Info.SALUTATION)) !== 0) this.address.greet(tokens, from, to, info);
    this.words += words;
    this.bits[this.count] = all;
    this.shaped[this.count] = (shapes & SHAPED) !== 0;
    const own = main === 'de' ? german : english;
    const other = main === 'de' ? english : german;
    const foreign = words >= 5 && other >= 2 && other > own * 3;
    const language = foreign ? (main === 'de' ? 'en' : 'de') : main;
    this.languages[this.count++] = language;
    return language;
  }
}
