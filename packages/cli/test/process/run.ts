import { spawn } from 'node:child_process';

/** How a run ended. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly input?: string | Uint8Array;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a program of Node and waits for its end. Without `input` its standard input is empty. */
export function runNode(args: readonly string[], { input = '', cwd, env = {} }: RunOptions = {}): Promise<Run> {
  return new Promise((resolve, reject) => {
    const clean = Object.fromEntries(
      Object.entries(process.env).filter(([name]) => !/^(NO_COLOR|FORCE_COLOR|NODE_OPTIONS|TERM)$/.test(name)),
    );
    const child = spawn(process.execPath, args, { cwd, env: { ...clean, ...env }, stdio: ['pipe', 'pipe', 'pipe'] });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() });
    });
    // A program that has seen enough does not read on.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}
