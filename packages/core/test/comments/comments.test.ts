import { rules } from '@tonfall/rules';
import lexiconData from '@tonfall/rules/lexicon-de';
import { describe, expect, it } from 'vitest';
import { createVerbLexicon } from '../../src/language/de/lexicon.js';
import { createLinter, type LintOptions } from '../../src/index.js';
import { told } from '../helpers/rule-linter.js';

const linter = createLinter({ rules, lexicon: createVerbLexicon(lexiconData) });
const find = (text: string, options: LintOptions = {}): string[] =>
  told(linter.lint(text, { language: 'de', format: 'markdown', ...options }));

const ORDER = 'Sie müssen das Formular ausfüllen.';
const FOUND = 'modal-command warning Sie müssen';

describe('a comment', () => {
  it.each([
    ['the next line, by rule', `<!-- tonfall-disable-next-line modal-command -->\n${ORDER}`],
    ['the next line, by category and with a reason', `<!-- tonfall-disable-next-line command -- steht so im Gesetz -->\n${ORDER}`],
    ['the next line, whatever the rule', `<!-- tonfall-disable-next-line -->\n${ORDER}`],
    ['the next line that is not blank', `<!-- tonfall-disable-next-line modal-command -->\n\n\n${ORDER}`],
    ['its own line', `${ORDER} <!-- tonfall-disable-line modal-command -->`],
    [
      'the lines up to enable',
      `<!-- tonfall-disable modal-command -->\n\n${ORDER}\n\n${ORDER}\n\n<!-- tonfall-enable modal-command -->\n\nGuten Tag.`,
    ],
    ['the rest of the draft', `<!-- tonfall-disable -->\n\n${ORDER}\n\n${ORDER}`],
    ['the whole draft, from its end', `${ORDER}\n\n${ORDER}\n\n<!-- tonfall-disable-file modal-command -->`],
    ['several rules', `<!-- tonfall-disable-next-line modal-command, jargon -->\n${ORDER} Die TCO ist hoch.`],
    ['CRLF', `<!-- tonfall-disable-next-line modal-command -->\r\n${ORDER}\r\n`],
    ['a list item', `- Guten Tag\n- ${ORDER} <!-- tonfall-disable-line modal-command -->`],
  ])('disables %s', (_, text) => {
    expect(find(text)).toEqual([]);
  });

  it('holds for its line only', () => {
    expect(find(`<!-- tonfall-disable-next-line modal-command -->\n${ORDER}\n\n${ORDER}`)).toEqual([FOUND]);
    expect(find(`<!-- tonfall-disable modal-command -->\n\n${ORDER}\n\n<!-- tonfall-enable -->\n\n${ORDER}`)).toEqual([FOUND]);
  });

  it('lets another rule speak about the same words', () => {
    const text = 'Wie bereits erwähnt müssen Sie sich an den Hersteller wenden.';
    const [first, ...others] = linter.lint(text, { language: 'de', format: 'markdown' });
    const also = [first?.also[0]?.ruleId, ...others.map(({ ruleId }) => ruleId)].filter((id) => id !== undefined);
    const after = linter.lint(`<!-- tonfall-disable-next-line ${first?.ruleId ?? ''} -->\n${text}`, { language: 'de', format: 'markdown' });
    expect(after.map(({ ruleId }) => ruleId)).toEqual(expect.arrayContaining(also));
    expect(after.map(({ ruleId }) => ruleId)).not.toContain(first?.ruleId);
  });

  it('is plain words in plain text', () => {
    expect(find(`<!-- tonfall-disable-next-line modal-command -->\n${ORDER}`, { format: 'text' })).toEqual([FOUND]);
  });

  it('is read in HTML', () => {
    expect(find(`<p>Guten Tag</p>\n<!-- tonfall-disable-next-line modal-command -->\n<p>${ORDER}</p>`, { format: 'html' })).toEqual([]);
  });

  it('of somebody else is left alone', () => {
    expect(find(`<!-- vale off -->\n\n${ORDER}`)).toEqual([FOUND]);
  });
});

describe('a comment that does nothing', () => {
  const comment = '<!-- tonfall-disable-next-line modal-command -->';

  it('is reported where it stands', () => {
    expect(find(`${comment}\nBitte füllen Sie das Formular aus.`)).toEqual([`unused-comment info ${comment}`]);
  });

  it('is told by the name that is idle, and used names are not', () => {
    const both = '<!-- tonfall-disable-next-line modal-command, jargon -->';
    const [finding, ...more] = linter.lint(`${both}\n${ORDER}`, { language: 'de', format: 'markdown' });
    expect(more).toEqual([]);
    expect(finding?.message).toContain('jargon');
  });

  it.each([
    ['an unknown rule', '<!-- tonfall-disable-next-line modal-comand -->', 'modal-comand'],
    ['an unknown word', '<!-- tonfall-dissable modal-command -->', 'tonfall-dissable'],
  ])('for %s is a warning that says so', (_, text, word) => {
    const [finding] = linter.lint(`${text}\nGuten Tag.`, { language: 'de', format: 'markdown' });
    expect(finding).toMatchObject({ ruleId: 'unused-comment', severity: 'warning', quote: text });
    expect(finding?.message).toContain(word);
  });

  it('is one that disables what is disabled, or enables what is not', () => {
    expect(find(`<!-- tonfall-disable modal-command -->\n\n<!-- tonfall-disable modal-command -->\n\n${ORDER}`)).toEqual([
      'unused-comment info <!-- tonfall-disable modal-command -->',
    ]);
    expect(find('<!-- tonfall-enable modal-command -->\n\nGuten Tag.')).toEqual([
      'unused-comment info <!-- tonfall-enable modal-command -->',
    ]);
  });

  it('can be left unreported, and is told in the language of the messages', () => {
    expect(find(`${comment}\nGuten Tag.`, { rules: { 'unused-comment': 'off' } })).toEqual([]);
    expect(linter.lint(`${comment}\nGuten Tag.`, { language: 'de', messages: 'en', format: 'markdown' })[0]?.message).toContain('turns');
  });
});

it('time grows with the comments and findings, not with their product', () => {
  const many = `<!-- tonfall-disable-next-line modal-command -->\n${ORDER}\n\n`.repeat(20_000);
  expect(find(many)).toEqual([]);
  const idle = '<!-- tonfall-disable-line jargon --> '.repeat(20_000);
  expect(find(idle)).toHaveLength(20_000);
});
