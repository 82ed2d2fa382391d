import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderProblems } from '@tonfall/project';
import { renderRun } from './report.js';
import { ExampleRunner, subjectsOf, type Failure, type Subject } from './run-examples.js';
import { exampleSpelling } from './spelling.js';
import { openWorkshop } from './workshop.js';

/** `npm run rule:test [category|rule-id|facts|facts/<fact>]…`: runs the examples of rules and returns the exit code. */
export async function main(argv: readonly string[], rootDir = process.cwd()): Promise<number> {
  const began = performance.now();
  const { definitions, problems, pack, lexicon } = await openWorkshop(rootDir);
  const loaded = performance.now();
  const meant = problems.filter(({ file }) => argv.length === 0 || argv.some((name) => isIn(file, name)));
  if (meant.length > 0) process.stdout.write(`${renderProblems(meant)}\n\n`);
  if (meant.length < problems.length)
    process.stdout.write(`${String(problems.length - meant.length)} more problems in other files: npm run rule:test shows them\n\n`);
  const broken = meant.some(({ severity }) => severity === 'error');
  const all = subjectsOf(definitions);
  const unknown = argv.filter((name) => !all.some((subject) => isNamed(subject, name)));
  for (const name of unknown) {
    const near = all.filter(({ id, category }) => id.includes(name) || category.includes(name)).map(({ id }) => id);
    process.stdout.write(
      `there is no rule or category ${name} that can be run${near.length === 0 ? '' : `; near are ${near.join(', ')}`}\n`,
    );
  }
  const chosen = argv.length === 0 ? all : all.filter((subject) => argv.some((name) => isNamed(subject, name)));
  const run = new ExampleRunner(definitions, pack, lexicon, exampleSpelling(rootDir)).run(chosen);
  const done = performance.now();
  process.stdout.write(`${renderRun(run, (failure) => place(failure, rootDir))}\n`);
  process.stdout.write(`read and compiled in ${seconds(loaded - began)}, run in ${seconds(done - loaded)}\n`);
  return broken || unknown.length > 0 || run.failures.length > 0 ? 1 : 0;
}

const isNamed = ({ id, category }: Subject, name: string): boolean => id === name || category === name;
const isIn = (file: string, name: string): boolean =>
  file.startsWith('rules/lists/') || file === `rules/${name}.yml` || file.startsWith(`rules/${name}/`) || file.endsWith(`/${name}.yml`);
const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;

/** File and line of an example, found by its text. */
export function place({ subject, example }: Failure, rootDir: string): string {
  const file = `rules/${subject.category === 'facts' ? subject.id : `${subject.category}/${subject.id}`}.yml`;
  const lines = readFileSync(join(rootDir, file), 'utf8').split('\n');
  const written = JSON.stringify(example).slice(1, -1);
  const line = lines.findIndex((text) => text.includes(example) || text.includes(written));
  return line < 0 ? file : `${file}:${String(line + 1)}`;
}
