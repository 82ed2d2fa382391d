import type { Language } from '../finding.js';
import type { VerbLexicon } from '../language/de/lexicon-types.js';
import { Vocabulary } from '../text/vocabulary.js';
import { needsSpeller } from '../spelling/suggestions.js';
import { compileLanguage } from './compile-language.js';
import type { FactDefinition, LevelDefinition, ListDefinition, RuleDefinition } from './definition.js';
import type { PackedLevel, PackedRule, RulePack } from './pack.js';

/** What is compiled together: all rules, facts and lists that may name each other. */
export interface Definitions {
  readonly rules: readonly RuleDefinition[];
  readonly facts: readonly FactDefinition[];
  readonly lists: readonly ListDefinition[];
}

/** A pattern that cannot be compiled: where it stands in the definitions and what is wrong with it. */
export interface CompileProblem {
  /** Rule id, or `facts/<fact>`, or `lists/<language>/<list>`. */
  readonly in: string;
  readonly language: Language;
  /** The phrase line or lemma. */
  readonly text: string;
  readonly message: string;
}

export interface Compiled {
  readonly pack: RulePack;
  readonly problems: readonly CompileProblem[];
}

/** Compiles definitions to a pack. Patterns with problems are left out of it and reported. Throws nothing. */
export function compileRules(definitions: Definitions, lexicon: VerbLexicon): Compiled {
  const vocabulary = new Vocabulary();
  const problems: CompileProblem[] = [];
  const facts = definitions.facts.map((fact) => fact.fact);
  const de = compileLanguage('de', definitions, facts, vocabulary, lexicon, problems);
  const en = compileLanguage('en', definitions, facts, vocabulary, lexicon, problems);
  const rules = definitions.rules.map((rule): PackedRule => ({
    id: rule.id,
    category: rule.category,
    severity: rule.severity,
    priority: rule.priority,
    message: rule.message,
    why: rule.why,
    ...(rule.levels === undefined ? {} : { levels: rule.levels.map((level) => packLevel(level, facts)) }),
    ...(rule.profiles === undefined ? {} : { profiles: rule.profiles }),
    ...spelling(rule),
  }));
  return { pack: { version: 2, words: vocabulary.pack(), rules, facts, de, en }, problems };
}

/** Where the rule asks a speller. */
function spelling(rule: RuleDefinition): Pick<PackedRule, 'spelling'> {
  const asks = (['de', 'en'] as const).flatMap((language) => {
    const section = rule[language];
    return section?.match.some(({ check }) => needsSpeller(check)) === true ? [[language, section.default ?? 'on'] as const] : [];
  });
  return asks.length === 0 ? {} : { spelling: Object.fromEntries(asks) };
}

/** A fact that does not exist never holds; the loader has reported it. */
function packLevel(level: LevelDefinition, facts: readonly string[]): PackedLevel {
  return {
    severity: level.severity,
    ...(level.place === undefined ? {} : { place: level.place }),
    ...(level.count === undefined ? {} : { count: level.count }),
    ...(level.fact === undefined ? {} : { facts: level.fact.map((fact) => facts.indexOf(fact)).filter((index) => index >= 0) }),
    ...(level.reach === undefined ? {} : { reach: level.reach }),
  };
}
