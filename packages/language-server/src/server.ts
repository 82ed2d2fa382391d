import {
  ErrorCodes,
  FileChangeType,
  LSPErrorCodes,
  MarkupKind,
  ResponseError,
  type CancellationToken,
  type CodeAction,
  type CodeActionParams,
  type Connection,
  type Diagnostic,
  type FileEvent,
  type Hover,
  type HoverParams,
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
import { greetingOf, register, urisOf } from './greeting.js';
import { Guard, unlessCancelled } from './guard.js';
import type { Host } from './host.js';
import { listenToDocuments } from './listen.js';
import { lackingDictionary, letFail, logError } from './log.js';
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
  private readonly guard: Guard;
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
    this.guard = new Guard(connection);
    const positions = (): Positions => this.positions;
    const isOpen = (draft: Draft): boolean => this.drafts.get(draft.uri) === draft;
    this.drafts = new Drafts(() => host.linter(), positions);
    this.reports = new ConfigReports(connection, (uri) => this.drafts.like(uri) !== undefined);
    const files = withOpenFiles(
      routedFiles(connection, host.files, () => this.abilities.files),
      (path) => this.openConfig(path),
    );
    this.workspace = new Workspace(connection, host, files, (config) => this.reports.show(config));
    this.reader = new DraftReader(host, this.workspace, this.guard, isOpen);
    this.publisher = new Publisher(connection, isOpen, this.reader, positions, (draft) => this.others(draft.uri));
    this.puller = new Puller(this.drafts, this.reader, positions, (uri) => this.others(uri));
    this.check = new WorkspaceCheck(connection, host, this.workspace, this.drafts, this.reader, positions);
    if (host.spellers !== undefined)
      host.spellers.surroundings = {
        folder: () => pathOf(this.workspace.folders[0] ?? ''),
        arrived: () => this.settingsChanged(),
        lacking: (language, file) => connection.console.info(lackingDictionary(language, file)),
      };
    this.commands = new Commands(connection, host, this.drafts, this.check);
  }

  listen(): void {
    const { connection, guard } = this;
    connection.onInitialize((params) => this.initialize(params));
    connection.onInitialized(() => {
      this.initialized().catch((error: unknown) => logError(connection, 'initialized', error));
    });
    connection.onShutdown(() => {
      guard.state = 'shut';
    });
    connection.onDidChangeConfiguration(
      guard.notified('workspace/didChangeConfiguration', ({ settings }: { settings: unknown }) => {
        this.workspace.changed((settings as { tonfall?: unknown } | null)?.tonfall);
        this.refresh();
        return undefined;
      }),
    );
    connection.onDidChangeWatchedFiles(guard.notified('workspace/didChangeWatchedFiles', ({ changes }) => this.filesChanged(changes)));
    listenToDocuments(connection, guard, {
      opened: (uri, languageId, version, text) => {
        const draft = this.drafts.open(uri, languageId, version, text);
        this.check.opened(uri);
        if (isConfigUri(uri)) {
          this.reports.withdraw(uri);
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
        const draft = this.drafts.get(uri);
        this.drafts.close(uri);
        this.workspace.drop(uri);
        if (isConfigUri(uri)) this.settingsChanged();
        if (draft !== undefined && !this.abilities.pulls) this.publisher.clear(draft);
      },
    });
    connection.languages.diagnostics.on(guard.answers('textDocument/diagnostic', (params, token) => this.puller.answer(params, token)));
    connection.onHover(guard.answers('textDocument/hover', (params, token) => this.hover(params, token), { result: null }));
    connection.onCodeAction(guard.answers('textDocument/codeAction', (params, token) => this.actions(params, token), { result: null }));
    connection.onExecuteCommand((params, token, progress) =>
      guard.answers('workspace/executeCommand', () => this.commands.run(params.command, params.arguments ?? [], token, progress))(
        params,
        token,
      ),
    );
    connection.onRequest(
      'tonfall/explanation',
      guard.answers('tonfall/explanation', async (params: { ruleId?: unknown; language?: unknown } | undefined) => {
        const { ruleId, language } = params ?? {};
        return this.commands.explanation(typeof ruleId === 'string' ? ruleId : '', language === 'de' ? 'de' : 'en');
      }),
    );
    connection.listen();
  }

  private initialize(params: unknown): InitializeResult {
    if (this.guard.state !== 'new') throw new ResponseError(ErrorCodes.InvalidRequest, 'the server is initialized already');
    this.guard.state = 'ready';
    const { client, folders, options } = greetingOf(params);
    this.abilities = abilitiesOf(client, options);
    this.positions = new Positions(this.abilities.encoding);
    this.commands.explains = this.abilities.explains;
    this.workspace.asks = client.workspace?.configuration === true;
    this.workspace.folders = folders;
    return capabilities(this.abilities);
  }

  private async initialized(): Promise<void> {
    const { connection, abilities, guard } = this;
    if (abilities.client.workspace?.workspaceFolders === true)
      connection.workspace.onDidChangeWorkspaceFolders(
        guard.notified('workspace/didChangeWorkspaceFolders', ({ added, removed }) => {
          const gone = urisOf(removed);
          const left = this.workspace.folders.filter((folder) => !gone.some((uri) => sameUri(uri, folder)));
          this.workspace.folders = [...left, ...urisOf(added)];
          this.settingsChanged();
          return { folders: this.workspace.folders.length };
        }),
      );
    // Rules load now, not at the first keystroke.
    this.host.linter();
    await register(connection, abilities.client);
  }

  private filesChanged(changes: readonly FileEvent[]): undefined {
    const configs = changes.filter(({ uri }) => isConfigUri(uri));
    for (const { uri, type } of configs) if (type === FileChangeType.Deleted) this.reports.withdraw(uri);
    if (configs.length > 0) this.settingsChanged();
    return undefined;
  }

  /** Configuration files came, went, or say something else. */
  private settingsChanged(): void {
    this.workspace.forget();
    this.refresh();
  }

  private refresh(): void {
    if (this.abilities.pulls) {
      if (this.abilities.refreshes) letFail(this.connection.languages.diagnostics.refresh());
    } else for (const draft of this.drafts) this.publisher.publish(draft);
  }

  /** A document that was read as it stands now; `undefined` when it is not open, or is no draft. Throws when the client no longer waits, or it was changed meanwhile. */
  private async read(uri: string, token: CancellationToken): Promise<Draft | undefined> {
    const draft = this.drafts.get(uri);
    if (draft === undefined || isConfigUri(uri)) return undefined;
    const result = await unlessCancelled(token, this.reader.read(draft));
    if (this.drafts.get(uri) !== draft) return undefined;
    if (result === undefined) throw new ResponseError(LSPErrorCodes.ContentModified, 'the document was changed');
    return draft;
  }

  private async hover({ textDocument, position }: HoverParams, token: CancellationToken): Promise<Hover | null> {
    const draft = await this.read(textDocument.uri, token);
    if (draft === undefined) return null;
    const at = this.positions.offset(draft.lines, position);
    const found = draft.findingsIn(at, at);
    // Where one ends and the next begins, it is the next that the pointer is on.
    const finding = found.find(({ end }) => end > at) ?? found[0];
    if (finding === undefined) return null;
    const { markdown } = this.abilities;
    const range = this.positions.range(draft.lines, finding.start, finding.end);
    const told = draft.result?.told ?? 'en';
    // Without examples it says what matters still: they are gone when a package is replaced under a server that runs.
    const { rules } = await this.host.explanations().catch((error: unknown) => {
      logError(this.connection, 'reading examples', error);
      return { rules: [] };
    });
    const value = hoverText(finding, rules, told, markdown);
    return { contents: { kind: markdown ? MarkupKind.Markdown : MarkupKind.PlainText, value }, range };
  }

  private async actions({ textDocument, range, context }: CodeActionParams, token: CancellationToken): Promise<CodeAction[] | null> {
    const draft = await this.read(textDocument.uri, token);
    if (draft === undefined) return null;
    const { workspace, host, positions } = this;
    return actionsAt(draft, range, context, { ...this.abilities, workspace, host, positions, token });
  }

  /** The diagnostics of a document that is no draft; `undefined` for a draft. */
  private async others(uri: string): Promise<Diagnostic[] | undefined> {
    if (!isConfigUri(uri)) return undefined;
    const draft = this.drafts.get(uri);
    return draft === undefined ? [] : configDiagnostics(draft, this.host.known, this.positions);
  }

  /** A configuration file holds as it stands in the editor. */
  private openConfig(path: string): string | undefined {
    for (const draft of this.drafts) if (isConfigUri(draft.uri) && pathOf(draft.uri) === path) return draft.text;
    return undefined;
  }
}
