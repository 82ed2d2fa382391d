import type { RuleSetting } from '@tonfall/core';
import type { Settings } from '@tonfall/project/config';

/** What a person has set in the editor. */
export interface UserSettings extends Settings {
  readonly enable: boolean;
}

const SEVERITIES = new Set(['off', 'info', 'warning', 'error']);

/** Settings as an editor hands them over, unknown and wrong values left out: a slip in one of them silences nothing else. */
export function userSettings(value: unknown): UserSettings {
  const { enable, language, messages, rules, allow } = (typeof value === 'object' && value !== null ? value : {}) as Record<
    string,
    unknown
  >;
  return {
    enable: enable !== false,
    ...(language === 'de' || language === 'en' || language === 'auto' ? { language } : {}),
    ...(messages === 'de' || messages === 'en' || messages === 'draft' ? { messages } : {}),
    ...(typeof rules === 'object' && rules !== null
      ? {
          rules: Object.fromEntries(
            Object.entries(rules).filter((entry): entry is [string, RuleSetting] => SEVERITIES.has(entry[1] as string)),
          ),
        }
      : {}),
    ...(Array.isArray(allow) ? { allow: allow.filter((word): word is string => typeof word === 'string') } : {}),
  };
}
