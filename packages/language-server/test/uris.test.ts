import { expect, test } from 'vitest';
import { hasPlace, isBelow, pathOf, placeOf, sameUri, uriOf } from '../src/settings/uris.js';
import { Client } from './client.js';

test.each([
  ['file:///c%3A/Briefe/a.md', 'file:///C:/Briefe/a.md', true],
  ['file:///c%3A/Briefe/a.md', 'file:///c:/Briefe/a.md', true],
  ['file:///c%3A/Briefe/a.md', 'file:///d%3A/Briefe/a.md', false],
  ['file:///home/%C3%BC%20b.md', 'file:///home/ü b.md', true],
  ['file:///home/A.md', 'file:///home/a.md', false],
  ['untitled:Untitled-1', 'untitled:Untitled-1', true],
  ['untitled:Untitled-1', 'untitled:Untitled-2', false],
])('%s and %s are one document: %s', (one, other, same) => {
  expect(sameUri(one, other)).toBe(same);
});

test.each([
  ['file:///c%3A/Briefe/alt/a.md', 'file:///C:/Briefe', true],
  ['file:///c%3A/Briefe/a.md', 'file:///C:/Briefe/', true],
  ['file:///c%3A/Briefe-alt/a.md', 'file:///c%3A/Briefe', false],
  ['file://server/share/a.md', 'file://server/share', true],
  ['vscode-vfs://github/a/b/c.md', 'vscode-vfs://github/a/b', true],
  ['vscode-notebook-cell:/w/buch.ipynb#W0sZmlsZQ%3D%3D', 'file:///w', true],
  ['vscode-notebook-cell://github/a/buch.ipynb#X10sdnNjb2RlLXZmcw%3D%3D', 'vscode-vfs://github/a', true],
  ['untitled:Untitled-1', 'file:///w', false],
])('%s is below %s: %s', (uri, folder, below) => {
  expect(isBelow(uri, folder)).toBe(below);
});

test('paths and URIs lead to one another', () => {
  for (const uri of ['file:///w/a%20b.md', 'vscode-vfs://github/a/b.md', 'memfs:/a.md', 'untitled:Untitled-1'])
    expect(uriOf(pathOf(uri))).toBe(uri);
  expect(uriOf('c:/Briefe/a.md')).toBe('file:///c%3A/Briefe/a.md');
  expect(uriOf(pathOf('file:///C:/Briefe/a.md'))).toBe('file:///c%3A/Briefe/a.md');
  if (process.platform === 'win32') {
    expect(pathOf('file:///C:/Briefe/a.md')).toBe('c:\\Briefe\\a.md');
    expect(uriOf('c:\\Briefe\\a.md')).toBe('file:///c%3A/Briefe/a.md');
    expect(uriOf('\\\\server\\share\\a.md')).toBe('file://server/share/a.md');
  }
});

test('where documents stand', () => {
  expect(placeOf('vscode-notebook-cell:/w/buch.ipynb#W0sZmlsZQ%3D%3D')).toBe('file:///w/buch.ipynb');
  expect(placeOf('vscode-notebook-cell:/w/buch.ipynb#unlesbar')).toBe('file:///w/buch.ipynb');
  expect(placeOf('vscode-notebook-cell:/w/buch.ipynb#W0s%2F%2F%2F%2F')).toBe('file:///w/buch.ipynb');
  expect(placeOf('file:///w/a.md')).toBe('file:///w/a.md');
  expect(hasPlace('untitled:Untitled-1')).toBe(false);
  expect(hasPlace('untitled:/w/neu.md')).toBe(false);
  expect(hasPlace('inmemory:1')).toBe(false);
  expect(hasPlace('file:///w/a.md')).toBe(true);
  expect(hasPlace('vscode-vfs://github/a/b.md')).toBe(true);
});

test('a document of Windows is read and acted on under the URI that the client gave it', async () => {
  const client = await Client.start({
    folders: ['file:///C:/Briefe'],
    capabilities: { workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } } },
  });
  const text = 'Guten Tag,\r\n\r\nSie müssen das Formular ausfüllen.\r\n';
  for (const uri of ['file:///c%3A/Briefe/a.md', 'file:///C:/Briefe/B.MD']) {
    client.open(uri, text);
    expect(await client.codes(uri)).toEqual(['modal-command']);
    const actions = await client.actions(uri, { start: { line: 2, character: 4 }, end: { line: 2, character: 4 } });
    const line = actions.find(({ title }) => title.includes('dieser Zeile'));
    expect(Object.keys(line?.edit?.changes ?? {})).toEqual([uri]);
    const project = actions.find(({ title }) => title.includes('Projekt'));
    expect(project?.edit?.documentChanges?.[0]).toMatchObject({ uri: 'file:///C:/Briefe/tonfall.config.yml' });
  }
  await client.stop();
});
