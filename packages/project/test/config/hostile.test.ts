import { checkConfig, withAllowed, withRule } from '@tonfall/project/config';
import { expect, it } from 'vitest';
import { known } from './known.js';

const numbered = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

/** Texts that make a parser go down, compare each with each, or write a key out again and again: a file from a stranger's repository is read unasked. */
const TEXTS: Readonly<Record<string, string>> = {
  'lists in lists': '- '.repeat(30_000),
  'keys in keys': '? '.repeat(30_000),
  'keys in keys, not so deep': '? '.repeat(190),
  'keys in braces': `${'{? '.repeat(60)}a${'}'.repeat(60)}`,
  'keys that are lists': `${'['.repeat(60)}${']'.repeat(60)}: a`,
  braces: '{'.repeat(60_000),
  'brackets and words': '[a,'.repeat(20_000),
  'maps in maps': numbered(2_000, (index) => `${' '.repeat(index)}a:`),
  'colons in a line': 'a: '.repeat(20_000),
  'unknown keys': numbered(10_000, (index) => `key${String(index)}: 1`),
  'unknown rules': `rules:\n${numbered(10_000, (index) => `  rule-${String(index)}: off`)}`,
  'one key again and again': 'a: 1\n'.repeat(10_000),
  'escapes that mean nothing': `"${'\\x'.repeat(30_000)}`,
  anchors: '&a '.repeat(20_000),
  documents: '---\n'.repeat(15_000),
  patterns: `ignore: [${'"{a,b}{a,b}{a,b}",'.repeat(3_000)}]`,
  'wrong overrides': `overrides:\n${'  - x: a\n'.repeat(6_000)}`,
  'a long key': `rules:\n  ${'k'.repeat(60_000)}: off`,
  'too long': '#'.repeat(2_000_000),
};

it.each(Object.keys(TEXTS))('a spiteful file is read, or refused, soon: %s', (name) => {
  const text = TEXTS[name] ?? '';
  for (const file of ['tonfall.config.yml', 'tonfall.config.json']) {
    const start = performance.now();
    expect(checkConfig(file, text, known).length).toBeLessThanOrEqual(100);
    for (const change of [() => withRule(file, text, 'jargon', 'off'), () => withAllowed(file, text, 'Ticket')]) {
      try {
        change();
      } catch (error) {
        expect(error).toMatchObject({ code: 'bad-config' });
      }
    }
    expect(performance.now() - start).toBeLessThan(5000);
  }
});
