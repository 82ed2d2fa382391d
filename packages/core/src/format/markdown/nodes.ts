import { Records } from '../records.js';

/** What a special place of a leaf is. */
export const Node = { TEXT: 0, SKIP: 1, OPAQUE: 2, GENERATED: 3, RUN: 4, SPLIT: 5 } as const;

export const NODE_KIND = 0;
export const NODE_START = 1;
export const NODE_END = 2;
/** SKIP: far end of the partner. RUN: its number. GENERATED: index of the text. TEXT: width of the bracket. */
export const NODE_VALUE = 3;

/** The special places of a leaf, from left to right. */
export class Nodes {
  readonly records = new Records(4);
  readonly texts: string[] = [];

  reset(): void {
    this.records.count = 0;
    if (this.texts.length > 0) this.texts.length = 0;
  }

  add(kind: number, start: number, end: number, value: number): number {
    return this.records.add(kind, start, end, value);
  }
}
