import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { TonfallError } from '@tonfall/core';
import { nodeFiles, type FileAccess } from '@tonfall/project';
import { createConfigs, type FileConfig, type Settings } from '@tonfall/project/config';
import { afterAll, describe, expect, it } from 'vitest';
import { memoryFiles } from '../rules/memory-files.js';
import { known } from './known.js';

const configOf = (files: Record<string, string>, file: string, user?: Settings): Promise<FileConfig> =>
  createConfigs(memoryFiles(files), known, user).of(file);
const from = ({ origins }: FileConfig, key: string): unknown =>
  origins.filter((origin) => origin.key === key).map(({ value, from: whence, file, line }) => [value, whence, file, line]);

describe('what holds for a file', () => {
  it('are the defaults where there is no configuration', async () => {
    const config = await configOf({ '/a/package.json': '{"name":"tonfall","dependencies":{"tonfall":"1"}}' }, '/a/x.md');
    expect(config).toMatchObject({
      options: { language: 'auto', messages: 'draft', rules: {}, allow: [] },
      ignored: false,
      files: [],
      problems: [],
    });
    expect(from(config, 'language')).toEqual([['auto', 'default', undefined, undefined]]);
  });

  it('is the nearest, key by key; words and patterns add up; each value knows its line', async () => {
    const config = await configOf(
      {
        '/a/tonfall.config.yml': 'language: de\nmessages: en\nallow: [Ticket]\nrules:\n  command: off\n  jargon: info\nignore: ["*.txt"]\n',
        '/a/b/package.json':
          '{\n  "tonfall": {\n    "language": "en",\n    "allow": ["Portal",\n "Ticket"],\n    "rules": { "jargon": "error" }\n  }\n}\n',
        '/a/b/c/tonfall.config.json': '{}',
      },
      '/a/b/c/x.md',
    );
    expect(config.options).toEqual({
      language: 'en',
      messages: 'en',
      rules: { command: 'off', jargon: 'error' },
      allow: ['Ticket', 'Portal'],
    });
    expect(config.files).toEqual(['/a/b/c/tonfall.config.json', '/a/b/package.json', '/a/tonfall.config.yml']);
    expect(from(config, 'language')).toEqual([['en', 'config', '/a/b/package.json', 3]]);
    expect(from(config, 'messages')).toEqual([['en', 'config', '/a/tonfall.config.yml', 2]]);
    expect(from(config, 'rules.command')).toEqual([['off', 'config', '/a/tonfall.config.yml', 5]]);
    expect(from(config, 'rules.jargon')).toEqual([['error', 'config', '/a/b/package.json', 6]]);
    expect(from(config, 'allow')).toEqual([
      ['Ticket', 'config', '/a/tonfall.config.yml', 3],
      ['Portal', 'config', '/a/b/package.json', 4],
    ]);
  });

  it('ends at root', async () => {
    const files = {
      '/tonfall.config.yml': 'language: en\n',
      '/a/tonfall.config.yml': 'root: true\n',
      '/a/b/tonfall.config.yml': 'root: false\n',
    };
    expect((await configOf(files, '/a/b/x.md')).options.language).toBe('auto');
    expect((await configOf(files, '/x.md')).options.language).toBe('en');
  });

  it('has the settings of a person below those of files', async () => {
    const user: Settings = { language: 'en', messages: 'de', rules: { jargon: 'off', command: 'off' }, allow: ['Konto'] };
    const config = await configOf({ '/a/tonfall.config.yml': 'language: de\nrules: { jargon: error }\nallow: Ticket\n' }, '/a/x.md', user);
    expect(config.options).toEqual({
      language: 'de',
      messages: 'de',
      rules: { jargon: 'error', command: 'off' },
      allow: ['Konto', 'Ticket'],
    });
    expect(from(config, 'messages')).toEqual([['de', 'user', undefined, undefined]]);
    expect((await configOf({}, 'untitled:Untitled-1', user)).options.allow).toEqual(['Konto']);
  });

  it('is what a later override says, then what a nearer file says', async () => {
    const files = {
      '/a/tonfall.config.yml':
        'rules: { jargon: info }\noverrides:\n  - files: "*.txt"\n    rules: { jargon: off }\n    language: de\n  - files: ["b/**", "!b/keep/**"]\n    rules: { jargon: error }\n',
      '/a/b/c/tonfall.config.yml': 'language: en\n',
    };
    expect((await configOf(files, '/a/x.md')).options.rules).toEqual({ jargon: 'info' });
    expect((await configOf(files, '/a/x.txt')).options.rules).toEqual({ jargon: 'off' });
    const deep = await configOf(files, '/a/b/c/x.txt');
    expect(deep.options).toMatchObject({ rules: { jargon: 'error' }, language: 'en' });
    expect(from(deep, 'rules.jargon')).toEqual([['error', 'override', '/a/tonfall.config.yml', 7]]);
    expect((await configOf(files, '/a/b/keep/x.md')).options.rules).toEqual({ jargon: 'info' });
  });

  it('leaves files alone that ignore names, unless it takes them out again', async () => {
    const files = {
      '/a/tonfall.config.yml': 'ignore:\n  - old\n  - "!old/keep.md"\n  - CHANGELOG.md\n',
      '/a/b/tonfall.config.yml': 'ignore: "!CHANGELOG.md"\n',
    };
    const ignored = async (file: string): Promise<boolean> => (await configOf(files, file)).ignored;
    expect(await Promise.all(['/a/old/x/y.md', '/a/old/keep.md', '/a/new.md', '/a/c/CHANGELOG.md', '/a/older.md'].map(ignored))).toEqual([
      true,
      false,
      false,
      true,
      false,
    ]);
    expect(await ignored('/a/b/CHANGELOG.md')).toBe(false);
    expect(from(await configOf(files, '/a/old/x.md'), 'ignore')).toEqual([['old', 'config', '/a/tonfall.config.yml', 2]]);
  });

  it('comes from one of two files in a folder, and the other is named', async () => {
    const config = await configOf({ '/a/tonfall.config.yml': 'language: de', '/a/tonfall.config.json': '{"language":"en"}' }, '/a/x.md');
    expect(config.options.language).toBe('de');
    expect(config.problems).toMatchObject([
      { severity: 'warning', file: '/a/tonfall.config.json', message: expect.stringContaining('is not read') as string },
    ]);
  });

  it('says nothing of a package.json that is broken elsewhere, and speaks when the settings are', async () => {
    expect((await configOf({ '/a/package.json': '{"dependencies":{"tonfall":"1"}' }, '/a/x.md')).problems).toEqual([]);
    expect((await configOf({ '/a/package.json': '{"tonfall":{"language":"de"}' }, '/a/x.md')).problems).toHaveLength(1);
  });
});

