import type { Nodes, Paragraph, Punctuation, Sentence, SentenceContent, Word } from 'nlcst';
import { toString } from 'nlcst-to-string';
import { isOrdinary, readFullStop } from './full-stop.js';

/** How much text around a full stop is looked at, in UTF-16 units. */
const REACH = 200;

/**
 * Joins sentences that `parse-latin` ended after an abbreviation, an ordinal or a date, and makes the full stop part of the word. Runs before the
 * plugins of `parse-latin`.
 */
export function joinSentences(paragraph: Paragraph): undefined {
  const children = paragraph.children;
  const joined: Paragraph['children'] = [];
  let open: Sentence | undefined;
  for (let index = 0; index < children.length; index++) {
    const child = children[index];
    if (child === undefined) break;
    if (child.type !== 'SentenceNode') {
      joined.push(child);
      open = undefined;
      continue;
    }
    const last = joined.at(-1);
    if (last?.type === 'SentenceNode' && !child.children.some((node) => node.type === 'WordNode')) {
      append(last, child);
      continue;
    }
    if (open === undefined) {
      closeMarks(last, child);
      if (child.children.length === 0) continue;
      joined.push((open = child));
    } else append(open, child);
    if (!continues(open, children, index + 1)) open = undefined;
  }
  paragraph.children = joined;
  return undefined;
}

/**
 * Ends sentences where `parse-latin` joined too much: after a number, a letter or a Latin abbreviation (`bis zum 3. Wir …`) and before a digit
 * (`… geliefert. 3 Pakete …`). Runs after its own plugins.
 */
export function splitSentences(paragraph: Paragraph): undefined {
  const result: Paragraph['children'] = [];
  for (const child of paragraph.children) {
    if (child.type === 'SentenceNode') splitSentence(child, result);
    else result.push(child);
  }
  paragraph.children = result;
  return undefined;
}

/** Marks that close in German and open elsewhere, and so are not known to `parse-latin`: `„…“`, `‚…‘`, `»…«`, and chevrons the other way round. */
const CLOSING = /^[“‘«»]+$/u;

/** Moves closing marks from the start of a sentence to the end of the one before. */
function closeMarks(previous: Paragraph['children'][number] | undefined, sentence: Sentence): void {
  if (previous?.type !== 'SentenceNode') return;
  const [mark, next] = sentence.children;
  if (mark?.type !== 'PunctuationNode' || !CLOSING.test(mark.value) || next?.type === 'WordNode') return;
  sentence.children.shift();
  previous.children.push(mark);
  if (previous.position && mark.position) previous.position = { start: previous.position.start, end: mark.position.end };
  if (sentence.position && next?.position) sentence.position = { start: next.position.start, end: sentence.position.end };
}

function append(sentence: Sentence, next: Sentence): void {
  for (const node of next.children) sentence.children.push(node);
  if (sentence.position && next.position) sentence.position = { start: sentence.position.start, end: next.position.end };
}

function continues(sentence: Sentence, siblings: Paragraph['children'], next: number): boolean {
  const nodes = sentence.children;
  const period = nodes.at(-1);
  const word = nodes.at(-2);
  if (!isPeriod(period) || word?.type !== 'WordNode') return false;
  if (isOrdinary(toString(word)) && startsPlainly(siblings[next])) return false;
  let after = '';
  for (let index = next; index < siblings.length && after.length < REACH; index++) {
    const sibling = siblings[index];
    if (sibling?.type === 'SentenceNode') after += textAfter(sibling.children, 0, REACH - after.length);
  }
  if (readFullStop(textBefore(nodes, 0, nodes.length - 2), after) !== 'continues') return false;
  nodes.pop();
  word.children.push(period);
  if (word.position && period.position) word.position = { start: word.position.start, end: period.position.end };
  return true;
}

const textOf = (node: Nodes | undefined): string => (node === undefined ? '' : toString(node));

/** The text of the nodes from `first` to `last`, its last units at least. */
function textBefore(nodes: readonly Nodes[], first: number, last: number): string {
  let text = '';
  for (let index = last; index >= first && text.length < REACH; index--) text = textOf(nodes[index]) + text;
  return text;
}

/** White space and a capital, as at the start of nearly every sentence. */
function startsPlainly(next: Paragraph['children'][number] | undefined): boolean {
  if (next?.type !== 'SentenceNode') return false;
  const [space, word] = next.children;
  return space?.type === 'WhiteSpaceNode' && word?.type === 'WordNode' && /^\p{Lu}/u.test(toString(word));
}

function textAfter(nodes: readonly Nodes[], from: number, reach: number): string {
  let text = '';
  for (let index = from; index < nodes.length && text.length < reach; index++) text += textOf(nodes[index]);
  return text;
}

function splitSentence(sentence: Sentence, into: Paragraph['children']): void {
  const nodes = sentence.children;
  let from = 0;
  for (let index = 0; index < nodes.length - 1; index++) {
    const node = nodes[index];
    if (node === undefined || !mayEnd(node)) continue;
    const gap = gapAfter(nodes, index);
    if (gap === -1 || !endsAt(nodes, from, index, gap)) continue;
    const space = nodes[gap];
    const period = node.type === 'WordNode' ? node.children.pop() : undefined;
    if (node.type === 'WordNode' && period?.type === 'PunctuationNode') {
      shorten(node);
      into.push(sentenceOf([...nodes.slice(from, index + 1), period, ...nodes.slice(index + 1, gap)]));
    } else into.push(sentenceOf(nodes.slice(from, gap)));
    if (space?.type === 'WhiteSpaceNode') into.push(space);
    from = gap + 1;
    index = gap;
  }
  if (from === 0) into.push(sentence);
  else into.push(sentenceOf(nodes.slice(from)));
}

/** Words that took up their full stop, and marks that end sentences. */
function mayEnd(node: SentenceContent): boolean {
  if (node.type === 'PunctuationNode') return /^(?:\.|[!?]+)$/u.test(node.value);
  return node.type === 'WordNode' && isPeriod(node.children.at(-1));
}

const isPeriod = (node: Nodes | undefined): node is Punctuation => node?.type === 'PunctuationNode' && node.value === '.';

/** The white space after `index` with nothing but marks between; -1 where there is none, or nothing behind it. */
function gapAfter(nodes: readonly SentenceContent[], index: number): number {
  for (let gap = index + 1; gap < nodes.length - 1; gap++) {
    const type = nodes[gap]?.type;
    if (type === 'WhiteSpaceNode') return gap;
    if (type !== 'PunctuationNode' && type !== 'SymbolNode') return -1;
  }
  return -1;
}

function endsAt(nodes: readonly SentenceContent[], from: number, index: number, gap: number): boolean {
  if (nodes[index]?.type !== 'WordNode') return /^\d/u.test(textOf(nodes[gap + 1]));
  const before = textBefore(nodes, from, index);
  return readFullStop(before.slice(0, -1), textAfter(nodes, index + 1, REACH)) === 'ends';
}

function shorten(word: Word): void {
  const last = word.children.at(-1);
  if (word.position && last?.position) word.position = { start: word.position.start, end: last.position.end };
}

function sentenceOf(children: Sentence['children']): Sentence {
  const start = children[0]?.position?.start;
  const end = children.at(-1)?.position?.end;
  return start && end ? { type: 'SentenceNode', children, position: { start, end } } : { type: 'SentenceNode', children };
}
