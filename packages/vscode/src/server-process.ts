import { spawn, type ChildProcess } from 'node:child_process';

/** How long a server that was told to end has for it. Milliseconds. */
const PATIENCE = 2000;

/** Starts processes of the language server, the first at once: the editor and the server get ready side by side. */
export class ServerProcesses {
  private ready: ChildProcess | undefined;
  private last: ChildProcess | undefined;

  /** @param script the server @param cache folder in which newer Nodes keep what they compiled, never anything of a draft */
  constructor(
    private readonly script: string,
    private readonly cache: string,
  ) {
    this.ready = this.launch();
  }

  /** A process that nobody speaks with yet. */
  take(): Promise<ChildProcess> {
    const process = this.ready ?? this.launch();
    this.ready = undefined;
    this.last = process;
    return Promise.resolve(process);
  }

  /** Ends the process, should it not have ended by itself when it was told to. */
  end(): void {
    for (const child of [this.ready, this.last]) {
      if (child === undefined || child.exitCode !== null || child.signalCode !== null) continue;
      setTimeout(() => child.kill('SIGKILL'), PATIENCE).unref();
    }
  }

  private launch(): ChildProcess {
    const child = spawn(process.execPath, [this.script, '--stdio', `--clientProcessId=${String(process.pid)}`], {
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', ELECTRON_NO_ASAR: '1', NODE_COMPILE_CACHE: this.cache },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    // One that cannot start closes its streams, and the client says so.
    child.on('error', () => undefined);
    return child;
  }
}
