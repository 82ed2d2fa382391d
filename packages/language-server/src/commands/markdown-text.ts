import type { List, Nodes, PhrasingContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

/** The words of a Markdown document as one would type them without marks. */
export function markdownToText(source: string): string {
  return blocks(fromMarkdown(source).children);
}

const blocks = (nodes: readonly Nodes[]): string =>
  nodes
    .map(block)
    .filter((text) => text !== '')
    .join('\n\n');

function block(node: Nodes): string {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return inline(node.children);
    case 'blockquote':
      return indented(blocks(node.children), '> ', '> ');
    case 'list':
      return list(node);
    case 'code':
      return node.value;
    case 'thematicBreak':
      return '---';
    default:
      return '';
  }
}

function list({ children, ordered, start, spread }: List): string {
  const items = children.map((item, index) => {
    const mark = ordered === true ? `${String((start ?? 1) + index)}. ` : '- ';
    return indented(item.children.map(block).join(item.spread === true ? '\n\n' : '\n'), mark, ' '.repeat(mark.length));
  });
  return items.join(spread === true ? '\n\n' : '\n');
}

function inline(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => {
      switch (node.type) {
        case 'text':
        case 'inlineCode':
          return node.value;
        case 'break':
          return '\n';
        case 'link':
          return linked(inline(node.children), node.url);
        case 'image':
          return node.alt ?? '';
        default:
          return 'children' in node ? inline(node.children) : '';
      }
    })
    .join('');
}

/** The address once: behind the words, unless they are the address. */
function linked(words: string, url: string): string {
  const bare = url.replace(/^mailto:/, '');
  return words === bare || words === url ? words : `${words} (${bare})`;
}

const indented = (text: string, first: string, others: string): string =>
  text
    .split('\n')
    .map((line, index) => (line === '' && others.trim() === '' ? '' : (index === 0 ? first : others) + line))
    .join('\n');
