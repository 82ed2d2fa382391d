import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { TonfallError } from '@tonfall/core';
import { decodeDraft } from './decode.js';

const DRAFTS = ['.md', '.markdown', '.txt'];
const SKIPPED = new Set(['node_modules', '.git', 'dist']);

/** Files to read, and what could not be found. */
export interface Selection {
  readonly files: readonly string[];
  readonly problems: readonly TonfallError[];
}

/** The files that are meant: each named file, and in each named folder all .md and .txt files below it, by name. */
export function selectDrafts(paths: readonly string[]): Selection {
  const files: string[] = [];
  const problems: TonfallError[] = [];
  for (const path of paths) {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat === undefined) problems.push(new TonfallError('not-found', `${path} does not exist`, { file: path, hint: 'check the name, or run tonfall --help' }));
    else if (stat.isDirectory()) {
      const found = walk(path);
      if (found.length === 0) problems.push(new TonfallError('no-drafts', `${path} has no .md or .txt files`, { file: path, hint: 'name a file, or a folder with drafts' }));
      files.push(...found);
    } else files.push(path);
  }
  return { files: [...new Set(files)], problems };
}

function walk(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : walk(path);
    return DRAFTS.some((ending) => entry.name.toLowerCase().endsWith(ending)) ? [path] : [];
  });
}

/** Reads one draft. Throws `TonfallError` when it is missing, too large (`maxSize` in bytes), or not text. */
export function readDraft(file: string, maxSize: number): string {
  let bytes: Uint8Array;
  try {
    const { size } = statSync(file);
    if (size > maxSize) throw tooLarge(file, size, maxSize);
    bytes = readFileSync(file);
  } catch (error) {
    if (error instanceof TonfallError) throw error;
    const reason = (error as NodeJS.ErrnoException).code === 'EACCES' ? 'may not be read' : 'cannot be read';
    throw new TonfallError('unreadable', `${file} ${reason}`, { file, hint: 'check its permissions' });
  }
  return decodeDraft(bytes, file);
}

export function tooLarge(file: string, size: number, maxSize: number): TonfallError {
  const mb = (bytes: number): string => `${String(Math.round((bytes / 1048576) * 10) / 10)} MB`;
  return new TonfallError('too-large', `${file} has ${mb(size)}, more than ${mb(maxSize)}`, { file, hint: 'split it, or allow more with --max-size' });
}

/** Markdown by the file's ending, else plain text. */
export function formatOf(file: string): 'markdown' | 'text' {
  return /\.(md|markdown|mdown|mkd)$/i.test(file) ? 'markdown' : 'text';
}
