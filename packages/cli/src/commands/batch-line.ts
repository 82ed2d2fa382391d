import { isUtf8 } from 'node:buffer';
import type { Format, Language, Linter, LintOptions } from '@tonfall/core';
import type { FileConfig } from '@tonfall/project/config';
import { formatOf } from '@tonfall/project';
import { asTonfallError } from '../internal-error.js';
import { publicFinding } from '../report/fields.js';

/** What holds for lines that say nothing else. */
export interface BatchOptions {
  readonly language: Language | 'auto' | undefined;
  readonly inputFormat: Format | undefined;
  readonly messages: LintOptions['messages'];
}

/** What the configuration says of a draft with this name, or without one. Throws `TonfallError` (`bad-config`). */
export type ConfigOf = (name: string | undefined) => Promise<FileConfig | undefined>;

/** A line of the answer. */
export interface Answer {
  readonly text: string;
  readonly broken: boolean;
}

const EXPECTED = 'expected {"id":…,"text":"…"}';

/** Judges one line; `undefined` for a blank one. Throws nothing: a line that cannot be judged is answered with its error. */
export async function answerLine(
  bytes: Buffer,
  number: number,
  options: BatchOptions,
  configOf: ConfigOf,
  linter: Linter,
): Promise<Answer | undefined> {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const line = bytes.toString('utf8', marked ? 3 : 0);
  if (line.trim() === '') return undefined;
  if (!isUtf8(bytes)) return fail(idOf(line), number, 'not UTF-8');
  let draft: unknown;
  try {
    draft = JSON.parse(line);
  } catch {
    return fail(idOf(line), number, `not JSON; ${EXPECTED}`);
  }
  if (typeof draft !== 'object' || draft === null || Array.isArray(draft)) return fail(null, number, `not an object; ${EXPECTED}`);
  return judge(draft as Record<string, unknown>, number, options, configOf, linter);
}

/** The answer for a line that was not kept; `start` is its first bytes. */
export const tooLongLine = (start: Buffer, number: number, maxSize: number): Answer =>
  fail(idOf(start.toString()), number, `longer than ${String(maxSize)} bytes; split it, or allow more with --max-size`);

async function judge(
  draft: Readonly<Record<string, unknown>>,
  number: number,
  options: BatchOptions,
  configOf: ConfigOf,
  linter: Linter,
): Promise<Answer> {
  const id = draft['id'] ?? null;
  // JavaScript would answer with another number.
  if (typeof id === 'number' && !Number.isSafeInteger(Math.trunc(id)))
    return fail(null, number, 'id is too large a number; write it as a string');
  const text = draft['text'];
  if (typeof text !== 'string') return fail(id, number, `text is ${text === undefined ? 'missing' : 'no string'}; ${EXPECTED}`);
  const language = draft['language'] ?? options.language;
  if (language !== undefined && language !== 'de' && language !== 'en' && language !== 'auto')
    return fail(id, number, `language cannot be ${short(language)}; expected de, en or auto`);
  const name = draft['filename'];
  if (name !== undefined && typeof name !== 'string') return fail(id, number, `filename cannot be ${short(name)}; expected a path`);
  const format = draft['format'] ?? options.inputFormat ?? (name === undefined ? undefined : formatOf(name));
  if (format !== undefined && format !== 'text' && format !== 'markdown' && format !== 'html')
    return fail(id, number, `format cannot be ${short(format)}; expected text, markdown or html`);
  try {
    const config = await configOf(name);
    if (config?.ignored === true) return { text: JSON.stringify({ id, findings: [], ignored: true }), broken: false };
    const set = config?.options;
    const findings = linter
      .lint(text, { ...set, language: language ?? set?.language, format, messages: options.messages ?? set?.messages })
      .map(publicFinding);
    return { text: JSON.stringify({ id, findings }), broken: false };
  } catch (error) {
    const { message, hint } = asTonfallError(error, 'on this draft');
    return fail(id, number, `${message}; ${hint ?? ''}`);
  }
}

const fail = (id: unknown, line: number, error: string): Answer => ({ text: JSON.stringify({ id, line, error }), broken: true });

const short = (value: unknown): string => JSON.stringify(value).slice(0, 40);

/** The id near the start of a line that is not JSON; null where there is none. */
function idOf(line: string): string | number | null {
  const written = /^\s*\{\s*"id"\s*:\s*("(?:[^"\\]|\\.)*"|-?\d{1,15}(?=\s*[,}]))/.exec(line.slice(0, 4096))?.[1];
  if (written === undefined) return null;
  try {
    return JSON.parse(written) as string | number;
  } catch {
    return null;
  }
}
