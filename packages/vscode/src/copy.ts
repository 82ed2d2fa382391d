import { env, l10n, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

const SHOWN = 4000;

/** Copies the reply at hand as it is sent: as plain text, without any comment of tonfall's. */
export async function copyPlainText(client: BaseLanguageClient | undefined): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document === undefined || client === undefined) {
    void window.showInformationMessage(l10n.t('Open a reply first; then it can be copied.'));
    return;
  }
  try {
    const text = await client.sendRequest<string>('workspace/executeCommand', {
      command: 'tonfall.server.plainText',
      arguments: [client.code2ProtocolConverter.asUri(document.uri)],
    });
    await env.clipboard.writeText(text);
    window.setStatusBarMessage(l10n.t('tonfall: the reply is on the clipboard, as plain text'), SHOWN);
  } catch {
    void window.showInformationMessage(l10n.t('Only drafts can be copied: Markdown, plain text, HTML and mails.'));
  }
}
