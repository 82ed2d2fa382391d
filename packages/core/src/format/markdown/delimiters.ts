import { isPunctuation, isWhitespace } from './char-kind.js';

const STAR = 0x2a;
const TILDE = 0x7e;

/** The runs of `*`, `_` and `~` of one leaf, and which of their marks are emphasis: the algorithm of the CommonMark specification, linear. */
export class Delimiters {
  /** The last run that may still find a partner, -1 when there is none. */
  last = -1;
  private first = -1;
  private readonly code: number[] = [];
  private readonly run: number[] = [];
  private readonly count: number[] = [];
  private readonly flags: number[] = [];
  private readonly previous: number[] = [];
  private readonly following: number[] = [];
  private readonly starts: number[] = [];
  /** Marks used at the left and right of a run, and the far end of the partner. */
  readonly left: number[] = [];
  readonly right: number[] = [];
  readonly leftPartner: number[] = [];
  readonly rightPartner: number[] = [];
  private readonly bottoms = new Int32Array(18);

  reset(): void {
    this.last = this.first = -1;
    this.code.length =
      this.run.length =
      this.count.length =
      this.flags.length =
      this.previous.length =
      this.following.length =
      this.starts.length =
        0;
    this.left.length = this.right.length = this.leftPartner.length = this.rightPartner.length = 0;
  }

  /** Adds the run at `start`; returns its number. `before` and `after` are the codes around it, NaN at the ends of the leaf. */
  add(code: number, start: number, length: number, before: number, after: number): number {
    const afterSpace = isWhitespace(after);
    const beforeSpace = isWhitespace(before);
    const afterMark = isPunctuation(after);
    const beforeMark = isPunctuation(before);
    const opensLeft = !afterSpace && (!afterMark || beforeSpace || beforeMark);
    const closesRight = !beforeSpace && (!beforeMark || afterSpace || afterMark);
    const word = code === 0x5f;
    const open = word ? opensLeft && (!closesRight || beforeMark) : opensLeft;
    const close = word ? closesRight && (!opensLeft || afterMark) : closesRight;
    const at = this.code.length;
    this.code.push(code);
    this.run.push(length);
    this.count.push(length);
    this.starts.push(start);
    this.flags.push((open ? 1 : 0) | (close ? 2 : 0));
    this.left.push(0);
    this.right.push(0);
    this.leftPartner.push(-1);
    this.rightPartner.push(-1);
    this.previous.push(-1);
    this.following.push(-1);
    if ((open || close) && (code !== TILDE || length <= 2)) this.append(at);
    return at;
  }

  /** Finds the partners of all runs after `bottom`, and closes the list behind it. */
  resolve(bottom: number): void {
    this.bottoms.fill(bottom);
    let closer = bottom < 0 ? this.first : (this.following[bottom] as number);
    while (closer >= 0) {
      if (((this.flags[closer] as number) & 2) === 0) {
        closer = this.following[closer] as number;
        continue;
      }
      const key = this.key(closer);
      const opener = this.openerFor(closer, Math.max(bottom, this.bottoms[key] as number));
      if (opener >= 0) {
        this.pair(opener, closer);
        if (this.count[closer] === 0) closer = this.remove(closer);
      } else {
        this.bottoms[key] = this.previous[closer] as number;
        closer = ((this.flags[closer] as number) & 1) === 0 ? this.remove(closer) : (this.following[closer] as number);
      }
    }
    this.truncate(bottom);
  }

  /** Forgets the runs after `bottom`. */
  truncate(bottom: number): void {
    this.last = bottom;
    if (bottom < 0) this.first = -1;
    else this.following[bottom] = -1;
  }

  private append(at: number): void {
    this.previous[at] = this.last;
    if (this.last < 0) this.first = at;
    else this.following[this.last] = at;
    this.last = at;
  }

  private key(closer: number): number {
    const code = this.code[closer] as number;
    const kind = code === STAR ? 0 : code === TILDE ? 1 : 2;
    return kind * 6 + ((this.flags[closer] as number) & 1) * 3 + ((this.run[closer] as number) % 3);
  }

  private openerFor(closer: number, bottom: number): number {
    const code = this.code[closer] as number;
    const length = this.run[closer] as number;
    for (let at = this.previous[closer] as number; at > bottom; at = this.previous[at] as number) {
      if (this.code[at] !== code || ((this.flags[at] as number) & 1) === 0) continue;
      const other = this.run[at] as number;
      if (code === TILDE) {
        if (other === length) return at;
        continue;
      }
      const both = ((this.flags[closer] as number) & 1) !== 0 || ((this.flags[at] as number) & 2) !== 0;
      if (!both || length % 3 === 0 || (other + length) % 3 !== 0) return at;
    }
    return -1;
  }

  private pair(opener: number, closer: number): void {
    const use = (this.count[opener] as number) >= 2 && (this.count[closer] as number) >= 2 ? 2 : 1;
    this.previous[closer] = opener;
    this.following[opener] = closer;
    this.right[opener] = (this.right[opener] as number) + use;
    this.left[closer] = (this.left[closer] as number) + use;
    this.count[opener] = (this.count[opener] as number) - use;
    this.count[closer] = (this.count[closer] as number) - use;
    this.rightPartner[opener] = (this.starts[closer] as number) + (this.left[closer] as number);
    this.leftPartner[closer] = (this.starts[opener] as number) + (this.run[opener] as number) - (this.right[opener] as number);
    if (this.count[opener] === 0) this.remove(opener);
  }

  private remove(at: number): number {
    const before = this.previous[at] as number;
    const after = this.following[at] as number;
    if (before < 0) this.first = after;
    else this.following[before] = after;
    if (after < 0) this.last = before;
    else this.previous[after] = before;
    return after;
  }
}
