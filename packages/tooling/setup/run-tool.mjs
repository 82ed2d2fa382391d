import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { exitWith, root } from './run.mjs';
import { startSteps, steps } from './steps.mjs';

/**
 * Runs a program of packages/tooling/src by name: `run-tool.mjs rules/test-command blame`. One that exports `main(argv)` is called with the
 * arguments; one that does not has done its work when it is loaded. The rule commands read rules/ themselves: only their own code must be built.
 */
const [name = '', ...args] = process.argv.slice(2);

await exitWith(async () => {
  await ensureInstalled();
  const bench = name.startsWith('bench/');
  const needed = name === 'bench/editor' ? steps.filter(({ name: step }) => step !== 'packages') : startSteps;
  await ensureBuilt(bench ? needed : startSteps.filter(({ name: step }) => step === 'tooling'));
  process.chdir(bench ? (process.env['INIT_CWD'] ?? root) : root);
  process.argv.splice(2, 1);
  const program = await import(pathToFileURL(join(root, 'packages', 'tooling', 'dist', `${name}.js`)).href);
  return typeof program.main === 'function' ? ((await program.main(args)) ?? Number(process.exitCode ?? 0)) : Number(process.exitCode ?? 0);
});
