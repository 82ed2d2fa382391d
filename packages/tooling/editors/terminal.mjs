import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../setup/run.mjs';
import { ensureDebian } from './install/debian.mjs';
import { writeLetters } from './letter.mjs';
import { capture, inTemporary } from './process.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const server = join(root, 'packages', 'language-server', 'dist', 'bundle', 'server-node.cjs');
const silentServer = join(here, 'silent-server.cjs');

/** How each is started, and the block of docs/editors.md that it is configured with. */
const editors = {
  neovim: {
    command: ['nvim', '--headless', '-u', 'NONE', '-i', 'NONE', '-n', `+luafile ${join(here, 'neovim', 'check.lua')}`],
    recipe: { heading: '## Neovim 0.7 to 0.10', language: 'lua' },
  },
  emacs: { command: ['emacs', '--batch', '-l', join(here, 'emacs', 'check.el')], recipe: { heading: '## Emacs', language: 'elisp' } },
};

/**
 * Runs an editor of the terminal on two letters, one with a configuration beside it: places, columns, rewrite.
 * @param {keyof typeof editors} editor
 * @returns {{ run: () => Promise<string>, silent: () => Promise<string> }} the check, and its control
 */
export function inTerminal(editor) {
  return { run: () => drive(editor, server, 20), silent: () => drive(editor, silentServer, 2) };
}

/**
 * @param {keyof typeof editors} editor
 * @param {string} script the server
 * @param {number} seconds how long it has for an answer
 */
function drive(editor, script, seconds) {
  ensureDebian('editors');
  assert.ok(existsSync(script), `the language server is not built: ${script} is missing`);
  const { command, recipe } = editors[editor];
  return inTemporary(async (folder) => {
    writeLetters(folder);
    const recipeFile = join(folder, `recipe.${recipe.language}`);
    writeFileSync(recipeFile, recipeOf(recipe.heading, recipe.language));
    const programs = join(folder, 'bin');
    mkdirSync(programs);
    writeFileSync(join(programs, 'tonfall-language-server'), `#!/bin/sh\nexec "${process.execPath}" "${script}" "$@"\n`, { mode: 0o755 });
    const env = {
      ...process.env,
      PATH: programs + delimiter + (process.env['PATH'] ?? ''),
      HOME: folder,
      LC_ALL: 'C.UTF-8',
      RECIPE: recipeFile,
      FOLDER: folder,
      SECONDS: String(seconds),
    };
    const { code, text } = await capture(command, { cwd: folder, env, seconds: 60 });
    const failed = /FAIL ([^"\n]*)/.exec(text)?.[1];
    if (code !== 0 || failed !== undefined) throw new Error(failed ?? text);
    return `as docs/editors.md has it; ${/“.*”/.exec(text)?.[0] ?? text.trim()}`;
  });
}

/** The code under a heading of docs/editors.md. @param {string} heading @param {string} language */
function recipeOf(heading, language) {
  const text = readFileSync(join(root, 'docs', 'editors.md'), 'utf8');
  const section = text.split(`${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const code = section.split(`\`\`\`${language}\n`)[1]?.split('\n```')[0];
  if (code === undefined) throw new Error(`docs/editors.md has no ${language} under “${heading}”`);
  return `${code}\n`;
}
