import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeText, median } from './text.js';

/**
 * `npm run bench [-- --quick] [TEXT-FILE]`: every timed run reads text its process has not read before. Prints ratios beside their bars; a missed bar
 * does not fail the run (machines differ), it is marked.
 */
const quick = process.argv.includes('--quick');
const file = process.argv.slice(2).find((arg) => !arg.startsWith('--')) ?? '';
const bytes = quick ? 1_200_000 : 4_000_000;
const worker = fileURLToPath(new URL('worker.js', import.meta.url));
const root = fileURLToPath(new URL('../../../../', import.meta.url));
const cli = join(root, 'packages/cli/bin/tonfall.js');

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller names the shape of the line that the worker prints
function measure<T>(name: string): T {
  const done = spawnSync(process.execPath, [worker, name, file, String(bytes)], { encoding: 'utf8', maxBuffer: 1 << 26 });
  if (done.status !== 0) throw new Error(`${name}: ${done.stderr}`);
  return JSON.parse(done.stdout) as T;
}

const rows: string[] = [];
function report(what: string, value: number, unit: string, met: boolean, bar: string): void {
  const row = `${met ? 'met   ' : 'MISSED'}  ${what.padEnd(58)} ${value.toFixed(value < 10 ? 2 : 1).padStart(8)} ${unit.padEnd(5)} (bar: ${bar})`;
  rows.push(row);
  console.log(row);
}

function latency(): void {
  const { text, markdown } = measure<Record<'text' | 'markdown', { p50: number; p95: number; samples: number }>>('latency');
  report(`(a) lint of 2 KB, plain text, p95 of ${String(text.samples)}`, text.p95, 'ms', text.p95 < 0.5, '< 0.5 ms');
  report('    the same, p50', text.p50, 'ms', true, 'none');
  report(`(a) lint of 2 KB, Markdown, p95 of ${String(markdown.samples)}`, markdown.p95, 'ms', markdown.p95 < 4, '< 4 ms');
}

function throughput(): void {
  const runs = Array.from({ length: quick ? 3 : 5 }, () => measure<{ floor: number; tonfall: number }>('throughput'));
  const tonfall = median(runs.map((run) => run.tonfall));
  const ratio = median(runs.map((run) => run.tonfall / run.floor));
  report('(b) plain text, all rules', tonfall, 'MB/s', tonfall >= 20, '>= 20');
  report(
    `    of the floor (tokens and 3,000 phrases, ${median(runs.map((run) => run.floor)).toFixed(1)} MB/s)`,
    ratio,
    '',
    ratio >= 0.3,
    '>= 0.3',
  );
}

function growth(): void {
  const ratio = median(
    Array.from({ length: quick ? 3 : 5 }, () => measure<{ small: number; large: number }>('growth')).map((run) => run.large / run.small),
  );
  report('(c) time per byte, ten times as much text', ratio, 'x', ratio <= 1.3, '<= 1.3');
}

function rules(): void {
  // Ten times the rules are compiled from eight million phrases: minutes, and not in the quick form.
  const runs = Array.from({ length: quick ? 1 : 3 }, () => measure<Record<'1' | '2' | '10', number>>(quick ? 'rules' : 'many-rules'));
  const twice = median(runs.map((run) => run['2'] / run['1']));
  report('(d) time with twice the rules', twice, 'x', twice <= 1.3, '<= 1.3');
  if (quick) return;
  const ten = median(runs.map((run) => run['10'] / run['1']));
  report('(d) time with ten times the rules', ten, 'x', ten <= 2, '<= 2');
}

function commandLine(): void {
  const folder = mkdtempSync(join(tmpdir(), 'tonfall-bench-'));
  try {
    const draft = join(folder, 'reply.md');
    writeFileSync(
      draft,
      `# Ihre Anfrage\n\nGuten Tag Frau Kern,\n\n${makeText(1700, 5).replace(/\. /g, '. **Danke.** ')}\n\n- Punkt eins\n- Punkt [zwei](https://example.com)\n`,
    );
    const probe = join(folder, 'rss.cjs');
    writeFileSync(probe, "process.on('exit', () => require('node:fs').writeSync(2, `RSS ${process.resourceUsage().maxRSS}\\n`));");
    const run = (args: readonly string[]): { ms: number; rss: number } => {
      const start = performance.now();
      const done = spawnSync(process.execPath, ['-r', probe, ...args], { encoding: 'utf8' });
      return { ms: performance.now() - start, rss: Number(/RSS (\d+)/.exec(done.stderr)?.[1] ?? NaN) };
    };
    const pairs = Array.from({ length: quick ? 9 : 25 }, () => ({ tonfall: run([cli, 'check', draft]), floor: run(['-e', '0']) })).slice(2);
    const time = median(pairs.map((pair) => pair.tonfall.ms / pair.floor.ms));
    const memory = median(pairs.map((pair) => pair.tonfall.rss / pair.floor.rss));
    report(
      `(e) tonfall check of 2 KB .md, of node -e 0 (${median(pairs.map((pair) => pair.floor.ms)).toFixed(0)} ms)`,
      time,
      'x',
      time <= 2,
      '<= 2',
    );
    report('(f) peak memory of the same', memory, 'x', memory <= 1.6, '<= 1.6');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function hostile(): void {
  const ratios = Object.entries(measure<Record<string, number>>('hostile')).sort((a, b) => b[1] - a[1]);
  for (const format of ['text', 'markdown']) {
    const own = ratios.filter(([name]) => name.startsWith(format));
    const bar = format === 'text' ? 3 : 6;
    const over = own.filter(([, ratio]) => ratio > bar);
    for (const [name, ratio] of own.slice(0, Math.max(2, over.length)))
      report(`hostile ${name}`, ratio, 'x', ratio <= bar, `<= ${String(bar)}`);
  }
}

latency();
throughput();
growth();
rules();
commandLine();
hostile();
console.log(
  `\n${String(rows.filter((row) => row.startsWith('met')).length)} met, ${String(rows.filter((row) => row.startsWith('MISSED')).length)} missed${file === '' ? ' (text of our own)' : ''}`,
);
