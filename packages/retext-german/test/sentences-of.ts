import type { Nodes } from 'nlcst';
import { toString } from 'nlcst-to-string';
import { ParseGerman } from '../src/index.js';

/** The sentences of a text, as text. */
export function sentencesOf(text: string): string[] {
  const found: string[] = [];
  const walk = (node: Nodes): void => {
    if (node.type === 'SentenceNode') found.push(toString(node));
    else if ('children' in node) node.children.forEach(walk);
  };
  walk(new ParseGerman().parse(text));
  return found;
}

/** Reads a case: `|` stands where a sentence ends; a blank line ends one too. */
export function readCase(line: string): { text: string; sentences: string[] } {
  const text = line.replaceAll(' | ', ' ');
  return { text, sentences: line.split(/ \| |\n\n/u) };
}
