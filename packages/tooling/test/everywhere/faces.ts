import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { lint, type Finding } from 'tonfall';
import { nodeFiles } from '@tonfall/project';
import { createConfigs } from '@tonfall/project/config';
import { rules } from '@tonfall/rules';
import type { DraftFile } from './drafts.js';

const root = resolve(import.meta.dirname, '../../../..');
const cli = join(root, 'packages/cli/bin/tonfall.js');

/** What every face has to agree on: rule, severity, place and message. */
export type Told = readonly [ruleId: string, severity: string, start: number, end: number, message: string];

/** By the path of the draft. */
export type Verdict = Readonly<Record<string, readonly Told[]>>;

const told = ({ ruleId, severity, start, end, message }: Finding): Told => [ruleId, severity, start, end, message];

/** npm: `lint()` with the options that the project's settings make. */
export async function byApi(folder: string, drafts: readonly DraftFile[]): Promise<Verdict> {
  const configs = createConfigs(nodeFiles, {
    rules: rules.rules.map(({ id }) => id),
    categories: rules.rules.map(({ category }) => category),
  });
  const verdict: Record<string, Told[]> = {};
  for (const { path, text, format } of drafts) {
    const { options, ignored, problems } = await configs.of(join(folder, path));
    if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'));
    verdict[path] = ignored ? [] : lint(text, { ...options, format }).map(told);
  }
  return verdict;
}

/** `tonfall check --format json` in the project's folder. */
export async function byCommandLine(folder: string, drafts: readonly DraftFile[]): Promise<Verdict> {
  const out = await run([cli, 'check', '--format', 'json', ...drafts.map(({ path }) => path)], folder, '');
  const files = JSON.parse(out) as { path: string; findings: Finding[] }[];
  const found = new Map(files.map(({ path, findings }) => [path.replaceAll('\\', '/'), findings.map(told)]));
  return Object.fromEntries(drafts.map(({ path }) => [path, found.get(path) ?? []]));
}

/** `tonfall batch` in the project's folder, each line with the name of its file. */
export async function byBatch(folder: string, drafts: readonly DraftFile[]): Promise<Verdict> {
  const lines = drafts.map(({ path, text, format }) => JSON.stringify({ id: path, text, format, filename: path }));
  const out = await run([cli, 'batch'], folder, `${lines.join('\n')}\n`);
  const answers = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string; findings: Finding[] });
  return Object.fromEntries(answers.map(({ id, findings }) => [id, findings.map(told)]));
}

function run(args: readonly string[], cwd: string, input: string): Promise<string> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, args, { cwd, stdio: ['pipe', 'pipe', 'pipe'] });
    let out = '';
    let log = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (out += chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (log += chunk));
    child.on('error', fail);
    child.on('close', (code) => {
      if (code === 0 || code === 1) done(out);
      else fail(new Error(`tonfall ended with ${String(code)}: ${log}`));
    });
    child.stdin.end(input);
  });
}
