import { findWithin } from './find.js';

/** The runs of backticks of one leaf, by length, so that the partner of each is found without a search. */
export class CodeRuns {
  private readonly byLength = new Map<number, { starts: number[]; cursor: number }>();
  private read = false;

  reset(): void {
    if (this.read) this.byLength.clear();
    this.read = false;
  }

  /** Start of the next run of exactly `length` backticks at or after `from`; -1 when there is none. Calls go from left to right. */
  next(text: string, from: number, end: number, length: number): number {
    if (!this.read) this.collect(text, from, end);
    const runs = this.byLength.get(length);
    if (runs === undefined) return -1;
    while (runs.cursor < runs.starts.length && (runs.starts[runs.cursor] as number) < from) runs.cursor++;
    return runs.starts[runs.cursor] ?? -1;
  }

  private collect(text: string, from: number, end: number): void {
    this.read = true;
    for (let pos = findWithin(text, '`', from, end); pos >= 0;) {
      const start = pos;
      while (pos < end && text.charCodeAt(pos) === 0x60) pos++;
      const runs = this.byLength.get(pos - start);
      if (runs === undefined) this.byLength.set(pos - start, { starts: [start], cursor: 0 });
      else runs.starts.push(start);
      pos = findWithin(text, '`', pos, end);
    }
  }
}
