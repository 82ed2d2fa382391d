import { describe, expect, it } from 'vitest';
import { ParseGerman } from '../src/index.js';
import { heldOut } from './held-out.js';
import { paragraphs } from './paragraphs.js';
import { readCase } from './sentences-of.js';

const all = [...paragraphs, ...heldOut].map((line) => readCase(line).text);

/** A text of `length` units whose sentences are numbered, so that it is not a repetition. */
function textOf(length: number, glue: string): string {
  const parts: string[] = [];
  for (let size = 0, index = 0; size < length; index++) {
    const part = `Vorgang ${String(index)} läuft noch. ${all[(index * 7) % all.length] ?? ''}`;
    parts.push(part);
    size += part.length + glue.length;
  }
  return parts.join(glue);
}

/** The best of `runs` times, in milliseconds for each 100,000 units. */
function cost(text: string, runs: number): number {
  let best = Infinity;
  for (let run = 0; run < runs; run++) {
    const start = Date.now();
    new ParseGerman().parse(text);
    best = Math.min(best, Date.now() - start);
  }
  return (best / text.length) * 100_000;
}

describe('time grows with the length of the text', () => {
  it.each([
    ['paragraphs', '\n\n'],
    ['one paragraph without end', ' '],
  ])('%s: ten times the text, about ten times the time', { timeout: 60_000 }, (_name, glue) => {
    const small = cost(textOf(100_000, glue), 4);
    const large = cost(textOf(1_000_000, glue), 2);
    expect(large / small).toBeLessThan(2.5);
  });
});
