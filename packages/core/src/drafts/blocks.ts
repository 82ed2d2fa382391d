import type { Block, BlockKind } from '../format/reading.js';

/** Nobody writes a paragraph of this length; what is longer (a log, a table without line breaks) is read in parts. UTF-16 units. */
const LONGEST = 32_768;
/** How far back a space is looked for to cut at. */
const REACH = 1024;

/** A stretch of the reading that is read as one paragraph. */
export interface JudgedBlock {
  readonly start: number;
  readonly end: number;
  readonly kind: BlockKind;
}

/** The blocks that are judged; one of more than 32,768 units is cut at a space. */
export function* judgedBlocks(text: string, blocks: readonly Block[]): Generator<JudgedBlock> {
  for (const { start, end, judged, kind } of blocks) {
    if (!judged) continue;
    let from = start;
    while (end - from > LONGEST) {
      const to = cutBefore(text, from + LONGEST);
      yield { start: from, end: to, kind };
      from = to;
    }
    yield { start: from, end, kind };
  }
}

function cutBefore(text: string, at: number): number {
  for (let i = at; i > at - REACH; i--) if (/\s/.test(text.charAt(i))) return i;
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code < 0xe000 ? at - 1 : at;
}
