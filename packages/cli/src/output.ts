import { once } from 'node:events';
import type { TonfallError } from '@tonfall/core';

/** Standard output and error, with back-pressure. A reader that went away (`| head`) ends the run quietly. */
export class Output {
  private closed = false;

  constructor() {
    process.stdout.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      this.closed = true;
    });
  }

  /** Has the reader gone away? */
  get gone(): boolean {
    return this.closed;
  }

  async write(text: string): Promise<void> {
    if (this.closed || text === '') return;
    if (!process.stdout.write(text)) await Promise.race([once(process.stdout, 'drain'), once(process.stdout, 'close')]).catch(() => undefined);
  }

  /** One sentence for people: what is wrong, what was expected, what to do. */
  error(problem: TonfallError): Promise<void> {
    const parts = [problem.message];
    if (problem.expected !== undefined) parts.push(`expected: ${problem.expected}`);
    if (problem.hint !== undefined) parts.push(problem.hint);
    process.stderr.write(`tonfall: ${parts.join('; ')}\n`);
    return Promise.resolve();
  }

  /** All of standard input; what `tooMuch` makes when it is larger than `maxSize` bytes. */
  async readAll(maxSize: number, tooMuch: () => TonfallError): Promise<Uint8Array | TonfallError> {
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of process.stdin) {
      chunks.push(chunk as Buffer);
      size += (chunk as Buffer).length;
      if (size > maxSize) return tooMuch();
    }
    return Buffer.concat(chunks);
  }
}
