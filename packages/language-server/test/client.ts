import { spawn, type ChildProcessByStdio } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type CodeAction,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type Hover,
  type InitializeResult,
  type Position,
  type MessageConnection,
  type PublishDiagnosticsParams,
  type Range,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver-protocol/node';

export const SERVER = fileURLToPath(new URL('../bin/tonfall-language-server.js', import.meta.url));

/** What a client says of itself, and how it answers. */
export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  /** URIs of folders; none by default. */
  readonly folders?: readonly string[];
  readonly initializationOptions?: unknown;
  /** Answers `workspace/configuration` for a scope; without it the client cannot be asked. */
  readonly settings?: (scope: string | undefined) => unknown;
  /** Answers requests of the server by method. */
  readonly answers?: Readonly<Record<string, (params: never) => unknown>>;
  /** Wants to hear what the server does: `trace: verbose`. */
  readonly verbose?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  /** The launcher of another copy of the server. */
  readonly server?: string;
}

/** Starts a server that nobody speaks to yet. */
export const startProcess = (
  env: Readonly<Record<string, string>> = {},
  server = SERVER,
): ChildProcessByStdio<Writable, Readable, Readable> =>
  spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'], env: { ...process.env, ...env } });

/** Resolves when `ready` gives something; rejects after `seconds`. */
export async function until<Value>(what: string, ready: () => Value | undefined, seconds = 20): Promise<Value> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const value = ready();
    if (value !== undefined) return value;
    if (Date.now() > end) throw new Error(`${what} did not come within ${String(seconds)} s`);
    await new Promise((resume) => setTimeout(resume, 5));
  }
}

/** A language server in a process of its own, spoken to as an editor does. */
export class Client {
  /** All that was pushed, by document. */
  readonly pushed = new Map<string, PublishDiagnosticsParams[]>();
  /** Notifications of the server: method and parameters. */
  readonly heard: { readonly method: string; readonly params: unknown }[] = [];
  /** Requests of the server. */
  readonly asked: { readonly method: string; readonly params: unknown }[] = [];
  stderr = '';
  initialized: InitializeResult | undefined;
  private readonly versions = new Map<string, number>();
  private readonly ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;

  private constructor(
    readonly child: ChildProcessByStdio<Writable, Readable, Readable>,
    readonly connection: MessageConnection,
  ) {
    child.stderr.on('data', (chunk: Buffer) => (this.stderr += chunk.toString()));
    this.ended = new Promise((resolve) => child.on('exit', (code, signal) => resolve({ code, signal })));
  }

  /** Starts a server, greets it and tells it that it may begin. */
  static async start(options: ClientOptions = {}): Promise<Client> {
    const { capabilities = {}, folders, initializationOptions, settings, answers = {}, verbose = false } = options;
    const child = startProcess(options.env, options.server);
    const connection = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
    const client = new Client(child, connection);
    connection.onNotification((method: string, params: unknown) => {
      client.heard.push({ method, params });
    });
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      client.heard.push({ method: 'textDocument/publishDiagnostics', params });
      client.pushed.set(params.uri, [...(client.pushed.get(params.uri) ?? []), params]);
    });
    connection.onRequest((method: string, params: unknown) => {
      client.asked.push({ method, params });
      const answer = answers[method];
      if (answer !== undefined) return answer(params as never);
      if (method === 'workspace/configuration')
        return (params as { items: { scopeUri?: string }[] }).items.map(({ scopeUri }) => settings?.(scopeUri) ?? null);
      return null;
    });
    for (const method of ['$/logTrace', 'telemetry/event'])
      connection.onNotification(method, (params: unknown) => {
        client.heard.push({ method, params });
      });
    connection.onUnhandledProgress((params) => client.heard.push({ method: '$/progress', params }));
    connection.listen();
    client.initialized = await connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: folders?.map((uri) => ({ uri, name: uri })) ?? null,
      capabilities:
        settings === undefined ? capabilities : { ...capabilities, workspace: { ...capabilities.workspace, configuration: true } },
      initializationOptions,
      ...(verbose ? { trace: 'verbose' } : {}),
    });
    await connection.sendNotification('initialized', {});
    return client;
  }

  open(uri: string, text: string, languageId = 'markdown', version = 1): void {
    this.versions.set(uri, version);
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version, text } });
  }

  /** Sends edits, and returns the version they lead to. */
  change(uri: string, ...contentChanges: readonly TextDocumentContentChangeEvent[]): number {
    const version = (this.versions.get(uri) ?? 0) + 1;
    this.versions.set(uri, version);
    this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
    return version;
  }

  close(uri: string): void {
    this.notify('textDocument/didClose', { textDocument: { uri } });
  }

  notify(method: string, params: unknown): void {
    void this.connection.sendNotification(method, params);
  }

  request<Result>(method: string, params: unknown): Promise<Result> {
    return this.connection.sendRequest<Result>(method, params);
  }

  /** The diagnostics pushed for the version that was sent last, or for the one that is named. */
  async diagnostics(uri: string, version = this.versions.get(uri)): Promise<Diagnostic[]> {
    const found = (): PublishDiagnosticsParams | undefined => this.pushed.get(uri)?.findLast((params) => params.version === version);
    return (await until(`diagnostics of ${uri}, version ${String(version)}`, found)).diagnostics;
  }

  /** Forgets what was pushed, to wait for what comes next. */
  forget(uri: string): void {
    this.pushed.delete(uri);
  }

  /** The names of the rules that speak. */
  async codes(uri: string, version?: number): Promise<string[]> {
    return (await this.diagnostics(uri, version)).map(({ code }) => String(code));
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.request('textDocument/diagnostic', {
      textDocument: { uri },
      ...(previousResultId === undefined ? {} : { previousResultId }),
    });
  }

  hover(uri: string, position: Position): Promise<Hover | null> {
    return this.request('textDocument/hover', { textDocument: { uri }, position });
  }

  async actions(uri: string, range: Range, only?: readonly string[], triggerKind?: number): Promise<CodeAction[]> {
    const context = { diagnostics: [], ...(only === undefined ? {} : { only }), ...(triggerKind === undefined ? {} : { triggerKind }) };
    return (await this.request<CodeAction[] | null>('textDocument/codeAction', { textDocument: { uri }, range, context })) ?? [];
  }

  command<Result>(name: string, ...args: readonly unknown[]): Promise<Result> {
    return this.request('workspace/executeCommand', { command: `tonfall.server.${name}`, arguments: args });
  }

  /** Notifications of a method, their parameters. */
  all<Params>(method: string): Params[] {
    return this.heard.filter((each) => each.method === method).map(({ params }) => params as Params);
  }

  /** The exit of the process. */
  end(): Promise<{ code: number | null; signal: NodeJS.Signals | null }> {
    return this.ended;
  }

  /** Says goodbye as the protocol wants it; the exit code. */
  async stop(): Promise<number | null> {
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    const { code } = await this.ended;
    this.connection.dispose();
    return code;
  }
}
