import { TonfallError, type Language, type RuleDefinition } from '@tonfall/core';
import definitions from '@tonfall/rules/definitions';
import { nearest } from '../args.js';
import type { Output } from '../output.js';

/** `tonfall rules`: id, severity and category of every rule. */
export async function listRules(output: Output): Promise<number> {
  const width = Math.max(...definitions.rules.map(({ id }) => id.length));
  const lines = [...definitions.rules].sort((a, b) => (a.category + a.id < b.category + b.id ? -1 : 1)).map((rule) => `${rule.id.padEnd(width)}  ${rule.severity.padEnd(7)}  ${rule.category}`);
  await output.write(`${lines.join('\n')}\n`);
  return 0;
}

/** `tonfall explain RULE`. Throws `TonfallError` (`no-rule`) that names the nearest one. */
export async function explainRule(name: string | undefined, messages: 'draft' | Language, output: Output): Promise<number> {
  const id = (name ?? '').replace(/^tonfall:/, '');
  const rule = definitions.rules.find((each) => each.id === id || (each.was ?? []).includes(id));
  if (rule === undefined) {
    const known = definitions.rules.map((each) => each.id);
    throw new TonfallError('no-rule', id === '' ? 'explain needs the name of a rule' : `there is no rule ${id}`, { hint: id === '' ? 'tonfall rules lists them' : nearest(id, known) });
  }
  const languages: Language[] = messages === 'draft' ? ['de', 'en'] : [messages];
  await output.write(`${rule.id} (${rule.category}, ${rule.severity})\n${languages.map((language) => section(rule, language)).join('')}\n`);
  return 0;
}

const HEADS = {
  de: { flags: 'Spricht bei', allows: 'Schweigt bei', sources: 'Quellen' },
  en: { flags: 'Speaks at', allows: 'Silent at', sources: 'Sources' },
} as const;

function section(rule: RuleDefinition, language: Language): string {
  const examples = rule[language]?.examples;
  const head = HEADS[language];
  const list = (title: string, sentences: readonly string[]): string => (sentences.length === 0 ? '' : `\n  ${title}\n${sentences.map((text) => `    ${text}`).join('\n')}\n`);
  return `
${language === 'de' ? 'Deutsch' : 'English'}

  ${rule.why[language]}
${list(head.flags, (examples?.flags ?? []).map(({ text, becomes }) => text.replaceAll('**', '') + (becomes === undefined ? '' : `  →  ${becomes}`)))}${list(head.allows, examples?.allows ?? [])}
  ${head.sources}: ${rule.sources.join(', ')}
`;
}
