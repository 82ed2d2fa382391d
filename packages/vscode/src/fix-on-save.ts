import { CodeActionKind, commands, Range, workspace, type CodeAction, type Disposable, type TextDocument, type TextEdit } from 'vscode';
import { isDraftLanguage } from './documents.js';

const FIX_ALL = CodeActionKind.SourceFixAll.append('tonfall');

/** Where `tonfall.fixOnSave` is on, what is safe is applied before a draft is saved. */
export const fixOnSave = (): Disposable =>
  workspace.onWillSaveTextDocument(({ document, waitUntil }) => {
    if (!isDraftLanguage(document.languageId)) return;
    if (workspace.getConfiguration('tonfall', document).get<boolean>('fixOnSave') === true) waitUntil(safeEdits(document));
  });

async function safeEdits(document: TextDocument): Promise<TextEdit[]> {
  const whole = new Range(0, 0, document.lineCount, 0);
  const actions = await commands.executeCommand<CodeAction[] | undefined>(
    'vscode.executeCodeActionProvider',
    document.uri,
    whole,
    FIX_ALL.value,
  );
  const own = actions?.filter(({ kind }) => kind?.value === FIX_ALL.value) ?? [];
  return own.flatMap(({ edit }) => edit?.get(document.uri) ?? []);
}
