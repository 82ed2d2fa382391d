import { StringDecoder } from 'node:string_decoder';
import type { LintOptions } from '@tonfall/core';
import { standardLinter } from '../engine.js';
import type { Output } from '../output.js';

/** Written out when this many UTF-16 units have gathered. */
const CHUNK = 1 << 16;

export interface BatchOptions {
  readonly messages: NonNullable<LintOptions['messages']>;
  /** Longest line, in UTF-16 units. */
  readonly maxSize: number;
}

/** `tonfall batch`: one draft a line in, one answer a line out, in the same order. Returns 1 when a line was broken, else 0. */
export async function batch(options: BatchOptions, output: Output): Promise<number> {
  const linter = standardLinter();
  const decoder = new StringDecoder('utf8');
  let number = 0;
  let broken = false;
  let pending = '';
  let skipping = false;
  let ready = '';
  const answer = (line: string): void => {
    number++;
    if (line.trim() === '') return;
    const result = judge(line, number, options, linter);
    broken ||= result.broken;
    ready += `${result.text}\n`;
  };
  const tooLong = (): void => {
    broken = true;
    ready += `${JSON.stringify({ id: null, line: number + 1, error: `longer than ${String(options.maxSize)} characters; split it, or allow more with --max-size` })}\n`;
  };
  for await (const chunk of process.stdin) {
    if (output.gone) break;
    const text = decoder.write(chunk as Buffer);
    let start = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      if (skipping) {
        number++;
        skipping = false;
      } else answer(pending + text.slice(start, end));
      pending = '';
      start = end + 1;
      if (ready.length >= CHUNK) {
        await output.write(ready);
        ready = '';
      }
    }
    if (!skipping) pending += text.slice(start);
    if (pending.length > options.maxSize) {
      tooLong();
      pending = '';
      skipping = true;
    }
  }
  pending += decoder.end();
  if (pending !== '' && !skipping) answer(pending);
  await output.write(ready);
  return broken ? 1 : 0;
}

function judge(line: string, number: number, options: BatchOptions, linter: ReturnType<typeof standardLinter>): { text: string; broken: boolean } {
  let id: unknown = null;
  const fail = (error: string): { text: string; broken: boolean } => ({ text: JSON.stringify({ id, line: number, error }), broken: true });
  let draft: unknown;
  try {
    draft = JSON.parse(line.charCodeAt(0) === 0xfeff ? line.slice(1) : line);
  } catch {
    id = /"id"\s*:\s*("(?:[^"\\]|\\.)*"|-?\d+)/.exec(line.slice(0, 1000))?.[1] ?? null;
    if (typeof id === 'string') id = safeParse(id);
    return fail('not JSON; expected {"id":…,"text":"…"}');
  }
  if (typeof draft !== 'object' || draft === null || Array.isArray(draft)) return fail('not an object; expected {"id":…,"text":"…"}');
  const { id: given, text, language, format } = draft as Record<string, unknown>;
  id = given ?? null;
  if (typeof text !== 'string') return fail('text is missing; expected a string');
  if (language !== undefined && language !== 'de' && language !== 'en' && language !== 'auto') return fail(`language cannot be ${JSON.stringify(language)}; expected de, en or auto`);
  if (format !== undefined && format !== 'text' && format !== 'markdown') return fail(`format cannot be ${JSON.stringify(format)}; expected text or markdown`);
  const findings = linter.lint(text, { language, format, messages: options.messages }).map(({ mapped: _mapped, ...finding }) => finding);
  return { text: JSON.stringify({ id, findings }), broken: false };
}

function safeParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
