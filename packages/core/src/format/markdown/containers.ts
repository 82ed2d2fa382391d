import type { Cursor } from './cursor.js';

/** What the reader keeps of a block quote instead of a width. */
export const QUOTE = -1;

/** The quotes, list items and footnotes that are open, outermost first. */
export class Containers {
  /** Columns that the lines of an item are indented by, or `QUOTE`. */
  private readonly widths: number[] = [];
  /** The item has had no text yet; a blank line ends it. */
  private readonly empty: boolean[] = [];
  private quotes = 0;

  get depth(): number {
    return this.widths.length;
  }

  get inQuote(): boolean {
    return this.quotes > 0;
  }

  /** The innermost one is a list item or footnote. */
  get inItem(): boolean {
    return this.widths.length > 0 && this.widths[this.widths.length - 1] !== QUOTE;
  }

  /** How many of them go on in the line at the cursor, which goes past their marks. */
  match(cursor: Cursor): number {
    const { widths, empty } = this;
    for (let i = 0; i < widths.length; i++) {
      const width = widths[i] as number;
      if (width === QUOTE) {
        if (cursor.indent > 3 || cursor.code !== 0x3e) return i;
        takeQuoteMark(cursor);
      } else if (cursor.blank) {
        if (empty[i] === true) return i;
        cursor.advanceTo(0);
      } else if (cursor.indent >= width) cursor.advanceColumns(width);
      else return i;
    }
    return widths.length;
  }

  /** Opens one more. */
  push(width: number, empty: boolean): void {
    this.widths.push(width);
    this.empty.push(empty);
    if (width === QUOTE) this.quotes++;
  }

  /** Closes all but the outermost `depth`. */
  closeTo(depth: number): void {
    while (this.widths.length > depth) {
      if (this.widths.pop() === QUOTE) this.quotes--;
      this.empty.pop();
    }
  }

  /** The innermost one has a block in it. */
  fill(): void {
    if (this.empty.length > 0) this.empty[this.empty.length - 1] = false;
  }
}

/** Goes past `>` and the space after it. */
export function takeQuoteMark(cursor: Cursor): void {
  cursor.advanceTo(1);
  if (cursor.atSpace()) cursor.advanceColumns(1);
}
