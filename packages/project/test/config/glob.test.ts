import fc from 'fast-check';
import picomatch from 'picomatch';
import { describe, expect, it } from 'vitest';
import { createMatcher, patternProblem, takesIn } from '../../src/config/glob.js';

const met = (pattern: string, path: string): boolean => takesIn(createMatcher([pattern])(path));

describe('a pattern', () => {
  it.each([
    ['*.md', ['a.md', 'x/y/a.md', '.hidden.md'], ['a.txt', 'a.md.txt']],
    ['drafts/*.md', ['drafts/a.md'], ['a/drafts/a.md', 'drafts/b/a.md']],
    ['/drafts/*.md', ['drafts/a.md'], ['a/drafts/a.md']],
    ['drafts', ['drafts/a.md', 'x/drafts/y/a.md', 'drafts'], ['drafts2/a.md']],
    ['drafts/', ['drafts/a.md', 'x/drafts/a.md'], ['drafts']],
    ['./drafts/**', ['drafts/a.md', 'drafts/b/c/a.md'], ['x/drafts/a.md']],
    ['**/old/**/*.md', ['old/a.md', 'x/old/y/z/a.md'], ['older/a.md']],
    ['brief-?.{md,txt}', ['brief-1.md', 'x/brief-ß.txt'], ['brief-10.md', 'brief-1.html']],
    ['[a-c]x.md', ['ax.md', 'cx.md'], ['dx.md', 'x.md']],
    ['[!a-c]x.md', ['dx.md'], ['ax.md']],
    ['{a,{b,c}/d}/*.md', ['a/x.md', 'b/d/x.md', 'c/d/x.md'], ['b/x.md']],
    ['a[b.md', ['a[b.md'], ['ab.md']],
    ['Grüße/*', ['Grüße/a.md'], ['Grusse/a.md']],
  ])('%s', (pattern, yes, no) => {
    for (const path of yes) expect([path, met(pattern, path)]).toEqual([path, true]);
    for (const path of no) expect([path, met(pattern, path)]).toEqual([path, false]);
  });

  it('means what picomatch says it means', () => {
    const name = fc.stringMatching(/^[ab.]{1,4}$/).filter((part) => !/^\.+$/.test(part));
    const part = fc.oneof(name, fc.constantFrom('*', '**', '?', 'a*', '*b', 'a?', '[ab]', '{a,b}', '*.b', '[^a]b', '*a*b'));
    const pattern = fc.array(part, { minLength: 2, maxLength: 4 }).map((parts) => `${parts.join('/')}${parts.at(-1) === '**' ? '/*' : ''}`);
    const path = fc.array(name, { minLength: 1, maxLength: 5 }).map((parts) => parts.join('/'));
    fc.assert(
      fc.property(pattern, path, (glob, file) => {
        const matches = picomatch(glob, { dot: true });
        const parts = file.split('/');
        // Of a folder that is meant, all is.
        const above = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
        expect(met(glob, file)).toBe(above.some((folder) => matches(folder)));
      }),
      { numRuns: 5000 },
    );
  });

  it('takes no longer for being spiteful', () => {
    const name = 'a'.repeat(250);
    const path = Array.from({ length: 16 }, () => name).join('/');
    for (const pattern of ['*a'.repeat(490) + 'b', '**/'.repeat(300) + 'b', `${'{a,b}'.repeat(190)}b`, '{'.repeat(900), '[a'.repeat(400)]) {
      const start = performance.now();
      if (patternProblem(pattern) === undefined) met(pattern, path);
      expect(performance.now() - start).toBeLessThan(500);
    }
    expect(patternProblem('a'.repeat(1001))?.message).toContain('at most 1000');
  });
});
