import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { main as evaluate } from '../../src/evaluate/command.js';
import { main as newRule } from '../../src/rules/new-command.js';
import { lexiconData } from '../../src/rules/workshop.js';

const repository = fileURLToPath(new URL('../../../..', import.meta.url));
const now = new Date('2026-03-04T12:00:00Z');
let root = '';
let out = '';
let err = '';

/** The rule that `rule:new` writes speaks at "Platzhalter für steps". */
const good =
  '{"id":"a","lang":"de","text":"Hier ein Platzhalter für steps. Sie warten.","labels":[{"category":"burden","quote":"Platzhalter"},{"category":"command","quote":"warten"}]}\n' +
  '{"id":"b","lang":"en","text":"Thank you.","labels":[]}\n';

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'tonfall-evaluate-'));
  for (const folder of ['rules/dist', 'rules/lexicon', 'docs']) mkdirSync(join(root, folder), { recursive: true });
  cpSync(join(repository, 'rules', 'lexicon', 'verbs-de.yml'), join(root, 'rules', 'lexicon', 'verbs-de.yml'));
  writeFileSync(join(root, 'rules', 'dist', 'lexicon-de.js'), `export default '${lexiconData(repository)}';\n`);
  writeFileSync(join(root, 'drafts.jsonl'), good);
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((out += String(text)), true));
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((err += String(text)), true));
  await newRule(['burden/steps'], root);
  [out, err] = ['', ''];
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(root, { recursive: true, force: true });
});

const run = (...argv: string[]): Promise<number> => evaluate(argv, { rootDir: root, folder: root, now });

it('prints tables, misses and alarms on request, and a line for each language', async () => {
  expect(await run('drafts.jsonl', '--verbose')).toBe(0);
  expect(out).toContain('missed  command       a  warten\n');
  expect(out).toMatch(/^burden +1 +100 % +100 % +1 +0 +0 +111\.1$/m);
  expect(out).toContain('German: 1 draft, 7 words');
  expect(out).toContain('English: 1 draft, 2 words');
  out = '';
  expect(await run('drafts.jsonl', '--verbose', '--category', 'burden')).toBe(0);
  expect(out).not.toContain('missed');
});

it('prints JSON', async () => {
  expect(await run('drafts.jsonl', '--json')).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ all: { drafts: 2, all: { labels: 2, found: 1 } }, de: { drafts: 1 } });
});

it('fails below a floor', async () => {
  writeFileSync(join(root, 'floors.yml'), 'de: { recall: 0.9 }\n');
  expect(await run('drafts.jsonl', '--floors', 'floors.yml')).toBe(1);
  expect(err).toContain('de: recall is 50 %, below the floor of 90 %\nThe floors stand in floors.yml.');
  writeFileSync(join(root, 'floors.yml'), 'de: { recall: 0.5 }\n');
  expect(await run('drafts.jsonl', '--floors', 'floors.yml')).toBe(0);
});

it('writes numbers, without a word of the drafts, and pages that show them', async () => {
  expect(await run('drafts.jsonl', '--write')).toBe(0);
  const page = readFileSync(join(root, 'docs', 'precision.md'), 'utf8');
  expect(page).toContain('Measured on 2026-03-04 on drafts.jsonl: 2 drafts, 9 words');
  expect(page).toContain('| [steps](rules/steps.md) | burden | 1 | 1 | 0 | 0 | 100 % | 100 % | 111.1 |');
  expect(page).not.toMatch(/Platzhalter|warten|Thank/);
  expect(JSON.parse(readFileSync(join(root, 'docs', 'precision.json'), 'utf8'))).toEqual({
    corpus: ['drafts.jsonl'],
    date: '2026-03-04',
    drafts: 2,
    words: 9,
    rules: { steps: { findings: 1, right: 1, false: 0, hints: 0 } },
  });
  expect(readFileSync(join(root, 'rules', 'INDEX.md'), 'utf8')).toContain('| 100 % of 1 |');
  expect(readFileSync(join(root, 'docs', 'rules', 'steps.md'), 'utf8')).toContain('On 2 labelled drafts (2026-03-04): 1 findings right');
});

it.each([
  [[], 'npm run evaluate -- DRAFTS.jsonl'],
  [['drafts.jsonl', '--floor'], "Unknown option '--floor'"],
  [['nothing.jsonl'], 'nothing.jsonl cannot be read; check the name'],
  [['bad.jsonl'], 'bad.jsonl:1: lang is missing; expected is "de" or "en"'],
  [['drafts.jsonl', '--floors', 'none.yml'], 'none.yml cannot be read'],
  [['drafts.jsonl', '--floors', 'bad.jsonl'], 'bad.jsonl: there is no id; expected are de, en'],
])('refuses %j', async (argv, words) => {
  writeFileSync(join(root, 'bad.jsonl'), '{"id":"x"}\n');
  expect(await run(...argv, '--write')).toBe(2);
  expect(err).toContain(words);
  expect(out).toBe('');
  expect(existsSync(join(root, 'docs', 'precision.md'))).toBe(false);
});

it('measures nothing while a rule has errors', async () => {
  const file = join(root, 'rules', 'burden', 'steps.yml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('severity: info', 'severity: inof'));
  expect(await run('drafts.jsonl')).toBe(2);
  expect(err).toContain('rules/burden/steps.yml:4:11 error');
});
