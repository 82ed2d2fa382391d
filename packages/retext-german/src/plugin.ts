import type { Nodes, Paragraph, Root, Sentence } from 'nlcst';
import type { Plugin, Processor } from 'unified';
import { ParseGerman } from './parser.js';

/** Changes a node of the tree while it is built. */
// The same type to the letter as in retext-english: both declare the fields below, and TypeScript asks that they agree.
// eslint-disable-next-line @typescript-eslint/no-invalid-void-type
export type Extension<Node extends Nodes> = (node: Node) => undefined | void;

/** Adds support for parsing German prose to a unified pipeline. */
const retextGerman: Plugin<[], string, Root> = function (this: Processor): undefined {
  (this as unknown as Processor<Root>).parser = (value): Root => {
    const parser = new ParseGerman();
    parser.tokenizeParagraphPlugins.unshift(...(this.data('nlcstParagraphExtensions') ?? []));
    parser.tokenizeRootPlugins.unshift(...(this.data('nlcstRootExtensions') ?? []));
    parser.tokenizeSentencePlugins.unshift(...(this.data('nlcstSentenceExtensions') ?? []));
    return parser.parse(value);
  };
  return undefined;
};

export default retextGerman;

declare module 'unified' {
  interface Data {
    /** Extensions that change paragraphs. */
    nlcstParagraphExtensions?: Extension<Paragraph>[];
    /** Extensions that change the root. */
    nlcstRootExtensions?: Extension<Root>[];
    /** Extensions that change sentences. */
    nlcstSentenceExtensions?: Extension<Sentence>[];
  }
}
