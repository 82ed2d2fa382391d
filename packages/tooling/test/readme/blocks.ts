/** A fenced block of a Markdown file. */
export interface Block {
  /** Line of its opening fence, from 1. */
  readonly line: number;
  readonly language: string;
  /** What stands behind the language: the name of the file that the block is. */
  readonly name: string | undefined;
  readonly code: string;
  /** The `text` block right after it: what running it prints. */
  readonly output: string | undefined;
}

/** The fenced blocks of a Markdown file, in order; a `text` block without a name right after another block is that block's output. */
export function blocksOf(markdown: string): Block[] {
  const lines = markdown.split(/\r?\n/);
  const blocks: Block[] = [];
  let end = -1;
  for (let i = 0; i < lines.length; i++) {
    const fence = /^( *)(`{3,})(\S*) *(.*)$/.exec(lines[i] ?? '');
    if (fence === null) continue;
    const [, indent = '', ticks = '', language = '', name = ''] = fence;
    const start = i++;
    while (i < lines.length && lines[i]?.trim() !== ticks) i++;
    const code = lines
      .slice(start + 1, i)
      .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line))
      .join('\n');
    const before = blocks.at(-1);
    const follows = end >= 0 && lines.slice(end + 1, start).every((line) => line.trim() === '');
    if (language === 'text' && name === '' && follows && before?.output === undefined && before !== undefined)
      blocks[blocks.length - 1] = { ...before, output: code };
    else blocks.push({ line: start + 1, language, name: name === '' ? undefined : name, code, output: undefined });
    end = i;
  }
  return blocks;
}

/** Is this the output that was promised? A line `…` stands for any lines; white space at line ends does not count. */
export function matchesOutput(actual: string, promised: string): boolean {
  const clean = (text: string): string[] =>
    text
      .trim()
      .split(/\r?\n/)
      .map((line) => line.trimEnd());
  const parts: string[][] = [[]];
  for (const line of clean(promised)) {
    if (line.trim() === '…') parts.push([]);
    else parts.at(-1)?.push(line);
  }
  const lines = clean(actual);
  let from = 0;
  for (const [index, part] of parts.entries()) {
    const fits = (at: number): boolean => part.every((line, i) => lines[at + i] === line);
    const last = index === parts.length - 1;
    let at = last && index > 0 ? lines.length - part.length : from;
    if (index > 0 && !last) while (at <= lines.length - part.length && !fits(at)) at++;
    if (at < from || at + part.length > lines.length || !fits(at)) return false;
    from = at + part.length;
  }
  return parts.length > 1 || from === lines.length;
}
