import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../src/format/read.js';

const pieces = [
  'Sie',
  'müssen',
  'ß',
  '\u{1f600}',
  ' ',
  ' ',
  '\n',
  '\r\n',
  '\r',
  '\n\n',
  '*',
  '**',
  '_',
  '`',
  '[',
  '](u)',
  '![',
  '\\',
  '\\*',
  '&auml;',
  '&amp;',
  '<b>',
  '</b>',
  '<br>',
  '<!-- c -->',
  '- ',
  '> ',
  '1. ',
  '# ',
  '    ',
  '\t',
  '|',
  '| - |',
  '```\n',
  '\ufeff',
  '\u2028',
  '\u0308',
  '\ud800',
];
const documents = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
const times = { numRuns: Number(process.env['TONFALL_RUNS'] ?? 1000), seed: 20 };

/** Marks that may stand inside a word in Markdown without being read. */
const withoutMarks = (quote: string): string => quote.replace(/<!-- c -->|<\/?b>|\]\(u\)|[*_~[\\]/g, '');

describe('for any text', () => {
  it('a word of a Markdown reading stands in the source as it was read, up to marks', () => {
    fc.assert(
      fc.property(documents, (source) => {
        const reading = readSource('markdown', source);
        for (const word of reading.text.matchAll(/[\p{L}\p{M}]+/gu)) {
          const range = reading.mapRange(word.index, word.index + word[0].length);
          expect(range.end).toBeLessThanOrEqual(source.length);
          if (range.mapped) expect(withoutMarks(source.slice(range.start, range.end))).toBe(word[0]);
        }
      }),
      times,
    );
  });
  it('places in a Markdown reading keep their order', () => {
    fc.assert(
      fc.property(documents, (source) => {
        const reading = readSource('markdown', source);
        let last = 0;
        for (let at = 0; at < reading.text.length; at++) {
          const { start, end } = reading.mapRange(at, at + 1);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThanOrEqual(start);
          last = start;
        }
      }),
      times,
    );
  });
  it('the text reading is the source, and every word lies in one block', () => {
    fc.assert(
      fc.property(documents, (source) => {
        const reading = readSource('text', source);
        const { text, blocks } = reading;
        expect(text).toBe(source);
        for (const word of source.matchAll(/\p{L}+/gu)) {
          const end = word.index + word[0].length;
          expect(reading.mapRange(word.index, end)).toEqual({ start: word.index, end, mapped: true, balanced: true });
          expect(blocks.filter((block) => block.start <= word.index && block.end >= end)).toHaveLength(1);
        }
      }),
      times,
    );
  });
});
