import { TonfallError } from '@tonfall/core';
import type { FileAccess, FolderEntry } from '@tonfall/project';

/** Files that stand in memory, by path with `/`. */
export function memoryFiles(files: Readonly<Record<string, string>>): FileAccess {
  return {
    readText(path) {
      const text = files[path];
      return text === undefined
        ? Promise.reject(new TonfallError('not-found', `${path} does not exist`, { file: path }))
        : Promise.resolve(text);
    },
    list(folder) {
      const above = folder === '.' || folder === '' ? '' : `${folder.replace(/\/$/, '')}/`;
      const entries = new Map<string, FolderEntry>();
      for (const path of Object.keys(files)) {
        if (!path.startsWith(above)) continue;
        const [name = '', ...below] = path.slice(above.length).split('/');
        entries.set(name, { name, kind: below.length > 0 ? 'folder' : 'file' });
      }
      if (entries.size === 0) return Promise.reject(new TonfallError('not-found', `${folder} does not exist`, { file: folder }));
      return Promise.resolve([...entries.values()].sort((a, b) => (a.name < b.name ? -1 : 1)));
    },
  };
}
