import { commands, env, languages, Uri, UIKind, window, workspace, type Disposable, type TextDocumentContentProvider } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { spokenLanguage } from '../client/settings.js';
import { texts } from '../texts/texts.js';

/** The scheme of explanations; `tonfall:modal-command` is also the link of a finding. */
const SCHEME = 'tonfall';

/** Explanations of rules, as documents: `tonfall:RULE-ID`, with `?de` or `?en` in that language, else in the one that tonfall speaks. */
export class Explanations implements TextDocumentContentProvider, Disposable {
  private readonly parts: Disposable[];

  constructor(private readonly client: () => Promise<BaseLanguageClient>) {
    this.parts = [
      workspace.registerTextDocumentContentProvider(SCHEME, this),
      // The link names a rule and no language of text: it is Markdown.
      workspace.onDidOpenTextDocument((document) => {
        if (document.uri.scheme === SCHEME && document.languageId !== 'markdown')
          void languages.setTextDocumentLanguage(document, 'markdown');
      }),
    ];
  }

  /** The text of an explanation, or a sentence that says that there is none. */
  async provideTextDocumentContent(uri: Uri): Promise<string> {
    const rule = ruleOf(uri);
    try {
      const client = await this.client();
      const { markdown } = await client.sendRequest<{ markdown: string }>('tonfall/explanation', {
        ruleId: rule,
        language: languageOf(uri),
      });
      return markdown;
    } catch {
      return texts().noRule(rule);
    }
  }

  /** Opens an explanation: as a page where VS Code shows pages, else as text. */
  async show(rule: string, language: 'de' | 'en' = spokenLanguage()): Promise<void> {
    const uri = Uri.from({ scheme: SCHEME, path: `/${rule}.md`, query: language });
    const document = await workspace.openTextDocument(uri);
    // A browser without a server may have no place that pages come from.
    if (env.uiKind === UIKind.Desktop || env.remoteName !== undefined) {
      try {
        await commands.executeCommand('markdown.showPreview', uri);
        return;
      } catch {
        // Markdown preview is switched off: the text is as good.
      }
    }
    await window.showTextDocument(document, { preview: true });
  }

  dispose(): void {
    for (const part of this.parts) part.dispose();
  }
}

const ruleOf = ({ path }: Uri): string => path.replace(/^\//, '').replace(/\.md$/, '');

const languageOf = ({ query }: Uri): 'de' | 'en' => (query === 'de' || query === 'en' ? query : spokenLanguage());
