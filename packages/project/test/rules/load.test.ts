import { win32 } from 'node:path';
import { TonfallError } from '@tonfall/core';
import { loadRules, problemError, type FileAccess } from '@tonfall/project';
import { describe, expect, it } from 'vitest';
import { memoryFiles } from './memory-files.js';

const demand = (text: { id?: string; was?: string; more?: string } = {}): string => `id: ${text.id ?? 'demand'}
${text.was === undefined ? '' : `was: ${text.was}\n`}category: command
severity: warning
priority: 50
sources: [S000]
message:
  de: "„{match}“ klingt wie ein Befehl."
  en: "“{match}” sounds like an order."
why:
  de: "Der Leser fühlt sich herumkommandiert."
  en: "Readers feel ordered about."
de:
  match:
    - phrase: "sofort erledigen"
      once: true
  examples:
    flags: ["Das **sofort erledigen**.", { text: "Bitte **sofort erledigen**.", severity: warning }]
    allows: ["Wir erledigen das heute.", "Das ist sofort da."]
${text.more ?? ''}`;

const word = 'list: words\nentries:\n  - "Wort"\n  - { term: "Begriff", better: "Wort", closed: true }\n';

describe('loadRules', () => {
  it('makes definitions of files', async () => {
    const { definitions, problems } = await loadRules(
      memoryFiles({
        'rules/command/demand.yml': demand({ was: 'order' }),
        'rules/facts/reason.yml':
          'fact: reason\nmeans: { de: "ein Grund", en: "a reason" }\nde:\n  match:\n    - phrase: ["weil", "denn"]\n',
        'rules/facts/word.yml': 'fact: word\nmeans: { de: "ein Wort", en: "a word" }\nen:\n  match:\n    - phrase: "a <words>"\n',
        'rules/lists/en/words.yml': word,
      }),
      '',
    );
    expect(problems).toEqual([]);
    expect(definitions.rules).toMatchObject([
      {
        id: 'demand',
        was: ['order'],
        priority: 50,
        de: {
          match: [{ phrase: ['sofort erledigen'], once: true }],
          examples: { flags: [{ text: 'Das **sofort erledigen**.' }, { text: 'Bitte **sofort erledigen**.', severity: 'warning' }] },
        },
      },
    ]);
    expect(definitions.facts).toMatchObject([{ fact: 'reason', de: { match: [{ phrase: ['weil', 'denn'] }] } }, { fact: 'word' }]);
    expect(definitions.lists).toEqual([
      { list: 'words', language: 'en', entries: [{ term: 'Wort' }, { term: 'Begriff', better: 'Wort', closed: true }] },
    ]);
  });

  it('reads CRLF files alike, and a byte order mark before them', async () => {
    const text = demand();
    const plain = await loadRules(memoryFiles({ 'rules/command/demand.yml': text }), '');
    const windows = await loadRules(memoryFiles({ 'rules/command/demand.yml': `\uFEFF${text.replace(/\n/g, '\r\n')}` }), '');
    expect(windows.problems).toEqual([]);
    expect(windows.definitions).toEqual(plain.definitions);
  });

  it('names files with / on Windows too', async () => {
    const disk: Record<string, string> = {
      'C:\\work\\pack\\rules\\command\\demand.yml': demand({ id: 'demands' }),
      'C:\\work\\pack\\rules\\lists\\de\\words.yml': 'list: word\nentries: ["Wort"]\n',
    };
    const slashed = memoryFiles(Object.fromEntries(Object.entries(disk).map(([path, text]) => [path.replaceAll('\\', '/'), text])));
    const plain = (path: string): string => win32.normalize(path).replaceAll('\\', '/');
    const windows: FileAccess = { readText: (path) => slashed.readText(plain(path)), list: (path) => slashed.list(plain(path)) };
    const { problems } = await loadRules(windows, win32.join('C:\\work', 'pack'));
    expect(new Set(problems.map(({ file }) => file))).toEqual(new Set(['rules/command/demand.yml', 'rules/lists/de/words.yml']));
  });

  it('looks neither into built files nor at other kinds of files', async () => {
    const files = { 'rules/dist/x.yml': 'nonsense', 'rules/lexicon/verbs-de.yml': 'nonsense', 'rules/command/README.md': '# text' };
    expect(await loadRules(memoryFiles(files), '')).toEqual({ definitions: { rules: [], facts: [], lists: [] }, problems: [] });
  });

  it('says when a file is too long to be read', async () => {
    const { problems } = await loadRules(memoryFiles({ 'rules/command/demand.yml': demand({ more: '# more\n'.repeat(300) }) }), '');
    expect(problems).toMatchObject([{ line: 301, message: 'this file has 318 lines' }]);
  });

  it.each(['['.repeat(20000), '{a: '.repeat(20000), '- '.repeat(20000)])('survives a file without end: %.4s…', async (text) => {
    const { problems, definitions } = await loadRules(memoryFiles({ 'rules/command/demand.yml': text }), '');
    expect(problems).toMatchObject([{ message: 'brackets or lists are nested too deeply here' }]);
    expect(definitions.rules).toEqual([]);
  });

  it('says when a list is not used', async () => {
    const { problems } = await loadRules(memoryFiles({ 'rules/lists/en/words.yml': word }), '');
    expect(problems).toMatchObject([{ severity: 'warning', line: 1, message: 'no rule names the list words' }]);
  });

  it('has room for as many facts as the engine can tell apart', async () => {
    const facts = (count: number): Record<string, string> =>
      Object.fromEntries(
        Array.from({ length: count }, (_, i) => [
          `rules/facts/f${String(i)}.yml`,
          `fact: f${String(i)}\nmeans: { de: "x", en: "x" }\nde:\n  match:\n    - phrase: "weil"\n`,
        ]),
      );
    expect((await loadRules(memoryFiles(facts(31)), '')).problems).toEqual([]);
    expect((await loadRules(memoryFiles(facts(32)), '')).problems).toMatchObject([{ message: 'there are more than 31 facts' }]);
  });

  it('does not check sources where no page of sources stands', async () => {
    const withPage = { 'rules/command/demand.yml': demand(), 'rules/SOURCES.md': '| S001 | x |\n' };
    expect((await loadRules(memoryFiles(withPage), '')).problems).toMatchObject([
      { message: 'there is no source S000', hint: 'did you mean S001?' },
    ]);
    expect((await loadRules(memoryFiles({ 'rules/command/demand.yml': demand() }), '')).problems).toEqual([]);
  });

  it('rejects when there are no rules at all', async () => {
    await expect(loadRules(memoryFiles({ 'README.md': '' }), 'pack')).rejects.toThrow(TonfallError);
    await expect(loadRules(memoryFiles({ 'README.md': '' }), 'pack')).rejects.toMatchObject({ code: 'not-found', file: 'pack/rules' });
  });

  it('gives programs an error with the place', async () => {
    const { problems } = await loadRules(memoryFiles({ 'rules/command/demand.yml': demand({ id: 'demands' }) }), '');
    expect(problems.map(problemError)).toMatchObject([
      { code: 'bad-rule', file: 'rules/command/demand.yml', line: 1, column: 5, expected: 'demand' },
    ]);
  });
});
