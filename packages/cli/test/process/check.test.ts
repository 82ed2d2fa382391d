import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTiny, type TinyProgram } from '../tiny/build.js';
import { runNode, type Run, type RunOptions } from './run.js';

const golden = resolve(import.meta.dirname, '../golden');
let program: TinyProgram;
let folder = '';
const tonfall = (args: readonly string[], options: RunOptions = {}): Promise<Run> =>
  runNode([program.bin, ...args], { cwd: golden, ...options });

beforeAll(async () => {
  program = await buildTiny();
  folder = mkdtempSync(join(tmpdir(), 'tonfall-check-'));
}, 60_000);
afterAll(() => {
  program.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** Whether a rewrite ends with a full stop is for the rewriter to say. */
const withoutFullStops = (report: string): string => report.replace(/^( +→ .*)\.$/gm, '$1');

describe('the report', () => {
  it.each([
    ['German', ['brief.md'], 'brief.report.txt'],
    ['English', ['check', 'letter.txt'], 'letter.report.txt'],
    ['both, in English', ['--messages', 'en', 'brief.md', 'letter.txt'], 'both.report.txt'],
  ])('for people: %s', async (_name, args, file) => {
    const run = await tonfall(args);
    await expect(withoutFullStops(run.stdout)).toMatchFileSnapshot(join(golden, file));
    expect([run.code, run.stderr]).toEqual([1, '']);
  });

  it('has colours when they are asked for, and the same words', async () => {
    const coloured = await tonfall(['letter.txt'], { env: { FORCE_COLOR: '1' } });
    const plain = await tonfall(['letter.txt'], { env: { FORCE_COLOR: '0' } });
    expect(coloured.stdout).toContain('\u001b[33mwarning\u001b[39m');
    expect(plain.stdout).not.toContain('\u001b');
    expect(coloured.stdout.replace(/\u001b\[\d+m/g, '')).toBe(plain.stdout);
  });

  it('ends with a command that the reader has', async () => {
    const last = async (env: Readonly<Record<string, string>>) =>
      (await tonfall(['letter.txt'], { env })).stdout.trimEnd().split('\n').pop();
    const start = { npm_lifecycle_event: 'start', npm_package_name: 'tonfall-workspace' };
    expect(await last(start)).toBe('More about a rule: npm start -- explain <rule>');
    expect(await last({ ...start, npm_package_name: 'a-shop' })).toBe('More about a rule: tonfall explain <rule>');
    expect(await last({ ...start, npm_lifecycle_event: 'test' })).toBe('More about a rule: tonfall explain <rule>');
  });

  it('as JSON: an array of paths and findings, places from 1 in UTF-16 units', async () => {
    const run = await tonfall(['--format', 'json', 'letter.txt']);
    const report = JSON.parse(run.stdout) as { path: string; findings: Record<string, unknown>[] }[];
    expect(run.code).toBe(1);
    expect(report.map(({ path }) => path)).toEqual(['letter.txt']);
    expect(report[0]?.findings.map(({ ruleId, line, column, endLine, endColumn }) => [ruleId, line, column, endLine, endColumn])).toEqual([
      ['modal-command', 3, 1, 3, 9],
      ['flat-refusal', 4, 34, 4, 47],
      ['jargon', 5, 6, 5, 14],
    ]);
    expect(Object.keys(report[0]?.findings[0] ?? {})).toEqual(
      'ruleId category severity start end quote message why url also rewrites line column endLine endColumn'.split(' '),
    );
  });

  it('as JSON names clean files, and is an array without any', async () => {
    writeFileSync(join(folder, 'clean.txt'), 'Thank you.');
    expect(JSON.parse((await tonfall(['--format=json', join(folder, 'clean.txt')])).stdout)).toEqual([
      { path: join(folder, 'clean.txt'), findings: [] },
    ]);
    expect(JSON.parse((await tonfall(['--format=json', 'missing.txt'])).stdout)).toEqual([]);
  });
});

describe('the exit code', () => {
  const check = (text: string, ...args: string[]): Promise<Run> => tonfall(['--stdin', '--language', 'de', ...args], { input: text });

  it.each([
    ['nothing', 'Vielen Dank.', 0],
    ['an empty draft', '', 0],
    ['a hint', 'Unser Onboarding hilft.', 0],
    ['a warning', 'Sie müssen das Formular ausfüllen.', 1],
    ['an error', 'Das geht nicht.', 1],
  ])('for %s', async (_name, text, code) => {
    expect((await check(text)).code).toBe(code);
  });

  it('is 2 when an input cannot be read, and the others are judged', async () => {
    const run = await tonfall(['missing.md', 'letter.txt']);
    expect(run.code).toBe(2);
    expect(run.stderr).toBe('tonfall: missing.md does not exist; check the name\n');
    expect(run.stdout).toContain('letter.txt:3:1');
    expect(run.stdout).toContain('1 not read');
  });

  it('is 2 with the help when nothing is asked, 0 when help is', async () => {
    const nothing = await tonfall([]);
    const help = await tonfall(['--help']);
    expect([nothing.code, help.code]).toEqual([2, 0]);
    expect(nothing.stdout).toBe(help.stdout);
    for (const word of [
      'check',
      'batch',
      'rules',
      'explain',
      '--format',
      '--language',
      '--input-format',
      '--messages',
      '--stdin',
      '--stdin-filename',
      '--max-size',
      '--config',
      '--no-config',
      'tonfall.config.yml',
    ])
      expect(help.stdout).toContain(word);
    for (const line of help.stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });
});

describe('inputs', () => {
  it('reads standard input under a name, which says the format', async () => {
    const text = '```\nSie müssen das Formular ausfüllen.\n```\n\nDas geht nicht.';
    const markdown = await tonfall(['--stdin', '--stdin-filename', 'x.md', '--format', 'json'], { input: text });
    const plain = await tonfall(['-', '--format', 'json'], { input: text });
    const rules = (run: Run): unknown =>
      (JSON.parse(run.stdout) as { path: string; findings: { ruleId: string }[] }[]).map(({ path, findings }) => [
        path,
        findings.map(({ ruleId }) => ruleId),
      ]);
    expect(rules(markdown)).toEqual([['x.md', ['flat-refusal']]]);
    expect(rules(plain)).toEqual([['<stdin>', ['modal-command', 'flat-refusal']]]);
  });

  it('reads as --input-format says, whatever the name', async () => {
    expect(
      (await tonfall(['--stdin', '--stdin-filename', 'x.md', '--input-format', 'text'], { input: '    Das geht nicht.' })).stdout,
    ).toContain('x.md:1:9');
  });

  it('reads a named file once, and folders', async () => {
    const once = await tonfall(['--format', 'json', 'letter.txt', './letter.txt', 'letter.*']);
    expect((JSON.parse(once.stdout) as unknown[]).length).toBeGreaterThanOrEqual(1);
    const paths = (JSON.parse(once.stdout) as { path: string }[]).map(({ path }) => path);
    expect(paths.filter((path) => path === 'letter.txt')).toEqual(['letter.txt']);
    writeFileSync(join(folder, 'a.md'), 'Das geht nicht.');
    writeFileSync(join(folder, 'b.html'), 'Das geht nicht.');
    const all = JSON.parse((await tonfall(['--format', 'json', folder])).stdout) as { path: string }[];
    expect(all.map(({ path }) => path)).toEqual([join(folder, 'a.md'), join(folder, 'clean.txt')]);
  });

  it('takes what stands behind -- for a file', async () => {
    writeFileSync(join(folder, '--help'), 'Das geht nicht.');
    writeFileSync(join(folder, 'batch'), 'Das geht nicht.');
    expect((await tonfall(['--', '--help', 'batch'], { cwd: folder })).stdout).toMatch(/^--help:1:5[^]*batch:1:5/);
  });

  it('has the messages in the language that is asked for, the draft in the one that is named', async () => {
    const run = await tonfall(['--stdin', '--language', 'de', '--messages', 'en'], { input: 'Das geht nicht.' });
    expect(run.stdout).toContain('“geht nicht” is a no without a way out');
    expect((await tonfall(['--stdin', '--language', 'en'], { input: 'Das geht nicht.' })).code).toBe(0);
  });
});

describe('tonfall rules and tonfall explain', () => {
  it('lists the rules by category', async () => {
    const run = await tonfall(['rules', '--messages', 'de']);
    await expect(run.stdout).toMatchFileSnapshot(join(golden, 'rules.txt'));
    expect(run.code).toBe(0);
  });

  it('explains a rule: why, examples, exceptions in words', async () => {
    const run = await tonfall(['explain', 'modal-command']);
    await expect(run.stdout).toMatchFileSnapshot(join(golden, 'explain.txt'));
    expect(run.code).toBe(0);
  });

  it('knows a rule by its old name and by its address', async () => {
    const [old, address, name] = await Promise.all(
      ['no-way', 'tonfall:flat-refusal', 'flat-refusal'].map((each) => tonfall(['explain', each])),
    );
    expect(old?.stdout).toBe(name?.stdout);
    expect(address?.stdout).toBe(name?.stdout);
  });

  it('says its version', async () => {
    expect((await tonfall(['--version'])).stdout).toBe('1.2.3\n');
  });
});
