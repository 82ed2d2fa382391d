import { Flag, type Tokens } from './tokens.js';

/** A quotation mark seen before token number `token`. */
export interface QuoteMark {
  readonly token: number;
  readonly code: number;
}

/** For each mark the marks that may close it. German and English share “, and guillemets point either way. */
const CLOSERS = new Map<number, readonly number[]>([
  [0x22, [0x22]],
  [0x201e, [0x201c, 0x201d, 0x22]],
  [0x201c, [0x201d]],
  [0xab, [0xbb]],
  [0xbb, [0xab]],
  [0x2039, [0x203a]],
  [0x203a, [0x2039]],
  [0x201a, [0x2018, 0x2019]],
  [0x2018, [0x2019]],
]);

const DEEPEST = 8;

/** Flags the words between a pair of quotation marks, when there are two or more; a single one is judged like any other. An open quotation quotes nothing. */
export function markQuotations(tokens: Tokens, marks: readonly QuoteMark[]): void {
  const open: QuoteMark[] = [];
  let done = 0;
  for (const mark of marks) {
    let at = open.length - 1;
    while (at >= 0 && !(CLOSERS.get((open[at] as QuoteMark).code) ?? []).includes(mark.code)) at--;
    if (at < 0) {
      if (CLOSERS.has(mark.code) && open.length < DEEPEST) open.push(mark);
      continue;
    }
    const from = Math.max((open[at] as QuoteMark).token, done);
    if (mark.token - (open[at] as QuoteMark).token >= 2) {
      for (let i = from; i < mark.token; i++) tokens.flags[i] = (tokens.flags[i] as number) | Flag.QUOTED;
      done = Math.max(done, mark.token);
    }
    open.length = at;
  }
}
