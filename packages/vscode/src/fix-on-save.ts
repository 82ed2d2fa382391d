import {
  commands,
  Range,
  TextDocumentSaveReason,
  workspace,
  type CodeAction,
  type Disposable,
  type TextDocument,
  type TextEdit,
} from 'vscode';
import { isDraft } from './client/documents.js';

/** Applies all that is safe when a draft is saved by hand, for whoever has chosen `tonfall.fixOnSave`. */
export function fixOnSave(): Disposable {
  return workspace.onWillSaveTextDocument((event) => {
    const { document, reason } = event;
    // What saves itself while somebody types changes nothing under their hands.
    if (reason === TextDocumentSaveReason.AfterDelay || !isDraft(document)) return;
    if (workspace.getConfiguration('tonfall', document).get('fixOnSave') === true) event.waitUntil(safeEdits(document));
  });
}

/** The edits of all safe rewrites of a draft. */
async function safeEdits(document: TextDocument): Promise<TextEdit[]> {
  const whole = document.validateRange(new Range(0, 0, document.lineCount, 0));
  const actions = await commands.executeCommand<CodeAction[] | undefined>(
    'vscode.executeCodeActionProvider',
    document.uri,
    whole,
    'source.fixAll.tonfall',
  );
  return (actions ?? []).flatMap(({ edit }) => edit?.get(document.uri) ?? []);
}
