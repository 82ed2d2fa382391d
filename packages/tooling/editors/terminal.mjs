import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../setup/run.mjs';
import { ensureDebian } from './install/debian.mjs';
import { writeLetters } from './letter.mjs';
import { capture, inTemporary } from './process.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const server = join(root, 'packages', 'language-server', 'dist', 'bundle', 'server-node.cjs');
const silentServer = join(here, 'silent-server.cjs');

const commands = {
  neovim: ['nvim', '--headless', '-u', 'NONE', '-i', 'NONE', '-n', `+luafile ${join(here, 'neovim', 'check.lua')}`],
  emacs: ['emacs', '--batch', '-l', join(here, 'emacs', 'check.el')],
};

/**
 * Runs an editor of the terminal on two letters, one with a configuration beside it: places, columns, rewrite.
 * @param {keyof typeof commands} editor
 * @returns {{ run: () => Promise<string>, silent: () => Promise<string> }} the check, and its control
 */
export function inTerminal(editor) {
  return { run: () => drive(editor, server, 20), silent: () => drive(editor, silentServer, 2) };
}

/**
 * @param {keyof typeof commands} editor
 * @param {string} script the server
 * @param {number} seconds how long it has for an answer
 */
function drive(editor, script, seconds) {
  ensureDebian('editors');
  assert.ok(existsSync(script), `the language server is not built: ${script} is missing`);
  return inTemporary(async (folder) => {
    writeLetters(folder);
    const env = { ...process.env, SERVER: script, FOLDER: folder, SECONDS: String(seconds), LC_ALL: 'C.UTF-8', HOME: folder };
    const { code, text } = await capture(commands[editor], { cwd: folder, env, seconds: 60 });
    const failed = /FAIL ([^"\n]*)/.exec(text)?.[1];
    if (code !== 0 || failed !== undefined) throw new Error(failed ?? text);
    return /“.*”/.exec(text)?.[0] ?? text.trim();
  });
}
