import { SnippetString, window, workspace } from 'vscode';
import { replyLanguage } from '../client/settings.js';
import { DE } from '../texts/de.js';
import { EN } from '../texts/en.js';

/** Opens a reply that is not a file yet, with a salutation and a closing to fill in. */
export async function newReply(): Promise<void> {
  const document = await workspace.openTextDocument({ language: 'markdown', content: '' });
  const editor = await window.showTextDocument(document);
  await editor.insertSnippet(new SnippetString((replyLanguage() === 'de' ? DE : EN).skeleton));
}
