import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { npmCommand } from './stale.mjs';

/** Folder of the repository. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * Runs a program and returns its exit code. With `quiet` its output is shown only when it fails.
 * @param {readonly string[]} command program and arguments; no shell reads them
 * @param {{ cwd?: string, quiet?: boolean, env?: Record<string, string | undefined> }} [options]
 * @returns {Promise<number>}
 */
function run(command, { cwd = root, quiet = false, env = process.env } = {}) {
  const [program = '', ...args] = command;
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env, stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit' });
    /** @type {Buffer[]} */
    const chunks = [];
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    child.stderr?.on('data', (chunk) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      const exit = code ?? (signal === 'SIGINT' ? 130 : 1);
      if (quiet && exit !== 0) process.stderr.write(Buffer.concat(chunks));
      resolve(exit);
    });
  });
}

/** Runs a script with the Node that runs us. @param {readonly string[]} args @param {Parameters<typeof run>[1]} [options] */
export const runNode = (args, options) => run([process.execPath, ...args], options);

/** Runs npm. @param {readonly string[]} args @param {Parameters<typeof run>[1]} [options] */
export const runNpm = (args, options) => run([...npmCommand(process.env, process.execPath, existsSync, path), ...args], options);

/** Runs the program of an installed package, such as `tool('typescript', 'bin/tsc')`. @param {string} name @param {string} script */
export const tool = (name, script) => path.join(root, 'node_modules', name, ...script.split('/'));

/** One line for people. @param {string} text */
export function say(text) {
  process.stderr.write(`${text}\n`);
}

/** Ends the run with a sentence, without a stack trace. */
export class SetupError extends Error {}

/**
 * Runs `main` and leaves with the exit code that it returns.
 * @param {() => Promise<number>} main
 */
export async function exitWith(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    const forPeople = error instanceof SetupError || (error instanceof Error && error.name === 'TonfallError');
    if (!forPeople) throw error;
    say(error.message);
    process.exitCode = 2;
  }
}
