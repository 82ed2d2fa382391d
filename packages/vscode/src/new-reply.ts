import { env, SnippetString, window, workspace } from 'vscode';

const SKELETONS = {
  de: 'Guten Tag ${1:Frau Sommer},\n\nvielen Dank für Ihre Nachricht. $0\n\nMit freundlichen Grüßen\n${2:Ihr Name}\n',
  en: 'Dear ${1:Ms Summer},\n\nThank you for your message. $0\n\nKind regards\n${2:Your name}\n',
} as const;

/** Opens a reply that is not a file yet, with salutation and closing to fill in. */
export async function newReply(): Promise<void> {
  const document = await workspace.openTextDocument({ language: 'markdown', content: '' });
  const editor = await window.showTextDocument(document);
  await editor.insertSnippet(new SnippetString(/^de\b/i.test(env.language) ? SKELETONS.de : SKELETONS.en));
}
