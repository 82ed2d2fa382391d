import type { Language, LanguageSection, LevelDefinition, RuleDefinition, Severity } from '@tonfall/core';
import { exceptions, type FactMeanings } from './describe.js';
import { PAGE_WORDS, type PageWords } from './page-words.js';
import { VOCABULARY } from './vocabulary.js';

/** What is told of a rule in one language: sentences and lists, Markdown. */
export interface RuleText {
  readonly id: string;
  readonly category: string;
  readonly severity: Severity;
  /** Nothing is found until a configuration turns the rule on. */
  readonly off: boolean;
  /** What a finding says, … for the words of the draft; then what single patterns say instead. */
  readonly messages: readonly string[];
  readonly why: string;
  readonly flags: readonly string[];
  readonly allows: readonly string[];
  /** Exceptions in words. */
  readonly silent: readonly string[];
  /** Sentences that are overlooked so far. */
  readonly misses: readonly string[];
  /** Where the severity is another one. */
  readonly levels: readonly string[];
}

/** What a rule is, as text. */
export function ruleText(rule: RuleDefinition, language: Language, facts: FactMeanings): RuleText {
  const section = rule[language];
  const words = PAGE_WORDS[language];
  const { flags = [], allows = [], misses = [] } = section?.examples ?? {};
  const messages = [rule.message, ...(section?.match ?? []).flatMap(({ message }) => message ?? [])];
  return {
    id: rule.id,
    category: rule.category,
    severity: rule.severity,
    off: section?.default === 'off',
    messages: [...new Set(messages.map((message) => message[language].replaceAll(/\{\w+\}/g, '…')))],
    why: rule.why[language],
    flags: flags.map(({ text, becomes }) => (becomes === undefined ? shown(text) : `${shown(text)} → ${shown(becomes)}`)),
    allows: allows.map(shown),
    silent: section === undefined ? [] : exceptions(section, VOCABULARY[language], facts).map(shown),
    misses: misses.map(shown),
    levels: [
      ...(rule.levels ?? []).map((level) => words.level(level.severity, levelInWords(level, language, facts))),
      ...Object.entries(rule.profiles ?? {}).map(([profile, severity]) => words.level(severity, words.profile(profile))),
      ...ownSeverities(section, words),
    ],
  };
}

function levelInWords({ place, count, fact, reach = [0, 0] }: LevelDefinition, language: Language, facts: FactMeanings): string {
  const [words, { or, and, reach: near }] = [PAGE_WORDS[language], VOCABULARY[language]];
  const parts = [
    ...(place === undefined ? [] : [words.firstThird]),
    ...(count === undefined ? [] : [words.count(count)]),
    ...(fact === undefined ? [] : [`${words.when} ${fact.map((name) => facts.get(name) ?? name).join(` ${or} `)} (${near(reach)})`]),
  ];
  return parts.join(` ${and} `);
}

/** Patterns that say a severity of their own, or are not sure. */
function ownSeverities(section: LanguageSection | undefined, words: PageWords): string[] {
  const own = (section?.match ?? []).flatMap(({ severity, confidence }) => (confidence === 'low' ? 'info' : (severity ?? [])));
  return [...new Set(own)].map((severity) => words.level(severity, words.someWords));
}

/** On one line, and without signs that Markdown takes for something else; `**` stays. */
const shown = (text: string): string => text.replace(/\s*\n\s*/g, ' ').replace(/[\\`_[\]<>~|]/g, '\\$&');

/** What a page knows beside the rule. */
export interface PageContext {
  /** What measuring showed, a sentence. */
  readonly measured?: string | undefined;
  /** Where false alarms are reported; undefined while the repository has no address. */
  readonly issues?: string | undefined;
  /** Marks before a heading. */
  readonly level: '##' | '###';
}

/** A rule for a page or a window, as Markdown: message, reason, examples, exceptions, severity, how to turn it off, and what to do about a false alarm. */
export function renderRule(text: RuleText, language: Language, { measured, issues, level }: PageContext): string {
  const words = PAGE_WORDS[language];
  const list = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');
  const part = (title: string, body: string): string => (body === '' ? '' : `${level} ${title}\n\n${body}`);
  const severity = [words.severity(text.severity), ...(text.off ? [words.offByDefault(text.id)] : [])].join(' ');
  return [
    text.messages.map((message) => `> ${message}`).join('\n>\n'),
    part(words.why, text.why),
    part(words.flags, list(text.flags)),
    part(words.allows, list(text.allows)),
    part(words.silent, list(text.silent)),
    part(words.misses, list(text.misses)),
    part(words.strict, text.levels.length === 0 ? severity : `${severity}\n\n${list(text.levels)}`),
    part(words.precision, measured ?? ''),
    part(words.turnOff, words.howToTurnOff(text.id)),
    part(words.falseAlarm, words.report(text.id, `rules/${text.category}/${text.id}.yml`, issues)),
  ]
    .filter((each) => each !== '')
    .join('\n\n');
}
