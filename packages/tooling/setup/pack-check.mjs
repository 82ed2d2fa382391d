import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { askServer } from './ask-server.mjs';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { installPacked } from './pack.mjs';
import { exitWith, runNode, say } from './run.mjs';
import { steps } from './steps.mjs';

const letter = 'Guten Tag,\n\nSie müssen das Formular ausfüllen.\n';

/** npm run pack:check: packs, installs in an empty folder, runs the packed `tonfall` and language server there on a draft with an order in it, and follows their links. */
await exitWith(async () => {
  await ensureInstalled();
  await ensureBuilt(steps);
  say('Packing, and installing the packages in an empty folder …');
  const folder = await installPacked();
  const program = (/** @type {string} */ name) => join(folder, 'node_modules', name, 'bin', `${name}.js`);
  try {
    writeFileSync(join(folder, 'letter.md'), letter);
    const code = await runNode([program('tonfall'), 'letter.md'], { cwd: folder });
    if (code !== 1) {
      say(`The packed tonfall ended with ${code}; 1 was expected: the draft has an order in it.`);
      return 1;
    }
    say('The packed tonfall runs.');
    const found = await askServer(program('tonfall-language-server'), join(folder, 'letter.md'), letter, 20);
    if (found.every((diagnostic) => diagnostic.code !== 'modal-command')) {
      say(`The packed language server found ${found.length} things in the draft, and not the order in it.`);
      return 1;
    }
    say('The packed language server runs.');
    const { stdout } = spawnSync(process.execPath, [program('tonfall'), '--format', 'json', 'letter.md'], {
      cwd: folder,
      encoding: 'utf8',
    });
    const told = /** @type {{ findings: { url: string }[] }[]} */ (JSON.parse(stdout)).flatMap(({ findings }) =>
      findings.map(({ url }) => url),
    );
    const shown = found.map(({ codeDescription }) => codeDescription?.href ?? 'nowhere');
    const dead = [...told, ...shown].find((url) => !url.startsWith('file:') || !existsSync(new URL(url)));
    if (dead !== undefined) {
      say(`A finding leads to ${dead}; a page of the packed package was expected.`);
      return 1;
    }
    say('Findings lead to pages of the packed packages.');
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
