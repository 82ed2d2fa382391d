import { ensureBuilt } from './build.mjs';
import { check } from './check.mjs';
import { ensureInstalled } from './install.mjs';
import { exitWith, runNode, tool } from './run.mjs';
import { steps } from './steps.mjs';

/** npm test [-- PATHS]: installs and builds what is stale, checks types, style, formatting and unused code, and runs every test. */
await exitWith(async () => {
  await ensureInstalled();
  await ensureBuilt(steps);
  const paths = process.argv.slice(2);
  const checked = paths.length > 0 ? 0 : await check(['typecheck', 'lint', 'format', 'unused']);
  const tested = await runNode([tool('vitest', 'vitest.mjs'), 'run', ...paths]);
  return tested === 0 ? checked : tested;
});
