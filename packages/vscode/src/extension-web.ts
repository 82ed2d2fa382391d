import { Uri, workspace, type ExtensionContext } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient, type MessageTransports } from 'vscode-languageclient/browser';
import { startExtension, type Api, type Extension } from './extension.js';

let extension: Extension | undefined;

/** In a browser: the language server is a worker. */
export function activate(context: ExtensionContext): Api {
  const activated = performance.now();
  const server = Uri.joinPath(context.extensionUri, 'dist', 'server-browser.js');
  extension = startExtension(context, {
    activated,
    make: (id, name, options) => new LanguageClient(id, name, () => transports(server), options),
    files: 'all',
  });
  return extension.api;
}

/** Ends the worker. */
export const deactivate = (): Promise<void> | undefined => extension?.stop();

/** Extension hosts in a browser wrap `Worker`, so that the client does not know one when it is handed over: it gets the two ends instead. */
async function transports(server: Uri): Promise<MessageTransports> {
  const worker = new Worker(await workerUrl(server));
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}

/**
 * A workbench with a server behind it (Codespaces, code-server) refuses workers from there; a blob of the same source is let through everywhere.
 */
async function workerUrl(file: Uri): Promise<string> {
  if (file.scheme !== 'vscode-remote') return file.toString(true);
  const source = await workspace.fs.readFile(file);
  return URL.createObjectURL(new Blob([new Uint8Array(source)], { type: 'text/javascript' }));
}
