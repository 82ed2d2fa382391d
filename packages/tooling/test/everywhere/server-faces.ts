import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  createProtocolConnection,
  DiagnosticSeverity,
  StreamMessageReader,
  StreamMessageWriter,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver-protocol/node';
import { CONFIG, type DraftFile } from './drafts.js';
import type { Told, Verdict } from './faces.js';

const root = resolve(import.meta.dirname, '../../../..');
const server = join(root, 'packages/language-server');
const LANGUAGES = { markdown: 'markdown', text: 'plaintext', html: 'html' } as const;
const SEVERITIES = {
  [DiagnosticSeverity.Error]: 'error',
  [DiagnosticSeverity.Warning]: 'warning',
  [DiagnosticSeverity.Information]: 'info',
} as const;

/** What an editor would show. */
function verdictOf(published: readonly PublishDiagnosticsParams[], folderUri: string, drafts: readonly DraftFile[]): Verdict {
  const byUri = new Map(published.map(({ uri, diagnostics }) => [uri, diagnostics]));
  return Object.fromEntries(
    drafts.map(({ path, text }) => {
      const lines = TextDocument.create('', '', 0, text);
      const diagnostics = byUri.get(`${folderUri}/${path}`);
      if (diagnostics === undefined) throw new Error(`no diagnostics for ${path}`);
      const all = diagnostics.map(({ code, severity, range, message }): Told => [
        String(code),
        SEVERITIES[severity as keyof typeof SEVERITIES],
        lines.offsetAt(range.start),
        lines.offsetAt(range.end),
        typeof message === 'string' ? message : message.value,
      ]);
      return [path, all];
    }),
  );
}

/** The language server as a process, over standard input and output. */
export async function byServer(folder: string, drafts: readonly DraftFile[]): Promise<Verdict> {
  const folderUri = pathToFileURL(folder).href;
  const child = spawn(process.execPath, [join(server, 'bin/tonfall-language-server.js'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  const published: PublishDiagnosticsParams[] = [];
  const all = new Promise<void>((done) => {
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      published.push(params);
      if (published.length === drafts.length) done();
    });
  });
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: [{ uri: folderUri, name: 'drafts' }],
    capabilities: {},
  });
  await connection.sendNotification('initialized', {});
  for (const { path, format, text } of drafts)
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: `${folderUri}/${path}`, languageId: LANGUAGES[format], version: 1, text },
    });
  await all;
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  connection.dispose();
  return verdictOf(published, folderUri, drafts);
}

/** Data as a program may hold it inside a page: nothing in it ends a script. */
const embedded = (value: unknown): string => JSON.stringify(value).replace(/</g, '\\u003c');

/** What the page does: the server is a worker, the page its editor; files are in the page. */
function page(folderUri: string, drafts: readonly DraftFile[]): string {
  const opened = drafts.map(({ path, format, text }) => ({ uri: `${folderUri}/${path}`, languageId: LANGUAGES[format], version: 1, text }));
  const program = `
    const [bundle, opened, folder, config] = [${[readFileSync(join(server, 'dist/bundle/server-browser.js'), 'utf8'), opened, folderUri, CONFIG].map(embedded).join(', ')}];
    const worker = new Worker(URL.createObjectURL(new Blob([bundle], { type: 'text/javascript' })));
    const say = (message) => worker.postMessage({ jsonrpc: '2.0', ...message });
    const published = [];
    const answers = {
      'tonfall/list': ({ uri }) => ({ entries: uri === folder ? [{ name: 'tonfall.config.yml', kind: 'file' }] : [] }),
      'tonfall/readText': () => ({ text: config }),
    };
    worker.onerror = ({ message }) => void fetch('/broken', { method: 'POST', body: message });
    worker.onmessage = ({ data }) => {
      if (data.id === 1 && data.result) {
        say({ method: 'initialized', params: {} });
        for (const textDocument of opened) say({ method: 'textDocument/didOpen', params: { textDocument } });
      } else if (data.method === 'textDocument/publishDiagnostics') {
        published.push(data.params);
        if (published.length === opened.length) void fetch('/answer', { method: 'POST', body: JSON.stringify(published) });
      } else if (data.method && data.id !== undefined) say({ id: data.id, result: answers[data.method]?.(data.params) ?? null });
    };
    say({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {}, initializationOptions: { files: 'all' },
      workspaceFolders: [{ uri: folder, name: 'drafts' }] } });`;
  return `<!doctype html><meta charset="utf-8"><body></body><script>${program}</script>`;
}

/** The language server as a worker of Chromium. */
export async function byWorker(chromium: string, drafts: readonly DraftFile[]): Promise<Verdict> {
  const folderUri = 'memfs:/drafts';
  const written = await answerOf(chromium, page(folderUri, drafts));
  return verdictOf(JSON.parse(written) as PublishDiagnosticsParams[], folderUri, drafts);
}

/** Serves a page to Chromium until it sends its answer back. */
async function answerOf(chromium: string, html: string): Promise<string> {
  const profile = mkdtempSync(join(tmpdir(), 'tonfall-worker-'));
  const site = createServer();
  const answer = new Promise<string>((done, fail) => {
    site.on('request', (request, response) => {
      if (request.method !== 'POST') {
        response.setHeader('content-type', 'text/html').end(html);
        return;
      }
      let body = '';
      request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
      request.on('end', () => {
        response.end();
        if (request.url === '/answer') done(body);
        else fail(new Error(`the worker broke: ${body}`));
      });
    });
  });
  await new Promise<void>((ready) => site.listen(0, '127.0.0.1', ready));
  const { port } = site.address() as AddressInfo;
  const quiet =
    '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';
  const args = [...quiet.split(' '), `--user-data-dir=${profile}`, '--remote-debugging-port=0', `http://127.0.0.1:${String(port)}/`];
  const child = spawn(chromium, args, { stdio: 'ignore', detached: true });
  try {
    return await answer;
  } finally {
    // Chromium is a family of processes: all of them end.
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    await new Promise((ended) => child.once('exit', ended));
    site.closeAllConnections();
    site.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
