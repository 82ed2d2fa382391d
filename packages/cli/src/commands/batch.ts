import { standardLinter } from '../engine.js';
import type { Output } from '../output.js';
import { stdinChunks } from '../stdin.js';
import type { ProjectSettings } from '../settings/settings.js';
import { answerLine, tooLongLine, type Answer, type BatchOptions } from './batch-line.js';
import { LineSplitter } from './lines.js';

/** Written out when this many UTF-16 units have gathered. */
const CHUNK = 1 << 16;

/**
 * `tonfall batch`: one draft a line in, one answer a line out, in the same order; blank lines are passed over. Reads on only when what is ready has been
 * taken. Returns 1 when a line was broken, else 0. Throws `TonfallError` when it cannot read or write, and when the configuration of the current folder has errors.
 */
export async function batch(
  options: BatchOptions & { readonly maxSize: number },
  settings: ProjectSettings,
  output: Output,
): Promise<number> {
  await settings.of(undefined);
  const linter = standardLinter();
  const state = { broken: false, ready: '' };
  const splitter = new LineSplitter(options.maxSize);
  const flush = async (least: number): Promise<void> => {
    if (state.ready.length <= least) return;
    const text = state.ready;
    state.ready = '';
    await output.write(text);
  };
  output.notice('Reading drafts from the keyboard, one line of JSON each; Ctrl+D ends it.');
  const answer = async (line: Buffer, whole: boolean): Promise<void> => {
    const { number } = splitter;
    const result: Answer | undefined = whole
      ? await answerLine(line, number, options, (name) => settings.of(name), linter)
      : tooLongLine(line, number, options.maxSize);
    if (result === undefined) return;
    state.broken ||= result.broken;
    state.ready += `${result.text}\n`;
  };
  for await (const chunk of stdinChunks()) {
    for (const { line, whole } of splitter.push(chunk)) {
      await answer(line, whole);
      await flush(CHUNK);
      if (output.gone) return state.broken ? 1 : 0;
    }
    // A line that is answered is sent: whoever talks to us over a pipe waits for it before the next.
    await flush(0);
  }
  for (const { line, whole } of splitter.end()) await answer(line, whole);
  await flush(0);
  return state.broken ? 1 : 0;
}
