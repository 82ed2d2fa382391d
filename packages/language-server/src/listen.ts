import type { Connection, TextDocumentContentChangeEvent, TextDocumentItem } from 'vscode-languageserver';
import type { Guard, Traced } from './guard.js';

/** What happens to documents; cells of notebooks are documents like any other. */
export interface DocumentEvents {
  opened(uri: string, languageId: string, version: number, text: string): void;
  changed(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): void;
  closed(uri: string): void;
}

/** Hears of documents and of the cells of notebooks. A message about a document that is not open changes nothing. */
export function listenToDocuments(connection: Connection, guard: Guard, events: DocumentEvents): void {
  const open = ({ uri, languageId, version, text }: TextDocumentItem): Traced => {
    if (typeof uri !== 'string' || typeof text !== 'string') throw new TypeError('a document without a URI or text');
    events.opened(uri, languageId, version, text);
    return { ...schemeOf(uri), units: text.length };
  };
  const change = (uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): Traced => {
    // All or nothing: half of an edit is another text than the client's.
    for (const { text } of changes) if (typeof text !== 'string') throw new TypeError('an edit without text');
    events.changed(uri, version, changes);
    return { ...schemeOf(uri), version, units: changes.reduce((sum, { text }) => sum + text.length, 0) };
  };
  connection.onDidOpenTextDocument(guard.notified('textDocument/didOpen', ({ textDocument }) => open(textDocument)));
  connection.onDidChangeTextDocument(
    guard.notified('textDocument/didChange', ({ textDocument, contentChanges }) =>
      change(textDocument.uri, textDocument.version, contentChanges),
    ),
  );
  connection.onDidCloseTextDocument(
    guard.notified('textDocument/didClose', ({ textDocument: { uri } }) => {
      events.closed(uri);
      return schemeOf(uri);
    }),
  );
  const notebooks = connection.notebooks.synchronization;
  notebooks.onDidOpenNotebookDocument(
    guard.notified('notebookDocument/didOpen', ({ cellTextDocuments }) => {
      cellTextDocuments.forEach(open);
      return { cells: cellTextDocuments.length };
    }),
  );
  notebooks.onDidChangeNotebookDocument(
    guard.notified('notebookDocument/didChange', ({ change: { cells } }) => {
      cells?.structure?.didClose?.forEach(({ uri }) => events.closed(uri));
      cells?.structure?.didOpen?.forEach(open);
      for (const { document, changes } of cells?.textContent ?? []) change(document.uri, document.version, changes);
      return undefined;
    }),
  );
  notebooks.onDidCloseNotebookDocument(
    guard.notified('notebookDocument/didClose', ({ cellTextDocuments }) => {
      cellTextDocuments.forEach(({ uri }) => events.closed(uri));
      return { cells: cellTextDocuments.length };
    }),
  );
}

/** Of a URI only the scheme: a path may name a customer. */
const schemeOf = (uri: string): Traced => ({ scheme: uri.slice(0, uri.indexOf(':')) });
