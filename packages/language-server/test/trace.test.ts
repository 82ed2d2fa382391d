import { expect, test } from 'vitest';
import { Client, until } from './client.js';

const SECRET = /Reuter|müssen|Formular|zurückschicken|Kanne|Drossel/i;
const DRAFT = 'Guten Tag Frau Reuter,\n\nSie müssen das Formular zurückschicken. Die Kanne auch.\n';
const URI = 'file:///briefe/Drossel-4711.md';
const HERE = { line: 2, character: 5 };
const END = { line: 3, character: 0 };

const logged = (client: Client): string =>
  JSON.stringify([client.all('window/logMessage'), client.all('$/logTrace'), client.all('telemetry/event'), client.stderr]);

test('a client that traces hears what is done and how long it takes, and no word of a draft', async () => {
  const client = await Client.start({ verbose: true });
  client.open(URI, DRAFT);
  await client.diagnostics(URI);
  const version = client.change(URI, { range: { start: END, end: END }, text: 'Kanne.' });
  await client.diagnostics(URI, version);
  await client.hover(URI, HERE);
  await client.actions(URI, { start: HERE, end: HERE });
  await client.command('plainText', URI);
  await client.command('checkWorkspace');
  client.close(URI);
  await until('the last message', () => (logged(client).includes('textDocument/didClose') ? true : undefined));
  const messages = client.all<{ message: string }>('$/logTrace').map(({ message }) => message);
  expect(messages).toContainEqual(expect.stringMatching(/^textDocument\/didOpen: scheme file, units 80, [\d.]+ ms$/));
  expect(messages).toContainEqual(
    expect.stringMatching(/^read: units 80, format markdown, language de, findings 1, slices \d+, [\d.]+ ms$/),
  );
  expect(messages).toContainEqual(expect.stringMatching(/^textDocument\/didChange: scheme file, version 2, units 6, [\d.]+ ms$/));
  for (const method of ['textDocument/hover', 'textDocument/codeAction', 'workspace/executeCommand', 'textDocument/didClose'])
    expect(messages).toContainEqual(expect.stringMatching(new RegExp(`^${method}: .*[\\d.]+ ms$`)));
  expect(logged(client)).not.toMatch(SECRET);
  expect(client.stderr).toBe('');

  client.notify('$/setTrace', { value: 'off' });
  await client.hover(URI, HERE);
  const count = client.all('$/logTrace').length;
  await client.hover(URI, HERE);
  expect(client.all('$/logTrace')).toHaveLength(count);
  await client.stop();
});

test('a handler that throws, a message that nobody understands and a request that does not exist quote nothing', async () => {
  const client = await Client.start({ verbose: true });
  client.open(URI, DRAFT);
  client.notify('$/setTrace', { value: 'verbose' });
  client.notify('textDocument/didChange', { textDocument: { uri: URI, version: 2 }, contentChanges: [{ range: 'Kanne', text: DRAFT }] });
  client.notify('textDocument/didOpen', { textDocument: { uri: URI, languageId: 'markdown', version: 1, text: { DRAFT } } });
  client.notify('textDocument/didOpen', DRAFT);
  client.notify('tonfall/unknown', DRAFT);
  await client.request('tonfall/unknown', DRAFT).catch(() => undefined);
  await client.request('textDocument/hover', { textDocument: { uri: URI }, position: DRAFT }).catch(() => undefined);
  await client
    .request('textDocument/codeAction', { textDocument: { uri: URI }, range: DRAFT, context: { only: DRAFT } })
    .catch(() => undefined);
  await client.command(DRAFT).catch(() => undefined);
  const body = JSON.stringify({ jsonrpc: '2.0', words: DRAFT });
  client.child.stdin.write(`Content-Length: ${String(Buffer.byteLength(body))}\r\n\r\n${body}`);
  await client.hover('file:///anderes.md', HERE);
  await until('something in the log', () => (client.all('window/logMessage').length > 2 ? true : undefined));
  expect(logged(client)).toContain('did not go well: TypeError');
  expect(logged(client)).not.toMatch(SECRET);
  expect(await client.stop()).toBe(0);
});
