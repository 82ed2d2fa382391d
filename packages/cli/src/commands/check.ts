import { TonfallError, type Finding, type Format, type Language } from '@tonfall/core';
import type { FileConfig } from '@tonfall/project/config';
import { decodeDraft, formatOf, nearest, readDraft, selectDrafts } from '@tonfall/project';
import { standardLinter } from '../engine.js';
import { asTonfallError } from '../internal-error.js';
import type { Output } from '../output.js';
import type { Report } from '../report/report.js';
import { ownCommand } from '../report/own-command.js';
import { columnsOf } from '../report/terminal.js';
import { shortPath, type ProjectSettings } from '../settings/settings.js';
import { readStdin } from '../stdin.js';

/** One draft, read and judged. `language` is that of its messages. */
export interface Checked {
  readonly path: string;
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly language: Language;
}

export interface CheckOptions {
  readonly language: Language | 'auto' | undefined;
  readonly inputFormat: Format | undefined;
  readonly messages: 'draft' | Language | undefined;
  readonly format: 'pretty' | 'json';
  readonly maxSize: number;
  readonly stdin: boolean;
  readonly stdinFilename: string;
}

const COMMANDS = ['batch', 'rules', 'explain', 'config'];

/** `tonfall check FILES…`: 2 if an input could not be read or its settings are wrong, else 1 if there is a warning or error, else 0. */
export async function check(paths: readonly string[], options: CheckOptions, settings: ProjectSettings, output: Output): Promise<number> {
  const report = await reportOf(options);
  const seen = { unread: 0, hurt: false };
  const fail = (problem: TonfallError): void => {
    seen.unread++;
    output.error(problem);
  };
  const judge = async (path: string, named: boolean, read: () => string | Promise<string>): Promise<void> => {
    let checked: Checked;
    try {
      const config = await settings.of(path);
      if (config?.ignored === true) {
        if (named) output.remark(ignoredBy(path, config));
        return;
      }
      checked = judgeDraft(path, await read(), options, config);
    } catch (error) {
      fail(asTonfallError(error, `on ${path}`));
      return;
    }
    seen.hurt ||= checked.findings.some(({ severity }) => severity !== 'info');
    await output.write(report.file(checked));
  };
  if (options.stdin) {
    output.notice('Reading a draft from the keyboard; Ctrl+D ends it.');
    await judge(options.stdinFilename, true, async () => decodeDraft(await readStdin(options.maxSize), options.stdinFilename));
  }
  const selection = await selectDrafts(paths);
  for (const problem of selection.problems) fail(withCommand(problem, paths[0]));
  for (const file of selection.files) {
    if (output.gone) break;
    await judge(file, selection.named.has(file), () => readDraft(file, options.maxSize));
  }
  await output.write(report.end(seen.unread));
  if (seen.unread > 0) return 2;
  return seen.hurt ? 1 : 0;
}

async function reportOf({ format, messages }: CheckOptions): Promise<Report> {
  if (format === 'json') return (await import('../report/json.js')).jsonReport();
  const [{ prettyReport }, { createPaint }] = await Promise.all([import('../report/pretty.js'), import('../report/paint.js')]);
  const paint = createPaint(process.stdout, process.env);
  return prettyReport(paint, columnsOf(process.stdout), messages ?? 'draft', ownCommand(process.env));
}

/** What the command line says comes before what the configuration says. */
function judgeDraft(path: string, text: string, options: CheckOptions, config: FileConfig | undefined): Checked {
  const messages = options.messages ?? config?.options.messages ?? 'draft';
  const { language, findings } = standardLinter().read(text, {
    ...config?.options,
    language: options.language ?? config?.options.language ?? 'auto',
    format: options.inputFormat ?? formatOf(path),
    messages,
  });
  return { path, text, findings, language: messages === 'draft' ? language : messages };
}

/** Whoever named the file learns why nothing is said about it. */
function ignoredBy(path: string, { origins }: FileConfig): string {
  const why = origins.find(({ key }) => key === 'ignore');
  const place = `${shortPath(why?.file ?? '')}:${String(why?.line ?? 1)}`;
  return `${path} is left alone, as ignore in ${place} says; --no-config judges it`;
}

/** `tonfall bacth` asks for a file of that name, and means a command. */
function withCommand(problem: TonfallError, first: string | undefined): TonfallError {
  const command = problem.code === 'not-found' && problem.file === first && first !== undefined ? nearest(first, COMMANDS) : undefined;
  return command === undefined
    ? problem
    : new TonfallError(problem.code, problem.message, { file: first, hint: `did you mean tonfall ${command}?` });
}
