import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inTemporary, until } from '../process.mjs';
import { openBrowser } from './browser.mjs';
import { startCodeServer } from './code-server.mjs';
import { silence } from './extension.mjs';
import { Workbench } from './workbench.mjs';

const before = `Guten Tag Frau Kern,

vielen Dank für Ihre Nachricht. Ihre Kamera ist gestern wohlbehalten bei uns angekommen.

`;
const typed = 'Sie müssen das Formular ausfüllen. Den Betrag erstatten wir Ihnen dann bis Freitag, den 14. März.';
const rewrite = 'Bitte füllen Sie das Formular aus';
const after = `

Mit freundlichen Grüßen
Jana Vogt
`;
const config = '# Hausregeln\nroot: true\nlanguage: de # alle Briefe\n';

/** @typedef {{ workbench: Workbench, folder: string }} Desk */

/**
 * A first reply in VS Code, by keyboard: typed, underlined, mended, saved; a rule switched off, the configuration edited, a draft without a file.
 * @param {{ vsix: string, id: string, web?: boolean, silent?: boolean }} options `id`: publisher and name of the extension; `web`: in the
 *   browser's extension host instead of that of Node
 * @returns {Promise<string>} what was tried
 */
export function onDesktop({ vsix, id, web = false, silent = false }) {
  return inTemporary(async (home) => {
    const folder = join(home, 'briefe');
    mkdirSync(folder);
    writeFileSync(join(folder, 'antwort.md'), before + after);
    writeFileSync(join(folder, 'tonfall.config.yml'), config);
    const server = await startCodeServer({
      home,
      vsix,
      // A .vsix has code for both hosts; this setting chooses the browser's.
      settings: web ? { 'remote.extensionKind': { [id]: ['web'] } } : {},
      ...(silent ? { prepare: silence } : {}),
    });
    const browser = await openBrowser(home);
    const workbench = new Workbench(browser.page, { seconds: silent ? 6 : 20 });
    const desk = { workbench, folder };
    try {
      await workbench.open(`${server.url}/?folder=${encodeURIComponent(folder)}`);
      await mendASentence(desk);
      provePlace(home, browser.asked, web);
      await switchOff(desk);
      await editConfig(desk);
      await writeUntitled(desk);
      return `typed, mended and saved; a rule off, a word allowed, an untitled draft; ${web ? 'in a worker of the browser' : 'in a process of Node'}`;
    } catch (error) {
      const shot = await workbench.failed(`workbench${web ? '-web' : ''}${silent ? '-silent' : ''}`);
      throw new Error(
        `${error instanceof Error ? error.message : String(error)} (${shot})\n${browser.said
          .filter((line) => !line.includes('INFO'))
          .slice(-8)
          .join('\n')}`,
      );
    } finally {
      await browser.close();
      await server.stop();
    }
  });
}

/** @param {Desk} desk */
async function mendASentence({ workbench, folder }) {
  await workbench.openFile('antwort.md');
  await workbench.goTo(5, 1);
  await workbench.page.keyboard.type(typed);
  await workbench.squiggles('warning', 1);
  await until('count in the status bar', async () => (await workbench.status()).some((text) => text.includes('1')));
  await workbench.page.keyboard.press('Control+Shift+M');
  const row = workbench.problems.locator('.marker-source', { hasText: 'tonfall' });
  await row.first().waitFor();
  assert.match((await workbench.problems.allInnerTexts()).join('\n'), /[„“]Sie müssen[”“][^]*tonfall[^]*modal-command[^]*Ln 5, Col 1/);

  await workbench.goTo(5, 2);
  const titles = await workbench.fixes(rewrite);
  assert.ok(titles[0]?.includes(rewrite), `the rewrite does not come first: ${titles.join(' | ')}`);
  await workbench.page.keyboard.press('Escape');
  await workbench.fix(rewrite);
  await workbench.squiggles('warning', 0);
  await until('empty list of problems', async () => (await row.count()) === 0);
  await workbench.save();
  const mended = typed.replace('Sie müssen das Formular ausfüllen', rewrite);
  assert.equal(readFileSync(join(folder, 'antwort.md'), 'utf8'), before + mended + after);
}

/** Only in the browser's host does the extension come through the browser, and only in that of Node is there a process. */
function provePlace(/** @type {string} */ home, /** @type {readonly string[]} */ asked, /** @type {boolean} */ web) {
  const processes = commandLines().filter((line) => line.includes(home) && line.includes('server-node.'));
  assert.equal(processes.length, web ? 0 : 1, 'processes of the server');
  assert.equal(
    asked.some((url) => url.includes('extension-web.js')),
    web,
    'the extension came through the browser',
  );
}

/** @param {Desk} desk */
async function switchOff({ workbench, folder }) {
  await workbench.goTo(6, 1);
  await workbench.page.keyboard.type('\nSie haben vergessen, die Rechnung beizulegen.\n');
  await workbench.squiggles('warning', 1);
  await workbench.goTo(7, 3);
  await workbench.hover('customer-blame', /Example:/);
  await workbench.page.keyboard.press('Escape');
  await workbench.fix('tonfall.config.yml');
  await workbench.squiggles('warning', 0);
  await until('rule in the configuration', () => /^rules:\n {2}customer-blame: off$/m.test(readConfig(folder)));
  assert.ok(readConfig(folder).startsWith(config.trimEnd()), 'the rest of the configuration stays as it was written');
}

/** @param {Desk} desk */
async function editConfig({ workbench }) {
  await workbench.openFile('antwort.md');
  await workbench.goTo(8, 1);
  await workbench.page.keyboard.type('\nUnser Helpdesk hat ein Ticket angelegt.\n');
  await workbench.squiggles('info', 1);
  await workbench.openFile('tonfall.config.yml');
  await workbench.typeAtEnd('\nallow: [Ticket]');
  await workbench.save();
  await workbench.openFile('antwort.md');
  await workbench.squiggles('info', 0);
}

/** @param {Desk} desk */
async function writeUntitled({ workbench }) {
  await workbench.command('New Untitled Text File');
  await workbench.page.keyboard.type('You must sign the form.');
  await workbench.squiggles('warning', 1);
  await workbench.goTo(1, 2);
  await workbench.fix('Please sign the form');
  await workbench.squiggles('warning', 0);
}

/** @param {string} folder */
const readConfig = (folder) => readFileSync(join(folder, 'tonfall.config.yml'), 'utf8');

/** Command lines of all processes, as Linux has them. */
function commandLines() {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((id) => {
      try {
        return readFileSync(`/proc/${id}/cmdline`, 'utf8');
      } catch {
        return '';
      }
    });
}
