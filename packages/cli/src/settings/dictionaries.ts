import type { Language, RuleSetting } from '@tonfall/core';
import { rules as pack } from '@tonfall/rules';
import { spellingModule } from '../spelling.js';

/** The dictionary of each language whose spelling these settings have judged: its file, or `null` where none is found. */
export type Dictionaries = Readonly<Partial<Record<Language, string | null>>>;

/** Looks for dictionaries as `lint()` would, for drafts of the current folder. Of languages whose spelling is not judged it says nothing. */
export function dictionariesFor(settings: Readonly<Record<string, RuleSetting>>): Dictionaries {
  const languages = (['de', 'en'] as const).filter((language) =>
    pack.rules.some(({ id, category, spelling }) => {
      const byDefault = spelling?.[language];
      return byDefault !== undefined && (settings[id] ?? settings[category] ?? byDefault) !== 'off';
    }),
  );
  if (languages.length === 0) return {};
  const { findDictionary } = spellingModule();
  return Object.fromEntries(languages.map((language) => [language, findDictionary(language, process.cwd())?.dic ?? null]));
}
