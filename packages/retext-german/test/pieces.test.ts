import { toString } from 'nlcst-to-string';
import { describe, expect, it } from 'vitest';
import { ParseGerman } from '../src/index.js';
import { heldOut } from './held-out.js';
import { paragraphs } from './paragraphs.js';
import { readCase } from './sentences-of.js';

const all = [...paragraphs, ...heldOut].map((line) => readCase(line).text);

/** A text of at least `length` units whose sentences are numbered, so that it is not a repetition. */
function textOf(length: number, glue: string): string {
  const parts: string[] = [];
  for (let size = 0, index = 0; size < length; index++) {
    const part = `Vorgang ${String(index)} läuft noch. ${all[(index * 7) % all.length] ?? ''}`;
    parts.push(part);
    size += part.length + glue.length;
  }
  return parts.join(glue);
}

/** How many units the plugins of `parse-latin`, whose time grows faster than a text, are given at a time. */
function pieces(text: string): number[] {
  const parser = new ParseGerman();
  const sizes: number[] = [];
  parser.tokenizeSentencePlugins.unshift((sentence) => void sizes.push(toString(sentence).length));
  parser.parse(text);
  return sizes;
}

/** Time grows with the length of a text because everything that grows faster sees a bounded part of it, and each part once. */
describe('a long text is read in pieces', () => {
  it.each([
    ['paragraphs', textOf(300_000, '\n\n'), 2_500],
    ['one paragraph without end', textOf(300_000, ' '), 2_500],
    ['one sentence without end', 'und noch ein Wort '.repeat(20_000), 2_500],
    ['a word without end', 'x'.repeat(300_000), 16_400],
  ])('%s', (_name, text, most) => {
    const sizes = pieces(text);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(most);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(text.length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeGreaterThan(text.length * 0.9);
  });
});
