import { readdir, readFile } from 'node:fs/promises';
import { TonfallError } from '@tonfall/core';
import type { FileAccess, FolderEntry } from './access.js';

/** Files on the disk of this computer, by Node. */
export const nodeFiles: FileAccess = {
  async readText(path) {
    const bytes = await readFile(path).catch((error: unknown) => {
      throw diskError(path, error);
    });
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      throw new TonfallError('not-utf8', `${path} is not UTF-8`, { file: path, hint: 'save it as UTF-8 in the editor' });
    }
  },
  async list(folder) {
    const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
      throw diskError(folder, error);
    });
    return entries
      .map((entry): FolderEntry => ({ name: entry.name, kind: entry.isDirectory() ? 'folder' : 'file' }))
      .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  },
};

function diskError(path: string, error: unknown): TonfallError {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return new TonfallError('not-found', `${path} does not exist`, { file: path, hint: 'check the name' });
  if (code === 'ENOTDIR')
    return new TonfallError('not-found', `${path} is not a folder`, { file: path, hint: 'name the folder that it stands in' });
  return new TonfallError('unreadable', `${path} ${code === 'EACCES' ? 'may not be read' : 'cannot be read'}`, {
    file: path,
    hint: 'check its permissions',
  });
}
