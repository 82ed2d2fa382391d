import type { Language, RuleDefinition } from '@tonfall/core';
import type { FactMeanings } from './describe.js';
import { renderRule, ruleText, type RuleText } from './rule-text.js';

/** What an editor tells of a rule in one language. */
export interface ExplanationIn {
  readonly text: RuleText;
  /** One sentence at which the rule speaks, with the better one if there is one; the words between `**`. */
  readonly example?: string | undefined;
  /** What measuring showed. */
  readonly measured: string;
}

/** What an editor tells of a rule: in words, without its patterns. */
export interface RuleExplanation {
  readonly id: string;
  readonly was?: readonly string[] | undefined;
  readonly category: string;
  readonly de: ExplanationIn;
  readonly en: ExplanationIn;
}

/** All rules in words, as `@tonfall/rules/explanations` has them. */
export interface Explanations {
  /** Where false alarms are reported; missing while the repository has no address. */
  readonly issues?: string | undefined;
  readonly rules: readonly RuleExplanation[];
}

/** A rule in words. */
export function explanationOf(
  rule: RuleDefinition,
  facts: Readonly<Record<Language, FactMeanings>>,
  measured: Readonly<Record<Language, string>>,
): RuleExplanation {
  const of = (language: Language): ExplanationIn => ({
    text: ruleText(rule, language, facts[language]),
    example: exampleOf(rule, language),
    measured: measured[language],
  });
  return { id: rule.id, was: rule.was, category: rule.category, de: of('de'), en: of('en') };
}

function exampleOf(rule: RuleDefinition, language: Language): string | undefined {
  const flags = rule[language]?.examples?.flags ?? [];
  const example = flags.find(({ becomes }) => becomes !== undefined) ?? flags[0];
  if (example === undefined) return undefined;
  return example.becomes === undefined ? example.text : `${example.text} → ${example.becomes}`;
}

/** An explanation as Markdown, with a title. */
export function renderExplanation(
  rule: RuleExplanation,
  language: Language,
  issues: string | undefined,
): { title: string; markdown: string } {
  const title = `${rule.id} (${rule.category})`;
  const { text, measured } = rule[language];
  return { title, markdown: `# ${title}\n\n${renderRule(text, language, { measured, issues, level: '##' })}\n` };
}
