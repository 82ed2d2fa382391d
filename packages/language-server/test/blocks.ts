import { Parser } from 'htmlparser2';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';

const isOurs = (value: string): boolean => /^<!--\s*tonfall-/.test(value);

/** The blocks of a Markdown document without tonfall's comments and without places: what must stay the same when a comment is put in. */
export function blocksOf(source: string): unknown {
  return bare(fromMarkdown(source, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] }));
}

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

function bare(node: Node): unknown {
  const { position: _, children, ...rest } = node as Node & { position?: unknown };
  if (children === undefined) return rest;
  const kept: Record<string, unknown>[] = [];
  for (const child of children.filter(({ type, value }) => type !== 'html' || !isOurs(value ?? ''))) {
    const made = bare(child) as Record<string, unknown>;
    const last = kept.at(-1);
    // A comment parts the text it stands in.
    if (made['type'] === 'text' && last?.['type'] === 'text') last['value'] = String(last['value']) + String(made['value']);
    else kept.push(made);
  }
  for (const each of kept) if (each['type'] === 'text') each['value'] = String(each['value']).replace(/ +(?=\n|$)/g, '');
  return { ...rest, children: kept.filter((each) => each['type'] !== 'text' || each['value'] !== '') };
}

/** Tags with their attributes, and the words between them, of an HTML document: what must stay the same when a comment is put in. */
export function tagsOf(source: string): unknown[] {
  const all: unknown[] = [];
  let words = '';
  const flush = (): void => {
    if (words.trim() !== '') all.push(words.replace(/\s+/g, ' ').trim());
    words = '';
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      flush();
      all.push([name, { ...attributes }]);
    },
    ontext(text) {
      words += text;
    },
    onclosetag(name) {
      flush();
      all.push(`/${name}`);
    },
  });
  parser.end(source);
  flush();
  return all;
}
