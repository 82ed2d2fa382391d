import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../setup/run.mjs';
import { ensureDebian } from '../install/debian.mjs';
import { capture, inTemporary } from '../process.mjs';

const draft = 'Guten Tag Frau Kern,\n\n😀 Grüße vorab: Sie müssen das Formular ausfüllen.\n';
const better = 'Guten Tag Frau Kern,\n\n😀 Grüße vorab: Bitte füllen Sie das Formular aus.\n';

/**
 * A docs team's day: pre-commit takes the hook from this repository, as it is committed; the first commit of a draft stops with a report, the second passes.
 * @returns {Promise<string>} what was tried
 */
export async function stopsCommits() {
  ensureDebian('editors');
  const revision = (await capture(['git', 'rev-parse', 'HEAD'], { cwd: root })).text.trim();
  await commitTwice(`repos:\n  - repo: ${root}\n    rev: ${revision}\n    hooks: [{ id: tonfall }]\n`);
  return `a clone of ${revision.slice(0, 7)}; what is not committed is not in it`;
}

/** The control: a hook that finds nothing. */
export async function silent() {
  ensureDebian('editors');
  const hook = "{ id: tonfall, name: tonfall, language: system, entry: 'true', types_or: [markdown, plain-text] }";
  await commitTwice(`repos:\n  - repo: local\n    hooks: [${hook}]\n`);
}

/** @param {string} config text of .pre-commit-config.yaml */
function commitTwice(config) {
  return inTemporary(async (folder) => {
    const env = environment(folder);
    /** @param {...string} command */
    const run = (...command) => capture(command, { cwd: folder, env, seconds: 240 });
    await run('git', 'init', '--quiet', '--initial-branch=main');
    writeFileSync(join(folder, '.pre-commit-config.yaml'), config);
    writeFileSync(join(folder, '.gitignore'), '.pre-commit-cache/\n');
    writeFileSync(join(folder, 'letter.md'), draft);
    // Neither Markdown nor text: the hook does not see it.
    writeFileSync(join(folder, 'program.ts'), '// Sie müssen das Formular ausfüllen.\n');
    const installed = await run('pre-commit', 'install', '--install-hooks');
    assert.equal(installed.code, 0, `pre-commit could not install the hook:\n${installed.text}`);

    await run('git', 'add', '--all');
    const first = await run('git', 'commit', '--message', 'Draft');
    assert.notEqual(first.code, 0, `the first commit was not stopped:\n${first.text}`);
    assert.match(first.text, /^letter\.md:3:17 {2}.*modal-command$/m, 'file, line and column are not in the report');
    assert.match(first.text, /„Sie müssen“ klingt wie ein Befehl/, 'what the words do to the reader is not in the report');
    assert.doesNotMatch(first.text, /program\.ts/);
    assert.equal(first.text.includes('\u001b'), false, 'the report has colours, and nobody sees a terminal');
    assert.notEqual((await run('git', 'rev-parse', '--verify', 'HEAD')).code, 0, 'the first commit is there all the same');

    writeFileSync(join(folder, 'letter.md'), better);
    await run('git', 'add', '--all');
    const second = await run('git', 'commit', '--message', 'Better draft');
    assert.equal(second.code, 0, `the second commit did not pass:\n${second.text}`);
    return first.text;
  });
}

/**
 * Caches of pre-commit in the folder, names for git; nothing of an outer git or npm.
 * @param {string} folder
 * @returns {NodeJS.ProcessEnv}
 */
function environment(folder) {
  const outer = Object.entries(process.env).filter(([name]) => !/^(?:GIT_|PRE_COMMIT|npm_(?!config_cache|config_registry))/i.test(name));
  const who = { NAME: 'Test', EMAIL: 'test@example.invalid' };
  return {
    ...Object.fromEntries(outer),
    npm_config_cache: process.env['npm_config_cache'] ?? join(homedir(), '.npm'),
    PRE_COMMIT_HOME: join(folder, '.pre-commit-cache'),
    GIT_AUTHOR_NAME: who.NAME,
    GIT_AUTHOR_EMAIL: who.EMAIL,
    GIT_COMMITTER_NAME: who.NAME,
    GIT_COMMITTER_EMAIL: who.EMAIL,
  };
}
