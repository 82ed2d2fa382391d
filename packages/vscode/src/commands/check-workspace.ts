import { commands, window, workspace } from 'vscode';
import { ask } from '../client/client.js';
import { texts } from '../texts/texts.js';
import type { Tonfall } from './tonfall.js';

/** Reads every draft of the folders that are open, and says how many places there are to look at. The server shows its progress, and can be stopped there. */
export async function checkWorkspace(tonfall: Tonfall): Promise<void> {
  const said = texts();
  if ((workspace.workspaceFolders ?? []).length === 0) {
    void window.showInformationMessage(said.noFolder);
    return;
  }
  const report = (await ask(await tonfall.client(), 'checkWorkspace')) as { files: number; findings: number };
  const text = said.checked(report.findings, report.files);
  if (report.findings === 0) {
    void window.showInformationMessage(text);
    return;
  }
  void window.showInformationMessage(text, said.showProblems).then((chosen) => {
    if (chosen !== undefined) void commands.executeCommand('workbench.actions.view.problems');
  });
}
