import { readdirSync, realpathSync, statSync, type Dirent, type Stats } from 'node:fs';
import { isAbsolute, join, normalize, sep } from 'node:path';
import { TonfallError } from '@tonfall/core';
import { globOf, isDraftName, isGlob, isToolFolder } from './names.js';
import { diskError } from './read.js';

/** Files to read, and what could not be found. */
export interface Selection {
  /** In the order named; those of a folder or a pattern by name. No file twice. */
  readonly files: readonly string[];
  /** Those of them that were named themselves, not found through a folder or a pattern. */
  readonly named: ReadonlySet<string>;
  readonly problems: readonly TonfallError[];
}

/**
 * The files that are meant: each named file, in each named folder the .md and .txt files at any depth, and what a pattern such as `drafts/*.md` matches.
 * Links to folders are followed only when named. Throws nothing: what is missing is among the problems.
 */
export async function selectDrafts(paths: readonly string[]): Promise<Selection> {
  const files: string[] = [];
  const problems: TonfallError[] = [];
  const named = new Set<string>();
  for (const path of paths) {
    try {
      const found = await filesOf(path, problems);
      files.push(...found);
      if (found.length === 1 && found[0] === path) named.add(path);
    } catch (error) {
      problems.push(error instanceof TonfallError ? error : diskError(path, error));
    }
  }
  return { files: once(files), named, problems };
}

async function filesOf(path: string, problems: TonfallError[]): Promise<readonly string[]> {
  const stat = statOf(path);
  if (stat === undefined && isGlob(path)) return matches(path);
  if (stat === undefined)
    throw new TonfallError('not-found', `${path === '' ? 'a file with an empty name' : path} does not exist`, {
      file: path,
      hint: 'check the name',
    });
  if (!stat.isDirectory()) return [path];
  const before = problems.length;
  const found = walk(path, problems);
  if (found.length > 0 || problems.length > before) return found;
  throw new TonfallError('no-drafts', `${path} has no .md or .txt files`, { file: path, hint: 'name a file, or a folder with drafts' });
}

/** Globs are rare, so their library is loaded only here. The shell of Windows leaves them to the program. */
async function matches(pattern: string): Promise<readonly string[]> {
  const { glob } = await import('tinyglobby');
  const options = { ignore: '**/node_modules/**', absolute: isAbsolute(pattern), expandDirectories: false, followSymbolicLinks: false };
  const all = await glob(globOf(pattern, sep), options);
  // Above the current folder the library does not ignore.
  const found = pattern.includes('node_modules') ? all : all.filter((file) => !file.includes('node_modules/'));
  if (found.length > 0) return found.map((file) => normalize(file)).sort();
  throw new TonfallError('no-drafts', `no file matches ${pattern}`, { file: pattern, hint: 'check the pattern' });
}

/** `undefined` where there is nothing; throws what else the disk says. */
function statOf(path: string): Stats | undefined {
  return statSync(path, { throwIfNoEntry: false });
}

function walk(folder: string, problems: TonfallError[]): string[] {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    problems.push(diskError(folder, error));
    return [];
  }
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return isToolFolder(entry.name) ? [] : walk(path, problems);
    return isDraftName(entry.name) && (entry.isFile() || (entry.isSymbolicLink() && !isFolder(path))) ? [path] : [];
  });
}

/** A link that leads nowhere is no folder: reading it says so. */
function isFolder(path: string): boolean {
  try {
    return statOf(path)?.isDirectory() === true;
  } catch {
    return false;
  }
}

/** `a.md`, `./a.md` and a link to it are one file; the first name stays. */
function once(files: readonly string[]): string[] {
  const seen = new Set<string>();
  return files.filter((file) => {
    const real = realPath(file);
    if (seen.has(real)) return false;
    seen.add(real);
    return true;
  });
}

function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}
