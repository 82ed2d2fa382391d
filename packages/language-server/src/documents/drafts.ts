import type { Linter } from '@tonfall/core';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { sameUri } from '../settings/uris.js';
import { Draft } from './draft.js';
import type { Positions } from './positions.js';

/** The documents that are open. */
export class Drafts {
  private readonly all = new Map<string, Draft>();

  constructor(
    private readonly linter: () => Linter,
    private readonly positions: () => Positions,
  ) {}

  open(uri: string, languageId: string, version: number, text: string): Draft {
    const draft = new Draft(uri, languageId, version, text, this.linter().open());
    this.all.set(uri, draft);
    return draft;
  }

  /** `undefined` for a document that is not open, as a client that is out of step may name. */
  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): Draft | undefined {
    const draft = this.all.get(uri);
    draft?.change(changes, version, this.positions());
    return draft;
  }

  close(uri: string): void {
    this.all.delete(uri);
  }

  get(uri: string): Draft | undefined {
    return this.all.get(uri);
  }

  /** The document that is open under this URI, however it is written. */
  like(uri: string): Draft | undefined {
    for (const draft of this.all.values()) if (sameUri(draft.uri, uri)) return draft;
    return undefined;
  }

  [Symbol.iterator](): IterableIterator<Draft> {
    return this.all.values();
  }
}
