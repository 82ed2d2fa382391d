import { formatOf, isDraftName, joinPath, type FileAccess } from '@tonfall/project/config';
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { diagnosticsOf } from '../diagnostics/diagnostic.js';
import { Draft } from '../documents/draft.js';
import type { Drafts } from '../documents/drafts.js';
import type { Positions } from '../documents/positions.js';
import type { Host } from '../host.js';
import { pathOf, sameUri, uriOf } from '../settings/uris.js';
import type { Workspace } from '../settings/workspace.js';

/** Nobody has so many drafts; a folder that leads back to itself does. */
const MOST_FILES = 20_000;
const LANGUAGES = { markdown: 'markdown', html: 'html', text: 'plaintext' } as const;

/** What a check of the workspace found. */
export interface WorkspaceReport {
  readonly files: number;
  readonly findings: number;
}

/** Reads every draft of the workspace and shows what it finds, also in files that nobody opened. */
export class WorkspaceCheck {
  private shown = new Set<string>();

  constructor(
    private readonly connection: Connection,
    private readonly host: Host,
    private readonly workspace: Workspace,
    private readonly drafts: Drafts,
    private readonly positions: () => Positions,
  ) {}

  /** Rejects never: a file that cannot be read is passed over. Stops where it is when cancelled. */
  async run(token: CancellationToken): Promise<WorkspaceReport> {
    const progress = await this.connection.window.createWorkDoneProgress();
    progress.begin('tonfall', 0, '', true);
    const stopped = (): boolean => token.isCancellationRequested || progress.token.isCancellationRequested;
    this.clear();
    let findings = 0;
    const files: string[] = [];
    for (const folder of this.workspace.folders) await draftsBelow(this.workspace.files, pathOf(folder), files, stopped);
    for (const [index, path] of files.entries()) {
      if (stopped()) break;
      findings += await this.check(uriOf(path));
      progress.report(Math.floor(((index + 1) * 100) / files.length), `${String(index + 1)}/${String(files.length)}`);
      await this.host.pause();
    }
    progress.done();
    return { files: files.length, findings };
  }

  /** A document was opened: from now on its own diagnostics are shown. */
  opened(uri: string): void {
    if (this.shown.delete(uri)) void this.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  private clear(): void {
    for (const uri of this.shown) void this.connection.sendDiagnostics({ uri, diagnostics: [] });
    this.shown = new Set();
  }

  private async check(uri: string): Promise<number> {
    for (const open of this.drafts) if (sameUri(open.uri, uri)) return open.result?.findings.length ?? 0;
    const { enable, options, config } = await this.workspace.of(uri);
    this.workspace.drop(uri);
    if (!enable || config.ignored) return 0;
    const text = await this.workspace.files.readText(pathOf(uri)).catch(() => undefined);
    if (text === undefined) return 0;
    const draft = new Draft(uri, LANGUAGES[formatOf(uri)], 0, text, this.host.linter().open());
    const { messages = 'draft' } = options;
    const reading = draft.session.read(draft.prose, { ...options, format: draft.format });
    draft.result = {
      version: 0,
      settings: this.workspace.generation,
      told: messages === 'draft' ? reading.language : messages,
      ...reading,
    };
    if (reading.findings.length === 0) return 0;
    this.shown.add(uri);
    await this.connection.sendDiagnostics({ uri, diagnostics: diagnosticsOf(draft, this.positions()) });
    return reading.findings.length;
  }
}

async function draftsBelow(files: FileAccess, folder: string, found: string[], stopped: () => boolean): Promise<void> {
  const entries = await files.list(folder).catch(() => []);
  for (const { name, kind } of entries) {
    if (stopped() || found.length >= MOST_FILES) return;
    const path = joinPath(folder, name);
    if (kind === 'folder') {
      if (name !== 'node_modules' && !name.startsWith('.')) await draftsBelow(files, path, found, stopped);
    } else if (isDraftName(name)) found.push(path);
  }
}
