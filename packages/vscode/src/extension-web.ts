import { Uri, workspace, type ExtensionContext } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient, type MessageTransports } from 'vscode-languageclient/browser';
import { startExtension, type Api, type Extension } from './extension.js';

let extension: Extension | undefined;

/** In a browser: the language server is a worker. */
export function activate(context: ExtensionContext): Api {
  const activated = performance.now();
  const folder = Uri.joinPath(context.extensionUri, 'dist');
  extension = startExtension(context, {
    activated,
    make: (id, name, options) => new LanguageClient(id, name, () => transports(folder), options),
    files: 'all',
  });
  return extension.api;
}

/** Ends the worker. */
export const deactivate = (): Promise<void> | undefined => extension?.stop();

/** Extension hosts in a browser wrap `Worker`, so that the client does not know one when it is handed over: it gets the two ends instead. */
async function transports(folder: Uri): Promise<MessageTransports> {
  const worker = await startWorker(folder);
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}

/** What the server reads: its rules, their explanations, the verbs of German. They lie in the package once, for both servers. */
const DATA = [
  'rules.json',
  'words.bin',
  'rules-de.json',
  'rules-de.bin',
  'rules-en.json',
  'rules-en.bin',
  'explanations.json',
  'lexicon-de.bin',
] as const;

/** A worker that has its data, and waits for the protocol. */
async function startWorker(folder: Uri): Promise<Worker> {
  const read = async (name: string): Promise<[string, ArrayBuffer]> => [name, await readOwn(Uri.joinPath(folder, name))];
  const [url, ...data] = await Promise.all([workerUrl(Uri.joinPath(folder, 'server-browser.js')), ...DATA.map(read)]);
  const worker = new Worker(url);
  worker.postMessage(
    Object.fromEntries(data),
    data.map(([, bytes]) => bytes),
  );
  return worker;
}

/** A file of the extension. One that comes from a web server is in no file system. */
async function readOwn(file: Uri): Promise<ArrayBuffer> {
  if (/^https?$/.test(file.scheme)) return (await fetch(file.toString(true))).arrayBuffer();
  return new Uint8Array(await workspace.fs.readFile(file)).buffer;
}

/**
 * A workbench with a server behind it (Codespaces, code-server) refuses workers from there; a blob of the same source is let through everywhere.
 */
async function workerUrl(file: Uri): Promise<string> {
  if (file.scheme !== 'vscode-remote') return file.toString(true);
  return URL.createObjectURL(new Blob([await readOwn(file)], { type: 'text/javascript' }));
}
