import { join } from 'node:path';
import { mkdirSync } from 'node:fs';
import { shots } from '../install/folders.mjs';
import { until } from '../process.mjs';

/** @typedef {import('./playwright.d.ts').Page} Page */

/** A workbench in a page, driven by the keyboard. */
export class Workbench {
  /** @param {Page} page @param {{ seconds?: number }} [options] how long squiggles and menus have */
  constructor(page, { seconds = 20 } = {}) {
    this.page = page;
    this.seconds = seconds;
    this.editor = page.locator('.editor-group-container.active .editor-instance .monaco-editor').first();
    this.quickInput = page.locator('.quick-input-widget .quick-input-box input');
    this.problems = page.locator('.markers-panel .monaco-list-row');
    this.menu = page.locator('.action-widget .monaco-list-row.action');
  }

  /** Goes to the address and waits until the workbench is drawn. @param {string} url */
  async open(url) {
    await this.page.goto(url);
    await this.page.locator('.monaco-workbench').waitFor({ timeout: 60_000 });
  }

  /** Types into the box of Ctrl+P or F1; the first key press can come before its binding is there. @param {string} key @param {string} text */
  async ask(key, text) {
    await until(
      `box of ${key}`,
      async () => {
        await this.page.keyboard.press(key);
        await this.quickInput.waitFor({ state: 'visible', timeout: 2000 }).catch(() => undefined);
        return this.quickInput.isVisible();
      },
      30,
    );
    await this.quickInput.fill(text);
  }

