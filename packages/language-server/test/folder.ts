import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';

/** A folder with files for one test. */
export interface Folder {
  readonly path: string;
  readonly uri: string;
  /** The URI of a file in it. */
  of(name: string): string;
  write(name: string, text: string): void;
}

export function makeFolder(files: Readonly<Record<string, string>>): Folder {
  const path = mkdtempSync(join(tmpdir(), 'tonfall server '));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), text);
  };
  for (const [name, text] of Object.entries(files)) write(name, text);
  return { path, uri: pathToFileURL(path).href, of: (name) => pathToFileURL(join(path, name)).href, write };
}
