import { ConfigurationTarget, env, workspace, type TextDocument } from 'vscode';

/** What a rule is set to. */
export type RuleSetting = 'off' | 'info' | 'warning' | 'error';

/** A change of the user's settings: rules set, or unset by `null`; words allowed, and no longer allowed. */
export interface SettingsChange {
  readonly rules?: Readonly<Record<string, RuleSetting | null>>;
  readonly allow?: readonly string[];
  readonly disallow?: readonly string[];
}

/** The user's own settings of rules and words, those of a project left aside. */
export interface OwnSettings {
  readonly rules: Readonly<Record<string, RuleSetting>>;
  readonly allow: readonly string[];
}

/** The settings as the server gets them: messages are in the language of VS Code unless something else is chosen. */
export function forServer(settings: unknown, language: 'de' | 'en'): unknown {
  if (typeof settings !== 'object' || settings === null) return settings;
  const { messages = 'auto' } = settings as { messages?: unknown };
  return messages === 'auto' ? { ...settings, messages: language } : settings;
}

/** The language of VS Code, of the two we speak. */
export const editorLanguage = (): 'de' | 'en' => (/^de\b/i.test(env.language) ? 'de' : 'en');

/** Is tonfall on for a document? */
export const isOn = (document: TextDocument): boolean => workspace.getConfiguration('tonfall', document).get('enable') !== false;

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

/** The settings after a change. */
export function changed({ rules, allow }: OwnSettings, change: SettingsChange): OwnSettings {
  const set = Object.entries({ ...rules, ...change.rules }).filter((entry): entry is [string, RuleSetting] => entry[1] !== null);
  const gone = new Set(change.disallow);
  return { rules: Object.fromEntries(set), allow: [...new Set([...allow, ...(change.allow ?? [])])].filter((word) => !gone.has(word)) };
}