  /** Opens a file of the folder. @param {string} path in the folder, such as `plain/letter.md` */
  async openFile(path) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    await this.ask('Control+P', path);
    // Files opened lately are listed first, until those that fit are found.
    const chosen = this.page.locator('.quick-input-list .monaco-list-row.focused .label-name');
    await until(`${path} among the files`, async () => (await chosen.allInnerTexts()).join() === name, 30);
    await this.page.keyboard.press('Enter');
    await this.page.locator('.tab.active', { hasText: name }).waitFor({ timeout: 20_000 });
    await this.editor.locator('.view-lines').waitFor();
  }

  /** Opens a file through the explorer, where Ctrl+P finds none. @param {string} path in the folder, such as `plain/letter.md` */
  async openInExplorer(path) {
    const { keyboard } = this.page;
    const row = this.page.locator('.explorer-folders-view .monaco-list-row');
    const focused = this.page.locator('.explorer-folders-view .monaco-list-row.focused');
    await row.first().waitFor({ timeout: 30_000 });
    const list = this.page.locator('.explorer-folders-view .monaco-list:focus-within');
    await until('focus in the explorer', async () => {
      await keyboard.press('Control+Shift+E');
      await list.waitFor({ timeout: 1000 }).catch(() => undefined);
      return list.isVisible();
    });
    await keyboard.press('Home');
    for (const [index, name] of path.split('/').entries()) {
      const level = String(index + 1);
      await until(`“${name}” in the explorer`, async () => {
        // The welcome page, drawn late, takes the focus away.
        if (!(await list.isVisible())) await keyboard.press('Control+Shift+E');
        if ((await focused.count()) !== 1) return false;
        const here = await focused.getAttribute('aria-level');
        if (here === level && (await focused.innerText()).trim() === name) return true;
        // To the right a folder opens, and then its first entry is focused; it may still be loading.
        await keyboard.press(here === level ? 'ArrowDown' : 'ArrowRight');
        return false;
      });
    }
    await keyboard.press('Enter');
    await this.page.locator('.tab.active', { hasText: path.slice(path.lastIndexOf('/') + 1) }).waitFor({ timeout: 20_000 });
    await this.editor.locator('.view-lines').waitFor();
  }

  /** Runs a command of the palette by its title. @param {string} title */
  async command(title) {
    await this.ask('F1', `>${title}`);
    await this.choose(title);
  }

  /** Chooses an entry of the list that is open, with the arrow keys. @param {string} title */
  async choose(title) {
    const names = this.page.locator('.quick-input-list .monaco-list-row .label-name');
    const isIt = (/** @type {string} */ name) => name === title || name.endsWith(`: ${title}`);
    // Those used lately and those that resemble it stand above.
    const index = await until(`“${title}” in the list`, async () => {
      const at = (await names.allInnerTexts()).findIndex(isIt);
      return at < 0 ? undefined : { at };
    });
    for (let i = 0; i < index.at; i++) await this.page.keyboard.press('ArrowDown');
    await this.page.keyboard.press('Enter');
    // Another list may follow.
    await until(
      `end of the list with “${title}”`,
      async () => !(await this.quickInput.isVisible()) || !(await names.allInnerTexts()).some(isIt),
    );
  }

  /** Puts the caret at the end of the text and types there. @param {string} text */
  async typeAtEnd(text) {
    await this.focus();
    await this.page.keyboard.press('Control+End');
    await this.page.keyboard.type(text);
  }

  /** Puts the caret at a place, both counted from 1. @param {number} line @param {number} column */
  async goTo(line, column) {
    await this.focus();
    await this.ask('Control+G', `:${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await this.quickInput.waitFor({ state: 'hidden' });
  }

  /** The editor of the group that is active, by its command: no mouse. */
  async focus() {
    await this.page.keyboard.press('Control+1');
  }

  /** Waits for so many squiggles of a severity in the active editor. @param {'error' | 'warning' | 'info'} severity @param {number} count */
  async squiggles(severity, count) {
    const squiggles = this.editor.locator(`.squiggly-${severity}`);
    await until(
      count === 0 ? `end of the squiggles (${severity})` : `${count} squiggles (${severity})`,
      async () => (await squiggles.count()) === count,
      this.seconds,
    );
  }

  /** Opens the menu of quick fixes where the caret stands, and returns its entries. It is opened again until `title` is there. @param {string} title */
  async fixes(title) {
    const wanted = this.page.locator('.action-widget .monaco-list-row.action', { hasText: title });
    await until(
      `quick fix “${title}”`,
      async () => {
        await this.page.keyboard.press('Control+.');
        await wanted
          .first()
          .waitFor({ timeout: 3000 })
          .catch(() => undefined);
        if (await wanted.first().isVisible()) return true;
        await this.page.keyboard.press('Escape');
        return false;
      },
      this.seconds,
    );
    return this.menu.allInnerTexts();
  }

  /** Chooses a quick fix with the arrow keys. @param {string} title */
  async fix(title) {
    const titles = await this.fixes(title);
    for (let i = 0; i < titles.findIndex((each) => each.includes(title)); i++) await this.page.keyboard.press('ArrowDown');
    await this.page.keyboard.press('Enter');
    await this.page.locator('.action-widget').waitFor({ state: 'hidden' });
  }

  /** Opens the hover where the caret stands, and waits until these are in it. @param {...(string | RegExp)} texts */
  async hover(...texts) {
    await this.page.keyboard.press('Control+K');
    await this.page.keyboard.press('Control+I');
    const rows = this.page.locator('.monaco-hover:not(.hidden) .hover-row');
    for (const hasText of texts)
      await this.page.locator('.monaco-hover:not(.hidden) .hover-row', { hasText }).first().waitFor({ timeout: 15_000 });
    return rows.allInnerTexts();
  }

  /** Saves the active editor. */
  async save() {
    await this.page.keyboard.press('Control+S');
    await this.page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
  }

  /** What the extension says in the status bar. @returns {Promise<string[]>} */
  async status() {
    return this.page.locator('.statusbar-item[id*="tonfall"]').allInnerTexts();
  }

  /** Keeps a picture of a failure; returns its path. @param {string} name */
  async failed(name) {
    mkdirSync(shots, { recursive: true });
    const path = join(shots, `${name}.png`);
    await this.page.screenshot({ path }).catch(() => undefined);
    return path;
  }
}
