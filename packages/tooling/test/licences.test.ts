import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const read = (path: string): string => readFileSync(root + path, 'utf8');

/** Packages that are published; those that carry the German verb lexicon name its licence. */
const PUBLISHED = ['packages/core', 'packages/project', 'packages/cli', 'packages/language-server', 'packages/retext-german', 'rules'];
const WITH_LEXICON = ['packages/cli', 'packages/language-server', 'rules'];

describe('licences go with each package', () => {
  it.each(PUBLISHED)('%s has the licence', (folder) => {
    expect(read(`${folder}/LICENSE`)).toBe(read('LICENSE'));
  });
  it.each(WITH_LEXICON)('%s names the licence of the verb data', (folder) => {
    expect(read(`${folder}/NOTICE`)).toBe(read('NOTICE'));
    expect((JSON.parse(read(`${folder}/package.json`)) as { files: string[] }).files).toContain('NOTICE');
  });
  it('no other package carries data of others', () => {
    expect(PUBLISHED.filter((folder) => existsSync(`${root}${folder}/NOTICE`)).sort()).toEqual([...WITH_LEXICON].sort());
  });
});
