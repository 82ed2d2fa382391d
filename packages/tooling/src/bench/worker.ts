import { compileRules, createLinter, createVerbLexicon, type Linter } from '@tonfall/core';
import { rules } from '@tonfall/rules';
import definitions from '@tonfall/rules/definitions';
import lexiconData from '@tonfall/rules/lexicon-de';
import { Floor } from './floor.js';
import { ordinary, hostileTexts } from './hostile.js';
import { phrasesFrom, withMoreRules } from './more-rules.js';
import { benchText, bytesOf, median, percentile, slices } from './text.js';

/** One measurement in a fresh process: `node worker.js NAME TEXT-FILE-OR-EMPTY BYTES`; prints a line of JSON. */
const [name = '', file = '', size = '4000000'] = process.argv.slice(2);
const whole = benchText(file === '' ? undefined : file, Number(size));
const lexicon = createVerbLexicon(lexiconData);
const standard = (): Linter => createLinter({ rules, lexicon });

/** Time per byte, ns, with so many times the rules. Each reads text of its own. */
function withRules(numbers: readonly number[]): Record<string, number> {
  const result: Record<string, number> = {};
  const part = Math.floor(whole.length / 4);
  for (const [index, times] of numbers.entries()) {
    const { pack } = compileRules(withMoreRules(definitions, whole, times), lexicon);
    const linter = createLinter({ rules: pack, lexicon });
    const text = whole.slice(part * (index + 1), part * (index + 2));
    for (const slice of slices(whole.slice(0, part), 20_000)) linter.lint(slice, plain);
    const start = now();
    linter.lint(text, plain);
    result[String(times)] = ((now() - start) / bytesOf(text)) * 1e6;
  }
  return result;
}
const now = (): number => performance.now();
const plain = { language: 'de', rewrites: false } as const;

/** Warms up on the head of the text and times one call on the rest, which the process has not read. MB per second. */
function throughput(run: (text: string) => unknown, text: string, warm: number): number {
  for (const part of slices(text.slice(0, warm), 20_000)) run(part);
  const rest = text.slice(warm);
  const start = now();
  run(rest);
  return bytesOf(rest) / 1048576 / ((now() - start) / 1000);
}

function latency(format: 'text' | 'markdown', shape: (text: string) => string): Record<string, number> {
  const linter = standard();
  const parts = slices(whole, 2000).map(shape);
  const warm = Math.max(Math.min(600, Math.floor(parts.length / 2)), parts.length - 1000);
  for (const part of parts.slice(0, warm)) linter.lint(part, { ...plain, format });
  const times = parts.slice(warm, warm + 1000).map((part) => {
    const start = now();
    linter.lint(part, { ...plain, format });
    return now() - start;
  });
  return { p50: median(times), p95: percentile(times, 0.95), samples: times.length };
}

/** Prose dressed as a Markdown letter: a heading, emphasis, a link, a list, code. */
function dress(text: string): string {
  const sentences = text.split(/(?<=\.) /);
  return sentences
    .map((sentence, i) =>
      i % 9 === 0
        ? `\n\n## Punkt ${String(i)}\n\n${sentence}`
        : i % 4 === 0
          ? `\n- **${sentence.slice(0, 12)}**${sentence.slice(12)}`
          : i % 5 === 0
            ? `${sentence} [mehr](https://example.com/${String(i)}) und \`code\``
            : sentence,
    )
    .join(' ');
}

const measures: Readonly<Record<string, () => unknown>> = {
  latency: () => ({ text: latency('text', (text) => text), markdown: latency('markdown', dress) }),
  throughput: () => {
    const linter = standard();
    const floor = new Floor(phrasesFrom(whole, 3000));
    const warm = Math.min(600_000, Math.floor(whole.length / 4));
    return {
      floor: throughput((text) => floor.run(text), whole, warm),
      tonfall: throughput((text) => linter.lint(text, plain), whole, warm),
    };
  },
  growth: () => {
    const linter = standard();
    const tenth = Math.floor(whole.length / 12);
    for (const part of slices(whole.slice(0, tenth), 20_000)) linter.lint(part, plain);
    const time = (text: string): number => {
      const start = now();
      linter.lint(text, plain);
      return (now() - start) / bytesOf(text);
    };
    return { small: time(whole.slice(tenth, tenth * 2)), large: time(whole.slice(tenth * 2, tenth * 12)) };
  },
  rules: () => withRules([1, 2]),
  'many-rules': () => withRules([1, 2, 10]),
  hostile: () => {
    const linter = standard();
    const result: Record<string, number> = {};
    for (const format of ['text', 'markdown'] as const) {
      for (const part of slices(whole.slice(0, 400_000), 20_000)) linter.lint(part, { ...plain, format });
      for (const length of [100_000, 1_000_000]) {
        const time = (text: string): number => {
          const start = now();
          linter.lint(text, { ...plain, format });
          return (now() - start) / bytesOf(text);
        };
        const base = median([0, 1, 2].map((i) => time(ordinary(whole, format, length, i))));
        for (const [kind, make] of Object.entries(hostileTexts(format))) {
          // Like the ordinary text, a kind is met before it is timed: what counts is the text, not code that runs for the first time.
          for (let i = 0; i < 10; i++) linter.lint(make(20_000), { ...plain, format });
          result[`${format} ${String(length / 1000)} KB ${kind}`] = time(make(length)) / base;
        }
      }
    }
    return result;
  },
};

console.log(JSON.stringify(measures[name]?.()));
