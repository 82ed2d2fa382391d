import type { RuleDefinition } from '@tonfall/core';

/** rules/INDEX.md: every rule by category and id. */
export function renderIndex(rules: readonly RuleDefinition[]): string {
  const key = (rule: RuleDefinition): string => `${rule.category} ${rule.id}`;
  const sorted = [...rules].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  const rows = sorted.map(
    (rule) => `| [${rule.id}](${rule.category}/${rule.id}.yml) | ${rule.category} | ${rule.severity} | ${languages(rule)} |`,
  );
  return `${HEAD}\n${rows.join('\n')}\n`;
}

const languages = (rule: RuleDefinition): string => (['de', 'en'] as const).filter((language) => rule[language] !== undefined).join(', ');

const HEAD = `# All rules

Written by \`npm run rule:index\`; do not edit.

| rule | category | severity | languages |
| --- | --- | --- | --- |`;
