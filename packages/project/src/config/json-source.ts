import { findNodeAtLocation, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import { tooDeepAt } from '../rules/nesting.js';
import { tooDeep } from '../rules/syntax-advice.js';
import { SourceText, type Path, type ProblemText, type Raw, type Source } from '../rules/source-text.js';

/** One JSON file with the place of everything in it. Comments and trailing commas are read over. */
export class JsonSource extends SourceText implements Source {
  readonly raw: Raw | undefined;
  private readonly tree: Node | undefined;

  constructor(file: string, text: string) {
    super(file, text);
    const errors: ParseError[] = [];
    const deep = tooDeepAt(text);
    if (deep >= 0) {
      this.add(deep, 1, tooDeep('config'));
      return;
    }
    // A byte order mark would be an error; a space keeps every offset.
    this.tree = parseTree(text.replace(/^\ufeff/, ' '), errors, { allowTrailingComma: true, allowEmptyContent: true });
    const [first] = errors;
    if (first !== undefined) {
      this.add(first.offset, first.length, { message: `this is not JSON: ${inWords(printParseErrorCode(first.error))}`, expected: 'JSON' });
      return;
    }
    this.raw = this.tree === undefined ? '' : rawOf(this.tree);
  }

  value(path: Path, text: ProblemText): void {
    const node = this.node(path);
    if (node === undefined) this.key(path, text);
    else this.add(node.offset, node.length, text);
  }

  key(path: Path, text: ProblemText): void {
    const node = this.keyNode(path);
    if (node !== undefined) this.add(node.offset, node.length, text);
    else if (path.length === 0) this.add(this.tree?.offset ?? 0, 1, text);
    else this.key(path.slice(0, -1), text);
  }

  lineOf(path: Path): number {
    const node = this.keyNode(path);
    if (node !== undefined) return this.lineAt(node.offset);
    return path.length === 0 ? 1 : this.lineOf(path.slice(0, -1));
  }

  private node(path: Path): Node | undefined {
    return this.tree === undefined ? undefined : findNodeAtLocation(this.tree, [...path]);
  }

  /** The key of a property, or the entry of a list. */
  private keyNode(path: Path): Node | undefined {
    if (path.length === 0) return undefined;
    const node = this.node(path);
    return node?.parent?.type === 'property' ? node.parent.children?.[0] : node;
  }
}

/** "PropertyNameExpected" as "property name expected". */
const inWords = (code: string): string => code.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter}`).toLowerCase();

function rawOf(node: Node): Raw {
  const { children = [] } = node;
  if (node.type === 'array') return children.map(rawOf);
  if (node.type !== 'object') return node.value === null || node.value === undefined ? '' : String(node.value);
  return Object.fromEntries(
    children.flatMap(({ children: [key, value] = [] }) =>
      key === undefined || value === undefined ? [] : [[String(key.value), rawOf(value)] as const],
    ),
  );
}
