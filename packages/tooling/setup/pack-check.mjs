import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { installPacked } from './pack.mjs';
import { exitWith, runNode, say } from './run.mjs';
import { steps } from './steps.mjs';

/** npm run pack:check: packs, installs in an empty folder, and runs the packed `tonfall` there on a draft with an order in it. */
await exitWith(async () => {
  await ensureInstalled();
  await ensureBuilt(steps);
  say('Packing, and installing the packages in an empty folder …');
  const folder = await installPacked();
  try {
    writeFileSync(join(folder, 'letter.md'), 'Guten Tag,\n\nSie müssen das Formular ausfüllen.\n');
    const code = await runNode([join(folder, 'node_modules', 'tonfall', 'bin', 'tonfall.js'), 'letter.md'], { cwd: folder });
    if (code === 1) {
      say('The packed tonfall runs.');
      return 0;
    }
    say(`The packed tonfall ended with ${code}; 1 was expected: the draft has an order in it.`);
    return 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
