import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { exitWith, say } from './run.mjs';
import { steps } from './steps.mjs';

// npm run build: everything that is stale. npm run generate: the rules and the lexicon only.
const only = process.argv[2] === 'generate' ? steps.filter(({ name }) => name === 'tooling' || name === 'generate') : steps;

await exitWith(async () => {
  await ensureInstalled();
  await ensureBuilt(only);
  say('Built.');
  return 0;
});
