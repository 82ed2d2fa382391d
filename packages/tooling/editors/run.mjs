import { ensureBuilt } from '../setup/build.mjs';
import { ensureInstalled } from '../setup/install.mjs';
import { exitWith, say, SetupError } from '../setup/run.mjs';
import { steps } from '../setup/steps.mjs';

/**
 * npm run test:editors [-- NAME…]: installs what it needs, builds, and tries tonfall in real editors, one after the other. Each check is followed by its
 * control, which passes only if the check fails where the server is silent. Leaves with 1 when one of them went wrong. `pictures` takes those of the
 * documentation.
 */
await exitWith(async () => {
  await ensureInstalled();
  await ensureBuilt(steps);
  // Only now: the checks load packages that may just have been installed.
  const { checks, extras } = await import('./checks.mjs');
  const wanted = process.argv.slice(2);
  const known = [...checks.map(({ name }) => name), ...Object.keys(extras)];
  const unknown = wanted.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new SetupError(`There is no check "${unknown}". Those there are: ${known.join(', ')}.`);
  let failed = 0;
  for (const check of checks.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    if (!(await report(check.name, check.run))) failed++;
    if (!(await report(`${check.name}, silent`, () => failing(check)))) failed++;
  }
  for (const [name, run] of Object.entries(extras)) {
    if (wanted.includes(name) && !(await report(name, run))) failed++;
  }
  say(failed === 0 ? 'All editors passed.' : `${failed} of the checks in editors failed.`);
  return failed === 0 ? 0 : 1;
});

/**
 * Runs one check and prints its line; returns whether it passed.
 * @param {string} name
 * @param {() => Promise<string>} run
 */
async function report(name, run) {
  const start = performance.now();
  /** @param {string} verdict @param {string} text */
  const line = (verdict, text) =>
    say(`${verdict.padEnd(7)}${name.padEnd(24)}${((performance.now() - start) / 1000).toFixed(1).padStart(6)} s  ${text}`);
  try {
    line('ok', await run());
    return true;
  } catch (error) {
    line('FAILED', error instanceof Error ? (error.stack ?? error.message) : String(error));
    return false;
  }
}

/** @param {import('./checks.mjs').Check} check */
async function failing({ silent, because }) {
  try {
    await silent();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (because.test(reason)) return `fails, as it must: ${reason.split('\n')[0] ?? ''}`;
    throw new Error(`it fails for another reason: ${reason}`);
  }
  throw new Error('it passes although nothing is found: the check proves nothing');
}
