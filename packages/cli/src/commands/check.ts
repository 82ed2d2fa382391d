import { TonfallError, type Finding, type Language, type LintOptions } from '@tonfall/core';
import { decodeDraft, formatOf, readDraft, selectDrafts, tooLarge } from '@tonfall/project';
import { standardLinter } from '../engine.js';
import type { Output } from '../output.js';
import { createPaint } from '../report/paint.js';

/** One draft, read and judged. `language` is that of its messages. */
export interface Checked {
  readonly path: string;
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly language: Language;
}

export interface CheckOptions {
  readonly language: Language | 'auto';
  readonly inputFormat: 'text' | 'markdown' | undefined;
  readonly messages: 'draft' | Language;
  readonly format: 'pretty' | 'json';
  readonly maxSize: number;
  readonly stdin: boolean;
  readonly stdinFilename: string;
}

/** `tonfall check FILES…`: 2 if an input could not be read, else 1 if there is a warning or error, else 0. */
export async function check(paths: readonly string[], options: CheckOptions, output: Output): Promise<number> {
  const paint = createPaint(process.stdout, process.env);
  const checked: Checked[] = [];
  const problems: TonfallError[] = [];
  const pretty = options.format === 'pretty' ? await import('../report/pretty.js') : undefined;
  const judge = async (path: string, read: () => string): Promise<void> => {
    try {
      const draft = judgeDraft(path, read(), options);
      checked.push(pretty === undefined ? draft : { ...draft, text: '' });
      const report = pretty?.prettyReport(draft, paint) ?? '';
      if (report !== '') await output.write(`${report}\n`);
      if (pretty === undefined) checked[checked.length - 1] = draft;
    } catch (error) {
      if (!(error instanceof TonfallError)) throw error;
      problems.push(error);
      await output.error(error);
    }
  };
  if (options.stdin) {
    const bytes = await output.readAll(options.maxSize, () => tooLarge('standard input', options.maxSize + 1, options.maxSize));
    await judge(options.stdinFilename, () => {
      if (bytes instanceof TonfallError) throw bytes;
      return decodeDraft(bytes, options.stdinFilename);
    });
  }
  const selection = selectDrafts(paths);
  for (const problem of selection.problems) {
    problems.push(problem);
    await output.error(problem);
  }
  for (const file of selection.files) await judge(file, () => readDraft(file, options.maxSize));
  if (pretty === undefined) {
    const { jsonReport } = await import('../report/json.js');
    await output.write(jsonReport(checked));
  } else if (checked.length > 0) await output.write(`${pretty.summary(checked, summaryLanguage(checked, options), paint)}\n`);
  if (problems.length > 0) return 2;
  return checked.some(({ findings }) => findings.some(({ severity }) => severity !== 'info')) ? 1 : 0;
}

function judgeDraft(path: string, text: string, options: CheckOptions): Checked {
  const lintOptions: LintOptions = { language: options.language, format: options.inputFormat ?? formatOf(path), messages: options.messages };
  const { language, findings } = standardLinter().read(text, lintOptions);
  return { path, text, findings, language: options.messages === 'draft' ? language : options.messages };
}

/** German when every draft is. */
function summaryLanguage(checked: readonly Checked[], options: CheckOptions): Language {
  if (options.messages !== 'draft') return options.messages;
  return checked.every(({ language }) => language === 'de') ? 'de' : 'en';
}

