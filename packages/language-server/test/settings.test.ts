import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CreateFile, TextEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { describe, expect, test } from 'vitest';
import { Client, until } from './client.js';
import { makeFolder } from './folder.js';
import { edited, rangeOfWords } from './places.js';

const DRAFT = 'Guten Tag Frau Reuter,\n\nSie müssen das Formular bis Freitag zurückschicken.\n';
const LETTER = 'Guten Tag,\n\nwir haben Ihr Ticket an den Second-Level-Support weitergeleitet.\n';
const HERE = { start: { line: 2, character: 4 }, end: { line: 2, character: 4 } };
const CREATES = { workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create' as const] } } };
const OFF = 'rules:\n  modal-command: off\n';

describe('settings of the editor', () => {
  test.each([
    ['null', null],
    ['a number', 4],
    ['a list', []],
    ['wrong types', { enable: 'no', language: 7, messages: 'fr', rules: [1], allow: { a: 1 } }],
    ['wrong values', { enable: 1, language: 'xx', rules: { 'modal-command': 'loud', 'no-such-rule': 'off' }, allow: [1, null] }],
  ])('%s: what is wrong is left out', async (_what, settings) => {
    const client = await Client.start({ settings: () => settings });
    client.open('untitled:a', DRAFT);
    expect(await client.codes('untitled:a')).toEqual(['modal-command']);
    await client.stop();
  });

  test('what is set holds, and a change holds at once', async () => {
    let settings: unknown = { enable: true, messages: 'en', rules: { 'modal-command': 'error' } };
    const client = await Client.start({
      capabilities: { workspace: { didChangeConfiguration: { dynamicRegistration: true } } },
      settings: () => settings,
    });
    client.open('untitled:a', DRAFT);
    expect((await client.diagnostics('untitled:a'))[0]).toMatchObject({
      severity: 1,
      message: expect.stringContaining('sounds like an order') as string,
    });
    await until('the registration', () => client.asked.find(({ method }) => method === 'client/registerCapability'));
    for (const [next, count] of [
      [{ rules: { command: 'off' } }, 0],
      [{ enable: false }, 0],
      [{}, 1],
    ] as const) {
      settings = next;
      client.forget('untitled:a');
      client.notify('workspace/didChangeConfiguration', { settings: null });
      expect(await client.diagnostics('untitled:a')).toHaveLength(count);
    }
    await client.stop();
  });

  test('a client that cannot be asked sends them', async () => {
    const client = await Client.start();
    client.open('untitled:a', DRAFT);
    expect(await client.codes('untitled:a')).toEqual(['modal-command']);
    client.forget('untitled:a');
    client.notify('workspace/didChangeConfiguration', { settings: { tonfall: { rules: { 'modal-command': 'off' } } } });
    expect(await client.codes('untitled:a')).toEqual([]);
    await client.stop();
  });

  test('allowed words are allowed at once', async () => {
    let allow: string[] = [];
    const client = await Client.start({ settings: () => ({ allow }) });
    client.open('untitled:a', LETTER);
    const [first] = await client.diagnostics('untitled:a');
    const { start, end } = first?.range ?? HERE;
    allow = [LETTER.split('\n')[start.line]?.slice(start.character, end.character) ?? ''];
    client.forget('untitled:a');
    client.notify('workspace/didChangeConfiguration', { settings: null });
    expect(await client.diagnostics('untitled:a')).not.toContainEqual(expect.objectContaining({ range: { start, end } }));
    await client.stop();
  });
});

describe('configuration files', () => {
  test('one on the disk holds, is edited, is broken, is deleted', async () => {
    const folder = makeFolder({ 'tonfall.config.yml': OFF, 'brief.md': DRAFT });
    const uri = folder.of('brief.md');
    const config = folder.of('tonfall.config.yml');
    const client = await Client.start({
      folders: [folder.uri],
      capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
    });
    client.open(uri, DRAFT);
    expect(await client.codes(uri)).toEqual([]);
    await until('the registration', () =>
      client.asked.find(({ params }) => JSON.stringify(params).includes('tonfall.config.{yml,yaml,json}')),
    );
    const changed = async (text: string): Promise<string[]> => {
      folder.write('tonfall.config.yml', text);
      client.forget(uri);
      client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: config, type: 2 }] });
      return client.codes(uri);
    };
    expect(await changed('language: de\n')).toEqual(['modal-command']);
    expect(await changed('rules:\n  modal-command: loud\n')).toEqual(['modal-command']);
    const [problem] = await until('its diagnostics', () => client.pushed.get(config)?.at(-1)?.diagnostics);
    expect(problem).toMatchObject({ source: 'tonfall', code: 'config', range: { start: { line: 1, character: 17 } } });
    expect(await changed(OFF)).toEqual([]);
    expect(client.pushed.get(config)?.at(-1)?.diagnostics).toEqual([]);
    expect(await changed('ignore: ["*.md"]\n')).toEqual([]);
    expect(await changed('ignore: ["*.txt"]\n')).toEqual(['modal-command']);
    await client.stop();
  });

  test('one that is open holds as it stands in the editor, unsaved, and shows what is wrong in it', async () => {
    const folder = makeFolder({ 'tonfall.config.yml': '# leer\n', 'brief.md': DRAFT });
    const uri = folder.of('brief.md');
    const config = folder.of('tonfall.config.yml');
    const client = await Client.start({ folders: [folder.uri], capabilities: { general: { positionEncodings: ['utf-8'] } } });
    client.open(uri, DRAFT);
    expect(await client.codes(uri)).toEqual(['modal-command']);
    client.forget(uri);
    client.open(config, OFF, 'yaml');
    expect(await client.codes(uri)).toEqual([]);
    expect(await client.diagnostics(config)).toEqual([]);
    client.forget(uri);
    client.change(config, { text: 'language: de\n# ü\nallow: ["ü", 5]\nruels:\n  modal-command: off\n' });
    expect(await client.codes(uri)).toEqual(['modal-command']);
    const problems = await client.diagnostics(config);
    expect(problems).toContainEqual(
      expect.objectContaining({
        message: expect.stringContaining('rules') as string,
        range: expect.objectContaining({ start: { line: 3, character: 0 } }) as object,
      }),
    );
    // Closed without saving, what is on the disk holds again.
    client.forget(uri);
    client.close(config);
    expect(await client.codes(uri)).toEqual(['modal-command']);
    await client.stop();
  });

  test('several folders, each with its own; untitled drafts and cells of notebooks take part', async () => {
    const one = makeFolder({ 'tonfall.config.yml': OFF, 'a/brief.md': DRAFT });
    const other = makeFolder({ 'package.json': '{ "tonfall": { "messages": "en" } }', 'brief.md': DRAFT });
    const client = await Client.start({ folders: [one.uri, other.uri], capabilities: { workspace: { workspaceFolders: true } } });
    client.open(one.of('a/brief.md'), DRAFT);
    client.open(other.of('brief.md'), DRAFT);
    client.open('untitled:Untitled-1', DRAFT);
    client.open(other.of('brief.ipynb').replace('file:', 'vscode-notebook-cell:') + '#W2sZmlsZQ==', DRAFT);
    expect(await client.codes(one.of('a/brief.md'))).toEqual([]);
    expect((await client.diagnostics(other.of('brief.md')))[0]?.message).toContain('sounds like an order');
    expect(await client.codes('untitled:Untitled-1')).toEqual([]);
    const cell = [...client.pushed.keys()].find((uri) => uri.startsWith('vscode-notebook-cell:'));
    expect((await client.diagnostics(cell ?? '', 1))[0]?.message).toContain('sounds like an order');
    client.forget('untitled:Untitled-1');
    client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [{ uri: one.uri, name: 'one' }] } });
    await until('the untitled draft to be read anew', () =>
      client.pushed.get('untitled:Untitled-1')?.at(-1)?.diagnostics.length === 1 ? true : undefined,
    );
    await client.stop();
  });

  test.each(['vscode-vfs://github/firma/antworten', 'memfs:/antworten'])('%s: files by the client', async (root) => {
    const files: Record<string, string> = { [`${root}/tonfall.config.yml`]: OFF };
    const client = await Client.start({
      folders: [root],
      initializationOptions: { files: 'virtual' },
      answers: {
        'tonfall/readText': ({ uri }: { uri: string }) => (files[uri] === undefined ? { error: 'not found' } : { text: files[uri] }),
        'tonfall/list': ({ uri }: { uri: string }) =>
          uri === root
            ? {
                entries: [
                  { name: 'tonfall.config.yml', kind: 'file' },
                  { name: 'brief.md', kind: 'file' },
                  null,
                  { name: 5 },
                  { name: 'x', kind: 'pipe' },
                ],
              }
            : { error: 'not found' },
      },
    });
    const uri = `${root}/brief.md`;
    client.open(uri, DRAFT);
    expect(await client.codes(uri)).toEqual([]);
    files[`${root}/tonfall.config.yml`] = 'language: de\n';
    client.forget(uri);
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: `${root}/tonfall.config.yml`, type: 2 }] });
    expect(await client.codes(uri)).toEqual(['modal-command']);
    files[`${root}/brief.md`] = DRAFT + DRAFT;
    client.close(uri);
    client.forget(uri);
    expect(await client.command('checkWorkspace')).toEqual({ files: 1, findings: 2 });
    await client.stop();
  });
});

