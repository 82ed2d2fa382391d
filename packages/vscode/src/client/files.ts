import { FileType, Uri, workspace } from 'vscode';

interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

/** What the server asks for: a file or a folder of the editor's own file system, which it cannot reach. */
export interface Place {
  readonly uri: string;
}

/** A byte order mark counts, as it does on a disk. */
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** The text of a file, which is UTF-8; `error` when it cannot be read. Rejects never. */
export async function readText({ uri }: Place): Promise<{ text: string } | { error: string }> {
  try {
    return { text: utf8.decode(await workspace.fs.readFile(Uri.parse(uri, true))) };
  } catch (error) {
    return { error: kindOf(error) };
  }
}

/** What is in a folder; `error` when it cannot be read. Rejects never. */
export async function list({ uri }: Place): Promise<{ entries: FolderEntry[] } | { error: string }> {
  try {
    const entries = await workspace.fs.readDirectory(Uri.parse(uri, true));
    return {
      entries: entries.flatMap(([name, type]) => {
        const kind = entryKind(type);
        return kind === undefined ? [] : [{ name, kind }];
      }),
    };
  } catch (error) {
    return { error: kindOf(error) };
  }
}

/** A link to a folder could lead back up: it is left out. */
function entryKind(type: FileType): 'file' | 'folder' | undefined {
  if ((type & FileType.File) !== 0) return 'file';
  return type === FileType.Directory ? 'folder' : undefined;
}

const kindOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : 'Unknown');
