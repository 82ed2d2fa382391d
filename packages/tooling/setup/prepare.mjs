import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { exitWith, root } from './run.mjs';
import { steps } from './steps.mjs';

/**
 * npm runs this for whoever installs the repository as a package, as pre-commit does: before the root is packed, its command line is built. `npm ci` builds
 * nothing, since `npm test` and `npm start` see to that, and neither does `npm install` once there is a command line.
 */
await exitWith(async () => {
  const command = process.env['npm_command'];
  const there = existsSync(join(root, 'packages', 'cli', 'dist', 'bundle', 'tonfall.cjs'));
  if (command === 'ci' || (command === 'install' && there)) return 0;
  await ensureBuilt(steps.filter(({ name }) => ['tooling', 'generate', 'command-line'].includes(name)));
  return 0;
});
