import { COMMENT_CATEGORY, type Finding, type Severity } from '@tonfall/core';
import { DiagnosticSeverity, DiagnosticTag, type Diagnostic } from 'vscode-languageserver';
import type { Draft } from '../documents/draft.js';
import type { Positions } from '../documents/positions.js';

/** More are of no use to anybody, and slow the editor down. */
const MOST_DIAGNOSTICS = 2000;

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

const MORE = {
  de: (count: number) => `${String(count)} weitere Stellen werden hier nicht gezeigt; \`tonfall check\` nennt alle.`,
  en: (count: number) => `${String(count)} more places are not shown here; \`tonfall check\` names them all.`,
} as const;

/** The findings of a document as diagnostics; the first 2,000, and one that says how many more there are. */
export function diagnosticsOf(draft: Draft, positions: Positions): Diagnostic[] {
  const { result, lines } = draft;
  if (result === undefined) return [];
  const shown = result.findings.slice(0, MOST_DIAGNOSTICS).map((finding) => diagnosticOf(finding, draft, positions));
  const more = result.findings.length - shown.length;
  if (more > 0) {
    const end = lines.getText().length;
    shown.push({
      range: positions.range(lines, end, end),
      severity: DiagnosticSeverity.Information,
      source: 'tonfall',
      message: MORE[result.told](more),
    });
  }
  return shown;
}

function diagnosticOf(finding: Finding, { lines }: Draft, positions: Positions): Diagnostic {
  return {
    range: positions.range(lines, finding.start, finding.end),
    severity: SEVERITIES[finding.severity],
    code: finding.ruleId,
    codeDescription: { href: finding.url },
    source: 'tonfall',
    message: finding.message,
    ...(finding.category === COMMENT_CATEGORY ? { tags: [DiagnosticTag.Unnecessary] } : {}),
  };
}
