import type { Language } from '@tonfall/core';

/** What a report says around the findings. */
export interface Words {
  readonly error: string;
  readonly warning: string;
  readonly info: string;
  readonly also: string;
  readonly clean: (files: number) => string;
  readonly total: (findings: number, files: number) => string;
  readonly counts: (errors: number, warnings: number, infos: number) => readonly [string, string, string];
  readonly unread: (inputs: number) => string;
  readonly more: (command: string) => string;
}

const count = (number: number, single: string, many: string): string => `${String(number)} ${number === 1 ? single : many}`;

export const WORDS: Readonly<Record<Language, Words>> = {
  de: {
    error: 'Fehler',
    warning: 'Warnung',
    info: 'Hinweis',
    also: 'auch',
    clean: (files) => `Nichts gefunden in ${count(files, 'Datei', 'Dateien')}`,
    total: (findings, files) => `${count(findings, 'Stelle', 'Stellen')} in ${count(files, 'Datei', 'Dateien')}`,
    counts: (errors, warnings, infos) => [
      count(errors, 'Fehler', 'Fehler'),
      count(warnings, 'Warnung', 'Warnungen'),
      count(infos, 'Hinweis', 'Hinweise'),
    ],
    unread: (inputs) => `${String(inputs)} nicht gelesen`,
    more: (command) => `Mehr zu einer Regel: ${command} explain <Regel>`,
  },
  en: {
    error: 'error',
    warning: 'warning',
    info: 'hint',
    also: 'also',
    clean: (files) => `Nothing found in ${count(files, 'file', 'files')}`,
    total: (findings, files) => `${count(findings, 'finding', 'findings')} in ${count(files, 'file', 'files')}`,
    counts: (errors, warnings, infos) => [
      count(errors, 'error', 'errors'),
      count(warnings, 'warning', 'warnings'),
      count(infos, 'hint', 'hints'),
    ],
    unread: (inputs) => `${String(inputs)} not read`,
    more: (command) => `More about a rule: ${command} explain <rule>`,
  },
};
