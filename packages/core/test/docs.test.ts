import lexiconData from '@tonfall/rules/lexicon-de';
import { describe, expect, it } from 'vitest';
import { compileRules, createLinter, createVerbLexicon } from '../src/index.js';
import { rule } from './helpers/rule-linter.js';

const lexicon = createVerbLexicon(lexiconData);
const { pack } = compileRules({ rules: [rule('one', 'en', { match: [{ phrase: ['odd'] }] })], lists: [], facts: [] }, lexicon);

describe('the url of a finding', () => {
  it.each([
    [undefined, 'tonfall:one', 'tonfall:unused-comment'],
    ['file:///docs/', 'file:///docs/one.md', 'file:///docs/unused-comment.md'],
    ['https://example.com/rules', 'https://example.com/rules/one.md', 'https://example.com/rules/unused-comment.md'],
  ])('with pages in %s', (docs, one, comment) => {
    const found = createLinter({ rules: pack, lexicon, docs }).lint('<!-- tonfall-disable-line two -->\n\nHow odd it is.', {
      language: 'en',
      format: 'markdown',
    });
    expect(found.map(({ url }) => url).sort()).toEqual([comment, one].sort());
  });
});
