import { ConfigurationTarget, env, workspace, type TextDocument } from 'vscode';
import { changed, type OwnSettings, type RuleSetting, type SettingsChange } from './change.js';

/** The language of VS Code, of the two we speak. */
export const editorLanguage = (): 'de' | 'en' => (/^de\b/i.test(env.language) ? 'de' : 'en');

/** Is tonfall on for a document? */
export const isOn = (document: TextDocument): boolean => workspace.getConfiguration('tonfall', document).get('enable') !== false;

/** The language that tonfall speaks beside a draft: the one that is chosen, else that of VS Code. */
export function spokenLanguage(): 'de' | 'en' {
  const chosen = workspace.getConfiguration('tonfall').get('messages');
  return chosen === 'de' || chosen === 'en' ? chosen : editorLanguage();
}

/** The language that new replies are written in: that of the settings, else that of VS Code. */
export function replyLanguage(): 'de' | 'en' {
  const set = workspace.getConfiguration('tonfall').get('language');
  return set === 'de' || set === 'en' ? set : editorLanguage();
}

export function ownSettings(): OwnSettings {
  const settings = workspace.getConfiguration('tonfall');
  return {
    rules: settings.inspect<Record<string, RuleSetting>>('rules')?.globalValue ?? {},
    allow: settings.inspect<string[]>('allow')?.globalValue ?? [],
  };
}

/** Writes the user's settings. Rejects when VS Code cannot write them, as when settings.json is broken. */
export async function updateOwnSettings(change: SettingsChange): Promise<void> {
  const before = ownSettings();
  const { rules, allow } = changed(before, change);
  const settings = workspace.getConfiguration('tonfall');
  const target = ConfigurationTarget.Global;
  if (change.rules !== undefined) await settings.update('rules', Object.keys(rules).length === 0 ? undefined : rules, target);
  if (change.allow !== undefined || change.disallow !== undefined)
    await settings.update('allow', allow.length === 0 ? undefined : allow, target);
}
