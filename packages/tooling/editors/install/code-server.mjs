import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runNpm, say, SetupError } from '../../setup/run.mjs';
import { ensureDebian } from './debian.mjs';
import { filled } from './folders.mjs';

/** VS Code 1.99 in a browser, with the extension host of the desktop. The newest that runs on Node 20. */
const version = '4.99.4';
/** The version of `@vscode/ripgrep` in the lock file that code-server carries. */
const ripgrep = '1.15.11';
const nodeGyp = '12.4.0';

/**
 * Installs code-server from the npm registry alone, when it is not there yet (about a minute).
 * @returns {Promise<string>} the script that starts it, for Node
 */
export async function ensureCodeServer() {
  ensureDebian('codeServer');
  const recipe = [readFileSync(fileURLToPath(import.meta.url), 'utf8'), process.versions.modules, process.arch].join('\n');
  const folder = await filled('code-server', recipe, async (empty) => {
    say(`Installing code-server ${version} (a minute or two) …`);
    const temporary = join(empty, 'tmp');
    provideRipgrep(temporary);
    writeFileSync(join(empty, 'package.json'), JSON.stringify({ name: 'code-server-home', private: true }));
    const packages = [`code-server@${version}`, `node-gyp@${nodeGyp}`];
    const code = await runNpm(['install', '--save-exact', '--no-audit', '--no-fund', ...packages], {
      cwd: empty,
      quiet: true,
      env: { ...process.env, ...headers(), TMPDIR: temporary, npm_config_unsafe_perm: 'true' },
    });
    if (code !== 0) throw new SetupError(`code-server ${version} could not be installed; npm says why above.`);
  });
  return join(folder, 'node_modules', 'code-server', 'out', 'node', 'entry.js');
}

/**
 * The install script of `@vscode/ripgrep` asks GitHub unless the archive lies in the temporary folder. Debian's ripgrep is the same release.
 * @param {string} temporary
 */
function provideRipgrep(temporary) {
  const target = new Map([
    ['x64', 'x86_64-unknown-linux-musl'],
    ['arm64', 'aarch64-unknown-linux-musl'],
  ]).get(process.arch);
  const folder = join(temporary, `vscode-ripgrep-cache-${ripgrep}`);
  mkdirSync(folder, { recursive: true });
  if (target === undefined) return;
  const program = realpathSync(execFileSync('sh', ['-c', 'command -v rg'], { encoding: 'utf8' }).trim());
  execFileSync('tar', ['-czf', join(folder, `ripgrep-v13.0.0-10-${target}.tar.gz`), '-C', dirname(program), 'rg']);
}

/** node-gyp downloads the headers of Node unless it is told where they lie. @returns {Record<string, string>} */
function headers() {
  const home = dirname(dirname(realpathSync(process.execPath)));
  return existsSync(join(home, 'include', 'node', 'node.h')) ? { npm_config_nodedir: home } : {};
}
