import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readStamps, writeStamp } from './build.mjs';
import { digest } from './digest.mjs';
import { root, runNode, say, tool } from './run.mjs';
import { staleSteps } from './stale.mjs';

/** @type {Record<string, { label: string, command: readonly string[] }>} */
const checks = {
  typecheck: { label: 'types of tests and scripts', command: [tool('typescript', 'bin/tsc'), '-b', 'packages/tooling/tsconfig.test.json'] },
  lint: { label: 'code style', command: [tool('eslint', 'bin/eslint.js'), '--max-warnings=0', '.'] },
  format: { label: 'formatting', command: [tool('prettier', 'bin/prettier.cjs'), '--check', '--log-level=warn', '.'] },
  unused: { label: 'unused files, exports and packages', command: [tool('knip', 'bin/knip.js')] },
  tests: { label: 'every test', command: [tool('vitest', 'vitest.mjs'), 'run'] },
};

/** Everything that a check may read: its verdict on the same content is the same. */
const inputs = readdirSync(root)
  .filter((name) => !['node_modules', '.git', '.cache', 'dist'].includes(name) && !name.endsWith('.log') && !name.endsWith('.tgz'))
  .sort();

/**
 * Runs checks by name; one that passed on the same files is not run again, unless `again`. Returns the exit code.
 * @param {readonly string[]} names
 * @param {boolean} [again]
 */
export async function check(names, again = false) {
  const wanted = names.map((name) => ({ name, inputs, outputs: [] }));
  /** @type {Map<string, string>} */
  const known = new Map();
  /** @param {string} input */
  const digestOf = (input) => {
    const value = known.get(input) ?? digest(join(root, input));
    known.set(input, value);
    return value;
  };
  const stale = staleSteps(wanted, digestOf, again ? {} : readStamps(), () => true);
  if (stale.length === 0) say(`Nothing changed since ${names.join(', ')} passed. To run them all the same: npm test -- --again`);
  for (const { step, digest: now } of stale) {
    const { label, command } = checks[step.name] ?? { label: step.name, command: [] };
    say(`Checking ${label} …`);
    const code = await runNode(command);
    if (code !== 0) return code;
    writeStamp(step.name, now);
  }
  return 0;
}
