import { existsSync } from 'node:fs';
import { DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver-protocol';
import { expect, test } from 'vitest';
import { Client, until } from './client.js';
import { linter, rangeOfWords, told } from './places.js';

const URI = 'file:///brief/antwort.md';
const DRAFT = 'Guten Tag Frau Reuter,\n\nSie müssen das Formular bis Freitag zurückschicken.\n';
const PULLS = { textDocument: { diagnostic: {} } };

const failure = (answer: Promise<unknown>): Promise<{ code: number; data?: unknown }> =>
  answer.then(
    () => ({ code: 0 }),
    (error: unknown) => error as { code: number; data?: unknown },
  );

test('a diagnostic says what a finding says: place, severity, rule with its explanation, tag', async () => {
  const client = await Client.start();
  const text = `${DRAFT}\n<!-- tonfall-disable-next-line jargon -->\nDanke für Ihre Nachricht.\n`;
  client.open(URI, text);
  const diagnostics = await client.diagnostics(URI);
  expect(diagnostics).toHaveLength(2);
  const page = new URL('../dist/bundle/docs/modal-command.md', import.meta.url);
  expect(existsSync(page)).toBe(true);
  expect(diagnostics[0]).toMatchObject({
    source: 'tonfall',
    code: 'modal-command',
    codeDescription: { href: page.href },
    severity: DiagnosticSeverity.Warning,
    message: linter.lint(text, { format: 'markdown' })[0]?.message,
  });
  expect(diagnostics[0]?.tags).toBeUndefined();
  expect(diagnostics[1]).toMatchObject({
    code: 'unused-comment',
    severity: DiagnosticSeverity.Information,
    tags: [DiagnosticTag.Unnecessary],
    range: rangeOfWords(text, '<!-- tonfall-disable-next-line jargon -->'),
  });
  await client.stop();
});

test('diagnostics are pushed for the version they are of, and what was overtaken is never sent', async () => {
  const client = await Client.start();
  client.open(URI, DRAFT, 'markdown', 40);
  expect(await client.codes(URI, 40)).toEqual(['modal-command']);
  // A keystroke each, without waiting.
  let version = 40;
  for (const letter of 'Wie bereits mehrfach erwähnt, geht das nicht. ')
    version = client.change(URI, { range: { start: { line: 3, character: 0 }, end: { line: 3, character: 0 } }, text: letter });
  await client.diagnostics(URI, version);
  const versions = (client.pushed.get(URI) ?? []).map((params) => params.version ?? -1);
  expect(versions).toEqual([...versions].sort((a, b) => a - b));
  expect(versions.length).toBeLessThan(version - 40);
  client.forget(URI);
  client.close(URI);
  expect(await until('the end of the diagnostics', () => client.pushed.get(URI)?.at(-1)?.diagnostics)).toEqual([]);
  await client.stop();
});

test('a client that gives every text the same version, or none, still hears of the last one', async () => {
  const client = await Client.start();
  for (const version of [7, null]) {
    client.forget(URI);
    client.notify('textDocument/didOpen', { textDocument: { uri: URI, languageId: 'markdown', version, text: 'Danke.' } });
    await until('the first diagnostics', () => (client.pushed.get(URI)?.at(-1)?.diagnostics.length === 0 ? true : undefined));
    client.notify('textDocument/didChange', { textDocument: { uri: URI, version }, contentChanges: [{ text: DRAFT }] });
    await until('those of the second text', () => (client.pushed.get(URI)?.at(-1)?.diagnostics.length === 1 ? true : undefined));
    client.close(URI);
  }
  await client.stop();
});

test('a short reply is answered at once', async () => {
  const client = await Client.start();
  client.open(URI, DRAFT);
  await client.diagnostics(URI);
  const waits: number[] = [];
  for (let i = 0; i < 60; i++) {
    const start = performance.now();
    const version = client.change(URI, { range: { start: { line: 3, character: 0 }, end: { line: 3, character: 0 } }, text: 'a' });
    for (;;) {
      if (client.pushed.get(URI)?.at(-1)?.version === version) break;
      await new Promise((resume) => setImmediate(resume));
    }
    waits.push(performance.now() - start);
  }
  const median = waits.sort((a, b) => a - b)[30] ?? NaN;
  console.log(`a keystroke in a short reply is answered after ${median.toFixed(1)} ms (median)`);
  expect(median).toBeLessThan(20);
  await client.stop();
});

test('pulled diagnostics have result ids, and what did not change is not sent again', async () => {
  const client = await Client.start({ capabilities: PULLS });
  expect(client.initialized?.capabilities.diagnosticProvider).toMatchObject({ identifier: 'tonfall', workspaceDiagnostics: false });
  client.open(URI, DRAFT);
  const first = await client.pull(URI);
  expect(first).toMatchObject({ kind: 'full', items: [{ code: 'modal-command' }], resultId: expect.stringMatching(/./) as string });
  const { resultId } = first;
  expect(await client.pull(URI, resultId)).toEqual({ kind: 'unchanged', resultId });
  client.change(URI, { text: DRAFT });
  const second = await client.pull(URI, resultId);
  expect(second).toMatchObject({ kind: 'full' });
  expect(second.resultId).not.toBe(resultId);
  // Opened anew, its versions begin anew: what the client remembers is of another text.
  client.close(URI);
  client.open(URI, 'Danke für Ihre Nachricht.');
  expect(await client.pull(URI, resultId)).toMatchObject({ kind: 'full', items: [] });
  expect(client.pushed.size).toBe(0);
  await client.stop();
});

test('a pull that is overtaken by an edit is cancelled by the server, one that the client cancels by the client', async () => {
  const client = await Client.start({ capabilities: PULLS });
  const long = Array.from({ length: 60_000 }, (_, i) => `Sie müssen das Formular ${String(i)} zurückschicken.\n\n`).join('');
  client.open(URI, long);
  const overtaken = failure(client.pull(URI));
  await new Promise((resume) => setTimeout(resume, 100));
  client.change(URI, { text: DRAFT });
  expect(await overtaken).toMatchObject({ code: -32802, data: { retriggerRequest: true } });
  expect(await client.pull(URI)).toMatchObject({ kind: 'full', items: [{ code: 'modal-command' }] });

  client.change(URI, { text: long });
  const { CancellationTokenSource } = await import('vscode-languageserver-protocol');
  const source = new CancellationTokenSource();
  const cancelled = failure(client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: URI } }, source.token));
  await new Promise((resume) => setTimeout(resume, 100));
  const start = performance.now();
  source.cancel();
  expect(await cancelled).toMatchObject({ code: -32800 });
  expect(performance.now() - start).toBeLessThan(1000);
  await client.stop();
});