describe('places', () => {
  it.each([
    ['Windows', 'C:\\Team\\Antworten\\alt\\Müller.md', 'C:\\Team\\tonfall.config.yml'],
    ['Windows, with /', 'c:/Team/Antworten/alt/x.md', 'c:/Team/tonfall.config.yml'],
    ['a share of Windows', '\\\\server\\team\\Antworten\\alt\\x.md', '\\\\server\\team\\tonfall.config.yml'],
    ['a URI of Windows', 'file:///c%3A/Team/Antworten/alt/M%C3%BCller.md', 'file:///c%3A/Team/tonfall.config.yml'],
    ['a URI', 'file:///home/team/Antworten/alt/x%20y.md', 'file:///home/team/tonfall.config.yml'],
    [
      'another editor’s disk',
      'vscode-vfs://github/team/repo/Antworten/alt/x.md?ref=main',
      'vscode-vfs://github/team/repo/tonfall.config.yml',
    ],
    ['a disk in memory', 'memfs:/Antworten/alt/x.md', 'memfs:/tonfall.config.yml'],
    ['POSIX', '/home/team/Antworten/alt/a\\b.md', '/home/team/tonfall.config.yml'],
    ['no folder', 'Antworten/alt/x.md', 'tonfall.config.yml'],
  ])('of %s', async (_name, file, config) => {
    const text = 'overrides:\n  - files: "Antworten/**/*.md"\n    rules: { jargon: off }\nignore: Antworten/alt/\n';
    const access = slashes(memoryFiles({ [slashed(config)]: text }));
    const result = await createConfigs(access, known).of(file);
    expect(result.files).toEqual([config]);
    expect([result.ignored, result.options.rules]).toEqual([true, { jargon: 'off' }]);
    expect(result.problems).toEqual([]);
  });

  it('tell capitals apart on some disks only', async () => {
    const text = 'ignore: OLD/**\n';
    expect((await createConfigs(slashes(memoryFiles({ 'C:/t/tonfall.config.yml': text })), known).of('C:\\t\\old\\x.md')).ignored).toBe(
      true,
    );
    expect((await configOf({ '/t/tonfall.config.yml': text }, '/t/old/x.md')).ignored).toBe(false);
  });
});

