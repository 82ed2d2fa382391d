import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../setup/run.mjs';
import { ensureDebian } from '../install/debian.mjs';
import { capture, inTemporary } from '../process.mjs';
import { commitTwice, committing } from './commits.mjs';

/**
 * A docs team's day: pre-commit takes the hook from this repository, as it is committed; the first commit of a draft stops with a report, the second passes.
 * @returns {Promise<string>} what was tried
 */
export async function stopsCommits() {
  ensureDebian('editors');
  const revision = (await capture(['git', 'rev-parse', 'HEAD'], { cwd: root })).text.trim();
  await withHook(`repos:\n  - repo: ${root}\n    rev: ${revision}\n    hooks: [{ id: tonfall }]\n`);
  return `a clone of ${revision.slice(0, 7)}; what is not committed is not in it`;
}

/** The control: a hook that finds nothing. */
export async function silent() {
  ensureDebian('editors');
  const hook = "{ id: tonfall, name: tonfall, language: system, entry: 'true', types_or: [markdown, plain-text] }";
  await withHook(`repos:\n  - repo: local\n    hooks: [${hook}]\n`);
}

/** @param {string} config text of .pre-commit-config.yaml */
function withHook(config) {
  return inTemporary(async (folder) => {
    const env = { ...committing(), PRE_COMMIT_HOME: join(folder, '.pre-commit-cache') };
    /** @param {...string} command */
    const run = (...command) => capture(command, { cwd: folder, env, seconds: 240 });
    await run('git', 'init', '--quiet', '--initial-branch=main');
    writeFileSync(join(folder, '.pre-commit-config.yaml'), config);
    writeFileSync(join(folder, '.gitignore'), '.pre-commit-cache/\n');
    const installed = await run('pre-commit', 'install', '--install-hooks');
    assert.equal(installed.code, 0, `pre-commit could not install the hook:\n${installed.text}`);

    await commitTwice(folder, run);
  });
}