test('one client that no longer waits takes nothing from the others', async () => {
  const client = await Client.start();
  const long = Array.from({ length: 20_000 }, (_, i) => `Sie müssen das Formular ${String(i)} zurückschicken.\n\n`).join('');
  client.open(URI, long);
  const { CancellationTokenSource } = await import('vscode-languageserver-protocol');
  const source = new CancellationTokenSource();
  const hover = failure(
    client.connection.sendRequest('textDocument/hover', { textDocument: { uri: URI }, position: { line: 0, character: 1 } }, source.token),
  );
  source.cancel();
  expect(await hover).toMatchObject({ code: -32800 });
  expect((await client.diagnostics(URI)).length).toBe(2001);
  await client.stop();
});

test('after 2,000 diagnostics one tells how many more there are', async () => {
  const client = await Client.start();
  const text = Array.from({ length: 2104 }, (_, i) => `Sie müssen das Formular ${String(i)} zurückschicken.\n\n`).join('');
  client.open(URI, text);
  const diagnostics = await client.diagnostics(URI);
  const all = linter.read(text, { format: 'markdown', rewrites: false }).findings.map((finding) => told(finding, text));
  expect(diagnostics).toHaveLength(2001);
  expect(diagnostics.slice(0, 2000).map(({ code, severity, message, range }) => ({ code, severity, message, range }))).toEqual(
    all.slice(0, 2000),
  );
  expect(diagnostics[2000]).toMatchObject({
    message: expect.stringMatching(/^104 weitere Stellen/) as string,
    severity: DiagnosticSeverity.Information,
  });
  await client.stop();
});

test('a client that pulls is asked to pull again when settings change', async () => {
  const client = await Client.start({ capabilities: { ...PULLS, workspace: { diagnostics: { refreshSupport: true } } } });
  client.open(URI, DRAFT);
  const { resultId } = await client.pull(URI);
  client.notify('workspace/didChangeConfiguration', { settings: { tonfall: { rules: { 'modal-command': 'off' } } } });
  await until('the request to pull again', () => client.asked.find(({ method }) => method === 'workspace/diagnostic/refresh'));
  expect(await client.pull(URI, resultId)).toMatchObject({ kind: 'full', items: [] });
  await client.stop();
});

test('many long lines in bytes take no longer than they should', async () => {
  const client = await Client.start({ capabilities: { general: { positionEncodings: ['utf-8'] } } });
  const text = Array.from({ length: 20_000 }, (_, i) => `Sie müssen das Formular ${String(i)} zurückschicken. `).join('');
  const start = performance.now();
  client.open(URI, text, 'plaintext');
  const diagnostics = await client.diagnostics(URI);
  expect(performance.now() - start).toBeLessThan(8000);
  const all = linter.read(text, { format: 'text', rewrites: false }).findings;
  const bytes = (offset: number): number => Buffer.byteLength(text.slice(0, offset));
  for (const at of [0, 1, 77, 1999]) {
    const { start: from = NaN, end: to = NaN } = all[at] ?? {};
    expect(diagnostics[at]?.range).toEqual({ start: { line: 0, character: bytes(from) }, end: { line: 0, character: bytes(to) } });
  }
  await client.stop();
});
