import { Parser } from 'htmlparser2';

const UNSEEN = new Set(['script', 'style', 'head', 'title', 'template', 'noscript']);
/** Elements with a line of their own, and the blank lines around them. */
const BLOCKS: ReadonlyMap<string, number> = new Map([
  ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'blockquote', 'table', 'pre', 'dl', 'figure'].map((name) => [name, 2] as const),
  ...['div', 'section', 'article', 'header', 'footer', 'main', 'address', 'li', 'tr', 'dt', 'dd', 'hr', 'body', 'form'].map(
    (name) => [name, 1] as const,
  ),
]);

/** The words of an HTML document or a piece of one: a line for a block, a dash for an item, the address behind a link. Linear. */
export function htmlToText(source: string): string {
  const writer = new Writer();
  const lists: { ordered: boolean; count: number }[] = [];
  const links: { url: string; start: number }[] = [];
  let unseen = 0;
  let literal = 0;
  const parser = new Parser(
    {
      onopentag(name, { href, alt }) {
        if (UNSEEN.has(name)) unseen++;
        if (name === 'pre') literal++;
        const around = name === 'ul' || name === 'ol' ? (lists.length > 0 ? 1 : 2) : (BLOCKS.get(name) ?? 0);
        writer.lines(around);
        if (name === 'ul' || name === 'ol') lists.push({ ordered: name === 'ol', count: 0 });
        else if (name === 'br') writer.write('\n');
        else if (name === 'hr') writer.write('---');
        else if (name === 'img') writer.write(alt ?? '');
        else if (name === 'td' || name === 'th') writer.cell();
        else if (name === 'a') links.push({ url: href ?? '', start: writer.length });
        else if (name === 'li') {
          const list = lists.at(-1);
          const mark = list?.ordered === true ? `${String(++list.count)}. ` : '- ';
          writer.write('  '.repeat(Math.min(8, Math.max(0, lists.length - 1))) + mark);
        }
      },
      ontext(text) {
        if (unseen === 0) writer.write(literal > 0 ? text : writer.flowing(text));
      },
      onclosetag(name) {
        if (UNSEEN.has(name)) unseen = Math.max(0, unseen - 1);
        if (name === 'pre') literal = Math.max(0, literal - 1);
        if (name === 'ul' || name === 'ol') lists.pop();
        if (name === 'a') {
          const { url, start } = links.pop() ?? { url: '', start: 0 };
          writer.write(addressBehind(writer.since(start), url));
        }
        writer.lines((name === 'ul' || name === 'ol') && lists.length > 0 ? 1 : (BLOCKS.get(name) ?? 0));
      },
    },
    { decodeEntities: true },
  );
  parser.write(source);
  parser.end();
  return writer.text;
}

/** What to write behind the words of a link, so that its address is there once. */
export function addressBehind(words: string, url: string): string {
  const bare = url.replace(/^(?:mailto|tel):/, '');
  if (bare === '' || url.startsWith('#') || words.trim() === bare || words.trim() === url) return '';
  return words.trim() === '' ? bare : ` (${bare})`;
}

/** Text as it grows, in pieces: the last one tells whether a space or a line is there already. */
class Writer {
  length = 0;
  private readonly parts: string[] = [];
  private ending = '\n\n';
  private wanted = 0;

  get text(): string {
    return this.parts.join('');
  }

  write(text: string): void {
    if (text === '') return;
    const have = /\n*$/.exec(this.ending)?.[0].length ?? 0;
    const missing = this.length === 0 ? 0 : Math.max(0, this.wanted - have);
    this.wanted = 0;
    this.put('\n'.repeat(missing) + text);
  }

  /** What comes next stands behind so many line breaks. */
  lines(count: number): void {
    this.wanted = Math.max(this.wanted, count);
  }

  /** A cell is parted from the one before it. */
  cell(): void {
    if (this.wanted === 0 && this.length > 0 && !/\s$/.test(this.ending)) this.put(' ');
  }

  /** Text in which any white space is one space, and none at the start of a line. */
  flowing(text: string): string {
    const even = text.replace(/[ \t\r\n\f]+/g, ' ');
    return this.wanted > 0 || /\s$/.test(this.ending) ? even.replace(/^ /, '') : even;
  }

  since(start: number): string {
    let rest = this.length - start;
    let words = '';
    for (let i = this.parts.length - 1; i >= 0 && rest > 0; i--) {
      const part = this.parts[i] as string;
      words = part + words;
      rest -= part.length;
    }
    return words;
  }

  private put(text: string): void {
    this.parts.push(text);
    this.length += text.length;
    this.ending = (this.ending + text.slice(-2)).slice(-2);
  }
}
