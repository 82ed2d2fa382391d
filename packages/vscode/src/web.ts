import { Uri, workspace, type ExtensionContext } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { clientOptions } from './client.js';
import { activateWith } from './extension.js';

// The types of the browser are not among ours; these are the three that are used.
type WorkerLike = ConstructorParameters<typeof LanguageClient>[2];
declare const Worker: new (url: string) => never;
declare const Blob: new (parts: readonly Uint8Array[], options: { type: string }) => never;
declare const URL: { createObjectURL(blob: never): string };

/** In the browser: the server is a worker. */
export function activate(context: ExtensionContext): Promise<void> {
  return activateWith(context, async (channel) => {
    const worker: WorkerLike = new Worker(await workerUrl(Uri.joinPath(context.extensionUri, 'dist', 'server-browser.js')));
    return new LanguageClient('tonfall', 'tonfall', worker, clientOptions('all', channel));
  });
}

/** A workbench with a remote makes no worker of a file there; of a blob with the same program it does. */
async function workerUrl(file: Uri): Promise<string> {
  if (file.scheme !== 'vscode-remote') return file.toString(true);
  return URL.createObjectURL(new Blob([await workspace.fs.readFile(file)], { type: 'text/javascript' }));
}

export { deactivate } from './extension.js';
