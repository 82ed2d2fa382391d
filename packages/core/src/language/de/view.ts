import type { Draft } from './drafts.js';
import type { Piece } from './pieces.js';
import type { Scan } from './scan.js';

/** The words of one clause without those of clauses embedded in it, so that neighbours in the clause are neighbours here. Reused for every clause. */
export class View {
  /** Tokens of the sentence, counted from its first; `[0, count)`. */
  tokens = new Int32Array(256);
  count = 0;
  /** Index of the finite verb in `tokens`, -1 without one. */
  finite = -1;
  /** Index of the first word after the opening words. */
  body = 0;
  /** Index of the last word before a comma, dash or bracket, per word: `breaks[i]` is 1 when one follows word i. */
  breaks = new Uint8Array(256);

  load(scan: Scan, draft: Draft): void {
    this.count = 0;
    this.finite = -1;
    this.body = 0;
    let piece: Piece | undefined = draft.first;
    while (piece !== undefined) {
      for (let k = piece.start; k < piece.end; k++) {
        if (scan.mark[k] !== 0) continue;
        if (this.count === this.tokens.length) this.grow();
        if (k === draft.finite) this.finite = this.count;
        if (k < draft.body) this.body = this.count + 1;
        this.breaks[this.count] = 0;
        this.tokens[this.count++] = k;
      }
      if (this.count > 0 && (piece === draft.last || (piece.next?.start ?? 0) !== piece.end)) this.breaks[this.count - 1] = 1;
      if (piece === draft.last) break;
      piece = piece.next;
    }
  }

  at(index: number): number {
    return index < 0 || index >= this.count ? -1 : (this.tokens[index] ?? -1);
  }

  private grow(): void {
    const tokens = new Int32Array(this.tokens.length * 2);
    tokens.set(this.tokens);
    const breaks = new Uint8Array(tokens.length);
    breaks.set(this.breaks);
    this.tokens = tokens;
    this.breaks = breaks;
  }
}
