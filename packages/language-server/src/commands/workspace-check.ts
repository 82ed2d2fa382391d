import { formatOf, isDraftName, isToolFolder, joinPath, type FileAccess } from '@tonfall/project/config';
import { WorkDoneProgressReporter, type CancellationToken, type Connection } from 'vscode-languageserver';
import { diagnosticsOf } from '../diagnostics/diagnostic.js';
import type { DraftReader } from '../diagnostics/reader.js';
import { Draft } from '../documents/draft.js';
import type { Drafts } from '../documents/drafts.js';
import type { Positions } from '../documents/positions.js';
import type { Host } from '../host.js';
import { Shown } from '../diagnostics/shown.js';
import { pathOf, uriOf } from '../settings/uris.js';
import type { Workspace } from '../settings/workspace.js';

/** Nobody has so many drafts; a folder that leads back to itself does. */
const MOST_FILES = 20_000;
const LANGUAGES = { markdown: 'markdown', html: 'html', text: 'plaintext' } as const;

/** What a check of the workspace found. */
export interface WorkspaceReport {
  /** Files that were read. */
  readonly files: number;
  readonly findings: number;
}

/** Reads every draft of the workspace and shows what it finds, also in files that nobody opened. */
export class WorkspaceCheck {
  private readonly shown: Shown;

  constructor(
    private readonly connection: Connection,
    private readonly host: Host,
    private readonly workspace: Workspace,
    private readonly drafts: Drafts,
    private readonly reader: DraftReader,
    private readonly positions: () => Positions,
  ) {
    this.shown = new Shown(connection);
  }

  /** Rejects never: a file that cannot be read is passed over. Stops where it is when cancelled. `given`: the progress that the client asked to be told. */
  async run(token: CancellationToken, given?: WorkDoneProgressReporter): Promise<WorkspaceReport> {
    const asked = given === undefined || WorkDoneProgressReporter.isNullInstance(given) ? undefined : given;
    const own = asked === undefined ? await this.connection.window.createWorkDoneProgress().catch(() => undefined) : undefined;
    const progress = asked ?? own;
    // Of progress that the client asked for, it cancels the request itself.
    progress?.begin('tonfall', 0, '', own !== undefined);
    const stopped = (): boolean => token.isCancellationRequested || own?.token.isCancellationRequested === true;
    this.shown.clear();
    let findings = 0;
    let files = 0;
    const paths = new Set<string>();
    for (const folder of this.workspace.folders) await draftsBelow(this.workspace.files, pathOf(folder), paths, stopped);
    for (const path of paths) {
      if (stopped()) break;
      findings += await this.check(uriOf(path), stopped);
      progress?.report(Math.floor((++files * 100) / paths.size), `${String(files)}/${String(paths.size)}`);
      await this.host.pause();
    }
    progress?.done();
    return { files, findings };
  }

  /** A document was opened: from now on its own diagnostics are shown. */
  opened(uri: string): void {
    this.shown.withdraw(uri);
  }

  private async check(uri: string, stopped: () => boolean): Promise<number> {
    const open = this.drafts.like(uri);
    if (open !== undefined) return (await this.reader.read(open))?.findings.length ?? 0;
    const text = await this.workspace.files.readText(pathOf(uri)).catch(() => undefined);
    if (text === undefined) return 0;
    const draft = new Draft(uri, LANGUAGES[formatOf(uri)], 0, text, this.host.linter().open());
    const result = await this.reader.readUnless(stopped, draft).catch(() => undefined);
    this.workspace.drop(uri);
    if (result === undefined || result.findings.length === 0) return 0;
    // Opened meanwhile: its own diagnostics are shown.
    if (this.drafts.like(uri) !== undefined) return result.findings.length;
    this.shown.show(uri, diagnosticsOf(draft, this.positions()));
    return result.findings.length;
  }
}

async function draftsBelow(files: FileAccess, folder: string, found: Set<string>, stopped: () => boolean): Promise<void> {
  const entries = await files.list(folder).catch(() => []);
  for (const { name, kind } of entries) {
    if (stopped() || found.size >= MOST_FILES) return;
    const path = joinPath(folder, name);
    if (kind === 'folder') {
      if (!isToolFolder(name)) await draftsBelow(files, path, found, stopped);
    } else if (isDraftName(name)) found.add(path);
  }
}
