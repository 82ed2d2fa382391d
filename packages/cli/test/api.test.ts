import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileRules, createVerbLexicon, type Definitions } from '@tonfall/core';
import lexicon from '@tonfall/rules/lexicon-de';
import { describe, expect, it } from 'vitest';
import { createLinter, lint, TonfallError, type LintOptions } from '../src/index.js';
import { tinyRules } from './tiny/linter.js';

describe('lint', () => {
  it('gives findings, at once', () => {
    const findings = lint('Sehr geehrte Frau Kern,\n\nSie müssen das Formular ausfüllen.', { language: 'de' });
    expect(Array.isArray(findings)).toBe(true);
    expect(findings.map(({ ruleId, quote, severity }) => [ruleId, quote, severity])).toContainEqual([
      'modal-command',
      'Sie müssen',
      'warning',
    ]);
  });

  it('leads to the page of a rule on this disk; rules of others have none', async () => {
    const text = 'Sie müssen das Formular ausfüllen.';
    const [finding] = lint(text, { language: 'de' });
    expect(finding?.url).toMatch(/^file:\/\/.*\/docs\/modal-command\.md$/);
    expect(existsSync(fileURLToPath(finding?.url ?? ''))).toBe(true);
    expect(createLinter({ rules: await tinyRules() }).lint(text, { language: 'de' })[0]?.url).toBe('tonfall:modal-command');
  });

  it('reads Markdown when it is told so', () => {
    expect(lint('    Sie müssen das Formular ausfüllen.', { language: 'de', format: 'markdown' })).toEqual([]);
    expect(lint('**Sie** müssen das Formular ausfüllen.', { language: 'de', format: 'markdown' })).toHaveLength(1);
  });

  it('leaves rewrites out when they are not wanted', () => {
    const text = 'Sie müssen das Formular ausfüllen.';
    expect(lint(text, { language: 'de' })[0]?.rewrites).not.toEqual([]);
    expect(lint(text, { language: 'de', rewrites: false })[0]?.rewrites).toEqual([]);
  });

  it('takes settings of rules and categories, and words that are fine', () => {
    const text = 'Sie müssen das Formular ausfüllen.';
    const severities = (rules: LintOptions['rules']): unknown => lint(text, { language: 'de', rules }).map(({ severity }) => severity);
    expect(severities({ 'modal-command': 'off' })).toEqual([]);
    expect(severities({ command: 'off' })).toEqual([]);
    expect(severities({ command: 'off', 'modal-command': 'error' })).toEqual(['error']);
    expect(severities(undefined)).toEqual(['warning']);
    const jargon = 'Unser Onboarding hilft.';
    expect(lint(jargon, { language: 'de' }).map(({ quote }) => quote)).toEqual(['Onboarding']);
    expect(lint(jargon, { language: 'de', allow: ['onboarding'] })).toEqual([]);
  });

  it('reads HTML', () => {
    expect(lint('<p>Sie <b>müssen</b> zahlen.</p><pre>Sie müssen zahlen.</pre>', { language: 'de', format: 'html' })).toHaveLength(1);
  });

  it('keeps a draft that is being written', () => {
    const session = createLinter().open();
    const [finding] = session.read('Sie müssen das Formular ausfüllen.', { language: 'de' }).findings;
    expect(finding?.rewrites).toEqual([]);
    expect(finding === undefined ? [] : session.rewrites(finding)).not.toEqual([]);
    expect(() => session.read('x', { rules: { nothing: 'off' } })).toThrow(TonfallError);
    expect(() => session.steps(3 as never)).toThrow('the text of a draft is a string');
  });

  it.each(['', '\ufeff', '\0', '\ud800', '\r', '🙂'.repeat(1000)])('throws nothing for a text, %j', (text) => {
    expect(() => lint(text)).not.toThrow();
  });

  it.each([
    [undefined, {}, 'the text of a draft is a string'],
    [Buffer.from('x'), {}, 'the text of a draft is a string'],
    ['x', { language: 'fr' }, 'language cannot be "fr"'],
    ['x', { format: 'md' }, 'format cannot be "md"'],
    ['x', { lang: 'de' }, 'lint() has no option lang'],
    ['x', { rewrites: 'no' }, 'rewrites cannot be "no"'],
    ['x', { rules: { 'modal-comand': 'off' } }, 'there is no rule or category modal-comand'],
    ['x', { rules: { 'modal-command': 'warn' } }, 'rules.modal-command cannot be "warn"'],
    ['x', { rules: ['modal-command'] }, 'the rules of lint() are an object'],
    ['x', { rules: null }, 'the rules of lint() are an object'],
    ['x', { allow: 'Ticket' }, 'allow cannot be "Ticket"'],
    ['x', { allow: ['Ticket', 3] }, 'a word of allow cannot be 3'],
    ['x', null, 'the options of lint() are an object'],
    ['x', 'de', 'the options of lint() are an object'],
  ])('throws a TonfallError for %j with %j', (text, options, message) => {
    const call = (): unknown => lint(text as string, options as LintOptions);
    expect(call).toThrow(TonfallError);
    expect(call).toThrow(message);
    try {
      call();
    } catch (error) {
      expect(error).toMatchObject({ code: 'bad-option', name: 'TonfallError' });
      expect((error as TonfallError).expected).toBeTruthy();
    }
  });
});

