import type { Checked } from '../commands/check.js';
import { publicFinding } from './fields.js';
import { Positions } from './position.js';
import type { Report } from './report.js';

/** An array of `{ path, findings }`, one file a line; lines and columns from 1, in UTF-16 units. Written as the files come. */
export function jsonReport(): Report {
  let before = '[';
  return {
    file(checked) {
      const line = `${before}\n${fileOf(checked)}`;
      before = ',';
      return line;
    },
    end: () => (before === '[' ? '[]\n' : '\n]\n'),
  };
}

function fileOf({ path, text, findings }: Checked): string {
  const positions = new Positions(text);
  const placed = findings.map((finding) => {
    const from = positions.at(finding.start);
    const to = positions.at(finding.end);
    return { ...publicFinding(finding), line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
  });
  return JSON.stringify({ path, findings: placed });
}
