import { CancellationTokenSource } from 'vscode-languageserver-protocol';
import { expect, test } from 'vitest';
import { Client, until } from './client.js';
import { makeFolder } from './folder.js';

const DRAFT = 'Guten Tag Frau Reuter,\n\nSie müssen das Formular bis Freitag zurückschicken.\n';
const FILES = {
  'a.md': DRAFT,
  'b.txt': DRAFT + DRAFT,
  'gut.md': 'Danke für Ihre Nachricht.\n',
  'ignoriert/c.md': DRAFT,
  'node_modules/x/readme.md': DRAFT,
  '.git/d.md': DRAFT,
  'bild.png': 'Sie müssen',
  'tief/er/e.md': DRAFT,
  'tonfall.config.yml': 'ignore: ["ignoriert/**"]\n',
};

interface Progress {
  readonly token: unknown;
  readonly value: { readonly kind: string; readonly percentage?: number; readonly message?: string; readonly cancellable?: boolean };
}

test('every draft of every folder, also those that nobody opened, with progress', async () => {
  const folder = makeFolder(FILES);
  const client = await Client.start({
    // A folder in a folder: nothing is read twice.
    folders: [folder.uri, folder.of('tief')],
    capabilities: { window: { workDoneProgress: true } },
  });
  client.open(folder.of('a.md'), 'Danke für Ihre Nachricht.\n');
  await client.diagnostics(folder.of('a.md'));
  // a.md is read as it stands in the editor.
  expect(await client.command('checkWorkspace')).toEqual({ files: 5, findings: 3 });
  await until('the diagnostics', () => client.pushed.get(folder.of('tief/er/e.md'))?.at(-1)?.diagnostics);
  expect(client.pushed.get(folder.of('b.txt'))?.at(-1)?.diagnostics).toHaveLength(2);
  expect([...client.pushed.keys()].sort()).toEqual([folder.of('a.md'), folder.of('b.txt'), folder.of('tief/er/e.md')].sort());
  const progress = client.all<Progress>('$/progress').map(({ value }) => value);
  expect(progress[0]).toMatchObject({ kind: 'begin', cancellable: true });
  expect(progress.filter(({ kind }) => kind === 'report').at(-1)).toMatchObject({ percentage: 100, message: '5/5' });
  expect(progress.at(-1)).toMatchObject({ kind: 'end' });

  // Opened, a file shows what it says itself.
  client.open(folder.of('b.txt'), DRAFT, 'plaintext');
  expect(await client.diagnostics(folder.of('b.txt'), 1)).toHaveLength(1);
  client.close(folder.of('b.txt'));
  folder.write('tief/er/e.md', 'Danke.\n');
  folder.write('b.txt', 'Danke.\n');
  expect(await client.command('checkWorkspace')).toEqual({ files: 5, findings: 0 });
  expect(client.pushed.get(folder.of('tief/er/e.md'))?.at(-1)?.diagnostics).toEqual([]);
  await client.stop();
});

test('progress that the client asks for is told under its own token', async () => {
  const folder = makeFolder(FILES);
  const client = await Client.start({ folders: [folder.uri], capabilities: { window: { workDoneProgress: true } } });
  await client.request('workspace/executeCommand', { command: 'tonfall.server.checkWorkspace', arguments: [], workDoneToken: 'mine' });
  const progress = client.all<Progress>('$/progress');
  expect(new Set(progress.map(({ token }) => token))).toEqual(new Set(['mine']));
  expect(progress.at(-1)?.value.kind).toBe('end');
  await client.stop();
});

test('a check is cancelled by its request and by its progress; what is left is not read', async () => {
  const many = Object.fromEntries(Array.from({ length: 1500 }, (_, i) => [`antwort-${String(i)}.md`, DRAFT.repeat(20)]));
  const folder = makeFolder(many);
  const client = await Client.start({ folders: [folder.uri], capabilities: { window: { workDoneProgress: true } } });
  const source = new CancellationTokenSource();
  const command = { command: 'tonfall.server.checkWorkspace', arguments: [] };
  const first = client.connection.sendRequest<{ files: number }>('workspace/executeCommand', command, source.token);
  await until('a first report', () => client.all<Progress>('$/progress').find(({ value }) => value.kind === 'report'));
  source.cancel();
  const files = await first.then(
    (report) => report.files,
    (error: unknown) => ((error as { code: number }).code === -32800 ? 0 : NaN),
  );
  expect(files).toBeLessThan(1500);

  const before = client.all('$/progress').length;
  const second = client.request<{ files: number }>('workspace/executeCommand', command);
  const report = await until('a report', () =>
    client
      .all<Progress>('$/progress')
      .slice(before)
      .find(({ value }) => value.kind === 'report'),
  );
  client.notify('window/workDoneProgress/cancel', { token: report.token });
  expect((await second).files).toBeLessThan(1500);
  await client.stop();
});

test('without a folder there is nothing to check', async () => {
  const client = await Client.start();
  expect(await client.command('checkWorkspace')).toEqual({ files: 0, findings: 0 });
  await client.stop();
});
