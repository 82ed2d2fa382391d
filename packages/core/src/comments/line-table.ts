import { lastUpTo } from '../text/last-up-to.js';

/** The lines of a source, looked up by offset. Linear to make, logarithmic to ask. */
export class LineTable {
  private readonly starts: number[] = [0];
  private readonly ends: number[] = [];
  /** For each line the first one from there on that is not blank; the number of lines when there is none. */
  private readonly filled: Int32Array;

  constructor(source: string) {
    for (let i = 0; i < source.length; i++) {
      const code = source.charCodeAt(i);
      if (code !== 0x0a && code !== 0x0d) continue;
      this.ends.push(i);
      if (code === 0x0d && source.charCodeAt(i + 1) === 0x0a) i++;
      this.starts.push(i + 1);
    }
    this.ends.push(source.length);
    const count = this.starts.length;
    this.filled = new Int32Array(count);
    let next = count;
    for (let line = count - 1; line >= 0; line--) {
      if (source.slice(this.starts[line], this.ends[line]).trim() !== '') next = line;
      this.filled[line] = next;
    }
  }

  /** Start and end (without its break) of the line that `offset` stands in. */
  at(offset: number): readonly [start: number, end: number] {
    return this.range(this.lineOf(offset));
  }

  /** The first line behind that of `offset` that is not blank; an empty range at the end of the source when there is none. */
  after(offset: number): readonly [start: number, end: number] {
    const line = this.lineOf(offset) + 1;
    return this.range(line < this.starts.length ? (this.filled[line] as number) : line);
  }

  private range(line: number): readonly [number, number] {
    const end = this.ends[this.ends.length - 1] as number;
    return [this.starts[line] ?? end, this.ends[line] ?? end];
  }

  private lineOf(offset: number): number {
    return lastUpTo(this.starts.length, offset, (line) => this.starts[line] as number);
  }
}
