import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../src/format/read.js';
import { hasWords, oracle, squeeze, type OracleBlock } from './oracle.js';

function ours(source: string): OracleBlock[] {
  const { text, blocks } = readSource('markdown', source);
  return blocks.map(({ start, end, judged }) => ({ text: squeeze(text.slice(start, end)), judged })).filter(hasWords);
}

const inlinePieces = [
  'Sie',
  'müssen',
  'das',
  ' ',
  ' ',
  ' ',
  '\n',
  '*',
  '**',
  '_',
  '__',
  '***',
  '`',
  '``',
  '[',
  ']',
  '(',
  ')',
  '![',
  '](u)',
  '[a](b)',
  '[Sie müssen](https://x.de "t")',
  '<u v>',
  '\\',
  '\\*',
  '&amp;',
  '&auml;',
  '&nbsp;',
  '&',
  ';',
  '<b>',
  '</b>',
  '<br>',
  '<Vorname>',
  '<!-- c -->',
  '<https://x.de>',
  '"',
  "'",
  '.',
  ',',
  'a_b',
  '!',
  '<',
  '>',
  '  \n',
  '\\\n',
  'ß',
  '„',
  '“',
  '5',
  '[ref]',
  '[ref][]',
  '[x][ref]',
];
/** No `2. `: below code or a definition micromark takes it for text, the specification for a list. */
const blockPieces = [
  'Sie müssen zahlen',
  'das',
  '\n',
  '\n',
  '\n\n',
  '- ',
  '* ',
  '+ ',
  '1. ',
  '1) ',
  '> ',
  '>',
  '    ',
  '  ',
  '   ',
  ' ',
  '\t',
  '# ',
  '## ',
  '###### x #',
  '```',
  '~~~',
  '---',
  '***',
  '===',
  '-',
  '=',
  '**Sie** müssen',
  '`code`',
  '<div>',
  '</div>',
  '<!-- x -->',
  '<!--',
  '-->',
  '<b>x</b>',
  '[ref]: /u\n',
  '[ref]',
  '[ref]: <u> "t"\n',
  '\\',
  '#',
  '\n- a\n- b\n',
  '\n> q\n',
  '\n\n    code\n',
];
const tables = ['| a | b |', '| --- | :-: |', '\n', '\n', '| c \\| d | **e** |', 'a | b', '-|-', 'Text', '|', '- ', '> ', '\n\n', '`x|y`'];

const joined = (pieces: readonly string[], maxLength: number) =>
  fc.array(fc.constantFrom(...pieces), { maxLength }).map((parts) => parts.join(''));
const definition = '\n\n[ref]: https://x.de\n';
/** The seed keeps the run the same; TONFALL_RUNS=30000 looks further. */
const times = { numRuns: Number(process.env['TONFALL_RUNS'] ?? 600), seed: 20 };

describe('our reader and mdast-util-from-markdown', () => {
  it('find the same words in marks', () => {
    fc.assert(
      fc.property(joined(inlinePieces, 14), (text) => {
        expect(ours(`x${text}x${definition}`)).toEqual(oracle(`x${text}x${definition}`));
      }),
      times,
    );
  });
  it('find the same blocks', () => {
    fc.assert(
      fc.property(joined(blockPieces, 12), (text) => {
        expect(ours(text)).toEqual(oracle(text));
      }),
      times,
    );
  });
  it('find the same cells', () => {
    fc.assert(
      fc.property(joined(tables, 12), (text) => {
        expect(ours(text)).toEqual(oracle(text));
      }),
      times,
    );
  });
});
