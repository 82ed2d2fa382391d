import type { Connection, Diagnostic } from 'vscode-languageserver';
import type { Draft } from '../documents/draft.js';
import type { Drafts } from '../documents/drafts.js';
import type { Positions } from '../documents/positions.js';
import { diagnosticsOf } from './diagnostic.js';
import type { DraftReader } from './reader.js';

/** Milliseconds that a keystroke waits for the next one. Whoever types on without a pause still hears within the longer time. */
export const WAIT = 25;
export const LONGEST_WAIT = 50;

/** Sends diagnostics to clients that do not ask for them: soon after an edit, for the version that stands then. */
export class Publisher {
  private readonly waiting = new Map<string, { timer: ReturnType<typeof setTimeout>; since: number }>();

  constructor(
    private readonly connection: Connection,
    private readonly drafts: Drafts,
    private readonly reader: DraftReader,
    private readonly positions: () => Positions,
    /** The diagnostics of a document that is no draft. */
    private readonly others: (draft: Draft) => Diagnostic[] | undefined,
  ) {}

  /** The document was edited. */
  schedule(draft: Draft): void {
    const before = this.waiting.get(draft.uri);
    const since = before?.since ?? Date.now();
    clearTimeout(before?.timer);
    const wait = Math.max(0, Math.min(WAIT, since + LONGEST_WAIT - Date.now()));
    this.waiting.set(draft.uri, { since, timer: setTimeout(() => this.publish(draft), wait) });
  }

  /** The document was opened, or what holds for it changed. */
  publish(draft: Draft): void {
    clearTimeout(this.waiting.get(draft.uri)?.timer);
    this.waiting.delete(draft.uri);
    const other = this.others(draft);
    if (other !== undefined) {
      void this.connection.sendDiagnostics({ uri: draft.uri, version: draft.version, diagnostics: other });
      return;
    }
    const current = (): boolean => this.drafts.get(draft.uri) === draft;
    void this.reader.read(draft).then((result) => {
      if (result === undefined || !current() || result.version !== draft.version) return undefined;
      return this.connection.sendDiagnostics({
        uri: draft.uri,
        version: result.version,
        diagnostics: diagnosticsOf(draft, this.positions()),
      });
    });
  }

  /** The document was closed. */
  clear(uri: string): void {
    clearTimeout(this.waiting.get(uri)?.timer);
    this.waiting.delete(uri);
    void this.connection.sendDiagnostics({ uri, diagnostics: [] });
  }
}
