import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  MarkupKind,
  type CancellationToken,
  type ClientCapabilities,
  type Connection,
  type Diagnostic,
  type Hover,
  type HoverParams,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver';
import { actionsAt } from './actions/actions.js';
import { isConfigUri } from './actions/config-edit.js';
import { abilitiesOf, capabilities, type Abilities } from './capabilities.js';
import { Commands } from './commands/commands.js';
import { WorkspaceCheck } from './commands/workspace-check.js';
import { Publisher } from './diagnostics/publisher.js';
import { Puller } from './diagnostics/puller.js';
import { DraftReader } from './diagnostics/reader.js';
import type { Draft } from './documents/draft.js';
import { Drafts } from './documents/drafts.js';
import { Positions } from './documents/positions.js';
import { hoverText } from './explain.js';
import { guarded } from './guard.js';
import type { Host } from './host.js';
import { listenToDocuments } from './listen.js';
import { routedFiles, withOpenFiles } from './settings/client-files.js';
import { configDiagnostics, ConfigReports } from './settings/config-check.js';
import { pathOf, sameUri } from './settings/uris.js';
import { Workspace } from './settings/workspace.js';

/** Serves one client over a connection, until that ends. */
export function startServer(connection: Connection, host: Host): void {
  new Server(connection, host).listen();
}

/** Wires what the client says to the parts that answer. */
class Server {
  private abilities: Abilities = abilitiesOf({}, undefined);
  private positions = new Positions('utf-16');
  private readonly drafts: Drafts;
  private readonly workspace: Workspace;
  private readonly reports: ConfigReports;
  private readonly reader: DraftReader;
  private readonly publisher: Publisher;
  private readonly puller: Puller;
  private readonly check: WorkspaceCheck;
  private readonly commands: Commands;

  constructor(
    private readonly connection: Connection,
    private readonly host: Host,
  ) {
    const positions = (): Positions => this.positions;
    this.drafts = new Drafts(() => host.linter(), positions);
    this.reports = new ConfigReports(connection, (uri) => [...this.drafts].some((draft) => sameUri(draft.uri, uri)));
    const files = routedFiles(connection, host.files, () => this.abilities.files);
    this.workspace = new Workspace(
      connection,
      host,
      withOpenFiles(files, (path) => this.openConfig(path)),
      (config) => {
        this.reports.show(config);
      },
    );
    this.reader = new DraftReader(host, this.workspace, (draft) => this.drafts.get(draft.uri) === draft);
    this.publisher = new Publisher(connection, this.drafts, this.reader, positions, (draft) => this.others(draft.uri));
    this.puller = new Puller(this.drafts, this.reader, positions, (uri) => this.others(uri));
    this.check = new WorkspaceCheck(connection, host, this.workspace, this.drafts, positions);
    this.commands = new Commands(connection, host, this.drafts, this.check);
  }

  listen(): void {
    const { connection } = this;
    connection.onInitialize((params) => this.initialize(params));
    connection.onInitialized(guarded(connection, 'starting', undefined, () => this.initialized()));
    connection.onDidChangeConfiguration(
      guarded(connection, 'taking settings', undefined, ({ settings }) => {
        this.workspace.changed((settings as { tonfall?: unknown } | null)?.tonfall);
        this.refresh();
      }),
    );
    connection.onDidChangeWatchedFiles(
      guarded(connection, 'taking changed files', undefined, ({ changes }) => {
        if (changes.some(({ uri }) => isConfigUri(uri))) this.settingsChanged();
      }),
    );
    listenToDocuments(connection, {
      opened: (uri, languageId, version, text) => {
        const draft = this.drafts.open(uri, languageId, version, text);
        this.check.opened(uri);
        if (isConfigUri(uri)) {
          this.reports.opened(uri);
          this.settingsChanged();
        } else if (!this.abilities.pulls) this.publisher.publish(draft);
      },
      changed: (uri, version, changes) => {
        const draft = this.drafts.change(uri, version, changes);
        if (draft === undefined) return;
        if (isConfigUri(uri)) this.settingsChanged();
        else if (!this.abilities.pulls) this.publisher.schedule(draft);
      },
      closed: (uri) => {
        this.drafts.close(uri);
        this.workspace.drop(uri);
        if (isConfigUri(uri)) this.settingsChanged();
        if (!this.abilities.pulls) this.publisher.clear(uri);
      },
    });
    connection.languages.diagnostics.on((params, token) => this.puller.answer(params, token));
    connection.onHover(guarded(connection, 'explaining', null, (params, token) => this.hover(params, token)));
    connection.onCodeAction(
      guarded(connection, 'offering improvements', null, async ({ textDocument, range, context }, token) => {
        const draft = await this.read(textDocument.uri, token);
        if (draft === undefined) return null;
        return actionsAt(draft, range, context.only, this.workspace, { ...this.abilities, positions: this.positions });
      }),
    );
    connection.onExecuteCommand((params, token) => this.commands.run(params.command, params.arguments ?? [], token));
    connection.onRequest('tonfall/explanation', ({ ruleId, language }: { ruleId?: unknown; language?: unknown }) =>
      this.commands.explanation(typeof ruleId === 'string' ? ruleId : '', language === 'de' ? 'de' : 'en'),
    );
    connection.listen();
  }