it('names even a value that JSON has no word for', () => {
  expect(() => lint('x', { rewrites: 1n as never })).toThrow('rewrites cannot be 1');
});

it.each([
  [{ rules: { 'modal-comand': 'off' } }, 'did you mean modal-command?'],
  [{ mesages: 'de' }, 'did you mean messages?'],
  [{ format: 'htm' }, 'did you mean html?'],
])('says what is near, %j', (options, hint) => {
  expect(() => lint('x', options as LintOptions)).toThrow(expect.objectContaining({ code: 'bad-option', hint }) as Error);
});

describe('createLinter', () => {
  it('takes rules of one’s own', async () => {
    const linter = createLinter({ rules: await tinyRules() });
    expect(linter.lint('Das geht nicht.', { language: 'de' }).map(({ severity }) => severity)).toEqual(['error']);
    expect(linter.read('Das geht nicht.', { language: 'de' }).language).toBe('de');
  });

  it('takes what compileRules makes of definitions', () => {
    const both = (text: string) => ({ de: text, en: text });
    const definitions: Definitions = {
      rules: [
        {
          id: 'hello',
          category: 'clarity',
          severity: 'info',
          priority: 1,
          sources: [],
          message: both('“{match}”'),
          why: both('why'),
          en: { match: [{ phrase: ['hello there'] }] },
        },
      ],
      facts: [],
      lists: [],
    };
    const { pack, problems } = compileRules(definitions, createVerbLexicon(lexicon));
    expect(problems).toEqual([]);
    expect(
      createLinter({ rules: pack })
        .lint('Hello there.', { language: 'en' })
        .map(({ message }) => message),
    ).toEqual(['“Hello there”']);
  });

  it.each([[{ rules: [] }], [{ rules: {} }], [{ rules: 'rules.yml' }], [{ rule: 1 }], [null], [7]])(
    'throws a TonfallError for %j',
    (options) => {
      expect(() => createLinter(options as never)).toThrow(TonfallError);
    },
  );

  it('throws a fault of its own as a TonfallError, without the draft', async () => {
    const pack = await tinyRules();
    const linter = createLinter({ rules: { ...pack, rules: [] } });
    let fault: unknown;
    try {
      linter.lint('Das geht nicht.', { language: 'de' });
    } catch (error) {
      fault = error;
    }
    expect(fault).toMatchObject({ name: 'TonfallError', code: 'internal', cause: expect.any(TypeError) as unknown });
    expect(JSON.stringify([(fault as Error).message, (fault as TonfallError).hint])).not.toContain('geht nicht');
  });
});
