import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TonfallError } from '@tonfall/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDraft } from '../../src/drafts/read.js';

let folder = '';
const at = (name: string): string => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tonfall-read-'));
  mkdirSync(at('folder.md'));
  writeFileSync(at('a.txt'), 'Grüße\r\n');
  writeFileSync(at('big.txt'), 'x'.repeat(200_000));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function problem(name: string, maxSize = 1 << 20): TonfallError {
  try {
    readDraft(name, maxSize);
  } catch (error) {
    if (error instanceof TonfallError) return error;
  }
  throw new Error('was read');
}

describe('readDraft', () => {
  it('reads a file as it is', () => {
    expect(readDraft(at('a.txt'), 100)).toBe('Grüße\r\n');
    expect(readDraft(at('big.txt'), 200_000)).toHaveLength(200_000);
  });

  it.each([
    ['missing.txt', 'not-found', 'does not exist'],
    ['folder.md', 'unreadable', 'is a folder'],
  ])('says what is wrong with %s', (name, code, words) => {
    expect(problem(at(name))).toMatchObject({ code, file: at(name) });
    expect(problem(at(name)).message).toContain(words);
  });

  it('says how large a file is and what is allowed', () => {
    const error = problem(at('big.txt'), 1024);
    expect(error).toMatchObject({ code: 'too-large', expected: 'at most 1 KB' });
    expect(error.message).toContain('195.3 KB');
  });

  it.skipIf(process.platform === 'win32')('reads a pipe, and stops at a device without end', () => {
    execFileSync('mkfifo', [at('pipe')]);
    execFileSync('sh', ['-c', '(printf "Hallo" > "$0") &', at('pipe')], { stdio: 'ignore' });
    expect(readDraft(at('pipe'), 100)).toBe('Hallo');
    expect(problem('/dev/zero', 1 << 20).code).toBe('too-large');
  });

  const mayReadAll = process.platform === 'win32' || process.getuid?.() === 0;
  if (mayReadAll) console.log('skipped: "says that a file may not be read", because this user may read every file');
  it.skipIf(mayReadAll)('says that a file may not be read', () => {
    writeFileSync(at('secret.txt'), 'x', { mode: 0 });
    expect(problem(at('secret.txt'))).toMatchObject({ code: 'unreadable', hint: 'check its permissions' });
  });
});
