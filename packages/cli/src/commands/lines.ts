/** How much of a line that is too long is kept, so that its id can be read. */
const KEPT = 4096;

/** A line without its end. `whole` is false for the start of one that is longer than allowed. */
export interface Line {
  readonly line: Buffer;
  readonly whole: boolean;
}

/** Cuts bytes into lines at \n. Holds at most one line, of at most `maxSize` bytes. */
export class LineSplitter {
  /** Of the line given last, from 1. */
  number = 0;
  private parts: Buffer[] = [];
  private size = 0;

  constructor(private readonly maxSize: number) {}

  /** The lines that `chunk` completes. */
  *push(chunk: Buffer): Generator<Line> {
    let start = 0;
    for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, start)) {
      this.add(chunk.subarray(start, end));
      yield this.take();
      start = end + 1;
    }
    this.add(chunk.subarray(start));
  }

  /** The last line, where no \n ends it. */
  *end(): Generator<Line> {
    if (this.size > 0) yield this.take();
  }

  private add(part: Buffer): void {
    if (part.length === 0) return;
    this.size += part.length;
    if (this.size <= this.maxSize) this.parts.push(part);
    else if (this.size - part.length <= this.maxSize)
      this.parts = [Buffer.concat([...this.parts, part.subarray(0, KEPT)]).subarray(0, KEPT)];
  }

  private take(): Line {
    const [first = Buffer.alloc(0)] = this.parts;
    const line = this.parts.length > 1 ? Buffer.concat(this.parts) : first;
    const whole = this.size <= this.maxSize;
    this.parts = [];
    this.size = 0;
    this.number++;
    return { line, whole };
  }
}
