import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { config, letter } from '../letter.mjs';

const better = letter.replace('Sie müssen das Formular ausfüllen', 'Bitte füllen Sie das Formular aus');

/**
 * Commits a draft with an order in it, which must be stopped with a report that says where and why, and then one without, which must pass: what else hurts
 * there is off in the configuration.
 * @param {string} folder of a git repository with hooks in it
 * @param {(...command: string[]) => Promise<{ code: number, text: string }>} run runs a program there
 */
export async function commitTwice(folder, run) {
  writeFileSync(join(folder, 'letter.md'), letter);
  writeFileSync(join(folder, 'tonfall.config.yml'), config);
  // Neither Markdown nor text: the hook does not see it.
  writeFileSync(join(folder, 'program.ts'), '// Sie müssen das Formular ausfüllen.\n');
  await run('git', 'add', '--all');
  const first = await run('git', 'commit', '--message', 'Draft');
  assert.notEqual(first.code, 0, `the first commit was not stopped:\n${first.text}`);
  assert.match(first.text, /letter\.md:3:17 {2}.*modal-command$/m, 'file, line and column are not in the report');
  assert.match(first.text, /„Sie müssen“ klingt wie ein Befehl/, 'what the words do to the reader is not in the report');
  assert.doesNotMatch(first.text, /program\.ts/);
  assert.doesNotMatch(first.text, /customer-blame|jargon/, 'the configuration does not hold');
  assert.notEqual((await run('git', 'rev-parse', '--verify', 'HEAD')).code, 0, 'the first commit is there all the same');

  writeFileSync(join(folder, 'letter.md'), better);
  await run('git', 'add', '--all');
  const second = await run('git', 'commit', '--message', 'Better draft');
  assert.equal(second.code, 0, `the second commit did not pass:\n${second.text}`);
}

/** Surroundings of a commit: a name for git, no colours; nothing of an outer git, pre-commit or npm. @returns {NodeJS.ProcessEnv} */
export function committing() {
  const outer = Object.entries(process.env).filter(
    ([name]) => !/^(?:GIT_|PRE_COMMIT|HUSKY|npm_(?!config_cache|config_registry))/i.test(name),
  );
  return {
    ...Object.fromEntries(outer),
    NO_COLOR: '1',
    npm_config_cache: process.env['npm_config_cache'] ?? join(homedir(), '.npm'),
    GIT_AUTHOR_NAME: 'Test',
    GIT_AUTHOR_EMAIL: 'test@example.invalid',
    GIT_COMMITTER_NAME: 'Test',
    GIT_COMMITTER_EMAIL: 'test@example.invalid',
  };
}
