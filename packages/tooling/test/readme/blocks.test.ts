import { expect, test } from 'vitest';
import { blocksOf, matchesOutput } from './blocks.js';
import { commandsOf } from './shell.js';

test('blocks, names, and the output that follows', () => {
  const markdown =
    'a\n\n```sh\nnpm start\n```\n\n```text\nout\n```\n\nb\n\n```markdown letter.md\nHallo\n```\n\nc\n\n```text\nalone\n```\n';
  expect(blocksOf(markdown)).toEqual([
    { line: 3, language: 'sh', name: undefined, code: 'npm start', output: 'out' },
    { line: 13, language: 'markdown', name: 'letter.md', code: 'Hallo', output: undefined },
    { line: 19, language: 'text', name: undefined, code: 'alone', output: undefined },
  ]);
});

test('output as promised', () => {
  expect(matchesOutput('a\nb\n', 'a \nb')).toBe(true);
  expect(matchesOutput('a\nb\nc\n', 'a\nb')).toBe(false);
  expect(matchesOutput('a\nb\nc\nd', 'a\n…\nd')).toBe(true);
  expect(matchesOutput('a\nb\nc\nd', '…\nc\n…')).toBe(true);
  expect(matchesOutput('a\nb\nc\nd', 'a\n…\nc')).toBe(false);
  expect(matchesOutput('', 'a')).toBe(false);
});

test('commands', () => {
  expect(commandsOf('# first\nnpm ci && npm test # all\n\ntonfall batch < "my drafts.ndjson"')).toEqual([
    { words: ['npm', 'ci'], input: undefined },
    { words: ['npm', 'test'], input: undefined },
    { words: ['tonfall', 'batch'], input: 'my drafts.ndjson' },
  ]);
  expect(() => commandsOf('cat a | b')).toThrow('do without it');
});
