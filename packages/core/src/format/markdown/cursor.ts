/** A place in a line, with its column: a tab reaches to the next multiple of four. */
export class Cursor {
  start = 0;
  end = 0;
  offset = 0;
  column = 0;
  /** Columns between the cursor and the next character that is not a space, and where that is. */
  indent = 0;
  next = 0;
  blank = false;
  private nextColumn = 0;
  /** The cursor stands inside a tab. */
  private insideTab = false;
  /** `rest` is known to be no thematic break from here to where it failed, for this mark. */
  private failedMark = 0;
  private failedAt = -1;

  constructor(private readonly source: string) {}

  /** Goes to the beginning of a line. */
  enter(start: number, end: number): void {
    this.start = this.offset = start;
    this.end = end;
    this.column = 0;
    this.insideTab = false;
    this.failedAt = -1;
    this.next = -1;
    this.look();
  }

  /** Code of the next character that is not a space; NaN on a blank line. */
  get code(): number {
    return this.blank ? Number.NaN : this.source.charCodeAt(this.next);
  }

  /** Goes `columns` columns on, at most. */
  advanceColumns(columns: number): void {
    let left = columns;
    while (left > 0 && this.offset < this.end) {
      if (this.source.charCodeAt(this.offset) !== 0x09) {
        this.offset++;
        this.column++;
        left--;
        continue;
      }
      const toTab = 4 - (this.column % 4);
      this.insideTab = toTab > left;
      this.column += Math.min(toTab, left);
      if (!this.insideTab) this.offset++;
      left -= Math.min(toTab, left);
    }
    this.look();
  }

  /** Goes over the spaces and `count` characters more (no tabs). */
  advanceTo(count: number): void {
    this.column = this.nextColumn + count;
    this.offset = this.next + count;
    this.insideTab = false;
    this.look();
  }

  /** Is the next character a space or tab, or the line at its end? */
  atSpace(): boolean {
    if (this.offset >= this.end) return false;
    const code = this.source.charCodeAt(this.offset);
    return code === 0x20 || code === 0x09;
  }

  /** Three or more of `*`, `-` or `_`, and spaces only. Remembers where it failed: a line of list marks asks at each of them. */
  isThematicBreak(): boolean {
    const mark = this.code;
    if (mark !== 0x2a && mark !== 0x2d && mark !== 0x5f) return false;
    if (mark === this.failedMark && this.next <= this.failedAt) return false;
    let count = 0;
    for (let i = this.next; i < this.end; i++) {
      const code = this.source.charCodeAt(i);
      if (code === mark) count++;
      else if (code !== 0x20 && code !== 0x09) {
        this.failedMark = mark;
        this.failedAt = i;
        return false;
      }
    }
    return count >= 3;
  }

  private look(): void {
    // What was seen to be spaces stays so.
    if (this.next >= this.offset && !this.insideTab) {
      this.indent = this.nextColumn - this.column;
      return;
    }
    let pos = this.offset;
    let column = this.column;
    for (; pos < this.end; pos++) {
      const code = this.source.charCodeAt(pos);
      if (code === 0x20) column++;
      else if (code === 0x09) column += 4 - (column % 4);
      else break;
    }
    this.next = pos;
    this.nextColumn = column;
    this.indent = column - this.column;
    this.blank = pos >= this.end;
  }
}
