import type { Definition, List, Nodes, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { addressBehind, htmlToText } from './html-text.js';

/** The words of a Markdown document as one would type them without marks. */
export function markdownToText(source: string): string {
  const { children } = fromMarkdown(source.replace(FRONT_MATTER, ''));
  const definitions = new Map<string, string>();
  collect(children, definitions);
  return new Words(definitions).blocks(children);
}

const FRONT_MATTER = /^\ufeff?(---|\+\+\+)[ \t]*\r?\n(?![ \t]*\r?\n)(?:[\s\S]*?\n)?\1[ \t]*(?:\r?\n|$)/;

function collect(nodes: readonly RootContent[], definitions: Map<string, string>): void {
  for (const node of nodes) {
    if (node.type === 'definition') remember(node, definitions);
    else if ('children' in node) collect(node.children, definitions);
  }
}

function remember({ identifier, url }: Definition, definitions: Map<string, string>): void {
  if (!definitions.has(identifier)) definitions.set(identifier, url);
}

class Words {
  constructor(private readonly definitions: ReadonlyMap<string, string>) {}

  blocks(nodes: readonly Nodes[]): string {
    return nodes
      .map((node) => this.block(node))
      .filter((text) => text !== '')
      .join('\n\n');
  }

  private block(node: Nodes): string {
    switch (node.type) {
      case 'paragraph':
      case 'heading':
        return this.inline(node.children);
      case 'blockquote':
        return indented(this.blocks(node.children), '> ', '> ');
      case 'list':
        return this.list(node);
      case 'code':
        return node.value;
      case 'html':
        return htmlToText(node.value).trim();
      case 'thematicBreak':
        return '---';
      default:
        return '';
    }
  }

  private list({ children, ordered, start, spread }: List): string {
    const items = children.map((item, index) => {
      const mark = ordered === true ? `${String((start ?? 1) + index)}. ` : '- ';
      const parts = item.children.map((child) => this.block(child)).filter((text) => text !== '');
      return indented(parts.join(item.spread === true ? '\n\n' : '\n'), mark, ' '.repeat(mark.length));
    });
    return items.join(spread === true ? '\n\n' : '\n');
  }

  private inline(nodes: readonly PhrasingContent[]): string {
    return nodes.map((node) => this.phrase(node)).join('');
  }

  private phrase(node: PhrasingContent): string {
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        return node.value;
      case 'break':
        return '\n';
      case 'link':
        return this.linked(this.inline(node.children), node.url);
      case 'linkReference':
        return this.linked(this.inline(node.children), this.definitions.get(node.identifier) ?? '');
      case 'image':
      case 'imageReference':
        return node.alt ?? '';
      case 'html':
        return /^<br\b/i.test(node.value) ? '\n' : '';
      default:
        return 'children' in node ? this.inline(node.children) : '';
    }
  }

  private linked(words: string, url: string): string {
    return words + addressBehind(words, url);
  }
}

const indented = (text: string, first: string, others: string): string =>
  text
    .split('\n')
    .map((line, index) => (line === '' && others.trim() === '' ? '' : (index === 0 ? first : others) + line))
    .join('\n');
