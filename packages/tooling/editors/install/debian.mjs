import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ensureChromium } from '../../setup/chromium.mjs';
import { say, SetupError } from '../../setup/run.mjs';

/** What each package is asked for: a program on the PATH, or a file. */
const wanted = {
  editors: { neovim: 'nvim', 'emacs-nox': 'emacs', 'elpa-eglot': '/var/lib/dpkg/info/elpa-eglot.list', 'pre-commit': 'pre-commit' },
  // code-server builds three of its modules from source, and takes its ripgrep from here.
  codeServer: {
    python3: 'python3',
    make: 'make',
    'g++': 'g++',
    ripgrep: 'rg',
    'libkrb5-dev': '/usr/include/krb5.h',
    'libsecret-1-dev': '/usr/include/libsecret-1/libsecret/secret.h',
    'fonts-dejavu-core': '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf',
  },
};

/**
 * Installs with apt-get what is missing of a group. Throws a SetupError that names the packages where that is not possible.
 * @param {keyof typeof wanted} group
 */
export function ensureDebian(group) {
  const missing = Object.entries(wanted[group]).filter(([, proof]) => !isThere(proof));
  if (missing.length === 0) return;
  const names = missing.map(([name]) => name);
  say(`Installing ${names.join(', ')} with apt-get …`);
  const install = ['install', '-y', '--no-install-recommends', ...names];
  const failed = aptGet('update') ?? aptGet(...install);
  if (failed !== undefined)
    throw new SetupError(`The tests in editors need ${names.join(', ')}, and ${failed}. By hand, as root: apt-get ${install.join(' ')}`);
}

/** Path of a Chromium; throws a SetupError when there is none and none can be installed. */
export function chromiumPath() {
  const found = ensureChromium();
  if ('path' in found) return found.path;
  throw new SetupError(`The tests in editors need Chromium: ${found.reason}.`);
}

/** @param {string} proof */
function isThere(proof) {
  if (proof.startsWith('/')) return existsSync(proof);
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, proof)));
}

/** @param {readonly string[]} args @returns {string | undefined} why it did not work */
function aptGet(...args) {
  if (process.getuid?.() !== 0) return 'apt-get works for root only';
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, error, stderr } = spawnSync('apt-get', args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env,
    encoding: 'utf8',
    timeout: 600_000,
  });
  if (error !== undefined) return `apt-get does not run (${error.message})`;
  return status === 0 ? undefined : `apt-get ${args[0] ?? ''} ended with ${String(status)}: ${stderr.trim()}`;
}
