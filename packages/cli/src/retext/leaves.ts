/** A point in a file: line and column from 1, offset from 0, in UTF-16 units. */
interface NodePoint {
  line: number;
  column: number;
  offset?: number | undefined;
}

/** A node of an nlcst tree, as far as the plugin must know: a `Root` of `nlcst` is one. */
export interface RetextNode {
  type: string;
  data?: object | undefined;
  position?: { start: NodePoint; end: NodePoint } | undefined;
}

/** The text of a node that has no children. */
interface Literal extends RetextNode {
  readonly value: string;
}

/** A stretch of the tree's text and where it stands in the file; `from` is -1 when nobody knows. Offsets are UTF-16 units. */
interface Leaf {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  /** Does the file have it letter by letter? */
  readonly verbatim: boolean;
}

/** Stands for code and other text that is not prose: read as one word that means nothing. */
const SOURCE = '{code}';
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/iy;

/**
 * The prose of an nlcst tree, and the way back into the file. Behind remark or rehype the positions in the tree run ahead of the file after an
 * entity, an escape or an indented line, so the words are found again in the file from where their stretch begins.
 */
export class TreeText {
  readonly text: string;
  private readonly leaves: Leaf[] = [];

  constructor(
    tree: RetextNode,
    private readonly source: string,
  ) {
    const parts: string[] = [];
    let at = 0;
    let nominalEnd = -1;
    let cursor = 0;
    for (const node of leavesOf(tree)) {
      const { value } = node;
      const nominal = node.position?.start.offset ?? -1;
      const start = nominal === -1 || nominal === nominalEnd ? cursor : nominal;
      const known = nominal !== -1;
      const place = known ? this.find(value, start) : undefined;
      const [from, to] = place ?? [known ? start : -1, known ? Math.min(start + value.length, source.length) : -1];
      const written = node.type === 'SourceNode' ? SOURCE : value;
      this.leaves.push({ at, from, to, verbatim: written === value && to - from === value.length });
      parts.push(written);
      at += written.length;
      nominalEnd = known ? nominal + value.length : -1;
      cursor = to;
    }
    this.text = parts.join('');
  }

  /** Where a range of `text` stands in the file, or `undefined` when the tree does not say. */
  range(start: number, end: number): { start: number; end: number } | undefined {
    const first = this.leafAt(start);
    const last = this.leafAt(end - 1);
    if (first === undefined || last === undefined || first.from < 0 || last.to < 0) return undefined;
    return {
      start: first.verbatim ? first.from + start - first.at : first.from,
      end: last.verbatim ? last.from + end - last.at : last.to,
    };
  }

  private leafAt(offset: number): Leaf | undefined {
    let low = 0;
    let high = this.leaves.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.leaves[middle] as Leaf).at <= offset) low = middle;
      else high = middle;
    }
    return this.leaves[low];
  }

  /** From where to where `value` stands in the file at `start`, blanks and marks of a block quote before it skipped. */
  private find(value: string, start: number): readonly [number, number] | undefined {
    const there = this.match(value, start);
    if (there >= 0) return [start, there];
    let from = start;
    while (from < this.source.length && ' \t\r\n>'.includes(this.source.charAt(from))) from++;
    const later = from === start ? -1 : this.match(value, from);
    return later < 0 ? undefined : [from, later];
  }

  /** The end of `value` at `pos`, entities and escapes read as the character they stand for; -1 when it does not stand there. */
  private match(value: string, pos: number): number {
    const { source } = this;
    if (source.startsWith(value, pos) && !(value.includes('&') && isEntity(source, pos + value.indexOf('&')))) return pos + value.length;
    let at = pos;
    for (const character of value) {
      const entity = source.charCodeAt(at) === 0x26 ? entityEnd(source, at) : 0;
      if (entity > 0) at = entity;
      else if (source.startsWith(character, at)) at += character.length;
      else if (source.startsWith(`\\${character}`, at)) at += character.length + 1;
      else return -1;
    }
    return at;
  }
}

function* leavesOf(tree: RetextNode): Generator<Literal> {
  const stack: RetextNode[] = [tree];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if ('children' in node) for (const child of (node.children as RetextNode[]).slice().reverse()) stack.push(child);
    else if ('value' in node && typeof node.value === 'string') yield node as Literal;
  }
}

function entityEnd(source: string, at: number): number {
  ENTITY.lastIndex = at;
  return ENTITY.test(source) ? ENTITY.lastIndex : 0;
}

const isEntity = (source: string, at: number): boolean => entityEnd(source, at) > 0;
