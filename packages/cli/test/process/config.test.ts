import { cpSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTiny, type TinyProgram } from '../tiny/build.js';
import { runNode, type Run, type RunOptions } from './run.js';

const golden = resolve(import.meta.dirname, '../golden');
let program: TinyProgram;
let team = '';
const tonfall = (args: readonly string[], options: RunOptions = {}): Promise<Run> =>
  runNode([program.bin, ...args], { cwd: team, ...options });

beforeAll(async () => {
  program = await buildTiny();
  team = realpathSync(mkdtempSync(join(tmpdir(), 'tonfall-team-')));
  cpSync(resolve(import.meta.dirname, '../../../../test-fixtures/projects/team'), team, { recursive: true });
}, 60_000);
afterAll(() => {
  program.remove();
  rmSync(team, { recursive: true, force: true });
});

interface Found {
  ruleId: string;
  severity: string;
  message: string;
}
const found = (run: Run): unknown =>
  Object.fromEntries(
    (JSON.parse(run.stdout) as { path: string; findings: Found[] }[]).map(({ path, findings }) => [
      path.replaceAll('\\', '/'),
      findings.map(({ ruleId, severity }) => `${ruleId} ${severity}`),
    ]),
  );
const GERMAN = ['modal-command error', 'flat-refusal info', 'unused-comment info'];

describe('tonfall check', () => {
  it('judges each draft by the settings of its folder, and leaves alone what they ignore', async () => {
    const run = await tonfall(['--format', 'json', 'antwort.md', 'english', 'english/page.html', 'archive']);
    expect(found(run)).toEqual({
      'antwort.md': GERMAN,
      'english/reply.txt': ['flat-refusal info'],
      'english/page.html': ['flat-refusal info'],
    });
    expect(run.code).toBe(1);
    expect(run.stderr).toBe('');
    expect(run.stdout).toMatch(/„is not possible“ ist ein Nein/);
  });

  it('says why a draft that was named is left alone, and ends with 0', async () => {
    const run = await tonfall(['archive/alt.md']);
    expect([run.code, run.stdout]).toEqual([0, '']);
    expect(run.stderr).toBe('tonfall: archive/alt.md is left alone, as ignore in tonfall.config.yml:10 says; --no-config judges it\n');
    const piped = await tonfall(['--stdin', '--stdin-filename', 'archive/new.md'], { input: 'Sie müssen zahlen.' });
    expect([piped.code, piped.stdout]).toEqual([0, '']);
    expect(piped.stderr).toContain('archive/new.md is left alone');
  });

  it('takes flags before settings, one file that is named, or none', async () => {
    const german = (...args: string[]): Promise<Run> => tonfall(['--format', 'json', ...args, 'antwort.md']);
    expect(found(await german('--no-config'))).toEqual({
      'antwort.md': ['modal-command warning', 'flat-refusal error', 'jargon info', 'unused-comment info'],
    });
    expect(found(await german('--language', 'en'))).toEqual({ 'antwort.md': ['modal-command error', 'unused-comment info'] });
    writeFileSync(join(team, 'own.yml'), 'language: de\nrules: { refusal: off, unused-comment: off, command: info }\n');
    expect(found(await german('--config', 'own.yml'))).toEqual({ 'antwort.md': ['modal-command info', 'jargon info'] });
    const messages = await tonfall(['--messages', 'en', 'english/reply.txt']);
    expect(messages.stdout).toContain('“is not possible” is a no');
  });

  it('reads standard input as a draft of the current folder', async () => {
    const run = await tonfall(['--stdin', '--format', 'json'], { input: 'Sie müssen zahlen.', cwd: join(team, 'english') });
    expect(found(run)).toEqual({ '<stdin>': [] });
    expect(found(await tonfall(['--stdin', '--format', 'json'], { input: 'Sie müssen das Formular ausfüllen.' }))).toEqual({
      '<stdin>': ['modal-command error'],
    });
  });

  it('does not judge by settings that are broken: it shows them once, and judges the rest', async () => {
    const run = await tonfall(['--format', 'json', 'broken/antwort.md', 'broken', 'antwort.md']);
    expect(run.code).toBe(2);
    expect(found(run)).toEqual({ 'antwort.md': GERMAN });
    expect(run.stderr.replaceAll('\\', '/')).toBe(
      'broken/tonfall.config.yml:1:1 error: a configuration has no key rulez\n' +
        '  1 | rulez:\n    | ^^^^^\n' +
        '  expected: one of root, language, messages, rules, allow, ignore, overrides, $schema\n  hint: did you mean rules?\n' +
        'tonfall: broken/antwort.md is not judged: broken/tonfall.config.yml has errors; mend them, or add --no-config\n',
    );
    const missing = await tonfall(['--config', 'no.yml', 'antwort.md']);
    expect([missing.code, missing.stdout]).toEqual([2, '']);
    expect(missing.stderr).toContain('no.yml does not exist');
  });

  it('goes on after a warning', async () => {
    writeFileSync(join(team, 'newer.yml'), 'language: de\nrules: { rule-of-tomorrow: off }\n');
    const run = await tonfall(['--config', 'newer.yml', '--format', 'json', 'antwort.md']);
    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(/^newer\.yml:2:10 warning: there is no rule or category rule-of-tomorrow\n/);
  });
});

