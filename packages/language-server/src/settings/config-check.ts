import { checkConfig, type Known } from '@tonfall/project/config';
import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver';
import type { Draft } from '../documents/draft.js';
import { pathOf } from './uris.js';

/** What is wrong in a configuration file that is open. Characters are counted in UTF-16 units: settings are in ASCII, or nearly. */
export function configDiagnostics({ uri, text }: Draft, known: Known): Diagnostic[] {
  return checkConfig(pathOf(uri), text, known).map(({ line, column, length, message, expected, hint, severity }) => ({
    range: { start: { line: line - 1, character: column - 1 }, end: { line: line - 1, character: column - 1 + length } },
    severity: severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    source: 'tonfall',
    code: 'config',
    message: [message, expected === undefined ? undefined : `expected: ${expected}`, hint].filter((part) => part !== undefined).join('; '),
  }));
}
