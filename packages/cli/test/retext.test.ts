import rehypeParse from 'rehype-parse';
import rehypeRetext from 'rehype-retext';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRetext from 'remark-retext';
import remarkStringify from 'remark-stringify';
import retextEnglish from 'retext-english';
import retextGerman, { ParseGerman } from 'retext-german';
import retextPassive from 'retext-passive';
import retextStringify from 'retext-stringify';
import type { Root } from 'nlcst';
import { unified, type Processor } from 'unified';
import { VFile } from 'vfile';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileRules, createVerbLexicon, type RuleDefinition, type RulePack } from '@tonfall/core';
import lexicon from '@tonfall/rules/lexicon-de';
import retextTonfall from '../src/retext.js';
import { tinyRules } from './tiny/linter.js';

let rules: RulePack;
beforeAll(async () => {
  rules = await tinyRules();
});

/** The types of remark-retext and rehype-retext know no pipeline with a plugin in it. */
const inner = (processor: unknown): Processor<Root> => processor as Processor<Root>;

/** The messages of a file: who speaks, and the words of the file where it says so. */
function said(file: VFile): string[] {
  const text = String(file);
  return file.messages.map(({ source, ruleId, place }) => {
    const range = place !== undefined && 'start' in place ? text.slice(place.start.offset, place.end.offset) : 'nowhere';
    return `${String(source)}:${String(ruleId)} ${range}`;
  });
}

