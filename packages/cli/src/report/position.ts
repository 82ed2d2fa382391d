import { lastUpTo } from '@tonfall/core';

/** Line and column of offsets in one text, both from 1, columns in UTF-16 units. Lines end at \n, \r\n or \r. */
export class Positions {
  private readonly starts: number[] = [0];

  constructor(readonly text: string) {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 0x0a || (code === 0x0d && text.charCodeAt(i + 1) !== 0x0a)) this.starts.push(i + 1);
    }
  }

  at(offset: number): { line: number; column: number } {
    const line = lastUpTo(this.starts.length, offset, (index) => this.starts[index] as number);
    return { line: line + 1, column: offset - (this.starts[line] as number) + 1 };
  }

  /** Where a line starts and ends, its line break not counted. */
  line(line: number): { start: number; end: number } {
    const start = this.starts[line - 1] ?? 0;
    let end = this.starts[line] ?? this.text.length;
    while (end > start && isBreak(this.text.charCodeAt(end - 1))) end--;
    return { start, end };
  }
}

const isBreak = (code: number): boolean => code === 0x0a || code === 0x0d;
