import { ConfigurationTarget, l10n, window, workspace, type QuickPickItem } from 'vscode';

/** What the server asks to be set for the user, wherever they write. */
export interface SettingsChange {
  readonly rules?: Readonly<Record<string, string | null>>;
  readonly allow?: readonly string[];
}

const userRules = (): Record<string, string> => ({
  ...workspace.getConfiguration('tonfall').inspect<Record<string, string>>('rules')?.globalValue,
});
const userWords = (): string[] => [...(workspace.getConfiguration('tonfall').inspect<string[]>('allow')?.globalValue ?? [])];

/** Writes the user's settings, and says how they come back. */
export async function writeSettings({ rules = {}, allow = [] }: SettingsChange): Promise<{ done: boolean }> {
  const changed = { ...userRules(), ...rules };
  await setRules(Object.fromEntries(Object.entries(changed).filter((entry): entry is [string, string] => entry[1] !== null)));
  if (allow.length > 0) await setWords([...new Set([...userWords(), ...allow])]);
  const names = [...Object.keys(rules), ...allow].join(', ');
  const show = l10n.t('Show the list');
  void window.showInformationMessage(l10n.t('{0}: tonfall is silent about this from now on.', names), show).then((choice) => {
    if (choice === show) void showTurnedOff();
  });
  return { done: true };
}

interface Item extends QuickPickItem {
  readonly rule?: string;
  readonly word?: string;
}

/** Lists what the user turned off or allowed; what is chosen there holds again. */
export async function showTurnedOff(): Promise<void> {
  const items: Item[] = [
    ...Object.entries(userRules()).map(([rule, setting]): Item => ({ label: rule, description: setting, rule })),
    ...userWords().map((word): Item => ({ label: word, description: l10n.t('allowed word'), word })),
  ];
  if (items.length === 0) {
    void window.showInformationMessage(l10n.t('Nothing is turned off or allowed in your settings.'));
    return;
  }
  const chosen = await window.showQuickPick(items, {
    canPickMany: true,
    title: l10n.t('Turned off or allowed in your settings'),
    placeHolder: l10n.t('What you choose is reported again'),
  });
  if (chosen === undefined || chosen.length === 0) return;
  const rules = userRules();
  for (const { rule } of chosen) if (rule !== undefined) Reflect.deleteProperty(rules, rule);
  const words = new Set(chosen.map(({ word }) => word));
  await setRules(rules);
  await setWords(userWords().filter((word) => !words.has(word)));
}

/** An empty setting is taken out of the file. */
async function setRules(rules: Readonly<Record<string, string>>): Promise<void> {
  const value = Object.keys(rules).length === 0 ? undefined : rules;
  await workspace.getConfiguration('tonfall').update('rules', value, ConfigurationTarget.Global);
}

async function setWords(words: readonly string[]): Promise<void> {
  await workspace.getConfiguration('tonfall').update('allow', words.length === 0 ? undefined : words, ConfigurationTarget.Global);
}
