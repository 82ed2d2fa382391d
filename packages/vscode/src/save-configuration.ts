import { languages, window, workspace, type Disposable, type DocumentSelector } from 'vscode';

const CONFIGURATION: DocumentSelector = { pattern: '**/tonfall.config.{yml,yaml,json}' };

/**
 * Saves a configuration that a quick fix changed out of sight: it would otherwise wait unsaved in a tab behind the draft, and neither a commit nor a colleague
 * would know of it. One that somebody looks at is theirs to save.
 */
export function saveConfiguration(): Disposable {
  return workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    if (contentChanges.length === 0 || document.isUntitled || languages.match(CONFIGURATION, document) === 0) return;
    if (window.visibleTextEditors.some((editor) => editor.document === document)) return;
    void document.save();
  });
}
