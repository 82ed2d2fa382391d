import {
  CodeActionKind,
  MarkupKind,
  PositionEncodingKind,
  TextDocumentSyncKind,
  type ClientCapabilities,
  type InitializeResult,
} from 'vscode-languageserver';
import { FIX_ALL } from './actions/actions.js';
import { COMMANDS } from './commands/commands.js';
import type { Encoding } from './documents/positions.js';
import type { ClientFiles } from './settings/client-files.js';

/** What the client can do, as far as we make use of it. */
export interface Abilities {
  readonly client: ClientCapabilities;
  readonly encoding: Encoding;
  readonly pulls: boolean;
  readonly refreshes: boolean;
  readonly snippets: boolean;
  readonly creates: boolean;
  readonly markdown: boolean;
  readonly files: ClientFiles;
  readonly settings: boolean;
  readonly explains: boolean;
}

/** Reads what a client says of itself; `options` are its `initializationOptions`. */
export function abilitiesOf(client: ClientCapabilities, options: unknown): Abilities {
  const { files, settings, explain } = (typeof options === 'object' && options !== null ? options : {}) as Record<string, unknown>;
  const given = client.general?.positionEncodings;
  const encodings = Array.isArray(given) ? given : [PositionEncodingKind.UTF16];
  const { workspace, textDocument } = client;
  return {
    client,
    encoding: !encodings.includes(PositionEncodingKind.UTF16) && encodings.includes(PositionEncodingKind.UTF8) ? 'utf-8' : 'utf-16',
    pulls: textDocument?.diagnostic !== undefined,
    refreshes: workspace?.diagnostics?.refreshSupport === true,
    snippets: workspace?.workspaceEdit?.snippetEditSupport === true && workspace.workspaceEdit.documentChanges === true,
    creates: workspace?.workspaceEdit?.documentChanges === true && workspace.workspaceEdit.resourceOperations?.includes('create') === true,
    markdown: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) === true,
    files: files === 'virtual' || files === 'all' ? files : 'none',
    settings: settings === true,
    explains: explain === true,
  };
}

/** What the server offers to such a client. */
export function capabilities({ encoding, pulls }: Abilities): InitializeResult {
  return {
    serverInfo: { name: 'tonfall' },
    capabilities: {
      positionEncoding: encoding,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
      notebookDocumentSync: { notebookSelector: [{ notebook: '*', cells: [{ language: 'markdown' }] }] },
      ...(pulls ? { diagnosticProvider: { identifier: 'tonfall', interFileDependencies: false, workspaceDiagnostics: false } } : {}),
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
      hoverProvider: true,
      executeCommandProvider: { commands: COMMANDS, workDoneProgress: true },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
  };
}
