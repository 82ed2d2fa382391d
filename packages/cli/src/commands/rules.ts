import { TonfallError, type Language, type RuleDefinition } from '@tonfall/core';
import { exceptions, VOCABULARY } from '@tonfall/project/explain';
import definitions from '@tonfall/rules/definitions';
import { adviceFor } from '../nearest.js';
import type { Output } from '../output.js';
import { createPaint, type Paint } from '../report/paint.js';
import { columnsOf } from '../report/terminal.js';
import { wrap } from '../report/wrap.js';

const columns = (): number => columnsOf(process.stdout);

/** `tonfall rules`: the rules by category, each with its severity and a sentence at which it speaks. */
export async function listRules(messages: 'draft' | Language, output: Output): Promise<number> {
  const paint = createPaint(process.stdout, process.env);
  const language = messages === 'draft' ? 'en' : messages;
  const rules = [...definitions.rules].sort((a, b) => order(a.category, b.category) || order(a.id, b.id));
  const width = Math.max(...rules.map(({ id }) => id.length));
  let category = '';
  for (const rule of rules) {
    if (rule.category !== category) await output.write(`${category === '' ? '' : '\n'}${paint('bold', rule.category)}\n`);
    category = rule.category;
    const [example = ''] = wrap(plain(rule[language]?.examples?.flags[0]?.text ?? ''), columns() - width - 14);
    const whole = example === plain(rule[language]?.examples?.flags[0]?.text ?? '');
    await output.write(
      `  ${rule.id.padEnd(width)}  ${rule.severity.padEnd(7)}  ${paint('dim', whole ? example : `${example} …`)}`.trimEnd() + '\n',
    );
  }
  return 0;
}

/** `tonfall explain RULE`: why, examples, when it is silent; in both languages unless one is asked for. Throws `TonfallError` (`no-rule`) that names the nearest. */
export async function explainRule(name: string | undefined, messages: 'draft' | Language, output: Output): Promise<number> {
  const id = nameIn(name ?? '');
  const rule = definitions.rules.find((each) => each.id === id) ?? definitions.rules.find((each) => (each.was ?? []).includes(id));
  if (rule === undefined) {
    const known = definitions.rules.map((each) => each.id);
    if (id === '') throw new TonfallError('no-rule', 'explain needs the name of a rule', { hint: 'tonfall rules lists them' });
    const hint = adviceFor(id, known);
    throw new TonfallError('no-rule', `there is no rule ${id}`, { hint: hint.startsWith('did') ? hint : 'tonfall rules lists them' });
  }
  const paint = createPaint(process.stdout, process.env);
  const languages: Language[] = messages === 'draft' ? ['de', 'en'] : [messages];
  await output.write(`${paint('bold', rule.id)} (${rule.category}, ${rule.severity})\n`);
  for (const language of languages) await output.write(section(rule, language, paint));
  return 0;
}

const HEADS = {
  de: { title: 'Deutsch', silent: 'Schweigt, wenn', flags: 'Spricht bei', allows: 'Schweigt bei' },
  en: { title: 'English', silent: 'Silent when', flags: 'Speaks at', allows: 'Silent at' },
} as const;

function section(rule: RuleDefinition, language: Language, paint: Paint): string {
  const body = rule[language];
  const head = HEADS[language];
  const words = VOCABULARY[language];
  const facts = new Map(definitions.facts.map(({ fact, means }) => [fact, means[language]]));
  const block = (title: string, lines: readonly string[]): string =>
    lines.length === 0 ? '' : `\n  ${paint('dim', title)}\n${lines.map((line) => item(line)).join('')}`;
  const flags = (body?.examples?.flags ?? []).map(
    ({ text, becomes }) => marked(text, paint) + (becomes === undefined ? '' : `  →  ${becomes}`),
  );
  const why = wrap(rule.why[language], columns() - 2).map((line) => `  ${line}\n`);
  return [
    `\n${paint('bold', head.title)}\n`,
    ...why,
    block(head.flags, flags),
    block(head.allows, body?.examples?.allows ?? []),
    body === undefined ? '' : block(head.silent, exceptions(body, words, facts)),
  ].join('');
}

function item(text: string): string {
  return wrap(text, columns() - 6)
    .map((line, index) => `    ${index === 0 ? '- ' : '  '}${line}\n`)
    .join('');
}

/** The rule that a name, or the `url` of a finding, is about. */
const nameIn = (address: string): string => address.replace(/^tonfall:|^file:.*\//, '').replace(/\.md$/, '');

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const plain = (text: string): string => text.replaceAll('**', '');
const marked = (text: string, paint: Paint): string => text.replace(/\*\*(.+?)\*\*/g, (_, words: string) => paint('bold', words));
