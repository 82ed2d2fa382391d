import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, openSync, closeSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTiny, type TinyProgram } from '../tiny/build.js';
import { runNode, type Run } from './run.js';

const broken = resolve(import.meta.dirname, '../../../../test-fixtures/broken-input');
let program: TinyProgram;
let folder = '';
const tonfall = (...args: readonly string[]): Promise<Run> => runNode([program.bin, ...args], { cwd: broken });

beforeAll(async () => {
  program = await buildTiny();
  folder = mkdtempSync(join(tmpdir(), 'tonfall-bad-'));
}, 60_000);
afterAll(() => {
  program.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** One sentence a problem: no stack trace, no exclamation mark, the name of what is meant. */
function isOneSentence(stderr: string, count = 1): void {
  const lines = stderr.trimEnd().split('\n');
  expect(lines).toHaveLength(count);
  for (const line of lines) expect(line).toMatch(/^tonfall: [^!]+$/);
  expect(stderr).not.toMatch(/ at .*:\d+:\d+|Error:|node:/);
}

describe('files that cannot be read', () => {
  it.each([
    ['windows-1252.txt', 'is not UTF-8 (line 3); it looks like Windows-1252', 'iconv -f WINDOWS-1252 -t UTF-8'],
    ['utf16-without-mark.txt', 'looks like UTF-16 without a byte order mark', 'save it as UTF-8'],
    ['picture.png', 'is not a text file', 'name a .txt or .md file'],
    ['letter.docx', 'is a Word document', 'save it as plain text'],
    ['missing.txt', 'does not exist', 'check the name'],
    ['*.odt', 'no file matches', 'check the pattern'],
  ])('%s', async (name, what, cure) => {
    const { code, stdout, stderr } = await tonfall(name, 'utf16.txt');
    expect(code).toBe(2);
    isOneSentence(stderr);
    expect(stderr).toContain(name);
    expect(stderr).toContain(what);
    expect(stderr).toContain(cure);
    expect(stdout).toContain('utf16.txt:1:2');
  });

  it('an empty file is clean, and so is one that holds a byte order mark alone', async () => {
    writeFileSync(join(folder, 'mark.txt'), '\ufeff');
    const { code, stderr } = await tonfall('empty.md', join(folder, 'mark.txt'));
    expect([code, stderr]).toEqual([0, '']);
  });

  it('a file of more than 64 MB, or than --max-size', async () => {
    const big = join(folder, 'big.txt');
    writeFileSync(big, '');
    truncateSync(big, 64 * 1024 ** 2 + 1);
    const { code, stderr } = await tonfall(big);
    expect(code).toBe(2);
    isOneSentence(stderr);
    expect(stderr).toContain('expected: at most 64 MB; split it, or allow more with --max-size');
    expect((await tonfall('--max-size', '5', 'utf16.txt')).stderr).toContain('utf16.txt has 38 bytes; expected: at most 5 bytes');
    const piped = await runNode([program.bin, '--stdin', '--max-size', '1KB'], { input: 'x'.repeat(1 << 20) });
    expect([piped.code, piped.stderr.includes('standard input has')]).toEqual([2, true]);
  });

  it('folders that lead back to themselves, hold no drafts, or hold a link to nothing', async () => {
    mkdirSync(join(folder, 'loop'));
    writeFileSync(join(folder, 'loop', 'a.md'), 'Das geht nicht.');
    symlinkSync(join(folder, 'loop'), join(folder, 'loop', 'again'));
    symlinkSync(join(folder, 'nothing'), join(folder, 'loop', 'dead.md'));
    mkdirSync(join(folder, 'none'));
    const { code, stdout, stderr } = await tonfall(join(folder, 'loop'), join(folder, 'none'));
    expect(code).toBe(2);
    isOneSentence(stderr, 2);
    expect(stderr).toContain('none has no .md or .txt files');
    expect(stderr).toContain('dead.md does not exist');
    expect(stdout.match(/a\.md:1:/g)).toHaveLength(1);
  });

  it('a name that would paint the terminal', async () => {
    const { stderr } = await tonfall('\u001b[31mred\u202e.txt');
    expect(stderr).toBe('tonfall: \ufffd[31mred\ufffd.txt does not exist; check the name\n');
  });
});

describe('flags and words that are wrong', () => {
  it.each([
    [['--langauge', 'de', 'x'], 'there is no flag --langauge; did you mean --language?'],
    [['--language', 'fr', 'x'], '--language cannot be "fr"; expected: de, en, auto'],
    [['--language'], '--language needs a value'],
    [['--language', '--stdin'], '--language needs a value'],
    [['--stdin=yes'], '--stdin takes no value'],
    [['-x'], 'there is no flag -x; there are --format'],
    [['--format', 'xml', 'x'], '--format cannot be "xml"; expected: pretty, json'],
    [['--messages=fr', 'x'], '--messages cannot be "fr"; expected: draft, de, en'],
    [['--input-format=docx', 'x'], '--input-format cannot be "docx"; expected: text, markdown, html'],
    [['--max-size', 'big', 'x'], '--max-size cannot be "big"; expected: a size such as 64MB'],
    [['--stdin-filename', 'x.md', 'a.md'], '--stdin-filename names a draft from standard input; add --stdin'],
    [['--language', 'de'], 'no file was named; expected: files, folders, or --stdin'],
    [['bacth'], 'bacth does not exist; did you mean tonfall batch?'],
    [['batch', 'drafts.ndjson'], 'batch reads standard input'],
    [['batch', '--format', 'json'], '--format means nothing to tonfall batch'],
    [['rules', 'modal-command'], 'tonfall explain modal-command'],
    [['rules', '--stdin'], '--stdin means nothing to tonfall rules'],
    [['explain'], 'explain needs the name of a rule; tonfall rules lists them'],
    [['explain', 'modal-comand'], 'there is no rule modal-comand; did you mean modal-command?'],
    [['explain', 'zzz'], 'there is no rule zzz; tonfall rules lists them'],
    [['explain', 'jargon', 'modal-command'], 'explain takes one rule'],
  ])('%j', async (args, sentence) => {
    const { code, stdout, stderr } = await tonfall(...args);
    expect([code, stdout]).toEqual([2, '']);
    isOneSentence(stderr);
    expect(stderr).toContain(sentence);
  });
});

describe.skipIf(process.platform === 'win32')('where the report goes', () => {
  /** Standard output read as far as `read` lets it. */
  const piped = (
    args: readonly string[],
    stdout: number | 'pipe',
    stdin: number | 'ignore' = 'ignore',
  ): Promise<{ code: number | null; stderr: string }> =>
    new Promise((done) => {
      const child = spawn(process.execPath, [program.bin, ...args], { stdio: [stdin, stdout, 'pipe'], cwd: broken });
      let stderr = '';
      child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
      child.stdout?.once('data', () => child.stdout?.destroy());
      child.on('close', (code) => {
        done({ code, stderr });
      });
    });

  it('ends quietly when the reader has seen enough', async () => {
    const many = Array.from({ length: 300 }, (_, index) => {
      const file = join(folder, `many-${String(index)}.txt`);
      writeFileSync(file, 'Das geht nicht. '.repeat(50));
      return file;
    });
    expect(await piped(many, 'pipe')).toEqual({ code: 1, stderr: '' });
  });

  it.skipIf(process.platform !== 'linux')('says that the disk is full', async () => {
    const full = openSync('/dev/full', 'w');
    const { code, stderr } = await piped(['utf16.txt'], full);
    closeSync(full);
    expect(code).toBe(2);
    isOneSentence(stderr);
    expect(stderr).toContain('there is no space left');
  });

  it('says that standard input is a folder', async () => {
    const input = openSync(broken, 'r');
    const { code, stderr } = await piped(['--stdin'], 'pipe', input);
    closeSync(input);
    expect(code).toBe(2);
    isOneSentence(stderr);
    expect(stderr).toContain('it is a folder');
  });
});
