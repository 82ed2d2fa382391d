import type { Root } from 'nlcst';
import { toString } from 'nlcst-to-string';
import retextRepeatedWords from 'retext-repeated-words';
import retextStringify from 'retext-stringify';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import retextGerman, { ParseGerman } from '../src/index.js';

describe('retextGerman', () => {
  it('gives back the text, through retext-stringify', async () => {
    const text = 'Sehr geehrte Frau Dr. Kern,\r\n\r\nam 15. Januar kommt z. B. das Paket 📦. 3 Teile fehlen.\n';
    const file = await unified().use(retextGerman).use(retextStringify).process(text);
    expect(String(file)).toBe(text);
  });

  it('parses what the parser parses', () => {
    const text = 'Die Fa. Meyer hilft. Gern!';
    expect(unified().use(retextGerman).parse(text)).toEqual(new ParseGerman().parse(text));
    expect(unified().use(retextGerman).parse(new VFile(text))).toEqual(new ParseGerman().parse(text));
  });

  it('works beside another plugin, whose messages stand where the words stand', async () => {
    const text = 'Guten Tag,\n\nwir haben Nr. 5 am 3. Mai die die Ware geschickt.';
    const file = await unified().use(retextGerman).use(retextRepeatedWords).use(retextStringify).process(text);
    expect(file.messages).toHaveLength(1);
    const place = file.messages[0]?.place;
    expect(place && 'start' in place ? text.slice(place.start.offset, place.end.offset) : '').toBe('die die');
    expect(file.messages[0]?.line).toBe(3);
  });

  it('lets a plugin see one sentence where there is one', async () => {
    const seen: string[] = [];
    const collect = () => (tree: Root) => {
      for (const paragraph of tree.children) {
        if (paragraph.type !== 'ParagraphNode') continue;
        for (const sentence of paragraph.children) if (sentence.type === 'SentenceNode') seen.push(toString(sentence));
      }
    };
    await unified().use(retextGerman).use(collect).use(retextStringify).process('Sie zahlen bzw. Ihr Kollege Dr. Kern zahlt Nr. 5. Danke.');
    expect(seen).toEqual(['Sie zahlen bzw. Ihr Kollege Dr. Kern zahlt Nr. 5.', 'Danke.']);
  });

  it('runs the extensions that retext-english runs', () => {
    const seen: string[] = [];
    const processor = unified()
      .use(retextGerman)
      .data('nlcstRootExtensions', [(node) => void seen.push(node.type)])
      .data('nlcstParagraphExtensions', [(node) => void seen.push(node.type)])
      .data('nlcstSentenceExtensions', [(node) => void seen.push(node.type)]);
    processor.parse('Eins.\n\nZwei.');
    expect(seen).toEqual(['SentenceNode', 'ParagraphNode', 'SentenceNode', 'ParagraphNode', 'RootNode']);
  });
});
