import { join } from 'node:path';
import { chromiumPath } from '../install/debian.mjs';
import { ensureTools } from '../install/tools.mjs';

/** @typedef {{ page: import('./playwright.d.ts').Page, asked: string[], said: string[], close: () => Promise<void> }} Browser `asked`: addresses; `said`: the console */

const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Opens Chromium with a profile of its own.
 * @param {string} home folder for the profile
 * @param {{ size?: { width: number, height: number }, sharpness?: number }} [options] size of the page, and how many dots of the picture stand for one of it
 * @returns {Promise<Browser>}
 */
export async function openBrowser(home, { size = { width: 1280, height: 800 }, sharpness = 1 } = {}) {
  const { load } = await ensureTools();
  const { chromium } = /** @type {import('./playwright.d.ts').Playwright} */ (load('playwright-core'));
  const context = await chromium.launchPersistentContext(join(home, 'profile'), {
    executablePath: chromiumPath(),
    headless: true,
    // As root there is no sandbox; the pages are our own.
    args: ['--no-sandbox', ...quiet],
    deviceScaleFactor: sharpness,
    viewport: size,
    locale: 'en-US',
  });
  /** @type {string[]} */
  const asked = [];
  /** @type {string[]} */
  const said = [];
  context.on('request', (request) => asked.push(request.url()));
  const page = context.pages()[0] ?? (await context.newPage());
  page.on('console', (message) => said.push(message.text()));
  return { page, asked, said, close: () => context.close() };
}
