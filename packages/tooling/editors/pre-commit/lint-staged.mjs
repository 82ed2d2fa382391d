import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installPacked } from '../../setup/pack.mjs';
import { capture } from '../process.mjs';
import { commitTwice, committing } from './commits.mjs';

const packages = ['husky@9.1.7', 'lint-staged@16.4.0'];

/**
 * A project of npm, as docs/pre-commit.md tells it: husky runs lint-staged, lint-staged runs the packed tonfall on what is staged.
 * @param {string} command what lint-staged runs
 * @returns {Promise<string>} what was tried
 */
async function withCommand(command) {
  const folder = await installPacked(packages);
  try {
    const run = (/** @type {string[]} */ ...words) => capture(words, { cwd: folder, env: committing() });
    await run('git', 'init', '--quiet', '--initial-branch=main');
    await run(process.execPath, join(folder, 'node_modules', 'husky', 'bin.js'));
    writeFileSync(join(folder, '.husky', 'pre-commit'), 'npx lint-staged\n');
    writeFileSync(join(folder, '.lintstagedrc.json'), JSON.stringify({ '*.{md,txt}': command }));
    writeFileSync(join(folder, '.gitignore'), 'node_modules/\narchives/\n');
    await commitTwice(folder, run);
    return packages.join(', ');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const stopsCommits = () => withCommand('tonfall');

/** The control: a command that finds nothing. */
export const silent = () => withCommand('true');
