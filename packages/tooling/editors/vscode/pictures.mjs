import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from '../../setup/run.mjs';
import { inTemporary } from '../process.mjs';
import { openBrowser } from './browser.mjs';
import { startCodeServer } from './code-server.mjs';
import { Workbench } from './workbench.mjs';

/** Pictures of the README; they are in the package. */
const readme = join('packages', 'vscode', 'images');

const size = { width: 1100, height: 620 };

const letter = `Guten Tag Frau Kern,

vielen Dank für Ihre Nachricht. Ihre Kamera ist gestern wohlbehalten bei uns angekommen.

Sie müssen noch das Formular ausfüllen. Den Betrag erstatten wir Ihnen dann bis zum 14. März.

Eine Auszahlung in bar ist laut unseren Richtlinien nicht möglich.

Bei Fragen bin ich gern für Sie da.

Mit freundlichen Grüßen
Jana Vogt
`;

/** A letter, not a program. */
const settings = {
  'editor.lineNumbers': 'off',
  'editor.glyphMargin': false,
  'editor.lightbulb.enabled': 'off',
  'editor.padding.top': 14,
  'editor.lineDecorationsWidth': 28,
  'editor.folding': false,
  'editor.renderLineHighlight': 'none',
  'editor.hover.above': false,
  'editor.overviewRulerBorder': false,
  'editor.fontSize': 16,
};

/**
 * Takes the pictures that the README of the extension and docs/editors.md show, from the extension as it is.
 * @param {string} vsix
 * @returns {Promise<string>} which they are
 */
export function takePictures(vsix) {
  return inTemporary(async (home) => {
    const work = join(home, 'briefe');
    mkdirSync(work);
    writeFileSync(join(work, 'antwort.md'), letter);
    const server = await startCodeServer({ home, vsix, settings });
    const browser = await openBrowser(home, { size, sharpness: 1.25 });
    try {
      const workbench = new Workbench(browser.page);
      await workbench.open(`${server.url}/?folder=${encodeURIComponent(work)}`);
      await workbench.openFile('antwort.md');
      await workbench.page.keyboard.press('Control+B');
      await workbench.squiggles('warning', 2);
      await showFixes(workbench);
      await showHover(workbench);
      await showProblems(workbench);
      await showWalkthrough(workbench);
      return 'quick-fix, hover, problems, walkthrough';
    } finally {
      await browser.close();
      await server.stop();
    }
  });
}

/** Takes a picture of the upper part of the page. @param {Workbench} workbench @param {string} file @param {number} height */
const take = ({ page }, file, height) =>
  page.screenshot({ path: join(root, file), clip: { x: 0, y: 0, width: size.width, height }, animations: 'disabled' });

/** @param {Workbench} workbench */
async function showFixes(workbench) {
  await workbench.goTo(5, 4);
  await workbench.fixes('Bitte füllen Sie noch das Formular aus');
  await take(workbench, join(readme, 'quick-fix.png'), 400);
  await workbench.page.keyboard.press('Escape');
}

/** @param {Workbench} workbench */
async function showHover(workbench) {
  await workbench.goTo(7, 30);
  await workbench.hover('policy-shield', 'Example:');
  await take(workbench, join(readme, 'hover.png'), 480);
  await workbench.page.keyboard.press('Escape');
}

/** @param {Workbench} workbench */
async function showProblems(workbench) {
  await workbench.page.keyboard.press('Control+Shift+M');
  await workbench.problems.locator('.marker-source').first().waitFor();
  await workbench.goTo(1, 1);
  await take(workbench, join(readme, 'problems.png'), size.height);
  await workbench.page.keyboard.press('Control+J');
}

/** @param {Workbench} workbench */
async function showWalkthrough(workbench) {
  await workbench.command('Open Walkthrough...');
  await workbench.quickInput.fill('Your first reply');
  await workbench.choose('Your first reply with tonfall');
  await workbench.page.locator('.gettingStartedContainer .getting-started-step.expanded').waitFor({ timeout: 20_000 });
  await workbench.page.locator('.getting-started-media iframe.ready').waitFor({ timeout: 20_000 });
  // What stands beside the steps is drawn in a frame of its own, out of sight from here.
  await sleep(2000);
  await take(workbench, join('docs', 'images', 'walkthrough.png'), size.height);
}
