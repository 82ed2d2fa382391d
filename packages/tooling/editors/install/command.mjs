import { exitWith, say } from '../../setup/run.mjs';
import { ensureCodeServer } from './code-server.mjs';
import { chromiumPath, ensureDebian } from './debian.mjs';
import { cache } from './folders.mjs';
import { ensureTools } from './tools.mjs';

/** npm run test:editors:install: installs everything that the tests in editors need, and says where. */
await exitWith(async () => {
  chromiumPath();
  ensureDebian('editors');
  await ensureTools();
  await ensureCodeServer();
  say(`Everything that the tests in editors need is in ${cache}.`);
  return 0;
});
