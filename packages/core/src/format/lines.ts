const NONE = Number.POSITIVE_INFINITY;

/** Walks over the lines of a source. A line break is LF, CRLF or CR, and whatever else the caller names. */
export class Lines {
  /** UTF-16 offsets of the current line, without its line break. */
  start = 0;
  end = 0;
  private after: number;
  private readonly breaks: string[];
  /** The next place of each kind of break, so that each is searched for once. */
  private readonly next: number[];

  constructor(
    private readonly source: string,
    from: number,
    breaks = '\n\r',
  ) {
    this.after = from;
    this.breaks = Array.from(breaks).filter((each) => each === '\n' || source.includes(each));
    this.next = this.breaks.map(() => -1);
  }

  /** Goes to the next line; `false` at the end of the source. */
  advance(): boolean {
    const { source } = this;
    if (this.after >= source.length) return false;
    this.start = this.after;
    let end = NONE;
    for (let i = 0; i < this.next.length; i++) {
      let at = this.next[i] as number;
      if (at < this.start) {
        at = source.indexOf(this.breaks[i] as string, this.start);
        if (at < 0) at = NONE;
        this.next[i] = at;
      }
      if (at < end) end = at;
    }
    if (end === NONE) {
      this.end = this.after = source.length;
      return true;
    }
    this.end = end;
    this.after = source.charCodeAt(end) === 0x0d && source.charCodeAt(end + 1) === 0x0a ? end + 2 : end + 1;
    return true;
  }
}
