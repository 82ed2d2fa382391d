import { commands, window, workspace } from 'vscode';
import { action, assert, file, findings, openFile, rules, take, typeAtEnd, until } from './expect.js';

const letter = 'Guten Tag Frau Kern,\n\nSie müssen das Formular ausfüllen.\n\nUnser Helpdesk hat das Ticket angelegt.\n';
const config = '# Hausregeln\nroot: true\nlanguage: de # alle Briefe\n';

export const configuration = {
  'a configuration holds, and a change of it at once': async () => {
    const settings = await openFile('house/tonfall.config.yml', `${config}rules:\n  jargon: off\n`);
    const { document } = await openFile('house/letter.md', letter);
    await rules(document.uri, ['modal-command']);
    // Not saved yet: what stands in the editor counts.
    await typeAtEnd(await window.showTextDocument(settings.document), '  command: off\n');
    await rules(document.uri, []);
  },

  'a configuration that comes, changes and goes elsewhere counts': async () => {
    const place = file('elsewhere/tonfall.config.yml');
    const { document } = await openFile('elsewhere/letter.md', letter);
    await rules(document.uri, ['modal-command', 'jargon']);
    await workspace.fs.writeFile(place, new TextEncoder().encode(`${config}rules:\n  jargon: off\n`));
    await rules(document.uri, ['modal-command']);
    await workspace.fs.writeFile(place, new TextEncoder().encode(`${config}rules:\n  command: off\n`));
    await rules(document.uri, ['jargon']);
    await workspace.fs.delete(place);
    await rules(document.uri, ['modal-command', 'jargon']);
  },

  'a rule is turned off in the configuration, whose comments stay': async () => {
    await workspace.fs.writeFile(file('office/tonfall.config.yml'), new TextEncoder().encode(config));
    const { document } = await openFile('office/letter.md', letter);
    const [finding] = await rules(document.uri, ['modal-command', 'jargon']);
    assert.ok(finding);
    await take(await action(document, finding.range, 'tonfall.config.yml'));
    // The edit alone keeps no hold of the document: it is shown first.
    const { document: settings } = await window.showTextDocument(file('office/tonfall.config.yml'));
    assert.equal(settings.getText(), `${config}rules:\n  modal-command: off\n`);
    await rules(document.uri, ['jargon']);
    // VS Code may have saved it with the edit.
    await settings.save();
  },

  'a rule is turned off for a line and a file, by a comment': async () => {
    const { document } = await openFile('comments.md', letter);
    const [finding] = await rules(document.uri, ['modal-command', 'jargon']);
    assert.ok(finding);
    const line = await commands.executeCommand<{ title: string }[]>('vscode.executeCodeActionProvider', document.uri, finding.range);
    const [title] = line.map((each) => each.title).filter((each) => /(?:this line|dieser Zeile)/.test(each));
    await take(await action(document, finding.range, title ?? 'this line'));
    assert.equal(document.lineAt(2).text, '<!-- tonfall-disable-next-line modal-command -->');
    await rules(document.uri, ['jargon']);
  },

  'an error in a configuration is shown where it stands': async () => {
    const { document } = await openFile('broken/tonfall.config.yml', 'rules:\n  modal-comand: off\n');
    const [problem] = await until('a problem', () => {
      const found = findings(document.uri);
      return found.length > 0 ? found : undefined;
    });
    assert.ok(problem);
    assert.equal(problem.range.start.line, 1);
    assert.match(problem.message, /modal-command/);
    await workspace.fs.delete(file('broken/tonfall.config.yml'));
    await commands.executeCommand('workbench.action.closeActiveEditor');
  },

  'all drafts of the workspace are checked': async () => {
    await workspace.fs.writeFile(file('unread/letter.txt'), new TextEncoder().encode('You must sign the form.\n'));
    const report = await commands.executeCommand<{ files: number; findings: number }>('tonfall.server.checkWorkspace');
    assert.ok(report.files > 3 && report.findings > 3, JSON.stringify(report));
    await rules(file('unread/letter.txt'), ['modal-command']);
  },
};
