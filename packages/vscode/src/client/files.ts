import { FileType, Uri, workspace } from 'vscode';

interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'other';
}

/** What the server asks for: a file or a folder of the editor's own file system, which it cannot reach. */
export interface Place {
  readonly uri: string;
}

/** The text of a file, which is UTF-8; `error` when it cannot be read. Rejects never. */
export async function readText({ uri }: Place): Promise<{ text: string } | { error: string }> {
  try {
    return { text: new TextDecoder().decode(await workspace.fs.readFile(Uri.parse(uri, true))) };
  } catch (error) {
    return { error: kindOf(error) };
  }
}

/** What is in a folder; `error` when it cannot be read. Rejects never. */
export async function list({ uri }: Place): Promise<{ entries: FolderEntry[] } | { error: string }> {
  try {
    const entries = await workspace.fs.readDirectory(Uri.parse(uri, true));
    // A link to a folder could lead back up: it is neither.
    return { entries: entries.map(([name, type]) => ({ name, kind: KINDS.get(type) ?? 'other' })) };
  } catch (error) {
    return { error: kindOf(error) };
  }
}

const KINDS: ReadonlyMap<FileType, 'file' | 'folder'> = new Map([
  [FileType.File, 'file'],
  [FileType.File | FileType.SymbolicLink, 'file'],
  [FileType.Directory, 'folder'],
]);

const kindOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : 'Unknown');
