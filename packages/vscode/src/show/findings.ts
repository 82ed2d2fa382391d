import { DiagnosticSeverity, languages, type Diagnostic, type Uri } from 'vscode';

/** How many findings of each severity. */
export interface Counts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
}

/** The findings of a document, as far as they are known. */
export const findingsOf = (uri: Uri): Diagnostic[] => languages.getDiagnostics(uri).filter(({ source }) => source === 'tonfall');

export function countsOf(uri: Uri): Counts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findingsOf(uri)) {
    if (severity === DiagnosticSeverity.Error) counts.error++;
    else if (severity === DiagnosticSeverity.Warning) counts.warning++;
    else counts.info++;
  }
  return counts;
}

/** Does a configuration file have an error, as far as one is known? */
export const brokenConfig = (): boolean =>
  languages
    .getDiagnostics()
    .some(
      ([{ path }, found]) =>
        /(?:^|\/)(?:tonfall\.config\.(?:ya?ml|json)|package\.json)$/.test(path) &&
        found.some(({ source, severity }) => source === 'tonfall' && severity === DiagnosticSeverity.Error),
    );
