import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';

interface Tree {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Tree[];
  readonly position?: { readonly start: { readonly offset?: number | undefined } } | undefined;
}

const SPLIT = '\u0001';
const BREAK = '\u0002';
const BREAKS = /\u0002(?:\s*\u0002)+/g;
const LEAVES = new Set(['paragraph', 'heading', 'tableCell']);

/** A block as the reference parser sees it: its text with `\ufffc` for code and images, and whether it lies outside of quotes. */
export interface OracleBlock {
  readonly text: string;
  readonly judged: boolean;
}

/** Reads Markdown with mdast-util-from-markdown, and keeps of it what a reading keeps. */
export function oracle(source: string): OracleBlock[] {
  const tree = fromMarkdown(source, {
    extensions: [gfmTable(), gfmStrikethrough(), gfmFootnote()],
    mdastExtensions: [gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown(), gfmFootnoteFromMarkdown()],
  }) as Tree;
  const blocks: OracleBlock[] = [];
  walk(tree, true, source, blocks);
  return blocks.filter(hasWords);
}

/** Blocks without words are nobody's matter. */
export function hasWords(block: OracleBlock): boolean {
  return /[\p{L}\ufffc]/u.test(block.text);
}

function walk(node: Tree, judged: boolean, source: string, blocks: OracleBlock[]): void {
  if (LEAVES.has(node.type))
    for (const text of inline(node, source).replace(BREAKS, SPLIT).split(SPLIT)) blocks.push({ text: squeeze(text), judged });
  else for (const child of node.children ?? []) walk(child, judged && node.type !== 'blockquote', source, blocks);
}

function inline(node: Tree, source: string): string {
  if (node.type === 'link' && source[node.position?.start.offset ?? 0] === '<') return '\ufffc';
  if (node.type === 'text') return node.value ?? '';
  if (node.type === 'inlineCode' || node.type === 'image' || node.type === 'imageReference') return '\ufffc';
  if (node.type === 'break') return '\n';
  if (node.type === 'html') return htmlText(node.value ?? '');
  return (node.children ?? []).map((child) => inline(child, source)).join('');
}

/** The tags that the generators write: `<br>` is a line break, two of them end the paragraph like `<div>`, `<Vorname>` is a placeholder, all others are skipped. */
function htmlText(tag: string): string {
  return tag === '<br>' ? BREAK : tag === '<Vorname>' ? tag : /^<\/?div/.test(tag) ? SPLIT : '';
}

/** White space is compared as one space: how a line break inside a paragraph is written is not the parser's to say. */
export function squeeze(text: string): string {
  return text.replace(/[\s\u0002]+/gu, ' ').trim();
}
