import lexiconData from '@tonfall/rules/lexicon-de';
import type { Finding, Language, Severity } from '../../src/finding.js';
import { createLinter, type Linter } from '../../src/linter.js';
import { compileRules } from '../../src/rules/compile.js';
import type {
  FactDefinition,
  LevelDefinition,
  ListDefinition,
  ListEntry,
  LanguageSection,
  RuleDefinition,
} from '../../src/rules/definition.js';
import { createVerbLexicon } from '../../src/language/de/lexicon.js';
import type { Spelling } from '../../src/spelling/speller.js';

const lexicon = createVerbLexicon(lexiconData);

/** A rule of one language, everything else filled in. */
export function rule(
  id: string,
  language: Language,
  section: Omit<LanguageSection, 'examples'>,
  more: { severity?: Severity; priority?: number; levels?: LevelDefinition[] } = {},
): RuleDefinition {
  const both = (text: string) => ({ de: text, en: text });
  return {
    id,
    category: 'clarity',
    severity: more.severity ?? 'warning',
    priority: more.priority ?? 50,
    sources: [],
    message: both('{match}|{better}|{note}'),
    why: both('why'),
    ...(more.levels === undefined ? {} : { levels: more.levels }),
    [language]: section,
  };
}

export const list = (name: string, language: Language, entries: readonly ListEntry[]): ListDefinition => ({
  list: name,
  language,
  entries,
});
export const fact = (name: string, language: Language, phrase: string[]): FactDefinition => ({
  fact: name,
  means: { de: name, en: name },
  [language]: { match: [{ phrase }] },
});

/** A linter with these rules and no others. Throws when one of them cannot be compiled. */
export function linterOf(
  rules: readonly RuleDefinition[],
  lists: readonly ListDefinition[] = [],
  facts: readonly FactDefinition[] = [],
  spelling?: Spelling,
): Linter {
  const { pack, problems } = compileRules({ rules, lists, facts }, lexicon);
  const [problem] = problems;
  if (problem !== undefined) throw new Error(`${problem.in}: ${problem.message}`);
  return createLinter({ rules: pack, lexicon, spelling });
}

/** The quotes that a set of phrase lines finds in a text. */
export function quotes(lines: readonly string[], text: string, language: Language = 'de'): string[] {
  return linterOf([rule('one', language, { match: [{ phrase: lines }] })])
    .lint(text, { language })
    .map(({ quote }) => quote);
}

/** `id severity quote` of findings, for comparing at a glance. */
export const told = (findings: readonly Finding[]): string[] =>
  findings.map(({ ruleId, severity, quote }) => `${ruleId} ${severity} ${quote}`);
