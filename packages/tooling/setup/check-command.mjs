import { ensureBuilt } from './build.mjs';
import { check } from './check.mjs';
import { ensureInstalled } from './install.mjs';
import { exitWith } from './run.mjs';
import { steps } from './steps.mjs';

/** npm run typecheck, lint, format:check, unused: the checks named as arguments. */
await exitWith(async () => {
  await ensureInstalled();
  await ensureBuilt(steps);
  return check(process.argv.slice(2));
});
