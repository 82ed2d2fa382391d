import type { ExampleRun, Failure } from './run-examples.js';

/** Where an example stands: `rules/command/demand.yml:31`. */
export type Locate = (failure: Failure) => string;

/** Failures for people, and a last line with the counts. `verdict` is what is said when no example failed; where nothing was run it is all that is said. */
export function renderRun(run: ExampleRun, locate: Locate, verdict = 'all as the rule files say'): string {
  const { subjects, examples, variants, failures } = run;
  const counts = `${plural(subjects, 'rule')}, ${plural(examples, 'example')} in ${String(variants)} forms`;
  const outcome = failures.length === 0 ? verdict : `${plural(failures.length, 'example')} failed`;
  return [...failures.map((failure) => renderFailure(failure, locate)), subjects === 0 ? outcome : `${counts}: ${outcome}`].join('\n\n');
}

/** One failure: place, sentence, and what each variant gave instead. */
export function renderFailure(failure: Failure, locate: Locate): string {
  const { subject, language, kind, example, variants } = failure;
  const lines = [`${locate(failure)} ${subject.id} ${language} ${kind}`, `  ${example.replace(/\n/g, '\n  ')}`];
  for (const { variant, problem } of variants) lines.push(`    ${variant.name}: ${problem}`);
  return lines.join('\n');
}

export const plural = (count: number, word: string): string => `${String(count)} ${word}${count === 1 ? '' : 's'}`;
