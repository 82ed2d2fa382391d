import type { Language, RuleDefinition } from '@tonfall/core';
import { rulePrecision, type Numbers } from '../evaluate/numbers.js';
import { percent } from '../evaluate/report.js';

/** rules/INDEX.md: every rule by category and id. */
export function renderIndex(rules: readonly RuleDefinition[], numbers: Numbers | undefined): string {
  const key = (rule: RuleDefinition): string => `${rule.category} ${rule.id}`;
  const sorted = [...rules].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  return `${HEAD}\n${sorted.map((rule) => row(rule, numbers)).join('\n')}\n`;
}

function row(rule: RuleDefinition, numbers: Numbers | undefined): string {
  const { id, category, severity, priority, profiles = {} } = rule;
  const cells = [
    `[${id}](../docs/rules/${id}.md)`,
    `[${category}](${category}/${id}.yml)`,
    says(rule, 'de'),
    says(rule, 'en'),
    languages(rule),
    severity,
    String(priority),
    Object.entries(profiles)
      .map(([profile, value]) => `${profile}: ${value}`)
      .join(', '),
    precisionOf(id, numbers),
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

const says = ({ message }: RuleDefinition, language: Language): string => message[language].replaceAll(/\{\w+\}/g, '…');

/** In which languages; one in brackets is off until a configuration turns it on. */
const languages = (rule: RuleDefinition): string =>
  (['de', 'en'] as const)
    .flatMap((language) => rule[language] ?? [])
    .map((section) => (section === rule.de ? 'de' : 'en') + (section.default === 'off' ? ' (off)' : ''))
    .join(', ');

/** `97 % of 34`; a dash where nothing was judged. */
function precisionOf(id: string, numbers: Numbers | undefined): string {
  const counts = numbers?.rules[id];
  const share = counts === undefined ? undefined : rulePrecision(counts);
  return counts === undefined || share === undefined ? '–' : `${percent(share)} of ${String(counts.right + counts.false)}`;
}

const HEAD = `# All rules

Written by \`npm run rule:index\`; do not edit. The name leads to the page of a rule, the category to its file. Precision: of the findings judged in
[docs/precision.md](../docs/precision.md), the share that was right; a dash where nothing or little was judged.

| rule | category | sagt | says | languages | severity | priority | profiles | precision |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |`;
