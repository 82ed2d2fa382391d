import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { selectDrafts } from '../../src/drafts/select.js';

let folder = '';
const at = (...names: string[]): string => join(folder, ...names);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tonfall-select-'));
  for (const name of ['b/node_modules', 'b/.hidden', 'b/deep/er', 'empty', 'pictures']) mkdirSync(at(name), { recursive: true });
  for (const name of [
    'a.txt',
    'b/z.md',
    'b/A.TXT',
    'b/x.js',
    'b/node_modules/n.md',
    'b/.hidden/h.md',
    'b/deep/er/d.markdown',
    'b/[1].md',
    'pictures/p.png',
  ])
    writeFileSync(at(name), 'x');
  symlinkSync(at('b'), at('b', 'deep', 'loop'));
  symlinkSync(at('b'), at('b', 'folder.md'));
  symlinkSync(at('self.md'), at('self.md'));
  symlinkSync(at('gone.md'), at('b', 'dead.md'));
  symlinkSync(at('a.txt'), at('link.txt'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('selectDrafts', () => {
  it('takes the .md and .txt files of a folder at any depth, by name, and follows no links to folders', async () => {
    const { files, problems } = await selectDrafts([at('b')]);
    expect(files).toEqual([at('b/A.TXT'), at('b/[1].md'), at('b/dead.md'), at('b/deep/er/d.markdown'), at('b/z.md')]);
    expect(problems).toEqual([]);
  });

  it('takes a named file whatever its name, each file once', async () => {
    const { files, named } = await selectDrafts([at('b/x.js'), at('a.txt'), `${folder}/./a.txt`, at('link.txt'), at('b/[1].md'), folder]);
    expect(files.slice(0, 3)).toEqual([at('b/x.js'), at('a.txt'), at('b/[1].md')]);
    expect(files.filter((file) => named.has(file))).toEqual([at('b/x.js'), at('a.txt'), at('b/[1].md')]);
    expect(files.length).toBeGreaterThan(3);
  });

  it('reads patterns that the shell left alone', async () => {
    const glob = `${folder.replaceAll('\\', '/')}/b/**/*.{md,markdown}`;
    const { files, problems } = await selectDrafts([glob]);
    expect(files.map((file) => file.replaceAll('\\', '/').slice(folder.length))).toEqual(['/b/[1].md', '/b/deep/er/d.markdown', '/b/z.md']);
    expect(problems).toEqual([]);
  });

  it.each([
    ['missing.md', 'not-found', 'does not exist'],
    ['empty', 'no-drafts', 'has no .md or .txt files'],
    ['pictures', 'no-drafts', 'has no .md or .txt files'],
    ['*.docx', 'no-drafts', 'no file matches'],
    ['a.txt/b.txt', 'not-found', 'does not exist'],
    ['self.md', 'unreadable', 'leads back to itself'],
    [`${'long'.repeat(100)}.md`, 'unreadable', 'too long'],
  ])('says what is wrong with %s, and goes on', async (name, code, words) => {
    const { files, problems } = await selectDrafts([at(name), at('a.txt')]);
    expect(problems.map((each) => each.code)).toEqual([code]);
    expect(problems[0]?.message).toContain(words);
    expect(problems[0]?.hint).toBeTruthy();
    expect(files).toEqual([at('a.txt')]);
  });
});
