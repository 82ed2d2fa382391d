import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Runs a program to its end and returns its exit code and all it wrote, both streams as they came. It, and what it started, ends after `seconds`.
 * @param {readonly string[]} command program and arguments; no shell reads them
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, seconds?: number }} [options]
 * @returns {Promise<{ code: number, text: string }>}
 */
export function capture(command, { cwd, env = process.env, seconds = 120 } = {}) {
  const [program = '', ...args] = command;
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    let text = '';
    const timer = setTimeout(() => {
      text += `\n${program} ran for more than ${seconds} s`;
      endGroup(child.pid);
    }, seconds * 1000);
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (/** @type {string} */ part) => (text += part));
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code: code ?? 1, text });
    });
  });
}

/**
 * Starts a program that answers at an address of this machine, and waits until it does.
 * @param {readonly string[]} command
 * @param {{ env: NodeJS.ProcessEnv, address: string }} options
 * @returns {Promise<{ log: () => string, stop: () => Promise<void> }>} what it has written so far, and what ends it with all that it started
 */
export async function serve([program = '', ...args], { env, address }) {
  const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (/** @type {string} */ part) => (log += part));
  const stop = async () => {
    child.kill('SIGTERM');
    for (let i = 0; i < 20 && child.exitCode === null && child.signalCode === null; i++) await sleep(100);
    endGroup(child.pid);
  };
  try {
    await until(
      `answer at ${address}`,
      () => {
        if (child.exitCode !== null) throw new Error(`${args[0] ?? program} ended with ${child.exitCode}`);
        return fetch(address).then(
          (response) => response.ok,
          () => false,
        );
      },
      40,
    );
  } catch (error) {
    await stop();
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n${log}`);
  }
  return { log: () => log, stop };
}

/** Ends a process that was started detached, with all that it started. @param {number | undefined} pid */
function endGroup(pid) {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It is gone already.
  }
}

/**
 * Gives `work` an empty folder outside the repository, and removes it afterwards.
 * @template T
 * @param {(folder: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function inTemporary(work) {
  const folder = mkdtempSync(join(tmpdir(), 'tonfall-editors-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/**
 * Asks again and again until there is an answer, and throws an error that says what there was not.
 * @template T
 * @param {string} what
 * @param {() => Promise<T | undefined | false> | T | undefined | false} ask
 * @param {number} [seconds]
 * @returns {Promise<T>}
 */
export async function until(what, ask, seconds = 15) {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`no ${what} within ${seconds} s`);
    await sleep(50);
  }
}

/** A port that nobody listens on. @returns {Promise<number>} */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(address !== null && typeof address === 'object' ? address.port : 0));
    });
  });
}