  private initialize(params: InitializeParams): InitializeResult {
    const { capabilities: client, workspaceFolders, rootUri, initializationOptions } = params as Greeting;
    this.abilities = abilitiesOf(client, initializationOptions);
    this.positions = new Positions(this.abilities.encoding);
    this.commands.explains = this.abilities.explains;
    this.workspace.asks = client.workspace?.configuration === true;
    this.workspace.folders = workspaceFolders?.map(({ uri }) => uri) ?? (typeof rootUri === 'string' ? [rootUri] : []);
    return capabilities(this.abilities);
  }

  private async initialized(): Promise<void> {
    const { connection, abilities } = this;
    if (abilities.client.workspace?.workspaceFolders === true)
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const left = this.workspace.folders.filter((folder) => !removed.some(({ uri }) => sameUri(uri, folder)));
        this.workspace.folders = [...left, ...added.map(({ uri }) => uri)];
        this.settingsChanged();
      });
    // Rules load now, not at the first keystroke.
    this.host.linter();
    await register(connection, abilities.client);
  }

  /** Configuration files came, went, or say something else. */
  private settingsChanged(): void {
    this.workspace.forget();
    this.refresh();
  }

  private refresh(): void {
    if (this.abilities.pulls) {
      if (this.abilities.refreshes) void this.connection.languages.diagnostics.refresh();
    } else for (const draft of this.drafts) this.publisher.publish(draft);
  }

  /** A document that was read as it stands now; `undefined` when it is not open, or is changed meanwhile. */
  private async read(uri: string, token: CancellationToken): Promise<Draft | undefined> {
    const draft = this.drafts.get(uri);
    if (draft === undefined || isConfigUri(uri)) return undefined;
    const result = await this.reader.read(draft);
    return result === undefined || token.isCancellationRequested ? undefined : draft;
  }

  private async hover({ textDocument, position }: HoverParams, token: CancellationToken): Promise<Hover | null> {
    const draft = await this.read(textDocument.uri, token);
    if (draft === undefined) return null;
    const at = this.positions.offset(draft.lines, position);
    const [finding] = draft.findingsIn(at, at);
    if (finding === undefined) return null;
    const value = hoverText(finding, await this.host.definitions(), draft.result?.told ?? 'en', this.abilities.markdown);
    return {
      contents: { kind: this.abilities.markdown ? MarkupKind.Markdown : MarkupKind.PlainText, value },
      range: this.positions.range(draft.lines, finding.start, finding.end),
    };
  }

  /** The diagnostics of a document that is no draft; `undefined` for a draft. */
  private others(uri: string): Diagnostic[] | undefined {
    if (!isConfigUri(uri)) return undefined;
    const draft = this.drafts.get(uri);
    return draft === undefined ? [] : configDiagnostics(draft, this.host.known);
  }

  /** A configuration file holds as it stands in the editor. */
  private openConfig(path: string): string | undefined {
    for (const draft of this.drafts) if (isConfigUri(draft.uri) && pathOf(draft.uri) === path) return draft.text;
    return undefined;
  }
}

/** What is read of the first message. Older clients name one root and no folders. */
interface Greeting extends Pick<InitializeParams, 'capabilities'> {
  readonly workspaceFolders?: readonly { readonly uri: string }[] | null;
  readonly rootUri?: string | null;
  readonly initializationOptions?: unknown;
}

/** Asks for what the client tells only when asked. */
async function register(connection: Connection, client: ClientCapabilities): Promise<void> {
  if (client.workspace?.didChangeConfiguration?.dynamicRegistration === true)
    await connection.client.register(DidChangeConfigurationNotification.type, { section: 'tonfall' });
  if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration === true)
    await connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [{ globPattern: '**/tonfall.config.{yml,yaml,json}' }, { globPattern: '**/package.json' }],
    });
}
