import { commands, env, l10n, languages, Uri, window, workspace, type Disposable, type TextDocumentContentProvider } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { messagesLanguage } from './messages-language.js';

/** The scheme of explanations: the link of a diagnostic is `tonfall:modal-command`. */
const SCHEME = 'tonfall';

interface Explanation {
  readonly title: string;
  readonly markdown: string;
}

/** Shows explanations of rules as pages of Markdown that the server writes. */
export class Explanations implements TextDocumentContentProvider {
  constructor(private readonly client: () => BaseLanguageClient | undefined) {}

  register(): Disposable {
    return workspace.registerTextDocumentContentProvider(SCHEME, this);
  }

  async provideTextDocumentContent(uri: Uri): Promise<string> {
    try {
      const explanation = await this.client()?.sendRequest<Explanation>('tonfall/explanation', { ruleId: idOf(uri), language: messages() });
      if (explanation !== undefined) return explanation.markdown;
    } catch {
      // The server does not know the rule, or is gone: the page says so.
    }
    return l10n.t('There is no rule {0} here.', idOf(uri));
  }

  /** Opens the page of a rule; without one, that of the rule at the cursor, or one of the rules in the document. */
  async show(ruleId?: string): Promise<void> {
    const id = ruleId ?? (await chooseRule());
    if (id === undefined) return;
    const document = await workspace.openTextDocument(Uri.from({ scheme: SCHEME, path: `${id.replace(/^tonfall:/, '')}.md` }));
    await languages.setTextDocumentLanguage(document, 'markdown');
    try {
      await commands.executeCommand('markdown.showPreview', document.uri);
    } catch {
      await window.showTextDocument(document, { preview: true });
    }
  }
}

const idOf = (uri: Uri): string => uri.path.replace(/\.md$/, '');
const messages = (): 'de' | 'en' => {
  const language = messagesLanguage(workspace.getConfiguration('tonfall').get('messages'), env.language);
  return language === 'draft' ? (messagesLanguage('auto', env.language) === 'de' ? 'de' : 'en') : language;
};

async function chooseRule(): Promise<string | undefined> {
  const editor = window.activeTextEditor;
  const own = editor === undefined ? [] : languages.getDiagnostics(editor.document.uri).filter(({ source }) => source === 'tonfall');
  const ruleOf = ({ code }: (typeof own)[number]): string => String(typeof code === 'object' ? code.value : code);
  const here = own.filter(({ range }) => editor !== undefined && range.contains(editor.selection.active));
  const found = [...new Set((here.length > 0 ? here : own).map(ruleOf))];
  if (found.length === 1) return found[0];
  if (found.length > 1) return window.showQuickPick(found, { title: l10n.t('Which rule?') });
  return window.showInputBox({ title: l10n.t('Which rule?'), placeHolder: 'modal-command' });
}
