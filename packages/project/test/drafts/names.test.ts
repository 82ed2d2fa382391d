import { posix, win32 } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatOf, globOf, isDraftName, isGlob } from '../../src/drafts/names.js';

describe.each([
  ['posix', posix],
  ['win32', win32],
])('names of drafts: %s', (_name, path) => {
  const under = (name: string): string => path.join('Entwürfe', 'März.txt', name);

  it('reads Markdown by the ending of the name alone', () => {
    expect(formatOf(under('Brief.MD'))).toBe('markdown');
    expect(formatOf(under('a.markdown'))).toBe('markdown');
    expect(formatOf(under('a.md.txt'))).toBe('text');
    expect(formatOf(under('md'))).toBe('text');
    expect(formatOf(path.join('notes.md', 'letter'))).toBe('text');
    expect(['a.html', 'b.HTM', 'c.xhtml'].map(under).map(formatOf)).toEqual(['html', 'html', 'html']);
  });

  it('lints .md and .txt in folders', () => {
    expect(['a.md', 'b.TXT', 'c.markdown'].map(under).filter(isDraftName)).toHaveLength(3);
    expect(['a.html', 'txt', 'README', 'a.md~'].map(under).filter(isDraftName)).toEqual([]);
  });

  it('reads patterns with the separator of the system', () => {
    expect(globOf(path.join('drafts', '**', '*.md'), path.sep)).toBe('drafts/**/*.md');
  });
});

it('tells patterns from names', () => {
  expect(['*.md', 'a?.md', '{a,b}.md', '[ab].md', 'drafts/**'].every(isGlob)).toBe(true);
  expect(['a.md', '{a}.md', 'a[.md', 'C:\\drafts\\a.md', ''].some(isGlob)).toBe(false);
});
