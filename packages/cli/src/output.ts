import { TonfallError } from '@tonfall/core';

/** Standard output and error. Waits for the reader; one that went away (`| head`) ends the run quietly, a full disk ends it with a sentence. */
export class Output {
  private failure: NodeJS.ErrnoException | undefined;

  constructor() {
    process.stdout.on('error', (error: NodeJS.ErrnoException) => (this.failure ??= error));
    // Nobody is left to tell.
    process.stderr.on('error', () => undefined);
  }

  /** Has the reader gone away, or the disk filled up? Nothing more can be written. */
  get gone(): boolean {
    return this.failure !== undefined;
  }

  /** Writes, and waits until the system has taken it. Throws `TonfallError` (`unwritable`) when it cannot be written. */
  async write(text: string): Promise<void> {
    if (text !== '' && !this.gone) {
      await new Promise<void>((resolve) => {
        process.stdout.write(text, (error) => {
          if (error) this.failure ??= error;
          resolve();
        });
      });
    }
    if (this.failure !== undefined && this.failure.code !== 'EPIPE') throw unwritable(this.failure);
  }

  /** One sentence for people: where, what is wrong, what was expected, what to do. */
  error(problem: TonfallError): void {
    const parts = [problem.message];
    if (problem.expected !== undefined) parts.push(`expected: ${problem.expected}`);
    if (problem.hint !== undefined) parts.push(problem.hint);
    process.stderr.write(`tonfall: ${printable(parts.join('; '))}\n`);
  }

  /** What else a person should know; the run goes on. */
  remark(text: string): void {
    process.stderr.write(`tonfall: ${printable(text)}\n`);
  }

  /** Places in files of settings, each of several lines. */
  problems(rendered: readonly string[]): void {
    const safe = rendered.map((problem) =>
      problem
        .split('\n')
        .map((line) => printable(line.replaceAll('\t', ' ')))
        .join('\n'),
    );
    process.stderr.write(`${safe.join('\n\n')}\n`);
  }

  /** A line for a person who waits at a terminal. */
  notice(text: string): void {
    if (process.stdin.isTTY && process.stderr.isTTY) process.stderr.write(`${text}\n`);
  }
}

/** Without control characters: a file name or a flag moves no cursor and paints nothing. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}

function unwritable({ code }: NodeJS.ErrnoException): TonfallError {
  const reason = code === 'ENOSPC' ? 'there is no space left' : (code ?? 'unknown reason');
  return new TonfallError('unwritable', `the report could not be written: ${reason}`, { hint: 'write it somewhere else' });
}
