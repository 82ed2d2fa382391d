import { URI } from 'vscode-uri';

/** Where a document stands: the cell of a notebook where the notebook does, every other at its own URI. */
export function placeOf(uri: string): string {
  if (!uri.startsWith('vscode-notebook-cell:')) return uri;
  const cell = URI.parse(uri);
  // VS Code writes the scheme of the notebook behind the number of the cell: `#W2sZmlsZQ==`.
  const scheme = /^[a-zA-Z]\d+s([\w+/-]+)=*$/.exec(cell.fragment)?.[1];
  return cell.with({ scheme: scheme === undefined ? 'file' : decoded(scheme), fragment: '' }).toString();
}

function decoded(base64: string): string {
  try {
    const scheme = atob(base64.replaceAll('-', '+').replaceAll('_', '/'));
    return /^[a-z][a-z\d+.-]*$/i.test(scheme) ? scheme : 'file';
  } catch {
    return 'file';
  }
}

/** The path of a document on the disk, or its URI when it is not on one. On Windows `c:\\a\\b.md`. */
export function pathOf(uri: string): string {
  const place = placeOf(uri);
  const parsed = URI.parse(place);
  return parsed.scheme === 'file' ? parsed.fsPath : place;
}

/** The URI of a path as `pathOf` gave it. */
export function uriOf(path: string): string {
  return /^[a-z][a-z\d+.-]+:/i.test(path) && !/^[a-z]:[\\/]/i.test(path) ? path : URI.file(path).toString();
}

/** Are these the same document? Clients differ in what they escape (`file:///c%3A/` and `file:///C:/`). */
export const sameUri = (one: string, other: string): boolean => one === other || normal(one) === normal(other);

function normal(uri: string): string {
  const text = URI.parse(uri).toString();
  return text.replace(/^file:\/\/\/[A-Z](?=%3A|:)/, (drive) => drive.toLowerCase());
}

/** Is the document below the folder? */
export function isBelow(uri: string, folder: string): boolean {
  const top = normal(folder).replace(/\/$/, '');
  const own = normal(placeOf(uri));
  return own === top || own.startsWith(`${top}/`);
}

/** Does the document stand where files are? An untitled draft does not. */
export const hasPlace = (uri: string): boolean => !/^untitled:/i.test(uri) && /^[a-z][a-z\d+.-]*:\//i.test(uri);
