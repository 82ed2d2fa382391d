import type { ExtensionContext } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/node';
import { startExtension, type Api, type Extension } from './extension.js';
import { ServerProcesses } from './server-process.js';

let extension: Extension | undefined;
let processes: ServerProcesses | undefined;

/** On the desktop, and on a server: the language server is a process beside this one. */
export function activate(context: ExtensionContext): Api {
  const activated = performance.now();
  const started = new ServerProcesses(context.asAbsolutePath('dist/server-node.cjs'), `${context.globalStorageUri.fsPath}/compiled`);
  processes = started;
  extension = startExtension(context, {
    activated,
    make: (id, name, options) => new LanguageClient(id, name, () => started.take(), options),
    files: 'virtual',
  });
  return extension.api;
}

/** Ends the process of the server. */
export async function deactivate(): Promise<void> {
  try {
    await extension?.stop();
  } finally {
    processes?.end();
  }
}
