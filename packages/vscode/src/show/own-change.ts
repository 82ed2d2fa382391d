import { commands, window } from 'vscode';
import { reversed, type OwnSettings, type SettingsChange } from '../client/change.js';
import { updateOwnSettings } from '../client/settings.js';
import { texts } from '../texts/texts.js';

/** Says what was just written into the user's settings, and offers to undo it. */
export function tellOfChange(change: SettingsChange, before: OwnSettings): void {
  const said = texts().own;
  const names = [...Object.keys(change.rules ?? {}), ...(change.allow ?? []), ...(change.disallow ?? [])].join(', ');
  void window.showInformationMessage(said.done(names), said.undo, said.list).then(async (chosen) => {
    if (chosen === said.undo) await updateOwnSettings(reversed(before, change));
    else if (chosen === said.list) await commands.executeCommand('tonfall.turnedOff');
  });
}
