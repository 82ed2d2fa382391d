import { window, type QuickPickItem } from 'vscode';
import type { SettingsChange } from '../client/change.js';
import { ownSettings, updateOwnSettings } from '../client/settings.js';
import { texts } from '../texts/texts.js';

interface Own extends QuickPickItem {
  readonly name: string;
  readonly undo: SettingsChange;
}

/** Lists what the user's settings turn off, report differently or allow, and undoes what is chosen, until nothing is chosen any more. */
export async function showTurnedOff(): Promise<void> {
  const said = texts().own;
  for (;;) {
    const items = ownItems();
    if (items.length === 0) {
      void window.showInformationMessage(said.none);
      return;
    }
    const picked = await window.showQuickPick(items, { title: said.title, placeHolder: said.placeholder, matchOnDescription: true });
    if (picked === undefined) return;
    await updateOwnSettings(picked.undo);
    window.setStatusBarMessage(`$(check) ${said.undone(picked.name)}`, 5000);
    if (ownItems().length === 0) return;
  }
}

function ownItems(): Own[] {
  const said = texts();
  const { rules, allow } = ownSettings();
  return [
    ...Object.entries(rules).map(([id, setting]): Own => ({
      label: `$(discard) ${id}`,
      description: setting === 'off' ? said.own.off : said.own.set(said.severityName[setting]),
      name: id,
      undo: { rules: { [id]: null } },
    })),
    ...allow.map((word): Own => ({
      label: `$(discard) ${word}`,
      description: said.own.allowed,
      name: word,
      undo: { disallow: [word] },
    })),
  ];
}
