import { commands, type LogOutputChannel } from 'vscode';
import {
  ExecuteCommandRequest,
  RevealOutputChannelOn,
  type BaseLanguageClient,
  type ConfigurationParams,
  type LanguageClientOptions,
} from 'vscode-languageclient';
import { forServer, type SettingsChange } from './change.js';
import { withoutMessages } from './hover.js';
import { isWritten, SELECTOR } from './documents.js';
import { list, readText, type Place } from './files.js';
import { restarting } from './restarts.js';
import { editorLanguage, ownSettings, updateOwnSettings } from './settings.js';
import { tellOfChange } from '../show/own-change.js';
import type { TraceChannel } from './trace-channel.js';

/** Makes the client of the place that the extension runs in. */
export type ClientMaker = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

/** What the client needs to know. */
export interface ClientParts {
  readonly channel: LogOutputChannel;
  readonly trace: TraceChannel;
  /** Which files the server asks us for: those that are on no disk, or all. */
  readonly files: 'virtual' | 'all';
}

/** The client of the language server, not started yet. */
export function createClient(make: ClientMaker, { channel, trace, files }: ClientParts): BaseLanguageClient {
  const client = make('tonfall', 'tonfall', {
    documentSelector: SELECTOR,
    initializationOptions: { files, settings: true, explain: true },
    outputChannel: channel,
    traceOutputChannel: trace,
    errorHandler: restarting(),
    // Nothing pops up while somebody writes: the status bar says when something is wrong.
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    middleware: {
      didOpen: (document, next) => (isWritten(document.uri) ? next(document) : Promise.resolve()),
      didChange: (event, next) => (isWritten(event.document.uri) ? next(event) : Promise.resolve()),
      didClose: (document, next) => (isWritten(document.uri) ? next(document) : Promise.resolve()),
      provideHover: async (document, position, token, next) => withoutMessages(await next(document, position, token), document, position),
      executeCommand: (command, words, next) =>
        command === EXPLAIN ? commands.executeCommand('tonfall.explainRule', ...(words as unknown[])) : (next(command, words) as unknown),
      workspace: {
        configuration: async (params: ConfigurationParams, token, next) => {
          const values = await next(params, token);
          if (!Array.isArray(values)) return values;
          return values.map((value: unknown, index) =>
            params.items[index]?.section === 'tonfall' ? forServer(value, editorLanguage()) : value,
          );
        },
      },
    },
  });
  client.onRequest('tonfall/readText', (place: Place) => readText(place));
  client.onRequest('tonfall/list', (place: Place) => list(place));
  client.onRequest('tonfall/updateSettings', async (change: SettingsChange) => {
    const before = ownSettings();
    await updateOwnSettings(change);
    tellOfChange(change, before);
    return { done: true };
  });
  return client;
}

const EXPLAIN = 'tonfall.server.explain';

/** Has a command of the server carried out; returns its answer. Rejects when the server refuses it. */
export function ask(client: BaseLanguageClient, command: string, ...words: readonly unknown[]): Promise<unknown> {
  return client.sendRequest(ExecuteCommandRequest.type, { command: `tonfall.server.${command}`, arguments: [...words] });
}