describe('reading', () => {
  it('happens once, until a file is forgotten', async () => {
    const files: Record<string, string> = { '/a/tonfall.config.yml': 'language: de\n' };
    const inner = memoryFiles(files);
    let reads = 0;
    const configs = createConfigs({ list: (path) => inner.list(path), readText: (path) => (reads++, inner.readText(path)) }, known);
    await Promise.all(['/a/x.md', '/a/y.md', '/a/b/z.md'].map((file) => configs.of(file)));
    expect(reads).toBe(1);
    files['/a/tonfall.config.yml'] = 'language: en\n';
    expect((await configs.of('/a/x.md')).options.language).toBe('de');
    configs.forget('/a/tonfall.config.yml');
    expect((await configs.of('/a/x.md')).options.language).toBe('en');
  });

  it('goes on where a folder may not be listed, and reports a file that may not be read', async () => {
    const inner = memoryFiles({ '/a/b/tonfall.config.yml': 'language: de\n' });
    const closed: FileAccess = {
      list: (path) => (path === '/a/b' ? inner.list(path) : Promise.reject(new TonfallError('unreadable', `${path} may not be read`))),
      readText: (path) => inner.readText(path),
    };
    expect((await createConfigs(closed, known).of('/a/b/x.md')).options.language).toBe('de');
    const mute: FileAccess = {
      list: (path) => inner.list(path),
      readText: (file) => Promise.reject(new TonfallError('unreadable', `${file} may not be read`, { hint: 'check its permissions' })),
    };
    expect((await createConfigs(mute, known).of('/a/b/x.md')).problems).toMatchObject([
      {
        severity: 'error',
        file: '/a/b/tonfall.config.yml',
        line: 1,
        message: '/a/b/tonfall.config.yml may not be read',
        hint: 'check its permissions',
      },
    ]);
  });

  it('takes one file that someone chose, and no other', async () => {
    const configs = createConfigs(
      memoryFiles({
        '/a/tonfall.config.yml': 'language: de\n',
        '/c/own.yml': 'messages: en\noverrides:\n  - files: "*.md"\n    rules: { jargon: off }\n  - files: "/a/*.md"\n    language: en\n',
      }),
      known,
    );
    expect((await configs.by('/c/own.yml', '/a/x.md')).options).toEqual({
      language: 'auto',
      messages: 'en',
      rules: { jargon: 'off' },
      allow: [],
    });
    expect((await configs.by('/c/none.yml', '/a/x.md')).problems).toMatchObject([
      { severity: 'error', message: '/c/none.yml does not exist' },
    ]);
  });
});

describe('on a real disk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tonfall-config-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const put = (name: string, text: string | Uint8Array): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };

  it('finds, merges, and sees through links', async () => {
    put('tonfall.config.yml', '\ufeffroot: true\r\nlanguage: de\r\nignore:\r\n  - old/**\r\n');
    put('a/package.json', '{"tonfall":{"messages":"en"}}');
    put('b/c/x.md', '');
    mkdirSync(join(folder, 'd', 'tonfall.config.yml'), { recursive: true });
    if (process.platform !== 'win32') symlinkSync(join(folder, 'a', 'package.json'), join(folder, 'b', 'package.json'));
    const configs = createConfigs(nodeFiles, known);
    expect((await configs.of(join(folder, 'a', 'x.md'))).options).toMatchObject({ language: 'de', messages: 'en' });
    expect((await configs.of(join(folder, 'b', 'c', 'x.md'))).options.messages).toBe(process.platform === 'win32' ? 'draft' : 'en');
    expect((await configs.of(join(folder, 'd', 'x.md'))).files).toEqual([join(folder, 'tonfall.config.yml')]);
    expect((await configs.of(join(folder, 'old', 'x.md'))).ignored).toBe(true);
  });

  it('reports a file that is not UTF-8', async () => {
    put('e/tonfall.config.yml', Uint8Array.of(0x23, 0xfc, 0x0a));
    expect((await createConfigs(nodeFiles, known).of(join(folder, 'e', 'x.md'))).problems).toMatchObject([
      { severity: 'error', hint: 'save it as UTF-8 in the editor' },
    ]);
  });
});

const slashed = (path: string): string => path.replaceAll('\\', '/');
/** Files in memory that are asked for as Windows names them. */
function slashes(access: FileAccess): FileAccess {
  return { list: (folder) => access.list(slashed(folder)), readText: (path) => access.readText(slashed(path)) };
}
