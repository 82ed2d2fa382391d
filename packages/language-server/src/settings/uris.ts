import { URI } from 'vscode-uri';

/** The path of a document on the disk, or its URI when it is not on one. On Windows `c:\a\b.md`. */
export function pathOf(uri: string): string {
  const parsed = URI.parse(uri);
  // The cell of a notebook stands where the notebook stands.
  if (parsed.scheme === 'vscode-notebook-cell') return parsed.with({ scheme: 'file', fragment: '' }).fsPath;
  return parsed.scheme === 'file' ? parsed.fsPath : uri;
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
  const own = normal(uri);
  return own === top || own.startsWith(`${top}/`);
}

/** Does the document stand where files are? An untitled draft does not. */
export const hasPlace = (uri: string): boolean => !/^untitled:/i.test(uri) && /^[a-z][a-z\d+.-]*:\//i.test(uri);
