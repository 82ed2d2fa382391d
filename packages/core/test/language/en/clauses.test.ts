import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { EnglishClauses } from './english-clauses.js';

const english = new EnglishClauses();

/**
 * The table: a sentence, then indented one line per clause: kind, subject (- = none), modals and main verb, `first` for an inverted verb, what is governed
 * (bare, to, passive, perfect), tense, mood, voice, negator. What is usual (present, indicative, active, not negated) is left out.
 */
function readTable(): [string, string[]][] {
  const rows: [string, string[]][] = [];
  for (const line of readFileSync(fileURLToPath(new URL('clauses.table.txt', import.meta.url)), 'utf8').split('\n')) {
    if (line.startsWith('    ')) rows.at(-1)?.[1].push(line.trim());
    else if (line.trim() !== '') rows.push([line, []]);
  }
  return rows;
}

describe('the table of English sentences', () => {
  it.each(readTable())('%s', (sentence, clauses) => {
    expect(english.tell(sentence)).toEqual(clauses);
  });
});
