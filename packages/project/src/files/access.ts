/** A name in a folder. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

/**
 * The disk as the project layer sees it: one implementation for Node (`nodeFiles`), one for editors without a disk.
 * Paths are joined with `/` everywhere.
 */
export interface FileAccess {
  /** The text of a file, UTF-8. Throws `TonfallError` (`not-found`, `unreadable`, `not-utf8`). */
  readText(path: string): Promise<string>;
  /** What stands in a folder, by name. Throws `TonfallError` (`not-found`, `unreadable`). */
  list(folder: string): Promise<readonly FolderEntry[]>;
}

/** `a/b` whatever ends `a`; an empty or `.` folder adds nothing. */
export function joinPath(folder: string, name: string): string {
  if (folder === '' || folder === '.') return name;
  return /[\\/]$/.test(folder) ? folder + name : `${folder}/${name}`;
}
