// Paths with `/`, paths of Windows, and URIs: an editor without a disk has only these.

const URI = /^[a-z][a-z\d+.-]+:/i;
const WINDOWS = /^(?:[a-z]:(?=[\\/]|$)|[\\/]{2}[^\\/]+[\\/]+[^\\/]+)/i;

/** Where folders may be parted, and the length of what has nothing above it: `/`, `C:\`, `\\server\share`, `vscode-vfs://github/`. */
interface Shape {
  readonly uri: boolean;
  readonly windows: boolean;
  readonly top: number;
}

function shapeOf(path: string): Shape {
  const uri = URI.exec(path)?.[0];
  if (uri !== undefined) {
    const slashes = path.startsWith('//', uri.length);
    const root = slashes ? path.indexOf('/', uri.length + 2) : path.startsWith('/', uri.length) ? uri.length : -1;
    const top = root < 0 ? path.length : root + 1;
    // file:///c%3A/x: the drive belongs to the top.
    const drive = /^[a-z](?::|%3a)\//i.exec(path.slice(top))?.[0] ?? '';
    return { uri: true, windows: drive !== '', top: top + drive.length };
  }
  const windows = WINDOWS.exec(path)?.[0];
  if (windows !== undefined && !path.startsWith('//')) return { uri: false, windows: true, top: windows.length + 1 };
  return { uri: false, windows: false, top: path.startsWith('/') ? 1 : 0 };
}

const isSeparator = (path: string, at: number, { windows, uri }: Shape): boolean =>
  path[at] === '/' || (windows && !uri && path[at] === '\\');

/** The folder that a file or folder stands in; `undefined` when nothing is above it (`/`, `C:\`, `vscode-vfs://host/`, `untitled:Untitled-1`). */
export function parentPath(path: string): string | undefined {
  const shape = shapeOf(path);
  let end = endOf(path, shape);
  while (end > shape.top && isSeparator(path, end - 1, shape)) end--;
  if (end <= shape.top) return undefined;
  while (end > shape.top && !isSeparator(path, end - 1, shape)) end--;
  if (end <= shape.top) return path.slice(0, shape.top);
  while (end > shape.top && isSeparator(path, end - 1, shape)) end--;
  return path.slice(0, Math.max(end, shape.top));
}

/** A path in a folder, parted as the folder's own path is. */
export function childPath(folder: string, name: string): string {
  if (folder === '') return name;
  const shape = shapeOf(folder);
  const separator = shape.windows && !shape.uri && folder.includes('\\') ? '\\' : '/';
  return isSeparator(folder, folder.length - 1, shape) ? folder + name : folder + separator + name;
}

/** The way from a folder to a file below it, parted by `/`, with the escapes of a URI resolved; `undefined` when the file stands elsewhere. */
export function relativePath(folder: string, file: string): string | undefined {
  const shape = shapeOf(file);
  if (!file.startsWith(folder)) return undefined;
  let start = folder.length;
  if (start > 0 && !isSeparator(folder, start - 1, shape)) {
    if (!isSeparator(file, start, shape)) return undefined;
    start++;
  }
  const rest = file.slice(start, Math.max(start, endOf(file, shape)));
  if (shape.uri) return rest.split('/').map(decoded).join('/');
  return shape.windows ? rest.replaceAll('\\', '/') : rest;
}

/** Are capitals the same to the disk this path stands on? */
export const ignoresCase = (path: string): boolean => shapeOf(path).windows;

/** The last part of a path. */
export function baseName(path: string): string {
  const shape = shapeOf(path);
  const end = endOf(path, shape);
  let start = end;
  while (start > 0 && !isSeparator(path, start - 1, shape)) start--;
  const name = path.slice(start, end);
  return shape.uri ? decoded(name) : name;
}

/** A URI may carry a query and a fragment behind its path. */
function endOf(path: string, { uri }: Shape): number {
  const end = uri ? path.search(/[?#]/) : -1;
  return end < 0 ? path.length : end;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
