import type { Language } from '@tonfall/core';

/** What actions are called. */
export const TITLES = {
  de: {
    line: (rule: string) => `${rule} in dieser Zeile ausschalten`,
    file: (rule: string) => `${rule} in dieser Datei ausschalten`,
    config: (rule: string, file: string) => `${rule} für das Projekt ausschalten (${file})`,
    user: (rule: string) => `${rule} überall ausschalten`,
    allowConfig: (word: string, file: string) => `„${word}“ im Projekt erlauben (${file})`,
    allowUser: (word: string) => `„${word}“ überall erlauben`,
    explain: (rule: string) => `${rule} erklären`,
    fixAll: 'Alle sicheren Verbesserungen übernehmen',
  },
  en: {
    line: (rule: string) => `Turn ${rule} off in this line`,
    file: (rule: string) => `Turn ${rule} off in this file`,
    config: (rule: string, file: string) => `Turn ${rule} off for the project (${file})`,
    user: (rule: string) => `Turn ${rule} off everywhere`,
    allowConfig: (word: string, file: string) => `Allow “${word}” in the project (${file})`,
    allowUser: (word: string) => `Allow “${word}” everywhere`,
    explain: (rule: string) => `Explain ${rule}`,
    fixAll: 'Apply all safe improvements',
  },
} as const satisfies Record<Language, unknown>;
