import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Client, SERVER, startProcess, until } from './client.js';

const DRAFT = 'Guten Tag Frau Reuter,\n\nSie müssen das Formular bis Freitag zurückschicken.\n';
const URI = 'file:///brief/antwort.md';
const OTHER = 'file:///brief/andere.md';
const HERE = { line: 2, character: 2 };

const failure = (answer: Promise<unknown>): Promise<{ code?: number; message?: string }> =>
  answer.then(
    () => ({ code: 0 }),
    (error: unknown) => error as { code: number; message: string },
  );

test('initialize, shutdown, exit: the process ends with 0', async () => {
  const client = await Client.start();
  expect(client.initialized?.capabilities.textDocumentSync).toMatchObject({ openClose: true, change: 2 });
  client.open(URI, DRAFT);
  expect(await client.codes(URI)).toEqual(['modal-command']);
  expect(await client.stop()).toBe(0);
});

test('exit without shutdown, and an input that ends, end the process with 1', async () => {
  const one = await Client.start();
  one.notify('exit', undefined);
  expect((await one.end()).code).toBe(1);
  const other = await Client.start();
  other.child.stdin.end();
  expect((await other.end()).code).toBe(1);
});

test('a client that is killed leaves no process behind', async () => {
  const script = `
    const { spawn } = require('node:child_process');
    const server = spawn(process.execPath, [${JSON.stringify(SERVER)}, '--stdio'], { stdio: ['pipe', 'ignore', 'ignore'] });
    const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params: { processId: process.pid, rootUri: null, capabilities: {} } });
    server.stdin.write('Content-Length: ' + body.length + '\\r\\n\\r\\n' + body);
    console.log(server.pid);
    setInterval(() => {}, 1000);`;
  const editor = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [chunk] = (await once(editor.stdout, 'data')) as [Buffer];
  const pid = Number(chunk.toString());
  expect(isAlive(pid)).toBe(true);
  await new Promise((resume) => setTimeout(resume, 500));
  editor.kill('SIGKILL');
  await until('the end of the server', () => (isAlive(pid) ? undefined : true), 10);
});

test('a client that forks it over Node IPC, and is gone, leaves no process behind', async () => {
  const script = `
    const { fork } = require('node:child_process');
    const server = fork(${JSON.stringify(SERVER)}, ['--node-ipc']);
    server.on('message', ({ id, result }) => { if (id === 1) console.log(server.pid, JSON.stringify(result.serverInfo)); });
    server.send({ jsonrpc: '2.0', id: 1, method: 'initialize', params: { processId: process.pid, rootUri: null, capabilities: {} } });`;
  const editor = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [chunk] = (await once(editor.stdout, 'data')) as [Buffer];
  expect(chunk.toString()).toContain('"name":"tonfall"');
  const pid = Number.parseInt(chunk.toString(), 10);
  editor.kill('SIGKILL');
  await until('the end of the server', () => (isAlive(pid) ? undefined : true), 10);
});

test.each(['socket', 'pipe'])('over a %s: the process ends with its channel', async (kind) => {
  const name = join(tmpdir(), `tonfall-${String(process.pid)}.sock`);
  const listener = createServer();
  listener.listen(kind === 'socket' ? { port: 0, host: '127.0.0.1' } : name);
  await once(listener, 'listening');
  const address = listener.address();
  const arg = typeof address === 'object' && address !== null ? `--socket=${String(address.port)}` : `--pipe=${name}`;
  const server = spawn(process.execPath, [SERVER, arg], { stdio: 'ignore' });
  const [channel] = (await once(listener, 'connection')) as [Socket];
  const body = JSON.stringify({
    jsonrpc: '2.0',
    id: 1,
    method: 'initialize',
    params: { processId: process.pid, rootUri: null, capabilities: {} },
  });
  channel.write(`Content-Length: ${String(body.length)}\r\n\r\n${body}`);
  let said = '';
  channel.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await until('the answer', () => (said.includes('"id":1') ? true : undefined));
  channel.destroy();
  const [code] = (await once(server, 'exit')) as [number];
  expect(code).toBe(1);
  listener.close();
});

