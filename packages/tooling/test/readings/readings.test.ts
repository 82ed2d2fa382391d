import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createVerbLexicon } from '@tonfall/core';
import { rules as pack } from '@tonfall/rules';
import lexiconData from '@tonfall/rules/lexicon-de';
import { main } from '../../src/readings/command.js';
import { draw } from '../../src/readings/draw.js';
import { draftsOf } from '../../src/readings/drafts.js';
import { verdictsOf } from '../../src/readings/sheet.js';

const lexicon = createVerbLexicon(lexiconData);
const rootDir = resolve(import.meta.dirname, '../../../..');
const drafts = [
  'Sie müssen das Formular heute noch ausfüllen.',
  'Danke für Ihre Nachricht.',
  'Dafür bin ich nicht zuständig.',
  'Sie müssen den Betrag zahlen.',
];

describe('npm run reading', () => {
  let folder = '';
  const said: string[] = [];
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'reading-'));
    writeFileSync(join(folder, 'drafts.jsonl'), drafts.map((text, i) => JSON.stringify({ id: `d${String(i)}`, text })).join('\n'));
    const keep = (chunk: unknown): boolean => said.push(String(chunk)) > 0;
    vi.spyOn(process.stdout, 'write').mockImplementation(keep);
    vi.spyOn(process.stderr, 'write').mockImplementation(keep);
  });
  afterAll(() => {
    vi.restoreAllMocks();
    rmSync(folder, { recursive: true });
  });
  const run = (...argv: string[]): Promise<number> => main(argv, { rootDir, folder, now: new Date('2026-01-02') });

  it('draws findings and keeps no text', async () => {
    expect(await run('draw', 'drafts.jsonl', 'one.json', '--language', 'de', '--seed', '5', '--count', '2')).toBe(0);
    const one = readFileSync(join(folder, 'one.json'), 'utf8');
    expect(one).not.toMatch(/Formular|zuständig|Betrag/);
    expect(JSON.parse(one)).toMatchObject({ corpus: 'drafts.jsonl', seed: 5, population: 3, drawn: '2026-01-02' });
  });

  it('draws the same with the same seed, another choice with another', () => {
    const named = Array.from({ length: 40 }, (_, i) => ({ id: String(i), text: drafts[i % 4] as string }));
    const of = (seed: number): string =>
      JSON.stringify(draw({ pack, lexicon }, named, 'de', { severities: ['warning', 'error'], category: undefined, count: 10, seed }));
    expect(of(7)).toBe(of(7));
    expect(of(7)).not.toBe(of(8));
  });

  it('prints a sheet with the words marked', async () => {
    said.length = 0;
    expect(await run('sheet', 'drafts.jsonl', 'one.json')).toBe(0);
    expect(said.join('')).toMatch(/^### 1 · (command|deflection)\n.*【.+】/);
  });

  it('counts what one of two readers calls wrong as wrong', async () => {
    writeFileSync(join(folder, 'a.txt'), '1 right\n2 right\n');
    writeFileSync(join(folder, 'b.txt'), '1 right\n2 wrong: reads as a fact\n');
    said.length = 0;
    expect(await run('record', 'one.json', 'a.txt', 'b.txt')).toBe(0);
    expect(said.join('')).toBe('1 of 2 right (50.0 %); the readers differ on 1, which counts as wrong\n');
    expect(readFileSync(join(folder, 'one.json'), 'utf8')).toContain('"verdicts":["right","wrong"]');
  });

  it('says what is wrong with its arguments and files', async () => {
    said.length = 0;
    expect(await run('draw', 'drafts.jsonl', 'x.json')).toBe(2);
    expect(said.join('')).toMatch(/--language is undefined; expected is de or en/);
    expect(() => verdictsOf('a.txt', '1 right\n', 2)).toThrow('a.txt: there is no verdict on number 2');
    expect(() => verdictsOf('a.txt', '1 maybe\n', 1)).toThrow('a.txt:1: expected is a number and right or wrong');
    expect(() => draftsOf('x.jsonl', '{"id":1}')).toThrow('x.jsonl:1: expected is a JSON object with id and text');
    expect(draftsOf('x.txt', 'A\nB\n\nC\n')).toEqual([
      { id: 'line 1', text: 'A\nB' },
      { id: 'line 4', text: 'C\n' },
    ]);
  });
});
