import type { Sentence, SentenceContent, Word, WordContent } from 'nlcst';
import { toString } from 'nlcst-to-string';

/** What stands after the star, slash or bracket of a gender form, with what a compound adds: `innen`, `in`, `r`, `innen-Team`. */
const ENDING = /^-?(?:in|inn|innen|r|e|n|en|er|s|es|m|em)(?:-[\p{L}\p{M}]+)*$/u;
const FEMININE = /^-?(?:in|innen)(?:-[\p{L}\p{M}]+)*$/u;
const BRACKETED = /^-?(?:in|inn|innen|n|en|r|e|s)$/u;

/**
 * Makes one word of `Kund*innen`, `jede*r`, `Kund/innen`, `Kunden/-innen` and `Kund(inn)en`. (`Kund:innen`, `Kund_innen` and `KundInnen` are
 * one word to `parse-latin` as well.)
 */
export function mergeGenderForms(sentence: Sentence): undefined {
  const nodes = sentence.children;
  if (
    !nodes.some((node) => node.type !== 'WordNode' && 'value' in node && (node.value === '*' || node.value === '/' || node.value === '('))
  )
    return undefined;
  const result: SentenceContent[] = [];
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index];
    if (node === undefined) break;
    const word = result.at(-1);
    const length = word?.type === 'WordNode' ? lengthOfEnding(nodes, index) : 0;
    if (length === 0 || word?.type !== 'WordNode') {
      result.push(node);
      continue;
    }
    for (const part of nodes.slice(index, index + length)) add(word, part);
    index += length - 1;
  }
  sentence.children = result;
  return undefined;
}

/** How many nodes from the mark at `index` belong to the word before it. */
function lengthOfEnding(nodes: readonly SentenceContent[], index: number): number {
  const mark = nodes[index];
  if (mark === undefined || mark.type === 'WordNode') return 0;
  const value = toString(mark);
  const next = nodes[index + 1];
  if (next === undefined) return 0;
  if (value === '(') {
    const closing = nodes[index + 2];
    if (next.type !== 'WordNode' || closing === undefined || toString(closing) !== ')' || !BRACKETED.test(toString(next))) return 0;
    const tail = nodes[index + 3];
    return tail?.type === 'WordNode' ? 4 : 3;
  }
  if (value !== '*' && value !== '/') return 0;
  const dash = value === '/' && next.type !== 'WordNode' && toString(next) === '-' ? 1 : 0;
  const ending = nodes[index + 1 + dash];
  if (ending?.type !== 'WordNode') return 0;
  return (value === '*' ? ENDING : FEMININE).test(toString(ending)) ? 2 + dash : 0;
}

function add(word: Word, part: SentenceContent): void {
  if (part.type === 'WordNode') for (const child of part.children) word.children.push(child);
  else word.children.push(part as WordContent);
  if (word.position && part.position) word.position = { start: word.position.start, end: part.position.end };
}
