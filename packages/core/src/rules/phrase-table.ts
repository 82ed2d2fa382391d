import { Mark, NUMBER_WORD } from '../text/tokens.js';
import type { Vocabulary } from '../text/vocabulary.js';
import type { PackedTails, PackedTrie } from './pack.js';
import type { Element } from './phrase.js';
import { TrieBuilder } from './trie.js';

export const Step = { GAP: -1, ANY: -2, NUMBER: -3 } as const;

const MARKS: Readonly<Record<string, number>> = {
  ',': Mark.COMMA,
  ';': Mark.SEMICOLON,
  ':': Mark.COLON,
  '.': Mark.STOP,
  '?': Mark.QUESTION,
  '!': Mark.EXCLAMATION,
};

/** Expanded phrases on their way into the trie: plain words first, the rest as a tail. */
export class PhraseTable {
  private readonly trie = new TrieBuilder();
  private readonly starts = [0];
  private readonly steps: number[] = [];
  private readonly exact: Record<number, [number, string][]> = {};
  private readonly known = new Map<string, number>();
  private readonly numbers = new Map<string, readonly number[]>();

  constructor(private readonly vocabulary: Vocabulary) {}

  add(phrase: readonly Element[], group: number): void {
    const steps: number[] = [];
    const exact: [number, string][] = [];
    for (const element of phrase) {
      if (element.kind === 'word') {
        if (element.exact) exact.push([steps.length, element.text]);
        for (const word of this.numbersOf(element.text)) steps.push(word);
      } else if (element.kind === 'mark') steps.push(MARKS[element.text] as number);
      else steps.push(element.kind === 'gap' ? Step.GAP : element.kind === 'any' ? Step.ANY : Step.NUMBER);
    }
    this.insert(steps, group, exact);
    if (!phrase.some((element) => element.kind === 'word' && APOSTROPHE.test(element.text))) return;
    const bare = phrase.map((element) => (element.kind === 'word' ? withoutApostrophe(element) : element));
    if (bare.some((element, index) => element !== phrase[index])) this.add(bare, group);
  }

  /** The numbers of the words that a text is to the tokenizer: looked up once, since phrases with brackets say the same words again and again. */
  private numbersOf(text: string): readonly number[] {
    let numbers = this.numbers.get(text);
    if (numbers === undefined) this.numbers.set(text, (numbers = spokenWords(text).map((word) => this.vocabulary.add(apostrophe(word)))));
    return numbers;
  }

  pack(): { trie: PackedTrie; tails: PackedTails } {
    const { starts, steps, exact } = this;
    return { trie: this.trie.pack(), tails: { starts, steps, exact } };
  }

  private insert(steps: number[], group: number, exact: [number, string][]): void {
    const head = steps.map((step) => (step === Step.NUMBER ? NUMBER_WORD : step));
    const cut = head.findIndex((step) => step < 0);
    const rest = cut < 0 ? [] : head.slice(cut).map((step) => (step === NUMBER_WORD ? Step.NUMBER : step));
    this.trie.add(cut < 0 ? head : head.slice(0, cut), group, rest.length === 0 && exact.length === 0 ? -1 : this.tail(rest, exact));
  }

  private tail(steps: number[], exact: [number, string][]): number {
    const key = JSON.stringify([steps, exact]);
    let index = this.known.get(key);
    if (index === undefined) {
      index = this.starts.length - 1;
      this.steps.push(...steps);
      this.starts.push(this.steps.length);
      if (exact.length > 0) this.exact[index] = exact;
      this.known.set(key, index);
    }
    return index;
  }
}

/** "z.B." is two words to the tokenizer; "1.5" is one. */
function spokenWords(text: string): string[] {
  return /^\d/.test(text) ? [text] : text.split('.').filter((part) => part !== '');
}

const APOSTROPHE = /['’‘´]/;
const apostrophe = (word: string): string => word.replace(/[’‘´]/g, "'");

/** Words that mean something else without their apostrophe. */
const OTHER_WORD = new Set([
  "we're",
  "i'll",
  "it's",
  "she'll",
  "he'll",
  "we'll",
  "who're",
  "i'd",
  "we'd",
  "she'd",
  "he'd",
  "let's",
  "won't've",
]);

function withoutApostrophe(element: Extract<Element, { kind: 'word' }>): Element {
  const text = apostrophe(element.text);
  if (element.exact || !text.includes("'") || OTHER_WORD.has(text.toLowerCase())) return element;
  const bare = text.replace(/'/g, '');
  return bare === '' ? element : { ...element, text: bare };
}
