import type { Connection, TextDocumentContentChangeEvent, TextDocumentItem } from 'vscode-languageserver';
import { guarded } from './guard.js';

/** What happens to documents; cells of notebooks are documents like any other. */
export interface DocumentEvents {
  opened(uri: string, languageId: string, version: number, text: string): void;
  changed(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): void;
  closed(uri: string): void;
}

/** Hears of documents and of the cells of notebooks. A message about a document that is not open changes nothing. */
export function listenToDocuments(connection: Connection, events: DocumentEvents): void {
  const open = ({ uri, languageId, version, text }: TextDocumentItem): void => events.opened(uri, languageId, version, text);
  const safely = <Params>(doing: string, handle: (params: Params) => void) =>
    guarded(connection, doing, undefined, (params: Params) => {
      handle(params);
      return undefined;
    });
  connection.onDidOpenTextDocument(safely('opening a document', ({ textDocument }) => open(textDocument)));
  connection.onDidChangeTextDocument(
    safely('taking an edit', ({ textDocument, contentChanges }) => events.changed(textDocument.uri, textDocument.version, contentChanges)),
  );
  connection.onDidCloseTextDocument(safely('closing a document', ({ textDocument }) => events.closed(textDocument.uri)));
  const notebooks = connection.notebooks.synchronization;
  notebooks.onDidOpenNotebookDocument(safely('opening a notebook', ({ cellTextDocuments }) => cellTextDocuments.forEach(open)));
  notebooks.onDidChangeNotebookDocument(
    safely('taking an edit of a notebook', ({ change: { cells } }) => {
      cells?.structure?.didOpen?.forEach(open);
      cells?.structure?.didClose?.forEach(({ uri }) => events.closed(uri));
      for (const { document, changes } of cells?.textContent ?? []) events.changed(document.uri, document.version, changes);
    }),
  );
  notebooks.onDidCloseNotebookDocument(
    safely('closing a notebook', ({ cellTextDocuments }) => cellTextDocuments.forEach(({ uri }) => events.closed(uri))),
  );
}
