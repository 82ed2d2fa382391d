import { TonfallError } from '@tonfall/core';
import type { FileAccess, FolderEntry } from '@tonfall/project/config';
import type { Connection } from 'vscode-languageserver';
import { pathOf, uriOf } from './uris.js';

/** Which files the client reads for us: none, those that are not on a disk, or all. */
export type ClientFiles = 'none' | 'virtual' | 'all';

/** Files by the disk where there is one, else by the editor's own file system, which the client reads for us. */
export function routedFiles(connection: Connection, disk: FileAccess | undefined, client: () => ClientFiles): FileAccess {
  const theirs = clientFiles(connection);
  const way = (path: string): FileAccess => {
    const onDisk = !uriOf(path).startsWith('file:') ? false : client() !== 'all';
    if (onDisk && disk !== undefined) return disk;
    return client() === 'none' ? nowhere : theirs;
  };
  return { readText: (path) => way(path).readText(path), list: (path) => way(path).list(path) };
}

const nowhere: FileAccess = {
  readText: (path) => Promise.reject(notFound(path)),
  list: (path) => Promise.reject(notFound(path)),
};

const notFound = (path: string): TonfallError =>
  new TonfallError('not-found', `${path} cannot be reached from here`, { file: path, hint: 'open it in the editor' });

interface Answer {
  readonly text?: unknown;
  readonly entries?: unknown;
}

function clientFiles(connection: Connection): FileAccess {
  const ask = async (method: string, path: string): Promise<Answer> => {
    const answer = await connection.sendRequest<Answer | null>(method, { uri: uriOf(path) });
    return typeof answer === 'object' && answer !== null ? answer : {};
  };
  return {
    async readText(path) {
      const { text } = await ask('tonfall/readText', path);
      if (typeof text !== 'string') throw notFound(path);
      return text;
    },
    async list(folder) {
      const { entries } = await ask('tonfall/list', folder);
      if (!Array.isArray(entries)) throw notFound(folder);
      return (entries as readonly unknown[]).filter(isEntry);
    },
  };
}

function isEntry(value: unknown): value is FolderEntry {
  const { name, kind } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  return typeof name === 'string' && (kind === 'file' || kind === 'folder');
}

/** Files as they stand in the editor: one that is open there, saved or not, comes before what the disk has. */
export function withOpenFiles(files: FileAccess, open: (path: string) => string | undefined): FileAccess {
  return {
    ...files,
    readText: (path) => Promise.resolve(open(pathOf(uriOf(path)))).then((text) => text ?? files.readText(path)),
    list: (path) => files.list(path),
  };
}