describe('actions that change the configuration', () => {
  const applied = (edit: WorkspaceEdit | undefined, uri: string, text: string): string => {
    const edits: TextEdit[] =
      edit?.changes?.[uri] ?? (edit?.documentChanges ?? []).flatMap((change) => ('edits' in change ? (change.edits as TextEdit[]) : []));
    return edited(text, edits);
  };

  test.each([
    ['LF', '# unsere Regeln\nlanguage: de # fest\n\nrules:\n  jargon: info # mild\n# Ende\n'],
    ['CRLF', '# unsere Regeln\r\nlanguage: de # fest\r\n\r\nrules:\r\n  jargon: info # mild\r\n# Ende\r\n'],
    ['nothing but a comment', '# Grüße 😀\n'],
  ])('turning off keeps comments: %s', async (_what, before) => {
    const folder = makeFolder({ 'tonfall.config.yml': before, 'brief.md': DRAFT });
    const uri = folder.of('brief.md');
    const config = folder.of('tonfall.config.yml');
    const client = await Client.start({ folders: [folder.uri] });
    client.open(uri, DRAFT);
    const action = (await client.actions(uri, HERE)).find(({ title }) => title.includes('tonfall.config.yml'));
    expect(action?.title).toBe('modal-command für das Projekt ausschalten (tonfall.config.yml)');
    expect(action?.edit?.documentChanges).toBeUndefined();
    const after = applied(action?.edit, config, before);
    for (const comment of before.match(/#[^\r\n]*/g) ?? []) expect(after).toContain(comment);
    expect(after).toMatch(/modal-command: off/);
    if (before.includes('\r\n')) expect(after).not.toMatch(/[^\r]\n/);
    folder.write('tonfall.config.yml', after);
    client.forget(uri);
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: config, type: 2 }] });
    expect(await client.codes(uri)).toEqual([]);
    await client.stop();
  });

  test('a file that does not exist is made, by a client that can', async () => {
    const folder = makeFolder({ 'brief.md': DRAFT, 'unter/brief.md': LETTER });
    const uri = folder.of('brief.md');
    const client = await Client.start({ folders: [folder.uri], capabilities: CREATES });
    client.open(uri, DRAFT);
    const action = (await client.actions(uri, HERE)).find(({ title }) => title.includes('tonfall.config.yml'));
    const [create] = action?.edit?.documentChanges ?? [];
    expect(create as CreateFile).toMatchObject({
      kind: 'create',
      uri: `${folder.uri}/tonfall.config.yml`,
      options: { ignoreIfExists: true },
    });
    const text = applied(action?.edit, '', '');
    folder.write('tonfall.config.yml', text);
    expect(readFileSync(join(folder.path, 'tonfall.config.yml'), 'utf8')).toContain('modal-command: off');
    client.forget(uri);
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: folder.of('tonfall.config.yml'), type: 1 }] });
    expect(await client.codes(uri)).toEqual([]);
    await client.stop();

    const other = await Client.start({ folders: [folder.uri] });
    const letter = folder.of('unter/brief.md');
    folder.write('tonfall.config.yml', 'language: de\n');
    other.open(letter, LETTER);
    const [first] = await other.diagnostics(letter);
    const word = (await other.actions(letter, first?.range ?? HERE)).find(({ title }) => title.includes('erlauben'));
    expect(word?.title).toMatch(/^„.+“ im Projekt erlauben \(tonfall\.config\.yml\)$/);
    expect(applied(word?.edit, folder.of('tonfall.config.yml'), 'language: de\n')).toMatch(/allow:/);
    await other.stop();
  });

  test('a broken file is not changed, and the one open in the editor is changed as it stands there', async () => {
    const folder = makeFolder({ 'tonfall.config.yml': 'rules: [\n', 'brief.md': DRAFT });
    const uri = folder.of('brief.md');
    const config = folder.of('tonfall.config.yml');
    const client = await Client.start({ folders: [folder.uri], capabilities: CREATES });
    client.open(uri, DRAFT);
    await client.diagnostics(uri);
    expect((await client.actions(uri, HERE)).filter(({ title }) => title.includes('tonfall.config.yml'))).toEqual([]);
    const unsaved = '# neu\nallow: ["Ticket"]\n';
    client.open(config, unsaved, 'yaml');
    await client.diagnostics(uri);
    const action = (await client.actions(uri, HERE)).find(({ title }) => title.includes('tonfall.config.yml'));
    expect(applied(action?.edit, config, unsaved)).toMatch(/# neu\nallow: \["Ticket"\]\n[\s\S]*modal-command: off/);
    await client.stop();
  });
});

