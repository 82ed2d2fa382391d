import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The rows of a `clauses.table.txt` beside the test at `test` (its `import.meta.url`): a sentence, and the indented lines below it, one for each clause. */
export function readTable(test: string): [string, string[]][] {
  const rows: [string, string[]][] = [];
  for (const line of readFileSync(fileURLToPath(new URL('clauses.table.txt', test)), 'utf8').split('\n')) {
    if (line.startsWith('    ')) rows.at(-1)?.[1].push(line.trim());
    else if (line.trim() !== '') rows.push([line, []]);
  }
  return rows;
}