describe('retextTonfall', () => {
  it('speaks behind retext-english, beside retext-passive, each at its words', async () => {
    const text = 'Hi Sam,\r\n\r\nthe form was written by us 🙂. You must sign the form.';
    const file = await unified().use(retextEnglish).use(retextPassive).use(retextTonfall, { rules }).use(retextStringify).process(text);
    expect(said(file)).toEqual(['retext-passive:written written', 'tonfall:modal-command You must']);
    expect(file.messages[1]).toMatchObject({ line: 3, column: 32, fatal: false, actual: 'You must', url: 'tonfall:modal-command' });
    expect(file.messages[1]?.note).toMatch(/^People who hear .*\n→ Please sign the form/);
    expect(file.messages[1]?.reason).toContain('sounds like an order');
  });

  it('speaks behind retext-german', async () => {
    const text = 'Guten Tag Herr Dr. Kern,\n\nam 3. Mai müssen Sie z. B. das Formular ausfüllen. Das geht nicht.';
    const file = await unified().use(retextGerman).use(retextTonfall, { rules, language: 'de' }).use(retextStringify).process(text);
    expect(said(file)).toEqual(['tonfall:modal-command müssen Sie', 'tonfall:flat-refusal geht nicht']);
    expect(file.messages.map(({ fatal }) => fatal)).toEqual([false, true]);
  });

  it('marks info as vfile does', async () => {
    const file = await unified()
      .use(retextGerman)
      .use(retextTonfall, { rules, language: 'de' })
      .use(retextStringify)
      .process('Unser Onboarding hilft.');
    expect(file.messages.map(({ ruleId, fatal }) => [ruleId, fatal])).toEqual([['jargon', null]]);
  });

  it('offers what an editor may put in place of the words only where it replaces exactly these', async () => {
    const both = (text: string) => ({ de: text, en: text });
    const rule = (id: string, phrase: string): RuleDefinition => ({
      ...{ id, category: 'command', severity: 'warning', priority: 1, sources: [], message: both('{match}'), why: both('why') },
      en: { match: [{ phrase: [phrase], rewrite: 'request' }] },
    });
    const messages = async (phrase: string) => {
      const { pack } = compileRules({ rules: [rule('order', phrase)], facts: [], lists: [] }, createVerbLexicon(lexicon));
      const pipeline = unified().use(retextEnglish).use(retextTonfall, { rules: pack, language: 'en' }).use(retextStringify);
      return (await pipeline.process('Thanks. You must sign the form.')).messages;
    };
    const [whole] = await messages('you must sign the form');
    expect(whole?.actual).toBe('You must sign the form');
    expect(whole?.expected?.map((text) => text.replace(/\.$/, ''))).toEqual(['Please sign the form']);
    const [part] = await messages('you must');
    expect(part?.actual).toBe('You must');
    expect(part?.expected).toBeUndefined();
    expect(part?.note).toContain('→ Please sign the form');
  });

  const markdown = `---
title: Sie müssen zahlen
---

# Sie müssen den Kopf ausfüllen.

- Kern &amp; Söhne helfen gern, und deshalb
  schreiben wir Ihnen heute: **Sie** *müssen*
  das Formular ausfüllen.

> Sie müssen das Zitat ausfüllen.

\`Sie müssen\` steht im Code, 2 \\* 3 auch; M&uuml;ller weiß: Das geht nicht.

    Sie müssen den Code ausfüllen.
`;

  it.each([
    ['a processor', () => unified().use(retextGerman).use(retextPassive).use(retextTonfall, { rules })],
    ['a processor for English', () => unified().use(retextEnglish).use(retextTonfall, { rules, language: 'de' })],
  ])('speaks inside remark-retext with %s: true places, no code, no quotes', async (_name, processor) => {
    const file = await unified()
      .use(remarkParse)
      .use(remarkRetext, inner(processor()))
      .use(remarkStringify)
      .process(new VFile({ path: 'brief.md', value: markdown }));
    const places = file.messages
      .filter(({ source }) => source === 'tonfall')
      .map(({ place }) => (place !== undefined && 'start' in place ? place.start.offset : -1));
    const text = markdown;
    const expected = ['Sie müssen den Kopf', 'Sie** *müssen*', 'geht nicht.'].map((words) => text.indexOf(words));
    // Without remark-frontmatter the front matter is prose and a heading for remark, too.
    expect(places.filter((offset) => (offset ?? 0) > text.indexOf('# '))).toEqual(expected);
  });

  it('speaks behind remark-retext that hands the tree on', async () => {
    const file = new VFile('Kern &amp; Co.\n\n**Sie müssen** das Formular ausfüllen.');
    const processor = unified().use(remarkParse).use(remarkRetext, new ParseGerman()).use(retextTonfall, { rules }).use(retextStringify);
    await processor.run(processor.parse(file), file);
    expect(file.messages.map(({ line, column, actual }) => [line, column, actual])).toEqual([[3, 3, 'Sie müssen']]);
  });

  it('speaks behind rehype-retext', async () => {
    const html = '<p class="müssen">Gr&uuml;&szlig;e, <b>you</b>\n  must sign the form.</p><pre>You must sign the form.</pre>';
    const file = await unified()
      .use(rehypeParse, { fragment: true })
      .use(rehypeRetext, inner(unified().use(retextEnglish).use(retextTonfall, { rules, language: 'en' })))
      .use(rehypeStringify)
      .process(html);
    expect(file.messages.map(({ ruleId, actual }) => [ruleId, actual])).toEqual([['modal-command', 'you</b>\n  must']]);
  });

  it('reads a Markdown file that no remark has read as Markdown', async () => {
    const process = (path: string) =>
      unified()
        .use(retextGerman)
        .use(retextTonfall, { rules })
        .use(retextStringify)
        .process(new VFile({ path, value: 'Guten Tag,\n\n```\nSie müssen das Formular ausfüllen.\n```\n' }));
    expect(said(await process('brief.md'))).toEqual([]);
    expect(said(await process('brief.txt'))).toHaveLength(1);
  });

  it('reports without a place for a tree without positions', async () => {
    const file = new VFile('');
    const processor = unified().use(retextTonfall, { rules, language: 'de' });
    const word = { type: 'WordNode' as const, children: [{ type: 'TextNode' as const, value: 'Das geht nicht' }] };
    const tree: Root = { type: 'RootNode', children: [{ type: 'ParagraphNode', children: [{ type: 'SentenceNode', children: [word] }] }] };
    await processor.run(tree, file);
    expect(file.messages.map(({ ruleId, place, actual }) => [ruleId, place, actual])).toEqual([['flat-refusal', undefined, 'geht nicht']]);
  });

  it('refuses a language that does not exist when it is used, not when it runs', () => {
    expect(() =>
      unified()
        .use(retextTonfall, { language: 'fr' as 'de' })
        .freeze(),
    ).toThrow('language cannot be "fr"');
  });
});
