import type { Checked } from '../commands/check.js';
import { Positions } from './position.js';

/** An array of `{ path, findings }`; lines and columns from 1, in UTF-16 units. */
export function jsonReport(all: readonly Checked[]): string {
  const files = all.map(({ path, text, findings }) => {
    const positions = new Positions(text);
    return {
      path,
      findings: findings.map(({ start, end, ...rest }) => {
        const from = positions.at(start);
        const to = positions.at(end);
        return { ...rest, start, end, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
      }),
    };
  });
  return `${JSON.stringify(files, null, 2)}\n`;
}
