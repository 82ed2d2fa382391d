import type { Connection, Diagnostic } from 'vscode-languageserver';
import type { Draft } from '../documents/draft.js';
import type { Positions } from '../documents/positions.js';
import { letFail, logError } from '../log.js';
import { diagnosticsOf } from './diagnostic.js';
import type { DraftReader } from './reader.js';

/** Milliseconds that a keystroke waits for the next one at most. Whoever types on without a pause still hears within the longer time. */
const WAIT = 25;
const LONGEST_WAIT = 50;
/** What a document took to read last time, times this, is what a keystroke waits. */
const WAIT_FOR_READING = 2;

/**
 * Sends diagnostics to clients that do not ask for them: soon after an edit, for the version that stands then.
 *
 * To wait for the next keystroke saves work, and costs time that the writer sees. A reply is read in a fraction of a millisecond: to wait for it would
 * save nothing, so it is answered at once. A long document takes longer, and waits longer, so that whoever types does not wait for readings nobody needs.
 */
export class Publisher {
  private readonly waiting = new Map<Draft, { timer: ReturnType<typeof setTimeout>; since: number }>();
  private readonly took = new WeakMap<Draft, number>();

  constructor(
    private readonly connection: Connection,
    private readonly isOpen: (draft: Draft) => boolean,
    private readonly reader: DraftReader,
    private readonly positions: () => Positions,
    /** The diagnostics of a document that is no draft. */
    private readonly others: (draft: Draft) => Promise<Diagnostic[] | undefined>,
  ) {}

  /** The document was edited. */
  schedule(draft: Draft): void {
    const before = this.waiting.get(draft);
    const since = before?.since ?? Date.now();
    clearTimeout(before?.timer);
    const wanted = Math.min(WAIT, Math.floor(WAIT_FOR_READING * (this.took.get(draft) ?? 0)));
    const wait = Math.max(0, Math.min(wanted, since + LONGEST_WAIT - Date.now()));
    this.waiting.set(draft, { since, timer: setTimeout(() => this.publish(draft), wait) });
  }

  /** The document was opened, or what holds for it changed. */
  publish(draft: Draft): void {
    this.stopWaiting(draft);
    this.send(draft).catch((error: unknown) => logError(this.connection, 'reading a document', error));
  }

  /** The document was closed. */
  clear(draft: Draft): void {
    this.stopWaiting(draft);
    letFail(this.connection.sendDiagnostics({ uri: draft.uri, diagnostics: [] }));
  }

  private async send(draft: Draft): Promise<void> {
    const { revision, version } = draft;
    const start = performance.now();
    const other = await this.others(draft);
    const diagnostics = other ?? ((await this.reader.read(draft)) === undefined ? undefined : diagnosticsOf(draft, this.positions()));
    // Read anew, or closed: another message follows, or none.
    if (diagnostics === undefined || draft.revision !== revision || !this.isOpen(draft)) return;
    this.took.set(draft, performance.now() - start);
    const { uri } = draft;
    letFail(this.connection.sendDiagnostics({ uri, ...(typeof version === 'number' ? { version } : {}), diagnostics }));
  }

  private stopWaiting(draft: Draft): void {
    clearTimeout(this.waiting.get(draft)?.timer);
    this.waiting.delete(draft);
  }
}
