import type { Nodes, Root } from 'nlcst';
import { toString } from 'nlcst-to-string';
import { describe, expect, it } from 'vitest';
import { ParseGerman } from '../src/index.js';
import { heldOut } from './held-out.js';
import { paragraphs } from './paragraphs.js';
import { readCase } from './sentences-of.js';

/** Every node says exactly where its text stands, and parents cover their children without a gap. */
function check(root: Root, text: string): void {
  const starts = lineStarts(text);
  const visit = (node: Nodes): void => {
    const { start, end } = node.position ?? {};
    if (start?.offset === undefined || end?.offset === undefined) throw new Error(`${node.type} without a position`);
    if (text.slice(start.offset, end.offset) !== toString(node)) throw new Error(`not at ${String(start.offset)}: ${toString(node)}`);
    for (const { line, column, offset = -1 } of [start, end]) {
      if ((starts[line - 1] ?? -1) + column - 1 !== offset || offset >= (starts[line] ?? Infinity)) {
        throw new Error(`not ${String(line)}:${String(column)} but unit ${String(offset)}: ${toString(node)}`);
      }
    }
    if (!('children' in node)) return;
    let at = start.offset;
    for (const child of node.children) {
      if (child.position?.start.offset !== at) throw new Error(`a gap at ${String(at)}`);
      at = child.position.end.offset ?? -1;
      visit(child);
    }
    expect(at).toBe(end.offset);
  };
  visit(root);
}

function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\r\n|\r|\n/gu)].map((match) => match.index + match[0].length)];
}

const all = [...paragraphs, ...heldOut].map((line) => readCase(line).text);
const letter = all.join('\n\n');

describe('positions', () => {
  const texts: Record<string, string> = {
    'line feeds': letter,
    CRLF: letter.replaceAll('\n', '\r\n'),
    'one line': all.join(' ').replaceAll('\n', ' '),
    'line by line': all.join('\n'),
    'decomposed letters': letter.normalize('NFD'),
    emoji: letter.replaceAll('. ', '. 👩‍💻🇩🇪 '),
    'tabs, spaces and many blank lines': `  \n\t\n${all.join('  \t\n \n\n\n   ')} \n\n`,
    'a byte order mark': `\uFEFF${letter}`,
    'soft hyphens': letter.replaceAll('ung', '\u00ADung'),
  };
  it.each(Object.keys(texts))('are exact through %s', (name) => {
    const text = texts[name] ?? '';
    check(new ParseGerman().parse(text), text);
  });

  it.each([
    '',
    ' ',
    '\n\n',
    '.',
    '...',
    '„',
    '5.',
    '\uD83D',
    'a\u0000b. C',
    `${'a'.repeat(40_000)}. Ende.`,
    `${'a.'.repeat(20_000)} Ende.`,
    'Nr. '.repeat(3000),
  ])('are exact in odd texts: %#', (text) => {
    const root = new ParseGerman().parse(text);
    expect(toString(root)).toBe(text);
    if (text !== '') check(root, text);
  });

  it('says where a gender form stands', () => {
    const root = new ParseGerman().parse('Liebe Kund*innen-Gruppe, liebe Kolleg(inn)en.');
    expect(wordsOf(root)).toEqual(['Liebe', 'Kund*innen-Gruppe', 'liebe', 'Kolleg(inn)en']);
  });
});

describe('cutting a text before it is parsed', () => {
  it('gives the tree of the whole text', () => {
    // A single block longer than a piece, against the same block parsed without pieces: short blocks are never cut.
    const block = all.slice(0, 40).join(' ').replaceAll('\n', ' ');
    const long = `${block} `.repeat(4).trim();
    expect(long.length).toBeGreaterThan(4096);
    class Whole extends ParseGerman {
      override tokenizeSentence(value?: string | null): ReturnType<ParseGerman['tokenizeSentence']> {
        const sentence = { type: 'SentenceNode' as const, children: this.tokenize(value) };
        for (const plugin of this.tokenizeSentencePlugins) plugin(sentence);
        return sentence;
      }
    }
    expect(new ParseGerman().parse(long)).toEqual(new Whole().parse(long));
  });

  it('gives the blocks as they are alone, further down', () => {
    const first = 'Nr. 5 ist da. Danke.\n\n';
    const second = 'Dr. Kern hilft. Gern.';
    const parser = new ParseGerman();
    const together = parser.parse(first + second).children.map((child) => toString(child));
    expect(together).toEqual([...parser.parse(first).children, ...parser.parse(second).children].map((child) => toString(child)));
  });

  it('can be asked for parts', () => {
    const parser = new ParseGerman();
    parser.tokenizeParagraph('Eins. Zwei.');
    expect(parser.tokenizeParagraph('Nr. 5 ist da.').position?.start.offset).toBe(0);
    expect(parser.tokenizeSentence('Kund*innen').children).toHaveLength(1);
    expect(new ParseGerman('Vom Anfang.').parse().children).toHaveLength(1);
  });
});

function wordsOf(root: Root): string[] {
  const found: string[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'WordNode') found.push(toString(node));
    else if ('children' in node) node.children.forEach(visit);
  };
  visit(root);
  return found;
}
