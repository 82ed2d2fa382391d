import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { nearest, renderProblems, type RuleProblem } from '@tonfall/project';
import { plural, renderRun } from './report.js';
import { ExampleRunner, subjectsOf, type Failure, type Subject } from './run-examples.js';
import { placeholderLines } from './skeleton.js';
import { exampleSpelling } from './spelling.js';
import { openWorkshop } from './workshop.js';

/** `npm run rule:test [category|rule-id|facts|facts/<fact>]…`: runs the examples of rules and returns the exit code. */
export async function main(argv: readonly string[], rootDir = process.cwd()): Promise<number> {
  const began = performance.now();
  const { definitions, problems, pack, lexicon } = await openWorkshop(rootDir);
  const loaded = performance.now();
  const names = argv.map(plainName);
  const all = subjectsOf(definitions);
  const chosen = names.length === 0 ? all : all.filter((subject) => names.some((name) => isNamed(subject, name)));
  const own = ownOf(problems, names, chosen, rootDir);
  const meant = [...own, ...chosen.flatMap((subject) => leftovers(subject, rootDir))];
  const errors = own.filter(({ severity }) => severity === 'error');
  const unread = unreadOf(errors, all);
  const unknown = names.filter((name) => !all.some((subject) => isNamed(subject, name)) && !unread.some((file) => isIn(file, name)));
  say(renderProblems(meant));
  say(inOtherFiles(problems.filter((problem) => !own.includes(problem))));
  say(unread.map((file) => `${file} could not be read as a rule: its examples were not run.`).join('\n'));
  say(unknown.map((name) => noSuchRule(name, all)).join('\n'));
  const run = new ExampleRunner(definitions, pack, lexicon, exampleSpelling(rootDir)).run(chosen);
  const done = performance.now();
  say(
    renderRun(run, (failure) => place(failure, rootDir), verdictOf(errors.length, unknown.length, meant.length > own.length)),
    '\n',
  );
  process.stdout.write(`read and compiled in ${seconds(loaded - began)}, run in ${seconds(done - loaded)}\n`);
  return errors.length > 0 || unknown.length > 0 || run.failures.length > 0 ? 1 : 0;
}

function say(text: string, after = '\n\n'): void {
  if (text !== '') process.stdout.write(`${text}${after}`);
}

/** Files are named too: `burden/steps` and `rules/burden/steps.yml` are the rule `steps`. */
function plainName(name: string): string {
  const path = name
    .replaceAll('\\', '/')
    .replace(/^(\.\/)?rules\//, '')
    .replace(/(\.yml|\/)$/, '');
  return path.startsWith('facts/') ? path : (path.split('/').pop() ?? path);
}

const isNamed = ({ id, category }: Subject, name: string): boolean => id === name || category === name;
const isIn = (file: string, name: string): boolean =>
  file === `rules/${name}.yml` || file.startsWith(`rules/${name}/`) || file.endsWith(`/${name}.yml`);
const isList = (file: string): boolean => file.startsWith('rules/lists/');
const fileOf = ({ category, id }: Subject): string => `rules/${category === 'facts' ? id : `${category}/${id}`}.yml`;
const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;

/** The problems of the files that are named, and of the lists that these name. */
function ownOf(problems: readonly RuleProblem[], names: readonly string[], chosen: readonly Subject[], rootDir: string): RuleProblem[] {
  if (names.length === 0) return [...problems];
  const isNamedFile = ({ file }: RuleProblem): boolean => names.some((name) => isIn(file, name)) && !isList(file);
  const files = new Set([...chosen.map(fileOf), ...problems.filter(isNamedFile).map(({ file }) => file)]);
  const paths = [...files].map((file) => join(rootDir, file)).filter((path) => existsSync(path));
  const lists = new Set(paths.flatMap((path) => readFileSync(path, 'utf8').match(/(?<=<|(?:list|not-in): *\[?)[a-z][a-z0-9-]*/g) ?? []));
  return problems.filter(({ file }) => files.has(file) || (isList(file) && lists.has(basename(file, '.yml'))));
}

/** The files of rules and facts whose errors are so bad that nothing of them can be run. */
function unreadOf(errors: readonly RuleProblem[], all: readonly Subject[]): string[] {
  const read = new Set(all.map(fileOf));
  return [...new Set(errors.map(({ file }) => file))].filter((file) => !isList(file) && !read.has(file));
}

/** What a new rule still has of the file that `rule:new` wrote, as one problem. */
function leftovers(subject: Subject, rootDir: string): RuleProblem[] {
  const file = fileOf(subject);
  const path = join(rootDir, file);
  if (subject.category === 'facts' || !existsSync(path)) return [];
  const text = readFileSync(path, 'utf8');
  const lines = placeholderLines(text, subject.category, subject.id);
  const [line] = lines;
  if (line === undefined) return [];
  const source = text.split(/\r?\n/)[line - 1] ?? '';
  const message =
    lines.length === 1
      ? 'still a placeholder line of rule:new'
      : `still the placeholder lines of rule:new, ${String(lines.length)} of them`;
  const hint = lines.length === 1 ? 'put your own in its place' : `put your own in the place of lines ${lines.join(', ')}`;
  return [{ severity: 'warning', file, line, column: 1, length: source.length, source, message, hint }];
}

const MOST_NAMED = 3;

/** One sentence about problems that are not in what is tested. */
function inOtherFiles(problems: readonly RuleProblem[]): string {
  const files = [...new Set(problems.map(({ file }) => file))];
  if (files.length === 0) return '';
  const named = files.slice(0, MOST_NAMED).join(', ');
  const more = files.length > MOST_NAMED ? ` and ${plural(files.length - MOST_NAMED, 'more file')}` : '';
  return `Not in what you test: ${plural(problems.length, 'problem')} in ${named}${more}. npm run rule:test without a name shows ${problems.length === 1 ? 'it' : 'them'}.`;
}

/** The nearest name, else all that have the word in them. */
function noSuchRule(name: string, all: readonly Subject[]): string {
  const names = [...new Set(all.flatMap(({ id, category }) => [id, category]))];
  const near = nearest(name, names);
  const having = names.filter((each) => each.includes(name));
  const advice = near !== undefined ? `; did you mean ${near}?` : having.length > 0 ? `; near are ${having.join(', ')}` : '';
  return `There is no rule or category ${name} that can be run${advice}${advice.endsWith('?') ? '' : '.'}`;
}

/** What the last line says when no example failed. */
function verdictOf(errors: number, unknown: number, placeholders: boolean): string {
  if (errors > 0) return `not green: mend the ${errors === 1 ? 'error' : `${String(errors)} errors`} above first`;
  if (unknown > 0) return `not green: ${unknown === 1 ? 'a name was' : `${String(unknown)} names were`} not found, see above`;
  return `all as the rule files say${placeholders ? '; the placeholder lines above are still to be replaced' : ''}`;
}

/** File and line of an example, found by its text. */
export function place({ subject, example }: Failure, rootDir: string): string {
  const file = fileOf(subject);
  const lines = readFileSync(join(rootDir, file), 'utf8').split('\n');
  const written = JSON.stringify(example).slice(1, -1);
  const line = lines.findIndex((text) => text.includes(example) || text.includes(written));
  return line < 0 ? file : `${file}:${String(line + 1)}`;
}
