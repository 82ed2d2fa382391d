import type { ConfigProblem, FileConfig, Known } from '@tonfall/project/config';
import { DiagnosticSeverity, type Connection, type Diagnostic, type Range } from 'vscode-languageserver';
import type { Draft } from '../documents/draft.js';
import type { Positions } from '../documents/positions.js';
import { Shown } from '../diagnostics/shown.js';
import { pathOf, uriOf } from './uris.js';

/** What is wrong in a configuration file that is open. */
export async function configDiagnostics({ uri, text, lines }: Draft, known: Known, positions: Positions): Promise<Diagnostic[]> {
  // Loaded on use: see createConfigs.
  const { checkConfig } = await import('@tonfall/project/config/check');
  return checkConfig(pathOf(uri), text, known).map((problem) => {
    const start = lines.offsetAt(rangeOf(problem).start);
    return diagnosticOf(problem, positions.range(lines, start, start + problem.length));
  });
}

const rangeOf = ({ line, column, length }: ConfigProblem): Range => ({
  start: { line: line - 1, character: column - 1 },
  end: { line: line - 1, character: column - 1 + length },
});

const diagnosticOf = ({ message, expected, hint, severity }: ConfigProblem, range: Range): Diagnostic => ({
  range,
  severity: severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
  source: 'tonfall',
  code: 'config',
  message: [message, hint, expected === undefined ? undefined : `expected: ${expected}`].filter((part) => part !== undefined).join('; '),
});

/** Shows what is wrong in configuration files that hold for a draft and are not open themselves: else their settings would be missing without a word. */
export class ConfigReports {
  private readonly shown: Shown;

  constructor(
    connection: Connection,
    private readonly isOpen: (uri: string) => boolean,
  ) {
    this.shown = new Shown(connection);
  }

  /** The settings of a draft were read. Characters are counted in UTF-16 units: settings are in ASCII, or nearly. */
  show({ files, problems }: FileConfig): void {
    for (const file of new Set([...files, ...problems.map((problem) => problem.file)])) {
      const uri = uriOf(file);
      const diagnostics = problems.filter((problem) => problem.file === file).map((problem) => diagnosticOf(problem, rangeOf(problem)));
      if (this.isOpen(uri) || (diagnostics.length === 0 && !this.shown.has(uri))) continue;
      this.shown.show(uri, diagnostics);
    }
  }

  /** A configuration file was opened and shows its own, or is gone. */
  withdraw(uri: string): void {
    this.shown.withdraw(uri);
  }
}
