import { spawn } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTiny, type TinyProgram } from '../tiny/build.js';
import { runNode, type Run } from './run.js';

let program: TinyProgram;
beforeAll(async () => {
  program = await buildTiny();
}, 60_000);
afterAll(() => {
  program.remove();
});

const batch = (input: string | Uint8Array, ...args: string[]): Promise<Run> => runNode([program.bin, 'batch', ...args], { input });
const answers = (run: Run): unknown[] =>
  run.stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
const rulesOf = (run: Run): unknown[] =>
  (answers(run) as { id: unknown; findings: { ruleId: string }[] }[]).map(({ id, findings }) => [
    id,
    ...findings.map(({ ruleId }) => ruleId),
  ]);

describe('tonfall batch', () => {
  it('answers with exactly these fields', async () => {
    const run = await batch(JSON.stringify({ id: 'a', text: '🙂 You must sign the form.', language: 'en' }));
    expect(run.stdout.endsWith('\n')).toBe(true);
    expect(answers(run)).toEqual([
      {
        id: 'a',
        findings: [
          {
            ruleId: 'modal-command',
            category: 'command',
            severity: 'warning',
            start: 3,
            end: 11,
            quote: 'You must',
            message: '“You must” sounds like an order, a request leaves the decision with the customer.',
            why: 'People who hear what they must do feel pushed and resist.',
            url: 'tonfall:modal-command',
            also: [],
            rewrites: [
              {
                title: expect.stringContaining('Please sign the form') as string,
                safety: 'safe',
                edits: [{ start: 3, end: expect.any(Number) as number, text: expect.stringContaining('Please sign') as string }],
              },
            ],
          },
        ],
      },
    ]);
    expect([run.code, run.stderr]).toEqual([0, '']);
  });

  it('keeps the order and any id, with or without a last line break, CRLF, blank lines and a byte order mark', async () => {
    const lines = [
      '\ufeff{"id":2,"text":"Das geht nicht.","language":"de"}\r',
      '',
      '  \r',
      '{"id":"1","text":""}',
      '{"id":[1,{"a":null}],"text":"x"}',
      '{"text":"x"}',
    ];
    const run = await batch(lines.join('\n'));
    expect(rulesOf(run)).toEqual([[2, 'flat-refusal'], ['1'], [[1, { a: null }]], [null]]);
    expect(await batch(`${lines.join('\n')}\n`)).toEqual(run);
  });

  it('is silent on nothing', async () => {
    expect(await batch('')).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(await batch('\n\r\n \n')).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('reads each line in its language and format, else as the flags say', async () => {
    const draft = (id: number, more: object = {}): string => JSON.stringify({ id, text: '    Das geht nicht.', ...more });
    const run = await batch(
      [draft(1), draft(2, { language: 'en' }), draft(3, { format: 'markdown' }), draft(4, { language: null, format: null })].join('\n'),
      '--language',
      'de',
    );
    expect(rulesOf(run)).toEqual([[1, 'flat-refusal'], [2], [3], [4, 'flat-refusal']]);
  });

  it('answers a broken line in its place and goes on; the code is 1', async () => {
    const good = '{"id":"good","text":"Hallo"}';
    const bad = [
      '{"id":"a","text":',
      'nonsense',
      '[1]',
      'null',
      '{"id":"b"}',
      '{"id":"c","text":7}',
      '{"id":"d","text":"","language":"fr"}',
      '{"id":"e","text":"","format":"pdf"}',
      '{"id":12345678901234567890,"text":""}',
    ];
    const run = await batch([...bad.flatMap((line) => [line, good])].join('\n'));
    const all = answers(run) as { id: unknown; line?: number; error?: string; findings?: unknown }[];
    expect(all.filter(({ findings }) => findings !== undefined).map(({ id }) => id)).toEqual(bad.map(() => 'good'));
    const errors = all.filter(({ error }) => error !== undefined);
    expect(errors.map(({ id, line }) => [id, line])).toEqual(
      ['a', null, null, null, 'b', 'c', 'd', 'e', null].map((id, index) => [id, 2 * index + 1]),
    );
    expect(errors.map(({ error }) => error?.split(';')[0])).toEqual([
      'not JSON',
      'not JSON',
      'not an object',
      'not an object',
      'text is missing',
      'text is no string',
      'language cannot be "fr"',
      'format cannot be "pdf"',
      'id is too large a number',
    ]);
    expect([run.code, run.stderr]).toEqual([1, '']);
  });

  it('answers bytes that are not UTF-8, in its place', async () => {
    const run = await batch(Buffer.from('{"id":"x","text":"Grüße"}\n{"id":"y","text":""}\n', 'latin1'));
    expect(answers(run)).toEqual([
      { id: 'x', line: 1, error: 'not UTF-8' },
      { id: 'y', findings: [] },
    ]);
  });

  it('reads lone surrogates and NUL, and writes JSON that can be read', async () => {
    const run = await batch('{"id":"\\ud800","text":"\\udc00 \\u0000 Sie müssen das Formular ausfüllen. \\ud83d","language":"de"}');
    expect(rulesOf(run)).toEqual([['\ud800', 'modal-command']]);
  });

  it('answers a line longer than --max-size without keeping it', async () => {
    const long = JSON.stringify({ id: 'long', text: 'x'.repeat(3_000_000) });
    const run = await batch(`${long}\n{"id":2,"text":""}\n${long}`, '--max-size', '1MB');
    expect(answers(run)).toEqual([
      { id: 'long', line: 1, error: 'longer than 1048576 bytes; split it, or allow more with --max-size' },
      { id: 2, findings: [] },
      { id: 'long', line: 3, error: 'longer than 1048576 bytes; split it, or allow more with --max-size' },
    ]);
    expect(run.code).toBe(1);
  });

  it('answers each line before the next is there', async () => {
    const child = spawn(process.execPath, [program.bin, 'batch'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const next = (): Promise<string> =>
      new Promise((resolve) =>
        child.stdout.once('data', (chunk: Buffer) => {
          resolve(chunk.toString());
        }),
      );
    for (const id of [1, 2, 3]) {
      child.stdin.write(`{"id":${String(id)},"text":""}\n`);
      expect(JSON.parse(await next())).toEqual({ id, findings: [] });
    }
    child.stdin.end();
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
  });
});

describe('a stream', () => {
  const text = 'Sehr geehrte Frau Kern, Sie müssen das Formular ausfüllen. '.repeat(8);
  const line = (id: number): string => `${JSON.stringify({ id, text, language: 'de' })}\n`;
  const start = () => spawn(process.execPath, ['--max-old-space-size=48', program.bin, 'batch'], { stdio: ['pipe', 'pipe', 'inherit'] });

  it('of 24 MB runs in a heap of 48 MB, every answer in its place', { timeout: 120_000 }, async () => {
    const child = start();
    const count = 50_000;
    let id = 0;
    const feed = (): void => {
      while (id < count) if (!child.stdin.write(line(id++))) return void child.stdin.once('drain', feed);
      child.stdin.end();
    };
    let expected = 0;
    let rest = '';
    child.stdout.on('data', (chunk: Buffer) => {
      const lines = (rest + chunk.toString('latin1')).split('\n');
      rest = lines.pop() ?? '';
      for (const each of lines) if (each.startsWith(`{"id":${String(expected)},"findings":[{`)) expected++;
    });
    feed();
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
    expect(expected).toBe(count);
  });

  it('stops reading when nobody takes the answers', { timeout: 60_000 }, async () => {
    const child = start();
    child.stdin.on('error', () => undefined);
    let written = 0;
    let stalled = false;
    // Nothing reads its output: once the pipes are full, it must not take more.
    while (!stalled && written < 64 << 20) {
      const chunk = line(0).repeat(100);
      written += chunk.length;
      const ready =
        child.stdin.write(chunk) ||
        (await Promise.race([
          new Promise((resolve) =>
            child.stdin.once('drain', () => {
              resolve(true);
            }),
          ),
          new Promise((resolve) =>
            setTimeout(() => {
              resolve(false);
            }, 2000),
          ),
        ]));
      stalled = ready === false;
    }
    child.kill();
    expect(stalled).toBe(true);
    expect(written).toBeLessThan(8 << 20);
  });

  it('ends quietly when the reader has gone', { timeout: 60_000 }, async () => {
    const child = start();
    child.stdin.on('error', () => undefined);
    child.stdout.once('data', () => child.stdout.destroy());
    const feed = (): void => {
      for (let i = 0; i < 100; i++) child.stdin.write(line(i));
      if (child.exitCode === null) setImmediate(feed);
    };
    feed();
    expect(await new Promise((resolve) => child.on('exit', resolve))).toBe(0);
  });
});
