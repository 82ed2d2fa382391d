import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkConfig, createConfigs, renderProblems } from '@tonfall/project/config';
import { describe, expect, it } from 'vitest';
import { memoryFiles } from '../rules/memory-files.js';
import { known } from './known.js';

const folder = fileURLToPath(new URL('../../../../test-fixtures/projects/broken/', import.meta.url));
const names = readdirSync(folder).filter((name) => !name.endsWith('.problems'));
const read = (name: string): string => readFileSync(folder + name, 'utf8').replace(/\r\n/g, '\n');
const standing = (name: string): string => name.replace(/\.txt$/, '');

describe('a broken configuration', () => {
  it.each(names)('%s: what is wrong, where, what was expected, what is near', async (name) => {
    const problems = checkConfig(standing(name), read(name), known);
    expect(problems).not.toEqual([]);
    await expect(`${renderProblems(problems)}\n`).toMatchFileSnapshot(`${folder}${name}.problems`);
  });

  it.each(names)('%s: with the line ends of Windows the places are the same', (name) => {
    const places = (text: string): unknown =>
      checkConfig(standing(name), text, known).map(({ line, column, length, source }) => [line, column, length, source]);
    expect(places(read(name).replaceAll('\n', '\r\n'))).toEqual(places(read(name)));
  });
});

const optionsOf = async (text: string, file = 'tonfall.config.yml'): Promise<unknown> => {
  const { options, ignored } = await createConfigs(memoryFiles({ [`/p/${file}`]: text }), known).of('/p/fine/a.md');
  return { ...options, ignored };
};

describe('what is sound of it holds', () => {
  it('beside keys and values that are wrong', async () => {
    expect(await optionsOf(read('misspelt.yml'))).toEqual({
      language: 'auto',
      messages: 'draft',
      rules: { 'modal-comand': 'off' },
      allow: ['Ticket'],
      ignored: false,
    });
    expect(await optionsOf(read('patterns.yml'))).toMatchObject({ ignored: true, rules: { jargn: 'off' } });
    expect(await optionsOf(read('values.json'), 'tonfall.config.json')).toMatchObject({ rules: { comand: 'off' }, allow: ['1'] });
    expect(await optionsOf(read('package.json.txt'), 'package.json')).toMatchObject({ language: 'auto', rules: {} });
  });

  it('and nothing where the syntax is lost', async () => {
    for (const name of ['syntax.yml', 'star.yml', 'list.yml'])
      expect(await optionsOf(read(name))).toEqual({ language: 'auto', messages: 'draft', rules: {}, allow: [], ignored: false });
  });

  it('for any file: nothing is thrown', async () => {
    const deep = '['.repeat(20_000);
    for (const text of [
      deep,
      `{"a":${deep}`,
      '\0',
      '\ufeff',
      '---\n---',
      'a: &b c',
      '? {a: b}\n: c',
      'rules: {? a}',
      '"',
      '__proto__: 1',
      '{"__proto__": {"rules": {}}}',
      '{"tonfall": 3}',
      '{"tonfall": {',
    ])
      for (const file of ['tonfall.config.yml', 'tonfall.config.json', 'package.json']) expect(await optionsOf(text, file)).toBeDefined();
  });
});
