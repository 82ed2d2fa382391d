import { describe, expect, it } from 'vitest';
import { readSource } from '../../src/format/read.js';

const UNITS = [
  '[a](',
  '> ',
  '*a_',
  '<b>',
  '`',
  '`a``',
  '- ',
  '- a\n',
  '1. ',
  '|',
  '| a | b |\n',
  '![',
  '&',
  '&amp;',
  '\\',
  '<!--',
  '**a ',
  '[',
  ']',
  '<',
  '~~a',
  '# ',
  '---\n',
  '[^a]',
  '    a\n',
  '[a][',
  "<a b='",
  "<a x='<a ' ",
  '<![CDATA[',
  '<?',
  '<code>',
  '- > ',
  'a <!x\n\n',
  'a `x\n\n',
  '<!-- x\n\n',
  '```a`b\n',
  '[a](\\(',
  "[a](b '",
  '* * * a\n',
  '[a]: b "\n',
  'Am 3:\n',
  'Von: a\n',
  '--\n',
  'a\r',
  '\u2028',
];

/** A quadratic reader takes minutes here, and runs into the time-out of the test runner. */
describe('300 KB of', () => {
  it.each(UNITS)('%j end in a reading of ordered blocks', (unit) => {
    const source = `[a]: u\n\n${unit.repeat(300_000 / unit.length)}`;
    for (const { text, blocks } of [readSource('markdown', source), readSource('text', source)]) {
      let last = 0;
      for (const { start, end } of blocks) {
        if (start < last || end <= start) expect.fail(`block ${String(start)}–${String(end)} after ${String(last)}`);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }
  });
  it('nested items and quotes are read as text below a depth', () => {
    const { text, blocks } = readSource('markdown', `${'- '.repeat(40)}Sie müssen\n\n${'> '.repeat(40)}Zitat`);
    expect(
      blocks.map((block) => [text.slice(block.start, block.end).includes(block.judged ? 'Sie müssen' : 'Zitat'), block.judged]),
    ).toEqual([
      [true, true],
      [true, false],
    ]);
  });
});
