/** A word, mark or special of an expanded phrase line. */
export type Element =
  | { readonly kind: 'word'; readonly text: string; readonly exact: boolean }
  | { readonly kind: 'mark'; readonly text: string }
  | { readonly kind: 'number' }
  | { readonly kind: 'any' }
  | { readonly kind: 'gap' };

/** What a phrase line needs of the rest: word lists and the inflected forms of a word. */
export interface PhraseContext {
  /** The plain phrase lines of a list; throws `PhraseError` when there is none of that name. */
  list(name: string): readonly string[];
  /** Every form of a word, itself included. */
  inflect(word: string): readonly string[];
}

/** A phrase line that cannot be read. `at` is the UTF-16 offset in the line. */
export class PhraseError extends Error {
  constructor(
    message: string,
    readonly at: number,
  ) {
    super(message);
    this.name = 'PhraseError';
  }
}

/** At most this many expansions of one line, inflected forms not counted. */
const MOST_EXPANSIONS = 200;

type Node = { kind: 'leaf'; element: Element } | { kind: 'choice'; options: Node[][]; counted: boolean };

const MARKS = ',:;?!.';

/** All word sequences that a phrase line stands for (docs/rule-format.md). Throws `PhraseError`. */
export function expandPhrase(line: string, context: PhraseContext): Element[][] {
  const nodes = new Parser(line, context).parse();
  const count = expansions(nodes, true);
  if (count > MOST_EXPANSIONS)
    throw new PhraseError(`this line stands for ${String(count)} phrases; at most ${String(MOST_EXPANSIONS)} are read`, 0);
  const all = product(nodes);
  for (const sequence of all) {
    const first = sequence[0];
    if (first === undefined) throw new PhraseError('this line can be empty; leave one word outside the brackets', 0);
    if (first.kind === 'gap' || first.kind === 'any') throw new PhraseError('a phrase begins with a word, not with … or *', 0);
    if (sequence[sequence.length - 1]?.kind === 'gap') throw new PhraseError('a phrase ends with a word, not with …', line.length - 1);
  }
  return all;
}

function expansions(nodes: readonly Node[], counted: boolean): number {
  let total = 1;
  for (const node of nodes) {
    if (node.kind === 'leaf') continue;
    if (counted && !node.counted) continue;
    total *= node.options.reduce((sum, option) => sum + expansions(option, counted), 0);
    if (total > 1e6) return total;
  }
  return total;
}

function product(nodes: readonly Node[]): Element[][] {
  let sequences: Element[][] = [[]];
  for (const node of nodes) {
    const options = node.kind === 'leaf' ? [[node.element]] : node.options.flatMap(product);
    sequences = sequences.flatMap((sequence) => options.map((option) => [...sequence, ...option]));
    if (sequences.length > 50_000) throw new PhraseError('this line stands for too many phrases; use fewer brackets', 0);
  }
  return sequences;
}

class Parser {
  private at = 0;

  constructor(
    private readonly line: string,
    private readonly context: PhraseContext,
  ) {}

  parse(): Node[] {
    const nodes = this.sequence('');
    if (this.at < this.line.length) throw new PhraseError(`an opening bracket is missing for ${this.line[this.at] ?? ''}`, this.at);
    return nodes;
  }

  private sequence(stops: string): Node[] {
    const nodes: Node[] = [];
    for (;;) {
      const char = this.line[this.at];
      if (char === undefined || char === ']' || char === ')' || (char === '|' && stops !== '')) return nodes;
      if (char === ' ' || char === '-') this.at++;
      else if (char === '[') nodes.push({ kind: 'choice', options: this.group(']'), counted: true });
      else if (char === '(') nodes.push({ kind: 'choice', options: [...this.group(')'), []], counted: true });
      else if (char === '<') nodes.push(this.listNode());
      else if (char === '{') nodes.push(this.inflected());
      else nodes.push({ kind: 'leaf', element: this.element() });
    }
  }

  private group(close: string): Node[][] {
    const opened = this.at++;
    const options: Node[][] = [];
    for (;;) {
      options.push(this.sequence(close));
      const char = this.line[this.at];
      if (char === undefined) throw new PhraseError(`the closing ${close} is missing`, opened);
      this.at++;
      if (char === close) break;
      if (char !== '|') throw new PhraseError(`${close} was expected, not ${char}`, this.at - 1);
    }
    if (options.some((option) => option.length === 0))
      throw new PhraseError('an empty alternative; write (…) for a word that may be left out', opened);
    return options;
  }

  private listNode(): Node {
    const name = this.inside('>');
    const lines = this.context.list(name);
    return { kind: 'choice', options: lines.map((line) => new Parser(line, this.context).parse()), counted: false };
  }

  private inflected(): Node {
    const forms = [...new Set(this.context.inflect(this.inside('}')))];
    return { kind: 'choice', options: forms.map((form) => form.split(/[ -]+/).map((text) => leaf(text, false))), counted: false };
  }

  private inside(close: string): string {
    const opened = this.at;
    const end = this.line.indexOf(close, opened);
    if (end < 0) throw new PhraseError(`the closing ${close} is missing`, opened);
    this.at = end + 1;
    const text = this.line.slice(opened + 1, end).trim();
    if (text === '') throw new PhraseError(`nothing between ${this.line[opened] ?? ''} and ${close}`, opened);
    return text;
  }

  private element(): Element {
    const char = this.line[this.at] as string;
    if (char === '…' || char === '*' || char === '#') {
      this.at++;
      return { kind: char === '…' ? 'gap' : char === '*' ? 'any' : 'number' };
    }
    if (MARKS.includes(char)) {
      this.at++;
      return { kind: 'mark', text: char };
    }
    const start = this.at;
    while (this.at < this.line.length && !' [](){}<>|…*#,;?!-'.includes(this.line[this.at] as string) && !this.isLoneMark()) this.at++;
    if (this.at === start) throw new PhraseError(`${char} has no meaning here`, start);
    const text = this.line.slice(start, this.at);
    return text.startsWith('=') && text.length > 1
      ? { kind: 'word', text: text.slice(1), exact: true }
      : { kind: 'word', text, exact: false };
  }

  /** A full stop or colon at the end of a word is a mark of its own; inside a number or abbreviation it belongs to it. */
  private isLoneMark(): boolean {
    const char = this.line[this.at];
    if (char !== '.' && char !== ':') return false;
    const next = this.line[this.at + 1];
    return next === undefined || ' ])|'.includes(next);
  }
}

function leaf(text: string, exact: boolean): Node {
  return { kind: 'leaf', element: { kind: 'word', text, exact } };
}
