import type { Connection, Diagnostic } from 'vscode-languageserver';
import { letFail } from '../log.js';
import { sameUri } from '../settings/uris.js';

/** Diagnostics that are shown of documents that are not open. Whoever opens one sees its own, and these go. */
export class Shown {
  private readonly uris = new Set<string>();

  constructor(private readonly connection: Connection) {}

  has(uri: string): boolean {
    return this.uris.has(uri);
  }

  show(uri: string, diagnostics: Diagnostic[]): void {
    this.uris.add(uri);
    this.send(uri, diagnostics);
  }

  /** Takes back what is shown of a document, however its URI is written. */
  withdraw(uri: string): void {
    for (const shown of this.uris) if (sameUri(shown, uri)) this.take(shown);
  }

  clear(): void {
    for (const shown of this.uris) this.take(shown);
  }

  private take(uri: string): void {
    this.uris.delete(uri);
    this.send(uri, []);
  }

  private send(uri: string, diagnostics: Diagnostic[]): void {
    letFail(this.connection.sendDiagnostics({ uri, diagnostics }));
  }
}