test('git commit messages: what git leaves out is not read', async () => {
  const client = await Client.start();
  const text =
    'Antwort geändert\n\nSie müssen das Formular ausfüllen.\n\n# Sie müssen das Formular ausfüllen.\n# ------------------------ >8 ------------------------\nSie müssen das Formular ausfüllen.\n';
  for (const languageId of ['git-commit', 'gitcommit']) {
    const uri = `file:///projekt/.git/${languageId}`;
    client.open(uri, text, languageId);
    const diagnostics = await client.diagnostics(uri);
    expect(diagnostics.map(({ range }) => range.start.line)).toEqual([2]);
  }
  client.open('file:///projekt/brief.txt', text, 'plaintext');
  expect((await client.diagnostics('file:///projekt/brief.txt')).length).toBeGreaterThan(1);
  await client.stop();
});

test('cells of a notebook', async () => {
  const client = await Client.start();
  const notebook = 'file:///buch/auswertung.ipynb';
  const cell = (n: number): string => `vscode-notebook-cell:/buch/auswertung.ipynb#W${String(n)}sZmlsZQ%3D%3D`;
  client.notify('notebookDocument/didOpen', {
    notebookDocument: { uri: notebook, notebookType: 'jupyter-notebook', version: 1, cells: [{ kind: 1, document: cell(0) }] },
    cellTextDocuments: [{ uri: cell(0), languageId: 'markdown', version: 1, text: DRAFT }],
  });
  expect(await client.codes(cell(0), 1)).toEqual(['modal-command']);
  const range = rangeOfWords(DRAFT, 'müssen das Formular');
  client.notify('notebookDocument/didChange', {
    notebookDocument: { uri: notebook, version: 2 },
    change: {
      cells: {
        structure: {
          array: { start: 1, deleteCount: 0, cells: [{ kind: 1, document: cell(1) }] },
          didOpen: [{ uri: cell(1), languageId: 'markdown', version: 1, text: DRAFT }],
        },
        textContent: [{ document: { uri: cell(0), version: 2 }, changes: [{ range, text: 'können das Formular' }] }],
      },
    },
  });
  expect(await client.codes(cell(0), 2)).toEqual([]);
  expect(await client.codes(cell(1), 1)).toEqual(['modal-command']);
  client.notify('notebookDocument/didClose', {
    notebookDocument: { uri: notebook },
    cellTextDocuments: [{ uri: cell(0) }, { uri: cell(1) }],
  });
  await until('the end of its diagnostics', () => (client.pushed.get(cell(1))?.at(-1)?.diagnostics.length === 0 ? true : undefined));
  await client.stop();
});
