import { env, window, type Disposable, type TextDocument, type TextEditor } from 'vscode';
import { ask } from '../client/client.js';
import { isDraft } from '../client/documents.js';
import { texts } from '../texts/texts.js';
import { newReply } from './new-reply.js';
import type { Tonfall } from './tonfall.js';

/** How long the status bar says that something was copied. Milliseconds. */
const SHOWN = 5000;

let latest: TextDocument | undefined;

/** Remembers which draft was looked at last: the walkthrough, the settings and the list of problems are no drafts, and copying is asked for from there too. */
export function rememberDraft(): Disposable {
  const remember = (editor: TextEditor | undefined): void => {
    if (editor !== undefined && isDraft(editor.document)) latest = editor.document;
  };
  remember(window.activeTextEditor);
  return window.onDidChangeActiveTextEditor(remember);
}

function draftAtHand(): TextDocument | undefined {
  const document = window.activeTextEditor?.document;
  if (document !== undefined) return isDraft(document) ? document : undefined;
  return latest?.isClosed === false ? latest : undefined;
}

/** Puts the draft into the clipboard as it is sent: without Markdown's marks and without any comment of tonfall's. */
export async function copyPlainText(tonfall: Tonfall): Promise<void> {
  const said = texts();
  const document = draftAtHand();
  if (document === undefined) {
    const chosen = await window.showInformationMessage(said.noDraft, said.newReply);
    if (chosen !== undefined) await newReply();
    return;
  }
  try {
    const client = await tonfall.client();
    const text = (await ask(client, 'plainText', client.code2ProtocolConverter.asUri(document.uri))) as string;
    await env.clipboard.writeText(text);
    window.setStatusBarMessage(`$(check) ${said.copied(text.trimEnd().split('\n').length)}`, SHOWN);
  } catch {
    void window.showWarningMessage(said.notCopied);
  }
}
