import { fstatSync } from 'node:fs';
import { TonfallError } from '@tonfall/core';
import { tooLarge } from '@tonfall/project';

/** All of standard input. Throws `TonfallError`: `too-large` (more than `maxSize` bytes), `unreadable`. */
export async function readStdin(maxSize: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stdinChunks()) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > maxSize) throw tooLarge('standard input', size, maxSize);
  }
  return Buffer.concat(chunks);
}

/** Standard input as it comes; the next chunk is asked for when the last one is done with. Throws `TonfallError` (`unreadable`). */
export async function* stdinChunks(): AsyncGenerator<Buffer> {
  // Node reads a folder as nothing.
  if (isFolder()) throw unreadable('it is a folder');
  const chunks = process.stdin[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  try {
    for (;;) {
      const next = await chunks.next().catch((error: unknown) => {
        throw unreadable(error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason');
      });
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    process.stdin.destroy();
  }
}

const unreadable = (reason: string): TonfallError =>
  new TonfallError('unreadable', `standard input cannot be read: ${reason}`, { hint: 'pipe a text into tonfall, or name a file' });

function isFolder(): boolean {
  try {
    return fstatSync(0).isDirectory();
  } catch {
    return false;
  }
}
