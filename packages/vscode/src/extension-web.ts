import { Uri, workspace, type ExtensionContext } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { startExtension, type Api, type Extension } from './extension.js';

let extension: Extension | undefined;

/** In a browser: the language server is a worker. */
export function activate(context: ExtensionContext): Api {
  const server = Uri.joinPath(context.extensionUri, 'dist', 'server-browser.js');
  extension = startExtension(
    context,
    (id, name, options) => new LanguageClient(id, name, async () => new Worker(await workerUrl(server)), options),
    'all',
  );
  return extension.api;
}

/** Ends the worker. */
export const deactivate = (): Promise<void> | undefined => extension?.stop();

/**
 * A workbench with a server behind it (Codespaces, code-server) refuses workers from there; a blob of the same source is let through everywhere.
 */
async function workerUrl(file: Uri): Promise<string> {
  if (file.scheme !== 'vscode-remote') return file.toString(true);
  const source = await workspace.fs.readFile(file);
  return URL.createObjectURL(new Blob([new Uint8Array(source)], { type: 'text/javascript' }));
}
