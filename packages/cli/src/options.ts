import { nearest, OWN_NAMES, TonfallError, type LintOptions, type RulePack } from '@tonfall/core';

const VALUES: Readonly<Record<string, readonly unknown[]>> = {
  language: ['de', 'en', 'auto'],
  format: ['text', 'markdown', 'html'],
  messages: ['draft', 'de', 'en'],
  rewrites: [true, false],
};
const SETTINGS: readonly unknown[] = ['off', 'info', 'warning', 'error'];
const KEYS = [...Object.keys(VALUES), 'rules', 'allow'];

/** The options of `lint()`, sound. Throws `TonfallError` (`bad-option`) for a text that is none, an option or a rule that does not exist, and a wrong value. */
export function checked(text: unknown, options: unknown, rules: RulePack['rules']): LintOptions {
  if (typeof text !== 'string') {
    throw wrong('the text of a draft is a string', 'a string', 'read the file first: lint() takes text, not a path');
  }
  for (const [key, value] of entriesOf(options === undefined ? {} : options, 'lint()')) {
    const allowed = Object.hasOwn(VALUES, key) ? VALUES[key] : undefined;
    if (!KEYS.includes(key)) throw wrong(`lint() has no option ${key}`, KEYS.join(', '), near(key, KEYS));
    if (value === undefined) continue;
    if (key === 'rules') checkRules(value, rules);
    else if (key === 'allow') checkWords(value);
    else if (allowed?.includes(value) === false)
      throw wrong(`${key} cannot be ${written(value)}`, allowed.join(', '), near(value, allowed));
  }
  return options as LintOptions;
}

/** The rules among the options of `createLinter()`. Throws `TonfallError` (`bad-option`) for any other option, and for rules that are not compiled. */
export function rulesOf(options: unknown): RulePack | undefined {
  let rules: unknown;
  for (const [key, value] of entriesOf(options, 'createLinter()')) {
    if (key !== 'rules') throw wrong(`createLinter() has no option ${key}`, 'rules');
    rules = value;
  }
  if (rules === undefined) return undefined;
  const sound = typeof rules === 'object' && rules !== null && 'version' in rules && rules.version === 2 && 'words' in rules;
  if (!sound) throw wrong('rules are not compiled', 'the pack that compileRules() of @tonfall/core makes');
  return rules as RulePack;
}

function checkRules(value: unknown, rules: RulePack['rules']): void {
  const names = new Set([...rules.flatMap(({ id, category }) => [id, category]), ...OWN_NAMES]);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw wrong('the rules of lint() are an object', "rules or categories with their setting, such as { 'modal-command': 'off' }");
  for (const [name, setting] of Object.entries(value)) {
    if (!names.has(name)) throw wrong(`there is no rule or category ${name}`, 'one that tonfall rules lists', near(name, [...names]));
    if (!SETTINGS.includes(setting))
      throw wrong(`rules.${name} cannot be ${written(setting)}`, SETTINGS.join(', '), near(setting, SETTINGS));
  }
}

function checkWords(value: unknown): void {
  if (!Array.isArray(value)) throw wrong(`allow cannot be ${written(value)}`, 'a list of words');
  for (const word of value as readonly unknown[])
    if (typeof word !== 'string') throw wrong(`a word of allow cannot be ${written(word)}`, 'a list of words');
}

function near(value: unknown, allowed: readonly unknown[]): string | undefined {
  const found = typeof value === 'string' ? nearest(value, allowed.map(String)) : undefined;
  return found === undefined ? undefined : `did you mean ${found}?`;
}

function entriesOf(options: unknown, of: string): [string, unknown][] {
  if (typeof options === 'object' && options !== null) return Object.entries(options);
  throw wrong(`the options of ${of} are an object`, 'an object, or nothing');
}

const written = (value: unknown): string => (typeof value === 'string' ? JSON.stringify(value) : String(value));

const wrong = (message: string, expected: string, hint?: string): TonfallError =>
  new TonfallError('bad-option', message, { expected, hint });
