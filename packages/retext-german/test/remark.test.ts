import type { Root } from 'nlcst';
import { toString } from 'nlcst-to-string';
import remarkParse from 'remark-parse';
import remarkRetext from 'remark-retext';
import retextStringify from 'retext-stringify';
import { unified } from 'unified';
import { expect, it } from 'vitest';
import { ParseGerman } from '../src/index.js';

it('parses behind remark-retext, each paragraph of the Markdown by itself', async () => {
  const seen: string[] = [];
  const collect = () => (tree: Root) => {
    for (const paragraph of tree.children) {
      if (paragraph.type !== 'ParagraphNode') continue;
      for (const child of paragraph.children) if (child.type === 'SentenceNode') seen.push(toString(child));
    }
  };
  const text = '# Zum 3. Mai\n\n- Frau **Dr.** Kern kommt\n  am 15. Januar. Gern!\n- z. B. Kabel\n';
  const processor = unified().use(remarkParse).use(remarkRetext, new ParseGerman()).use(collect).use(retextStringify);
  await processor.run(processor.parse(text));
  expect(seen).toEqual(['Zum 3. Mai', 'Frau Dr. Kern kommt\nam 15. Januar.', 'Gern!', 'z. B. Kabel']);
});
