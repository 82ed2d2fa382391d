import { isAlias, isMap, isNode, isScalar, isSeq, parseDocument, visit, type Document, type Node } from 'yaml';
import { SourceText, type Path, type ProblemText, type Raw, type Source } from './source-text.js';
import { tooDeepAt } from './nesting.js';
import { bareStar, slipIn, syntaxAdvice, tooDeep, type FileKind } from './syntax-advice.js';

export type { Path, ProblemText, Raw } from './source-text.js';

/** The rest of the file can still be trusted after these. */
const HARMLESS = new Set(['BAD_DQ_ESCAPE']);

/** These follow from a slip further up. */
const FOLLOWING = new Set(['BAD_INDENT', 'UNEXPECTED_TOKEN']);

const QUESTION = 'text that begins with ?, [ or { stands in quotes';

/** One YAML file with the place of everything in it. Problems of syntax stand in `problems` after construction. */
export class YamlSource extends SourceText implements Source {
  /** `undefined` when the syntax is too broken to look any further. */
  readonly raw: Raw | undefined;
  private readonly document: Document;

  constructor(file: string, text: string, kind: FileKind = 'rule') {
    super(file, text);
    const deep = tooDeepAt(text);
    // The parser looks for a key that stands twice by comparing each with each.
    this.document = parseDocument(deep < 0 ? text : '', { schema: 'failsafe', prettyErrors: false, logLevel: 'silent', uniqueKeys: false });
    if (deep >= 0) {
      this.add(deep, 1, tooDeep(kind));
      return;
    }
    const readable = this.addSyntaxProblems(kind);
    // Where the structure is lost, keys seem to stand twice.
    if (readable) this.refuseDoubles(kind);
    const literal = this.refuseReferences();
    this.raw = readable && literal ? ((this.document.toJS() ?? '') as Raw) : undefined;
  }

  /** Adds a problem at the value of `path`; `offset` counts from the start of its text. */
  value(path: Path, text: ProblemText, offset = 0, length?: number): void {
    const node = this.node(path);
    if (node?.range === undefined || node.range === null) {
      this.key(path.slice(0, -1), text);
      return;
    }
    const quoted = isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') ? 1 : 0;
    const block = isScalar(node) && node.type?.startsWith('BLOCK') === true;
    const start = node.range[0] + (block ? 0 : offset > 0 || length !== undefined ? offset + quoted : 0);
    this.add(start, length ?? node.range[1] - start, text);
  }

  /** Adds a problem at the key that `path` ends with; at the nearest thing above it when there is none. */
  key(path: Path, text: ProblemText): void {
    const last = path[path.length - 1];
    if (last === undefined) {
      const first = this.document.contents?.range?.[0] ?? 0;
      this.add(first < this.text.length ? first : 0, 1, text);
      return;
    }
    const node = this.keyNode(path) ?? (typeof last === 'number' ? this.node(path) : undefined);
    if (node?.range === undefined || node.range === null) this.key(path.slice(0, -1), text);
    else this.add(node.range[0], node.range[1] - node.range[0], text);
  }

  lineOf(path: Path): number {
    const range = (this.keyNode(path) ?? this.node(path))?.range;
    if (range !== undefined && range !== null) return this.lineAt(range[0]);
    return path.length === 0 ? 1 : this.lineOf(path.slice(0, -1));
  }

  /** The text of a value as it stands in the file, quotes and escapes included. */
  written(path: Path): string {
    const range = this.node(path)?.range;
    return range === undefined || range === null ? '' : this.text.slice(range[0], range[1]);
  }

  /** One problem for each line; what only follows from a slip further up is not said. Returns whether the structure can be trusted. */
  private addSyntaxProblems(kind: FileKind): boolean {
    let readable = true;
    let lost = false;
    for (const { code, message, pos } of this.document.errors) {
      if (!HARMLESS.has(code)) readable = false;
      const line = this.lineAt(pos[0]);
      if (this.isTold(line)) continue;
      const text = this.textOf(line);
      const slip = kind === 'rule' ? slipIn(code, text) : undefined;
      if (slip === undefined && lost && FOLLOWING.has(code)) continue;
      if (slip === undefined) this.add(pos[0], pos[1] - pos[0], syntaxAdvice(code, message, text, kind));
      else this.add(this.offsetOf(line) + slip.at, slip.length, slip.text);
      lost ||= slip !== undefined;
    }
    return readable;
  }

  private isTold = (line: number): boolean => this.problems.some((problem) => problem.line === line);

  private keyNode(path: Path): Node | undefined {
    const parent = path.length === 0 ? undefined : this.node(path.slice(0, -1));
    const last = String(path[path.length - 1]);
    const pair = isMap(parent) ? parent.items.find((item) => isScalar(item.key) && item.key.value === last) : undefined;
    return isNode(pair?.key) ? pair.key : undefined;
  }

  private node(path: Path): Node | undefined {
    const found: unknown = path.length === 0 ? this.document.contents : this.document.getIn(path, true);
    return isNode(found) ? found : undefined;
  }

  private refuseDoubles(kind: FileKind): void {
    visit(this.document, {
      Map: (_, { items }) => {
        const seen = new Set<unknown>();
        for (const { key } of items) {
          if (!isScalar(key)) continue;
          if (seen.has(key.value)) this.add(key.range?.[0] ?? 0, 1, syntaxAdvice('DUPLICATE_KEY', '', '', kind));
          seen.add(key.value);
        }
      },
    });
  }

  /** Anchors, aliases and tags make a file mean what it does not show. A key that is itself a map or a list is written out again at each level above it. */
  private refuseReferences(): boolean {
    let fine = true;
    visit(this.document, {
      Pair: (_, { key }) => {
        if (!isMap(key) && !isSeq(key)) return;
        this.add(key.range?.[0] ?? 0, 1, { message: 'a key is a map or a list here', expected: 'a word, then a colon', hint: QUESTION });
        fine = false;
        return visit.SKIP;
      },
      Node: (_, node) => {
        const alias = isAlias(node);
        if (!alias && node.anchor === undefined && node.tag === undefined) return;
        fine = false;
        const offset = node.range?.[0] ?? 0;
        const line = this.lineAt(offset);
        if (this.isTold(line)) return;
        const star = alias && node.source.startsWith('*') ? bareStar(this.textOf(line)) : undefined;
        if (star !== undefined) {
          this.add(this.offsetOf(line) + star.at, star.length, star.text);
          return;
        }
        this.add(offset, (node.range?.[1] ?? offset + 1) - offset, {
          message: alias
            ? 'an alias (*name) is not read here'
            : node.anchor === undefined
              ? 'a tag (!name) is not read here'
              : 'an anchor (&name) is not read here',
          expected: 'the text itself',
          hint: 'text that begins with *, & or ! stands in quotes',
        });
      },
    });
    return fine;
  }
}
