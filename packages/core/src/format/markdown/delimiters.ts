import { Records } from '../records.js';
import { isPunctuation, isWhitespace } from './char-kind.js';

const STAR = 0x2a;
const TILDE = 0x7e;

/** Fields of a run. */
const CODE = 0;
const LENGTH = 1;
const FLAGS = 2;
const START = 3;
/** Fields of its links: marks left to use, and the runs before and after it that may still find a partner. */
const COUNT = 0;
const PREVIOUS = 1;
const NEXT = 2;
/** Fields of `used` and `partners`. */
export const RUN_LEFT = 0;
export const RUN_RIGHT = 1;
const OPENS = 1;
const CLOSES = 2;

/** The runs of `*`, `_` and `~` of one leaf, and which of their marks are emphasis: the algorithm of the CommonMark specification, linear. */
export class Delimiters {
  /** The last run that may still find a partner, -1 when there is none. */
  last = -1;
  /** Marks used at the left and right of each run. */
  readonly used = new Records(2);
  /** The far end of the outermost partner of either side. */
  readonly partners = new Records(2);
  private first = -1;
  private readonly runs = new Records(4);
  private readonly links = new Records(3);
  private readonly bottoms = new Int32Array(18);

  reset(): void {
    this.last = this.first = -1;
    this.runs.count = this.links.count = this.used.count = this.partners.count = 0;
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
    const at = this.runs.add(code, length, (open ? OPENS : 0) | (close ? CLOSES : 0), start);
    this.links.add(length, -1, -1);
    this.used.add(0, 0);
    this.partners.add(-1, -1);
    if ((open || close) && (code !== TILDE || length <= 2)) this.append(at);
    return at;
  }

  /** Finds the partners of all runs after `bottom`, and takes them from the list. */
  resolve(bottom: number): void {
    const { runs, links, bottoms } = this;
    if (this.last === bottom) return;
    bottoms.fill(bottom);
    let closer = bottom < 0 ? this.first : links.get(bottom, NEXT);
    while (closer >= 0) {
      const flags = runs.get(closer, FLAGS);
      if ((flags & CLOSES) === 0) {
        closer = links.get(closer, NEXT);
        continue;
      }
      const key = this.key(closer);
      const opener = this.openerFor(closer, Math.max(bottom, bottoms[key] as number));
      if (opener >= 0) {
        this.pair(opener, closer);
        if (links.get(closer, COUNT) === 0) closer = this.remove(closer);
      } else {
        bottoms[key] = links.get(closer, PREVIOUS);
        closer = (flags & OPENS) === 0 ? this.remove(closer) : links.get(closer, NEXT);
      }
    }
    this.truncate(bottom);
  }

  /** Forgets the runs after `bottom`. */
  truncate(bottom: number): void {
    this.last = bottom;
    if (bottom < 0) this.first = -1;
    else this.links.set(bottom, NEXT, -1);
  }

  private append(at: number): void {
    const { links, last } = this;
    links.set(at, PREVIOUS, last);
    if (last < 0) this.first = at;
    else links.set(last, NEXT, at);
    this.last = at;
  }

  /** Closers of one key look for the same openers: what one has not found, the next need not look for. */
  private key(closer: number): number {
    const code = this.runs.get(closer, CODE);
    const kind = code === STAR ? 0 : code === TILDE ? 1 : 2;
    const length = this.runs.get(closer, LENGTH);
    return kind * 6 + (this.runs.get(closer, FLAGS) & OPENS) * 3 + (length % 3);
  }

  private openerFor(closer: number, bottom: number): number {
    const { runs, links } = this;
    const code = runs.get(closer, CODE);
    const length = runs.get(closer, LENGTH);
    const opens = (runs.get(closer, FLAGS) & OPENS) !== 0;
    for (let at = links.get(closer, PREVIOUS); at > bottom; at = links.get(at, PREVIOUS)) {
      const flags = runs.get(at, FLAGS);
      if (runs.get(at, CODE) !== code || (flags & OPENS) === 0) continue;
      const other = runs.get(at, LENGTH);
      if (code === TILDE) {
        if (other === length) return at;
      } else if (!(opens || (flags & CLOSES) !== 0) || length % 3 === 0 || (other + length) % 3 !== 0) return at;
    }
    return -1;
  }

  private pair(opener: number, closer: number): void {
    const { runs, links, used, partners } = this;
    const use = links.get(opener, COUNT) >= 2 && links.get(closer, COUNT) >= 2 ? 2 : 1;
    links.set(closer, PREVIOUS, opener);
    links.set(opener, NEXT, closer);
    const right = used.get(opener, RUN_RIGHT) + use;
    const left = used.get(closer, RUN_LEFT) + use;
    used.set(opener, RUN_RIGHT, right);
    used.set(closer, RUN_LEFT, left);
    links.set(opener, COUNT, links.get(opener, COUNT) - use);
    links.set(closer, COUNT, links.get(closer, COUNT) - use);
    partners.set(opener, RUN_RIGHT, runs.get(closer, START) + left);
    partners.set(closer, RUN_LEFT, runs.get(opener, START) + runs.get(opener, LENGTH) - right);
    if (links.get(opener, COUNT) === 0) this.remove(opener);
  }

  private remove(at: number): number {
    const { links } = this;
    const before = links.get(at, PREVIOUS);
    const after = links.get(at, NEXT);
    if (before < 0) this.first = after;
    else links.set(before, NEXT, after);
    if (after < 0) this.last = before;
    else links.set(after, PREVIOUS, before);
    return after;
  }
}
