import { BlockReader } from './markdown/blocks.js';
import { InlineReader } from './markdown/inline.js';
import { ReadingBuilder } from './reading-builder.js';
import { SLICE, type Reading } from './reading.js';

/**
 * Reads Markdown (CommonMark with tables, strikethrough and footnotes of GFM, front matter) as the words a reader sees. Emphasis, link marks
 * and escapes are skipped; code, images and autolinks are one opaque character (U+FFFC); blocks, items and cells are read for themselves.
 * Front matter, code blocks and HTML blocks are left out; block quotes are blocks that are not judged.
 *
 * Our own reader, because the libraries are quadratic on hostile text and tens of times slower (they build a tree, of which we need offsets only).
 * The tests compare it with mdast-util-from-markdown. Linear in the source: nesting is bounded at 32, what lies deeper is read as text. Yields where a caller may pause.
 */
export function* markdownSteps(source: string): Generator<undefined, Reading> {
  const builder = new ReadingBuilder(source);
  const blocks = new BlockReader(source, builder);
  while (!blocks.advance(SLICE)) yield;
  const { leaves } = blocks;
  const inline = new InlineReader(builder, leaves.definitions, leaves.footnotes);
  for (let i = 0, units = 0; i < leaves.count; i++) {
    const leaf = leaves.leaf(i);
    inline.read(leaf);
    units += leaf.end - leaf.start;
    if (units < SLICE) continue;
    units = 0;
    yield;
  }
  return builder.finish();
}
