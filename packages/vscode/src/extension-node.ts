import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { startExtension, type Api, type Extension } from './extension.js';

let extension: Extension | undefined;

/** On the desktop, and on a server: the language server is a process beside this one. */
export function activate(context: ExtensionContext): Api {
  const module = context.asAbsolutePath('dist/server-node.cjs');
  extension = startExtension(
    context,
    (id, name, options) => new LanguageClient(id, name, { module, transport: TransportKind.ipc }, options),
    'virtual',
  );
  return extension.api;
}

/** Ends the process of the server. */
export const deactivate = (): Promise<void> | undefined => extension?.stop();
