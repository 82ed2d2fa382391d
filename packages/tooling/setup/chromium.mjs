import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const usual = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * A Chromium to test in: the one that CHROME_PATH names, or one that is installed, or, as root on a machine with apt-get, one that is installed now.
 * Otherwise the reason why there is none, for the skipped test to give.
 * @returns {{ path: string } | { reason: string }}
 */
export function ensureChromium() {
  const found = findChromium();
  if (found !== undefined) return { path: found };
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return { reason: 'no Chromium is installed; CHROME_PATH may name one' };
  const apt = (/** @type {string[]} */ ...args) =>
    spawnSync('apt-get', args, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, timeout: 300_000 });
  apt('update');
  const installed = apt('install', '-y', '--no-install-recommends', 'chromium');
  const now = findChromium();
  return now === undefined
    ? { reason: `apt-get could not install Chromium (${installed.error?.message ?? `exit code ${String(installed.status)}`})` }
    : { path: now };
}

/** @returns {string | undefined} */
function findChromium() {
  const given = process.env['CHROME_PATH'];
  if (given !== undefined && existsSync(given)) return given;
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    for (const name of names) {
      if (folder !== '' && existsSync(join(folder, name))) return join(folder, name);
    }
  }
  return usual.find((file) => existsSync(file));
}
