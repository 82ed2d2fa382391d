import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { VerbLexicon } from '@tonfall/core';
import { loadAndCompileRules, renderProblems } from '@tonfall/project';
import { describe, expect, it } from 'vitest';
import { tinyLexicon } from '../../../core/test/helpers/tiny-lexicon.js';
import { memoryFiles } from './memory-files.js';

const folder = fileURLToPath(new URL('../../../../test-fixtures/broken-rules/', import.meta.url));

/** What the broken files may name. */
const SURROUNDINGS = {
  'rules/SOURCES.md': '| key | what |\n| --- | --- |\n| S000 | advice |\n',
  'rules/facts/reason.yml':
    'fact: reason\nmeans: { de: "ein Grund steht da", en: "a reason is given" }\nde:\n  match:\n    - phrase: ["weil", "<words>", "<more>"]\n',
  'rules/lists/de/words.yml': 'list: words\nentries:\n  - "Wort"\n',
  'rules/lists/de/more.yml': 'list: more\nentries:\n  - "Begriff"\n',
};

/** Knows one verb. */
const lexicon: VerbLexicon = { ...tinyLexicon(), forms: (lemma) => (lemma === 'machen' ? ['mache', 'macht'] : []) };

/** A fixture holds one file or more; each begins with a line that says its path. */
function filesOf(name: string): Record<string, string> {
  const text = readFileSync(`${folder}${name}.txt`, 'utf8').replace(/\r\n/g, '\n');
  const files: Record<string, string> = {};
  for (const part of text.split(/^(?=# file: )/m)) files[/^# file: (.*)/.exec(part)?.[1] ?? ''] = part;
  return files;
}

describe('a broken rule file', () => {
  const cases = readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => file.slice(0, -'.txt'.length));

  it.each(cases)('%s', async (name) => {
    const { problems } = await loadAndCompileRules(memoryFiles({ ...SURROUNDINGS, ...filesOf(name) }), '', lexicon);
    expect(problems).not.toEqual([]);
    await expect(`${renderProblems(problems)}\n`).toMatchFileSnapshot(`${folder}${name}.problems`);
  });

  it('is the only thing reported: the files around it are sound', async () => {
    expect((await loadAndCompileRules(memoryFiles(SURROUNDINGS), '', lexicon)).problems).toEqual([]);
  });
});
