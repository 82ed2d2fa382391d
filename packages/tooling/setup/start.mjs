import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { exitWith, root, runNode, say } from './run.mjs';
import { startSteps } from './steps.mjs';

/**
 * npm start [-- ARGUMENTS]: the command line of the source at hand. Without arguments the sample drafts; findings there are what a visitor came to
 * see, so the exit code is then 0.
 */
await exitWith(async () => {
  await ensureInstalled();
  await ensureBuilt(startSteps);
  const args = process.argv.slice(2);
  const cli = join(root, 'packages', 'cli', 'bin', 'tonfall.js');
  if (args.length > 0) return runNode([cli, ...args], { cwd: process.env['INIT_CWD'] ?? process.cwd() });
  const drafts = join(root, 'test-fixtures', 'drafts');
  const samples = existsSync(drafts) ? readdirSync(drafts).filter((name) => /\.(md|txt)$/.test(name)) : [];
  say(`The sample drafts in test-fixtures/drafts. Your own: npm start -- letter.md\n`);
  const code = await runNode([cli, 'check', ...samples.map((name) => join('test-fixtures', 'drafts', name))]);
  return code === 1 ? 0 : code;
});
