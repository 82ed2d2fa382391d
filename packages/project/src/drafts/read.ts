import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { TonfallError } from '@tonfall/core';
import { decodeDraft } from './decode.js';

const CHUNK = 1 << 16;

/** Reads one draft. Throws `TonfallError`: `not-found`, `unreadable`, `too-large` (more than `maxSize` bytes), `not-text`, `not-utf8`. */
export function readDraft(file: string, maxSize: number): string {
  let bytes: Uint8Array;
  try {
    bytes = readBytes(file, maxSize);
  } catch (error) {
    throw error instanceof TonfallError ? error : diskError(file, error);
  }
  return decodeDraft(bytes, file);
}

/** Reads on until the end rather than trusting the size: a pipe and /dev/zero have none. */
function readBytes(file: string, maxSize: number): Uint8Array {
  const handle = openSync(file, 'r');
  try {
    const stat = fstatSync(handle);
    if (stat.size > maxSize) throw tooLarge(file, stat.size, maxSize);
    const chunks: Buffer[] = [];
    let total = 0;
    for (;;) {
      const chunk = Buffer.allocUnsafe(Math.max(CHUNK, stat.size + 1 - total));
      const length = readSync(handle, chunk);
      if (length === 0) return Buffer.concat(chunks);
      total += length;
      if (total > maxSize) throw tooLarge(file, total, maxSize);
      chunks.push(chunk.subarray(0, length));
    }
  } finally {
    closeSync(handle);
  }
}

/** The error for a draft of `size` bytes where `maxSize` are allowed. */
export function tooLarge(name: string, size: number, maxSize: number): TonfallError {
  return new TonfallError('too-large', `${name} has ${inUnits(size)}`, {
    file: name,
    expected: `at most ${inUnits(maxSize)}`,
    hint: 'split it, or allow more with --max-size',
  });
}

/** 512 bytes, 1.5 KB, 64 MB. */
function inUnits(bytes: number): string {
  if (bytes < 1024) return `${String(bytes)} bytes`;
  const mega = bytes >= 1024 * 1024;
  return `${String(Math.round((bytes / (mega ? 1024 * 1024 : 1024)) * 10) / 10)} ${mega ? 'MB' : 'KB'}`;
}

const REASONS: Readonly<Record<string, readonly [reason: string, cure: string]>> = {
  ENOENT: ['does not exist', 'check the name'],
  ENOTDIR: ['does not exist', 'check the name'],
  EACCES: ['may not be read', 'check its permissions'],
  EPERM: ['may not be read', 'check its permissions'],
  EISDIR: ['is a folder', 'name a file in it'],
  ELOOP: ['is a link that leads back to itself', 'name the file it should lead to'],
  ENAMETOOLONG: ['is too long for a file name', 'check the name'],
  EMFILE: ['cannot be read: too many files are open', 'close some, and try again'],
};

/** What the operating system said, as an error of tonfall. */
export function diskError(file: string, error: unknown): TonfallError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const [reason, cure] = REASONS[code] ?? [`cannot be read (${code})`, 'check the disk'];
  return new TonfallError(reason === 'does not exist' ? 'not-found' : 'unreadable', `${file} ${reason}`, { file, hint: cure });
}
