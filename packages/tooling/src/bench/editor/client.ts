import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ProtocolConnection,
} from 'vscode-languageserver-protocol/node';

/** A language server in a process of its own, spoken to as an editor does. */
export class ServerProcess {
  /** Takes edits, not only whole texts. */
  incremental = false;
  private readonly waiting = new Map<string, (count: number) => void>();

  private constructor(
    private readonly child: ChildProcess,
    private readonly connection: ProtocolConnection,
  ) {
    connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }: { uri: string; diagnostics: unknown[] }) => {
      const done = this.waiting.get(uri);
      this.waiting.delete(uri);
      done?.(diagnostics.length);
    });
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => ({})));
    connection.onRequest('client/registerCapability', () => null);
    connection.onRequest('window/workDoneProgress/create', () => null);
  }

  /** Starts a server and greets it as a client that wants diagnostics pushed. */
  static async start(script: string, cwd: string): Promise<ServerProcess> {
    const child = spawn(process.execPath, [script, '--stdio'], { cwd, stdio: ['pipe', 'pipe', 'ignore'] });
    const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
    const server = new ServerProcess(child, connection);
    connection.listen();
    const { capabilities } = await connection.sendRequest<{ capabilities: { textDocumentSync?: number | { change?: number } } }>(
      'initialize',
      {
        processId: process.pid,
        rootUri: null,
        capabilities: { workspace: { configuration: true }, textDocument: { publishDiagnostics: { versionSupport: true } } },
      },
    );
    await connection.sendNotification('initialized', {});
    const sync = capabilities.textDocumentSync;
    server.incremental = (typeof sync === 'object' ? sync.change : sync) === 2;
    return server;
  }

  /** Opens a document; resolves with the number of diagnostics when they come. */
  open(uri: string, languageId: string, text: string): Promise<number> {
    const answer = this.diagnostics(uri);
    void this.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
    return answer;
  }

  /** Sends one edit; resolves with milliseconds from the edit to the diagnostics. */
  async edit(uri: string, version: number, contentChanges: readonly unknown[]): Promise<number> {
    const answer = this.diagnostics(uri);
    const start = performance.now();
    void this.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
    await answer;
    return performance.now() - start;
  }

  /** Memory of the process in MB that is its own or in use, now; NaN where the system does not say. */
  get memory(): number {
    try {
      return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${String(this.child.pid)}/status`, 'utf8'))?.[1] ?? NaN) / 1024;
    } catch {
      return NaN;
    }
  }

  async stop(): Promise<void> {
    await this.connection.sendRequest('shutdown').catch(() => undefined);
    await this.connection.sendNotification('exit').catch(() => undefined);
    this.connection.dispose();
    this.child.kill();
  }

  private diagnostics(uri: string): Promise<number> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`no diagnostics for ${uri} within 60 s`)), 60_000);
      this.waiting.set(uri, (count) => {
        clearTimeout(late);
        resolve(count);
      });
    });
  }
}
