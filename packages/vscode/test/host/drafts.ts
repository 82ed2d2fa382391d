import { commands, DiagnosticSeverity, env, Position, Selection, Uri, window, workspace } from 'vscode';
import { action, assert, openFile, rules, take, typeAtEnd, until } from './expect.js';
import type { Api } from './api.js';

const letter = 'Guten Tag Frau Kern,\n\nSie müssen das Formular ausfüllen.\n';

export const drafts = {
  'a finding has words, a rule, a link and a better sentence': async () => {
    const { document } = await openFile('letter.md', letter);
    const [finding] = await rules(document.uri, ['modal-command']);
    assert.ok(finding);
    assert.equal(document.getText(finding.range), 'Sie müssen');
    assert.equal(finding.severity, DiagnosticSeverity.Warning);
    assert.match(finding.message, env.language.startsWith('de') ? /klingt/ : /sounds/, 'the message is in the language of VS Code');
    assert.equal(typeof finding.code === 'object' ? finding.code.target.toString() : '', 'tonfall:modal-command');
    await take(await action(document, finding.range, 'Bitte füllen Sie das Formular aus'));
    assert.equal(document.lineAt(2).text, 'Bitte füllen Sie das Formular aus.');
    await rules(document.uri, []);
  },

  'the status bar counts by severity, in words too': async (api: () => Api) => {
    const editor = await openFile('count.md', letter);
    await until('one warning', () => api().status()?.text === 'tonfall $(warning) 1');
    assert.match(api().status()?.label ?? '', /1 (?:Warnung|warning)/);
    await typeAtEnd(editor, '\nUnser Helpdesk hat das Ticket angelegt.\n');
    await until('a hint', () => api().status()?.text === 'tonfall $(warning) 1 $(info) 1');
    await typeAtEnd(editor, '\n<!-- tonfall-disable-file -->\n');
    await until('nothing', () => api().status()?.text === '$(check) tonfall');
    await openFile('notes.json', '{}');
    await until('no item beside a file that is no draft', () => api().status() === undefined);
  },

  'a draft without a file is read': async () => {
    const document = await workspace.openTextDocument({ language: 'plaintext', content: 'You must sign the form.' });
    const editor = await window.showTextDocument(document);
    const [finding] = await rules(document.uri, ['modal-command']);
    assert.ok(finding);
    await take(await action(document, finding.range, 'Please sign the form'));
    assert.equal(editor.document.getText(), 'Please sign the form.');
    await rules(document.uri, []);
  },

  'HTML, mails and commit messages are drafts': async () => {
    const html = await openFile('letter.html', '<p>Sie <b>müssen</b> das Formular ausfüllen.</p>\n');
    await rules(html.document.uri, ['modal-command']);
    const mail = await openFile('letter.eml', 'You must sign the form.\n');
    assert.equal(mail.document.languageId, 'eml');
    await rules(mail.document.uri, ['modal-command']);
    const commit = await workspace.openTextDocument({
      language: 'git-commit',
      content: 'Letter\n\nYou must sign the form.\n# You must not.\n',
    });
    await rules(commit.uri, ['modal-command']);
  },

  'a new reply has a salutation, and nothing to mend': async () => {
    await commands.executeCommand('tonfall.newReply');
    const { document } = window.activeTextEditor ?? {};
    assert.ok(document);
    assert.equal(document.uri.scheme, 'untitled');
    assert.equal(document.languageId, 'markdown');
    assert.match(document.getText(), /^(?:Guten Tag|Dear) [^]*(?:Grüße|regards)/);
    await commands.executeCommand('workbench.action.closeActiveEditor');
  },

  'a reply is copied as plain text, without comments of tonfall': async () => {
    await openFile(
      'copy.md',
      '**Hello**,\n\n<!-- tonfall-disable-next-line modal-command -->\nYou must sign the [form](https://example.com/form).\n',
    );
    await commands.executeCommand('tonfall.copyPlainText');
    assert.equal(await env.clipboard.readText(), 'Hello,\n\nYou must sign the form (https://example.com/form).\n');
  },

  'a rule is explained, in both languages, and by the link of a finding': async () => {
    for (const [query, words] of Object.entries({ de: /wirk|Leser|klingt|Wer /, en: /reader|sound|people|customer/i })) {
      const document = await workspace.openTextDocument(Uri.from({ scheme: 'tonfall', path: 'modal-command', query }));
      assert.match(document.getText(), /^# modal-command \(command\)/);
      assert.match(document.getText(), words);
      assert.match(document.getText(), /tonfall-disable-next-line modal-command/, 'it tells how to turn the rule off');
    }
    const linked = await window.showTextDocument(Uri.parse('tonfall:modal-command'));
    assert.match(linked.document.getText(), /^# modal-command/);
    await until(
      'Markdown',
      () => workspace.textDocuments.find(({ uri }) => uri.toString() === 'tonfall:modal-command')?.languageId === 'markdown',
    );
    const none = await workspace.openTextDocument(Uri.parse('tonfall:no-such-rule'));
    assert.match(none.getText(), /no-such-rule/);
  },

  'the rule at the cursor is explained': async () => {
    const editor = await openFile('explain.md', letter);
    await rules(editor.document.uri, ['modal-command']);
    editor.selection = new Selection(new Position(2, 2), new Position(2, 2));
    await commands.executeCommand('tonfall.explainRule');
    await until('the page', () => window.tabGroups.activeTabGroup.tabs.some(({ label }) => label.includes('modal-command')));
    await commands.executeCommand('workbench.action.closeActiveEditor');
  },

  'the server is started again': async () => {
    const { document } = await openFile('again.md', letter);
    await rules(document.uri, ['modal-command']);
    await commands.executeCommand('tonfall.restart');
    await rules(document.uri, ['modal-command']);
  },
};
