import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { clientOptions } from './client.js';
import { activateWith } from './extension.js';

/** On the desktop, and on a remote machine: the server is a process beside us. */
export function activate(context: ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath('dist/server-node.cjs');
  return activateWith(context, (channel) =>
    Promise.resolve(new LanguageClient('tonfall', 'tonfall', { module, transport: TransportKind.ipc }, clientOptions('virtual', channel))),
  );
}

export { deactivate } from './extension.js';