test('documents that come and go leave nothing behind', async () => {
  const client = await Client.start();
  const rss = (): number =>
    Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${String(client.child.pid)}/status`, 'utf8'))?.[1] ?? NaN) / 1024;
  const rounds = async (from: number, to: number): Promise<void> => {
    for (let i = from; i < to; i++) {
      const uri = `file:///briefe/${String(i)}.md`;
      client.open(
        uri,
        Array.from({ length: 1500 }, (_, line) => `Sie müssen das Formular ${String(i * 10_000 + line)} zurückschicken.\n\n`).join(''),
      );
      await client.diagnostics(uri, 1);
      client.close(uri);
      client.pushed.clear();
      client.heard.length = 0;
    }
  };
  await rounds(0, 40);
  if (!existsSync('/proc')) return;
  const before = rss();
  await rounds(40, 160);
  console.log(`memory after 40 documents of 75 KB: ${before.toFixed(0)} MB, after 160: ${rss().toFixed(0)} MB`);
  expect(rss() - before).toBeLessThan(50);
  await client.stop();
});

test('malformed messages are refused, and the next sound one is answered', async () => {
  const child = startProcess();
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const send = (body: string): boolean => child.stdin.write(`Content-Length: ${String(Buffer.byteLength(body))}\r\n\r\n${body}`);
  send('{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"rootUri":null,"capabilities":{}}}');
  send('{"jsonrpc":"2.0","method":"initialized","params":{}}');
  send('{"jsonrpc": "2.0", "method": "Sie müssen das Formular…');
  send('[]');
  send('"Sie müssen"');
  send('{"id":7}');
  send('{"jsonrpc":"2.0","id":{},"method":"textDocument/hover"}');
  child.stdin.write('Content-Type: none\r\nContent-Length: 2\r\n\r\n{}');
  send('{"jsonrpc":"2.0","id":9,"method":"shutdown"}');
  await until('the answer to shutdown', () => (said.includes('"id":9,"result":null') ? true : undefined));
  send('{"jsonrpc":"2.0","method":"exit"}');
  const [code] = (await once(child, 'exit')) as [number];
  expect(code).toBe(0);
  expect(said).not.toMatch(/müssen|Formular/);
});

const REQUESTS = [
  'textDocument/hover',
  'textDocument/codeAction',
  'textDocument/diagnostic',
  'workspace/executeCommand',
  'tonfall/explanation',
] as const;
const NOTIFICATIONS = [
  'textDocument/didOpen',
  'textDocument/didChange',
  'textDocument/didClose',
  'workspace/didChangeConfiguration',
  'workspace/didChangeWatchedFiles',
  'workspace/didChangeWorkspaceFolders',
  'notebookDocument/didOpen',
  'notebookDocument/didChange',
  'notebookDocument/didClose',
  '$/setTrace',
  '$/cancelRequest',
  'window/workDoneProgress/cancel',
] as const;
const WRONG: readonly unknown[] = [
  undefined,
  {},
  [],
  { textDocument: null },
  { textDocument: { uri: 7, version: 'x', text: 5, languageId: null }, contentChanges: 3, position: null, range: [], context: null },
  {
    textDocument: { uri: OTHER, version: 2 },
    contentChanges: [null, { range: null, text: 4 }, { text: {} }],
    position: { line: -4, character: 1e99 },
  },
  {
    textDocument: { uri: '%%%:', version: 2, text: null },
    position: { line: 0, character: 0 },
    range: { start: {}, end: {} },
    context: {},
  },
  { command: 5, arguments: 'none' },
  { command: 'tonfall.server.plainText', arguments: [null] },
  { command: 'tonfall.server.turnOff', arguments: [] },
  { changes: [{ uri: null }], event: { added: null, removed: 4 }, settings: { tonfall: [1, 'x'] }, value: 'loud', id: [], token: {} },
  { notebookDocument: { uri: OTHER }, cellTextDocuments: null, change: { cells: { structure: { array: null }, textContent: [{}] } } },
];

test('malformed parameters change nothing, and the server goes on', async () => {
  const client = await Client.start({ capabilities: { textDocument: { diagnostic: {} }, workspace: { workspaceFolders: true } } });
  client.open(URI, DRAFT);
  client.open(OTHER, DRAFT);
  for (const params of WRONG) {
    for (const method of NOTIFICATIONS) client.notify(method, params);
    await Promise.all(REQUESTS.map((method) => failure(client.request(method, params))));
  }
  expect(await client.hover(URI, HERE)).toMatchObject({ contents: { value: expect.stringContaining('müssen') as string } });
  expect(client.child.exitCode).toBeNull();
  expect(client.stderr).toBe('');
  expect(await client.stop()).toBe(0);
});

