import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { renderProblems } from '@tonfall/project';
import { main as writeIndex } from '../generate-rules.js';
import { openWorkshop } from '../rules/workshop.js';
import { surroundingsOf, type Surroundings } from '../surroundings.js';
import { evaluate } from './evaluate.js';
import { brokenFloors, readFloors, type Floors, type Scores } from './floors.js';
import { readLabelled, type LabelledDraft } from './labelled.js';
import { numbersOf, renderNumbers } from './numbers.js';
import { lastLine, renderScore, renderVerbose } from './report.js';

const USAGE = `npm run evaluate -- DRAFTS.jsonl… [--verbose] [--category NAME] [--json] [--floors FILE] [--write]

Each line of DRAFTS.jsonl is a draft with its faults: {"id":"de-1","lang":"de","text":"…","labels":[{"category":"command","quote":"Sie müssen"}]}
  --verbose         each label that was missed, and each false alarm
  --category NAME   of this category alone, with --verbose
  --json            the scores as JSON
  --floors FILE     1 as exit code when a floor of this file is not reached
  --write           docs/precision.md and docs/precision.json, and what is made of them`;

/** `npm run evaluate`: scores the rules on labelled drafts. Returns the exit code: 1 when a floor is broken, 2 when the command or a file is wrong. */
export async function main(argv: readonly string[], given: Partial<Surroundings> = {}): Promise<number> {
  const { rootDir, folder, now } = surroundingsOf(given);
  const options = optionsOf(argv);
  if (typeof options === 'string') return refuse(options);
  const { files, values } = options;
  const read = files.map((file) => labelledFile(file, resolve(folder, file)));
  const bad = read.flatMap(({ problems }) => problems);
  if (bad.length > 0) return refuse(bad.join('\n'));
  const floors = floorsOf(values.floors, folder);
  if (typeof floors === 'string') return refuse(floors);
  const workshop = await openWorkshop(rootDir);
  const broken = workshop.problems.filter(({ severity }) => severity === 'error');
  if (broken.length > 0) return refuse(`${renderProblems(broken)}\n\nRules with errors are not measured; mend them first.`);
  const scores = evaluate(
    workshop,
    read.flatMap(({ drafts }) => drafts),
  );
  tell(values.json === true ? JSON.stringify(scores, null, 1) : report(scores, values));
  if (values.write === true) await write(rootDir, scores, files, now);
  const missed = floors === undefined ? [] : brokenFloors(floors, scores);
  if (missed.length === 0) return 0;
  process.stderr.write(
    `${missed.join('\n')}\nThe floors stand in ${String(values.floors)}. --verbose shows what was missed, and each false alarm.\n`,
  );
  return 1;
}

interface Values {
  readonly verbose?: boolean;
  readonly category?: string;
  readonly json?: boolean;
  readonly floors?: string;
  readonly write?: boolean;
}

function optionsOf(argv: readonly string[]): { files: string[]; values: Values } | string {
  try {
    const { positionals, values } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        verbose: { type: 'boolean' },
        category: { type: 'string' },
        json: { type: 'boolean' },
        floors: { type: 'string' },
        write: { type: 'boolean' },
      },
    });
    return positionals.length === 0 ? USAGE : { files: positionals, values };
  } catch (error) {
    return `${String(error instanceof Error ? error.message : error)}\n\n${USAGE}`;
  }
}

function labelledFile(name: string, path: string): { drafts: readonly LabelledDraft[]; problems: readonly string[] } {
  const source = sourceOf(path);
  return source === undefined ? { drafts: [], problems: [`${name} cannot be read; check the name`] } : readLabelled(name, source);
}

function floorsOf(name: string | undefined, folder: string): Floors | string | undefined {
  if (name === undefined) return undefined;
  const source = sourceOf(resolve(folder, name));
  if (source === undefined) return `${name} cannot be read; check the name`;
  try {
    return readFloors(name, source);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function sourceOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function report(scores: Scores, { verbose, category }: Values): string {
  const { de, en, all } = scores;
  const parts = [renderScore(all, de !== undefined && en !== undefined ? 'Both languages' : de === undefined ? 'English' : 'German')];
  if (de !== undefined && en !== undefined) parts.push(`German: ${lastLine(de)}\nEnglish: ${lastLine(en)}`);
  if (verbose === true) parts.unshift(renderVerbose(all, category));
  return parts.filter((part) => part !== '').join('\n\n');
}

async function write(rootDir: string, scores: Scores, files: readonly string[], now: Date): Promise<void> {
  const numbers = numbersOf(
    scores,
    files.map((file) => basename(file)),
    now.toISOString().slice(0, 10),
  );
  const docs = join(rootDir, 'docs');
  writeFileSync(join(docs, 'precision.md'), renderNumbers(scores, numbers));
  writeFileSync(join(docs, 'precision.json'), `${JSON.stringify(numbers, null, 2)}\n`);
  tell('Written: docs/precision.md, docs/precision.json');
  if (existsSync(join(rootDir, 'rules'))) await writeIndex([], rootDir);
}

const tell = (text: string): void => void process.stdout.write(`${text}\n`);

function refuse(problem: string): number {
  process.stderr.write(`${problem}\n`);
  return 2;
}
