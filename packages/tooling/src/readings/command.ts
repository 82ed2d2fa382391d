import { readFileSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Severity } from '@tonfall/core';
import definitions from '@tonfall/rules/definitions';
import { openWorkshop } from '../rules/workshop.js';
import { surroundingsOf, type Surroundings } from '../surroundings.js';
import { draw, type Reading } from './draw.js';
import { digestOf, draftsOf } from './drafts.js';
import { sheetOf, summaryOf, verdictsOf, withVerdicts } from './sheet.js';

const USAGE = `npm run reading -- draw DRAFTS READING.json --language de|en [--count 200] [--seed 1] [--category command] [--severity warning,error]
    draws findings at random; READING.json holds where they stand and no text
npm run reading -- sheet DRAFTS READING.json
    prints them for a reader, who writes a line for each: its number and right or wrong
npm run reading -- record READING.json FIRST.txt SECOND.txt
    adds the verdicts of the readers and says how many were right`;

/** `npm run reading`: findings drawn from real drafts, judged by readers. Returns the exit code, 2 when the command or a file is wrong. */
export async function main(argv: readonly string[], given: Partial<Surroundings> = {}): Promise<number> {
  const { rootDir, folder, now } = surroundingsOf(given);
  const at = (file: string): string => resolve(folder, file);
  try {
    const { positionals, values } = optionsOf(argv);
    const [step, first = '', second = '', third = ''] = positionals;
    if (step === 'draw' && second !== '') await drawInto(first, second, values, { rootDir, folder, now });
    else if (step === 'sheet' && second !== '') process.stdout.write(sheet(at(first), readingAt(at(second))));
    else if (step === 'record' && third !== '') record(at(first), [at(second), at(third)]);
    else throw new Error(USAGE);
    return 0;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

function optionsOf(argv: readonly string[]) {
  return parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      language: { type: 'string' },
      count: { type: 'string', default: '200' },
      seed: { type: 'string', default: '1' },
      category: { type: 'string' },
      severity: { type: 'string', default: 'warning,error' },
    },
  });
}

type Values = ReturnType<typeof optionsOf>['values'];

async function drawInto(file: string, target: string, values: Values, { rootDir, folder, now }: Surroundings): Promise<void> {
  const { language } = values;
  if (language !== 'de' && language !== 'en') throw new Error(`--language is ${String(language)}; expected is de or en\n\n${USAGE}`);
  const source = readFileSync(resolve(folder, file), 'utf8');
  const seed = numberOf('seed', values.seed);
  const severities = values.severity.split(',') as Severity[];
  const wanted = { severities, category: values.category, count: numberOf('count', values.count), seed };
  const { population, findings } = draw(await openWorkshop(rootDir), draftsOf(file, source), language, wanted);
  const of = `${severities.join(' or ')}${values.category === undefined ? '' : `, category ${values.category}`}`;
  const reading: Reading = {
    corpus: basename(file),
    sha256: digestOf(source),
    language,
    seed,
    drawn: now.toISOString().slice(0, 10),
    of,
    population,
    findings,
  };
  save(resolve(folder, target), reading);
  process.stdout.write(`${String(findings.length)} of ${String(population)} findings (${of}) drawn into ${target}\n`);
}

function numberOf(name: string, value: string): number {
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new Error(`--${name} is ${value}; expected is a whole number`);
}

function sheet(file: string, reading: Reading): string {
  const source = readFileSync(file, 'utf8');
  if (digestOf(source) !== reading.sha256) throw new Error(`${file} is not the file the findings were drawn from: its SHA-256 differs`);
  const categories = new Map(definitions.rules.map(({ id, category }) => [id, category]));
  return sheetOf(reading, draftsOf(file, source), (rule) => categories.get(rule) ?? rule);
}

function record(target: string, files: readonly string[]): void {
  const reading = readingAt(target);
  const readers = files.map((file) => verdictsOf(file, readFileSync(file, 'utf8'), reading.findings.length));
  const judged = withVerdicts(reading, readers);
  save(target, judged);
  process.stdout.write(`${summaryOf(judged)}\n`);
}

const readingAt = (file: string): Reading => JSON.parse(readFileSync(file, 'utf8')) as Reading;

/** A line for each finding, so that a change is seen. */
function save(file: string, { findings, ...head }: Reading): void {
  const lines = findings.map((finding) => `    ${JSON.stringify(finding)}`).join(',\n');
  writeFileSync(file, `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "findings": [\n${lines}\n  ]\n}\n`);
}