test('documents that are not open are answered with nothing', async () => {
  const client = await Client.start({ capabilities: { textDocument: { diagnostic: {} } } });
  const uri = 'file:///nirgends.md';
  client.change(uri, { text: 'Sie müssen.' });
  client.close(uri);
  expect(await client.hover(uri, HERE)).toBeNull();
  expect(await client.actions(uri, { start: HERE, end: HERE })).toEqual([]);
  expect(await client.pull(uri)).toEqual({ kind: 'full', items: [] });
  expect((await failure(client.command('plainText', uri))).message).toMatch(/not open; expected: the URI of an open document/);
  expect((await failure(client.command('explain', 'no-such-rule'))).message).toMatch(/no rule no-such-rule/);
  expect((await failure(client.command('nothing'))).message).toMatch(/expected: tonfall\.server\.explain/);
  await client.stop();
});

test('a document that is closed while it is asked about', async () => {
  const client = await Client.start();
  for (let i = 0; i < 50; i++) {
    client.open(URI, DRAFT, 'markdown', 1);
    const asked = client.hover(URI, HERE);
    client.close(URI);
    const answer = await asked;
    expect(answer === null || 'contents' in answer).toBe(true);
  }
  client.forget(URI);
  client.open(URI, DRAFT, 'markdown', 1);
  expect(await client.codes(URI)).toEqual(['modal-command']);
  await client.stop();
});

test('requests before initialize and after shutdown are refused', async () => {
  const client = await Client.start();
  await client.request('shutdown', undefined);
  expect((await failure(client.hover(URI, HERE))).code).toBe(-32600);
  expect((await failure(client.command('explain', 'modal-command'))).code).toBe(-32600);
  client.notify('exit', undefined);
  expect((await client.end()).code).toBe(0);

  const child = startProcess();
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const body =
    '{"jsonrpc":"2.0","id":1,"method":"textDocument/hover","params":{"textDocument":{"uri":"file:///a.md"},"position":{"line":0,"character":0}}}';
  child.stdin.write(`Content-Length: ${String(body.length)}\r\n\r\n${body}`);
  await until('the refusal', () => (said.includes('"code":-32002') ? true : undefined));
  child.stdin.end();
  await once(child, 'exit');
});

test('a second initialize is refused, and the first one holds', async () => {
  const client = await Client.start();
  expect((await failure(client.request('initialize', { processId: null, rootUri: null, capabilities: {} }))).code).toBe(-32600);
  client.open(URI, DRAFT);
  expect(await client.codes(URI)).toEqual(['modal-command']);
  await client.stop();
});

test('a client that answers every request of the server with an error', async () => {
  const refuse = (): never => {
    throw new Error('no');
  };
  const methods = [
    'workspace/configuration',
    'client/registerCapability',
    'window/workDoneProgress/create',
    'workspace/diagnostic/refresh',
    'tonfall/readText',
    'tonfall/list',
  ];
  const client = await Client.start({
    capabilities: {
      workspace: {
        configuration: true,
        diagnostics: { refreshSupport: true },
        didChangeConfiguration: { dynamicRegistration: true },
        didChangeWatchedFiles: { dynamicRegistration: true },
      },
      textDocument: { diagnostic: {} },
      window: { workDoneProgress: true },
    },
    initializationOptions: { files: 'all' },
    folders: ['vscode-vfs://github/a/b'],
    answers: Object.fromEntries(methods.map((method) => [method, refuse])),
  });
  client.open(URI, DRAFT);
  client.notify('workspace/didChangeConfiguration', { settings: null });
  client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: 'file:///brief/tonfall.config.yml', type: 2 }] });
  expect(await client.command('checkWorkspace')).toEqual({ files: 0, findings: 0 });
  const report = await client.pull(URI);
  expect(report).toMatchObject({ kind: 'full', items: [{ code: 'modal-command' }] });
  expect(await client.stop()).toBe(0);
  expect(client.stderr).toBe('');
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // A process that ended and that nobody asked about yet is a zombie on Linux.
    return !existsSync('/proc') || existsSync(`/proc/${String(pid)}/exe`);
  } catch {
    return false;
  }
}
