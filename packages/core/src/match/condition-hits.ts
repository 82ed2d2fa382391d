import type { Language } from '../finding.js';
import type { Sentences } from '../text/sentence-stream.js';
import { doubled, type Tokens } from '../text/tokens.js';
import { Hits } from './hits.js';
import type { PhraseFinder } from './phrase-finder.js';

/** Most phrases looked at in a sentence next door, and in a paragraph. */
const MOST_NEXT_DOOR = 256;
const MOST_IN_PARAGRAPH = 1024;

/**
 * The phrases that conditions ask about. Most sentences have nothing to ask about, so a sentence's are found when the first question comes. Those of
 * one group in the sentence at hand are chained: "does it stand in this sentence" costs nothing.
 */
export class ConditionHits extends Hits {
  private previous: Int32Array = new Int32Array(256);
  private readonly heads: Int32Array;
  private readonly stamps: Int32Array;
  private stamp = 0;
  /** For each sentence the paragraph in which it was looked at last. */
  private readonly lookedAt: number[] = [];
  private paragraph = 0;
  private text = '';
  private tokens: Tokens | undefined;
  private sentences: Sentences | undefined;
  private languages: readonly Language[] = [];

  constructor(
    groups: number,
    private readonly finder: PhraseFinder,
    private readonly language: Language,
  ) {
    super();
    this.heads = new Int32Array(groups);
    this.stamps = new Int32Array(groups);
  }

  /** Begins a paragraph; `languages` says in which each sentence is read. */
  begin(text: string, tokens: Tokens, sentences: Sentences, languages: readonly Language[]): void {
    this.reset();
    this.paragraph++;
    this.text = text;
    this.tokens = tokens;
    this.sentences = sentences;
    this.languages = languages;
  }

  /** Makes a sentence the one at hand; `head` and `before` answer for it until the next call. */
  chain(sentence: number): void {
    this.stamp++;
    if (!this.look(sentence)) return;
    const last = this.last(sentence);
    for (let at = this.first(sentence); at < last; at++) {
      const group = this.group[at] as number;
      this.previous[at] = this.stamps[group] === this.stamp ? (this.heads[group] as number) : -1;
      this.stamps[group] = this.stamp;
      this.heads[group] = at;
    }
  }

  /** The last hit of a group in the sentence at hand, -1 when there is none. */
  head(group: number): number {
    return this.stamps[group] === this.stamp ? (this.heads[group] as number) : -1;
  }

  /** The hit of the same group and sentence before this one, or -1. */
  before(hit: number): number {
    return this.previous[hit] as number;
  }

  /** Does a phrase of the group stand in another sentence of the paragraph, read in the same language? */
  stands(sentence: number, group: number): boolean {
    if (!this.look(sentence)) return false;
    return this.has(group, this.first(sentence), Math.min(this.last(sentence), this.first(sentence) + MOST_NEXT_DOOR));
  }

  /** Does a phrase of the group stand anywhere in the paragraph? */
  standsInParagraph(group: number): boolean {
    const count = this.sentences?.count ?? 0;
    for (let i = 0; i < count && this.count < MOST_IN_PARAGRAPH; i++) this.look(i);
    return this.has(group, 0, Math.min(this.count, MOST_IN_PARAGRAPH));
  }

  private has(group: number, first: number, last: number): boolean {
    for (let at = first; at < last; at++) if (this.group[at] === group) return true;
    return false;
  }

  /** Finds the phrases of a sentence, once. False when there is none, or it is read in another language. */
  private look(sentence: number): boolean {
    const { sentences, tokens } = this;
    if (sentences === undefined || tokens === undefined || sentence < 0 || sentence >= sentences.count) return false;
    if (this.languages[sentence] !== this.language) return false;
    if (this.lookedAt[sentence] === this.paragraph) return true;
    this.lookedAt[sentence] = this.paragraph;
    this.find(this.finder, sentence, this.text, tokens, sentences.from[sentence] as number, sentences.from[sentence + 1] as number);
    return true;
  }

  protected override grow(): void {
    super.grow();
    this.previous = doubled(this.previous);
  }
}
