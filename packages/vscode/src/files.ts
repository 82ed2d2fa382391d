import { FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

interface Asked {
  readonly uri: string;
}

/** Reads files and folders for the server, wherever VS Code keeps them. What is not there is answered with an error in a word, not thrown. */
export function answerForFiles(client: BaseLanguageClient): void {
  client.onRequest('tonfall/readText', async ({ uri }: Asked) => {
    try {
      return { text: new TextDecoder().decode(await workspace.fs.readFile(Uri.parse(uri))) };
    } catch {
      return { error: 'not-found' };
    }
  });
  client.onRequest('tonfall/list', async ({ uri }: Asked) => {
    try {
      const entries = await workspace.fs.readDirectory(Uri.parse(uri));
      return {
        entries: entries
          .map(([name, type]) => ({ name, kind: (type & FileType.Directory) !== 0 ? 'folder' : 'file' }))
          .sort((a, b) => (a.name < b.name ? -1 : 1)),
      };
    } catch {
      return { error: 'not-found' };
    }
  });
}
