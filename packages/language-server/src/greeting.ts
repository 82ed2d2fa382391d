import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type ClientCapabilities,
  type Connection,
} from 'vscode-languageserver';

/** What is read of the first message of a client. */
export interface Greeting {
  readonly client: ClientCapabilities;
  /** URIs of the folders of the workspace. */
  readonly folders: readonly string[];
  readonly options: unknown;
}

/** Reads the parameters of `initialize`, whatever they are. Older clients name one root and no folders. */
export function greetingOf(params: unknown): Greeting {
  const { capabilities, workspaceFolders, rootUri, initializationOptions } = recordOf(params);
  return {
    client: recordOf(capabilities),
    folders: Array.isArray(workspaceFolders) ? urisOf(workspaceFolders) : typeof rootUri === 'string' ? [rootUri] : [],
    options: initializationOptions,
  };
}

/** The URIs of a list of folders; what is none is left out. */
export const urisOf = (folders: readonly unknown[]): string[] =>
  folders.map((folder) => recordOf(folder)['uri']).filter((uri): uri is string => typeof uri === 'string');

const recordOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** Asks for what the client tells only when asked. */
export async function register(connection: Connection, client: ClientCapabilities): Promise<void> {
  if (client.workspace?.didChangeConfiguration?.dynamicRegistration === true)
    await connection.client.register(DidChangeConfigurationNotification.type, { section: 'tonfall' });
  if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration === true)
    await connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [{ globPattern: '**/tonfall.config.{yml,yaml,json}' }, { globPattern: '**/package.json' }],
    });
}