describe('tonfall batch', () => {
  const lines = async (
    drafts: readonly object[],
    ...args: string[]
  ): Promise<{ code: number | null; answers: unknown[]; stderr: string }> => {
    const { code, stdout, stderr } = await tonfall(['batch', ...args], { input: drafts.map((draft) => JSON.stringify(draft)).join('\n') });
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: unknown; findings?: Found[]; error?: string })
      .map(({ findings, ...rest }) => ({
        ...rest,
        ...(findings === undefined ? {} : { found: findings.map(({ ruleId, severity }) => `${ruleId} ${severity}`) }),
      }));
    return { code, answers, stderr };
  };
  const text = 'Sie müssen das Formular ausfüllen.';

  it('judges by the settings of the current folder, or of the folder that a line names', async () => {
    const run = await lines([
      { id: 1, text },
      { id: 2, text: 'That is not possible.', filename: 'english/new.txt' },
      { id: 3, text, filename: 'archive/new.md' },
      { id: 4, text: 'Das geht nicht.', language: 'en' },
      { id: 5, text, filename: 'broken/new.md' },
      { id: 6, text: '<pre>Sie müssen zahlen.</pre><p>Das geht <b>nicht</b>.', format: 'html' },
      { id: 7, text, filename: 7 },
      { id: 8, text: '```\nSie müssen das Formular ausfüllen.\n```', filename: 'x.md' },
    ]);
    expect(run.answers).toEqual([
      { id: 1, found: ['modal-command error'] },
      { id: 2, found: ['flat-refusal info'] },
      { id: 3, found: [], ignored: true },
      { id: 4, found: [] },
      { id: 5, line: 5, error: expect.stringMatching(/broken.tonfall\.config\.yml has errors; mend them/) as string },
      { id: 6, found: ['flat-refusal info'] },
      { id: 7, line: 7, error: 'filename cannot be 7; expected a path' },
      { id: 8, found: [] },
    ]);
    expect(run.code).toBe(1);
  });

  it('takes one file that is named, or none, and does not start with a broken one', async () => {
    expect((await lines([{ id: 1, text }], '--no-config')).answers).toEqual([{ id: 1, found: ['modal-command warning'] }]);
    writeFileSync(join(team, 'quiet.yml'), 'rules: { command: off }\n');
    expect((await lines([{ id: 1, text }], '--config', 'quiet.yml')).answers).toEqual([{ id: 1, found: [] }]);
    const broken = await tonfall(['batch'], { cwd: join(team, 'broken'), input: JSON.stringify({ id: 1, text }) });
    expect([broken.code, broken.stdout]).toEqual([2, '']);
    expect(broken.stderr).toContain('tonfall: tonfall.config.yml has errors; mend them');
  });
});

describe('tonfall config', () => {
  it('shows what holds and where it comes from', async () => {
    const shown = async (...args: string[]): Promise<string> => (await tonfall(['config', ...args])).stdout;
    const report = [await shown('antwort.md'), await shown('english/reply.txt'), await shown('archive'), await shown('--no-config')].join(
      '\n',
    );
    await expect(report).toMatchFileSnapshot(join(golden, 'config.txt'));
  });

  it('shows it to programs', async () => {
    const { stdout, code } = await tonfall(['config', 'english/reply.txt', '--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({
      file: 'english/reply.txt',
      ignored: false,
      options: {
        language: 'en',
        messages: 'de',
        rules: { command: 'error', 'flat-refusal': 'info', 'modal-command': 'off' },
        allow: ['Onboarding'],
      },
      files: [join(team, 'tonfall.config.yml')],
      problems: [],
    });
    expect(code).toBe(0);
  });

  it('shows what is sound of a broken one, what is wrong, and ends with 2', async () => {
    const run = await tonfall(['config', 'broken/antwort.md']);
    expect(run.code).toBe(2);
    expect(run.stdout).toContain('rules.command');
    expect(run.stderr).toContain('did you mean rules?');
  });

  it.each([
    [['config', 'a', 'b'], 'config takes one file'],
    [['config', '--language', 'de'], '--language means nothing to tonfall config'],
    [['--config', 'x', '--no-config', 'a'], '--config and --no-config exclude each other'],
    [['--config'], '--config needs a value'],
    [['confg'], 'did you mean tonfall config?'],
  ])('%j is refused', async (args, sentence) => {
    const run = await tonfall(args);
    expect([run.code, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toContain(sentence);
  });
});
