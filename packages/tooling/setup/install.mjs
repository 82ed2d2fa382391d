import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runNpm, say, SetupError } from './run.mjs';
import { missingPackage } from './stale.mjs';

/** Installs what package-lock.json names, when something of it is missing. */
export async function ensureInstalled() {
  checkNode();
  const missing = missingPackage(read('package-lock.json') ?? {}, read('node_modules/.package-lock.json'), (folder) =>
    existsSync(join(root, folder)),
  );
  if (missing === undefined) return;
  const first = !existsSync(join(root, 'node_modules'));
  say(first ? 'Installing (first run) …' : `Installing (${missing} is missing or of another version) …`);
  const code = await runNpm(['ci', '--no-audit', '--no-fund'], { quiet: true });
  if (code !== 0)
    throw new SetupError(
      'The packages could not be installed; npm says why above. With the network back, the same command goes on from here.',
    );
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    throw new SetupError(`tonfall needs Node 20.19 or newer; this is Node ${process.versions.node}.`);
}

/** @param {string} file @returns {import('./stale.mjs').Lock | undefined} */
function read(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8'));
  } catch {
    return undefined;
  }
}
