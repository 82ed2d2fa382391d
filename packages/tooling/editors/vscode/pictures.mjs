import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../setup/run.mjs';
import { shots } from '../install/folders.mjs';

/** Pictures of a run: in the cache, or where the README of the extension shows them. */
export class Pictures {
  /** @param {import('./playwright.d.ts').Page} page @param {boolean} keep for the README */
  constructor(page, keep) {
    this.page = page;
    this.folder = keep ? join(root, 'packages', 'vscode', 'images') : shots;
    mkdirSync(this.folder, { recursive: true });
  }

  /** Takes one once nothing blinks or fades. @param {string} name */
  async take(name) {
    await this.page.screenshot({ path: join(this.folder, `${name}.png`), animations: 'disabled', caret: 'hide' });
  }
}
