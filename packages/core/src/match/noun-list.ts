import { fold } from '../text/fold.js';
import type { Tokens } from '../text/tokens.js';
import { wordKey, keyOf } from '../text/vocabulary.js';

/** A noun counts as the head of a compound from so many letters on. */
export const SHORTEST_HEAD = 5;

/** A list of nouns, ready to ask of the words of a sentence. */
export class NounList {
  private readonly forms: ReadonlySet<number>;
  private readonly endings: ReadonlySet<string>;

  /** `forms` are folded. */
  constructor(forms: readonly string[]) {
    this.forms = new Set(forms.map(wordKey));
    this.endings = new Set(forms.filter((form) => form.length >= SHORTEST_HEAD).map((form) => form.slice(-SHORTEST_HEAD)));
  }

  /** Could the token be one of them, or a compound such as Hotelgäste? Says yes too often rather than too rarely. */
  mayHave(text: string, tokens: Tokens, at: number): boolean {
    if (this.forms.has(keyOf(tokens.hash[at] as number, tokens.hash2[at] as number))) return true;
    const end = tokens.end[at] as number;
    if (end - (tokens.start[at] as number) <= SHORTEST_HEAD) return false;
    return this.endings.has(fold(text.slice(end - SHORTEST_HEAD, end)).slice(-SHORTEST_HEAD));
  }
}
