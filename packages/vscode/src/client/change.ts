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

/** The settings after a change. */
export function changed({ rules, allow }: OwnSettings, change: SettingsChange): OwnSettings {
  const set = Object.entries({ ...rules, ...change.rules }).filter((entry): entry is [string, RuleSetting] => entry[1] !== null);
  const gone = new Set(change.disallow);
  return { rules: Object.fromEntries(set), allow: [...new Set([...allow, ...(change.allow ?? [])])].filter((word) => !gone.has(word)) };
}

/** The change that undoes a change. */
export function reversed({ rules }: OwnSettings, change: SettingsChange): SettingsChange {
  const before = Object.keys(change.rules ?? {}).map((id) => [id, rules[id] ?? null] as const);
  return {
    ...(change.rules === undefined ? {} : { rules: Object.fromEntries(before) }),
    ...(change.allow === undefined ? {} : { disallow: change.allow }),
    ...(change.disallow === undefined ? {} : { allow: change.disallow }),
  };
}
