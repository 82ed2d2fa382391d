import { ensureBuilt } from './build.mjs';
import { check } from './check.mjs';
import { ensureInstalled } from './install.mjs';
import { exitWith, runNode, tool } from './run.mjs';
import { steps } from './steps.mjs';

/**
 * npm test [-- PATHS]: installs and builds what is stale, checks types, style, formatting and unused code, and runs every test. What passed on the same
 * files is not run again; `-- --again` runs it all the same, and so does a machine that sets CI.
 */
await exitWith(async () => {
  await ensureInstalled();
  await ensureBuilt(steps);
  const words = process.argv.slice(2);
  const paths = words.filter((word) => word !== '--again');
  if (paths.length > 0) return runNode([tool('vitest', 'vitest.mjs'), 'run', ...paths]);
  return check(['typecheck', 'lint', 'format', 'unused', 'tests'], words.includes('--again') || process.env['CI'] !== undefined);
});
