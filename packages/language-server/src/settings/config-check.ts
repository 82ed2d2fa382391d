import { checkConfig, type ConfigProblem, type FileConfig, type Known } from '@tonfall/project/config';
import { DiagnosticSeverity, type Connection, type Diagnostic } from 'vscode-languageserver';
import type { Draft } from '../documents/draft.js';
import { pathOf, uriOf } from './uris.js';

/** What is wrong in a configuration file that is open. Characters are counted in UTF-16 units: settings are in ASCII, or nearly. */
export const configDiagnostics = ({ uri, text }: Draft, known: Known): Diagnostic[] =>
  checkConfig(pathOf(uri), text, known).map(diagnosticOf);

const diagnosticOf = ({ line, column, length, message, expected, hint, severity }: ConfigProblem): Diagnostic => ({
  range: { start: { line: line - 1, character: column - 1 }, end: { line: line - 1, character: column - 1 + length } },
  severity: severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
  source: 'tonfall',
  code: 'config',
  message: [message, expected === undefined ? undefined : `expected: ${expected}`, hint].filter((part) => part !== undefined).join('; '),
});

/** Shows what is wrong in configuration files that hold for a draft and are not open themselves: else their settings would be missing without a word. */
export class ConfigReports {
  private readonly shown = new Set<string>();

  constructor(
    private readonly connection: Connection,
    private readonly isOpen: (uri: string) => boolean,
  ) {}

  /** The settings of a draft were read. */
  show({ files, problems }: FileConfig): void {
    for (const file of new Set([...files, ...problems.map((problem) => problem.file)])) {
      const uri = uriOf(file);
      const diagnostics = problems.filter((problem) => problem.file === file).map(diagnosticOf);
      if (this.isOpen(uri) || (diagnostics.length === 0 && !this.shown.has(uri))) continue;
      this.shown.add(uri);
      void this.connection.sendDiagnostics({ uri, diagnostics });
    }
  }

  /** A configuration file was opened, and shows its own. */
  opened(uri: string): void {
    if (this.shown.delete(uri)) void this.connection.sendDiagnostics({ uri, diagnostics: [] });
  }
}
