import type { ClauseConstraint, ConditionDefinition, LanguageSection, PatternDefinition, ShapeDefinition, Words } from '@tonfall/core';
import type { Vocabulary } from './vocabulary.js';

const SHOWN = 6;

/** What a rule looks for, one line for each pattern. */
export function lookedFor(section: LanguageSection, words: Vocabulary): string[] {
  return section.match.map((pattern) => [patternInWords(pattern, words), ...(pattern.once === true ? [words.once] : [])].join('; '));
}

/** When a rule is silent, one line for each exception: those of the whole rule, then those of single patterns. None twice. */
export function exceptions({ match, unless = [] }: LanguageSection, words: Vocabulary): string[] {
  const lines = [...unless, ...match.flatMap((pattern) => pattern.unless ?? [])].map((condition) => conditionInWords(condition, words));
  if (match.some(({ explained }) => explained === 'skip')) lines.push(words.explained);
  return [...new Set(lines)];
}

function patternInWords(pattern: PatternDefinition, words: Vocabulary): string {
  const parts: string[] = [];
  if (pattern.phrase !== undefined) parts.push(quoted(pattern.phrase, words));
  if (pattern.clause !== undefined) parts.push(clauseInWords(pattern.clause, words));
  if (pattern.list !== undefined) parts.push(words.list(pattern.list));
  if (pattern.shape !== undefined) parts.push(shapeInWords(pattern.shape, words));
  if (pattern.check !== undefined) parts.push(`${words.check} (${pattern.check.name})`);
  if (pattern.where !== undefined) parts.push(clauseInWords(pattern.where, words));
  for (const condition of pattern.only ?? []) parts.push(conditionInWords(condition, words));
  return parts.join(`, ${words.and} `);
}

function conditionInWords(
  { phrase, in: place = 'sentence', clause, fact, reach = [0, 0], question, then }: ConditionDefinition,
  words: Vocabulary,
): string {
  const parts: string[] = [];
  if (phrase !== undefined) parts.push(`${words.places[place]} ${quoted(phrase, words)}`);
  if (clause !== undefined) parts.push(clauseInWords(clause, words));
  if (fact !== undefined)
    parts.push(`${fact.map((name) => words.facts[name] ?? name).join(` ${words.or} `)} (${words.reach(reach[0], reach[1])})`);
  if (question === true) parts.push(words.question);
  const all = parts.join(`, ${words.and} `);
  return then === 'info' ? `${all}: ${words.info}` : all;
}

/** "Subjekt ist der Leser (Sie, du, ihr); Modalverb müssen; nicht verneint; Satzart Aussage oder dass-Satz" */
function clauseInWords(clause: ClauseConstraint, words: Vocabulary): string {
  const { labels, features } = words;
  const parts: string[] = [];
  const or = (values: readonly string[], table: Readonly<Record<string, string>> = {}): string =>
    some(
      values.map((value) => table[value] ?? value),
      words,
      words.or,
    );
  const lemmas = (value: Words | undefined, any: string, not: string): void => {
    if (value?.any !== undefined)
      parts.push(value.any.length === 1 && value.any[0] === 'none' ? labels.notModal : `${any} ${or(value.any)}`);
    if (value?.not !== undefined) parts.push(`${not} ${or(value.not)}`);
  };
  if (clause.subject !== undefined)
    parts.push(
      `${labels.subject} ${or(clause.subject.flatMap((each) => (typeof each === 'string' ? [words.subjects[each] ?? each] : each.noun)))}`,
    );
  lemmas(clause.modal, labels.modal, labels.notModal);
  lemmas(clause.main, labels.main, labels.notMain);
  if (clause.negated !== undefined) parts.push(or(clause.negated, words.negated));
  for (const values of [clause.tense, clause.mood, clause.voice, clause.infinitive, clause.position])
    if (values !== undefined) parts.push(or(values, features));
  if (clause.kind !== undefined) parts.push(`${labels.kind} ${or(clause.kind, words.kinds)}`);
  if (clause.contains !== undefined) parts.push(`${labels.contains} ${quoted(clause.contains, words)}`);
  if (clause.lacks !== undefined) parts.push(`${labels.lacks} ${quoted(clause.lacks, words)}`);
  return parts.join('; ');
}

function shapeInWords({ length, capitals, notIn }: ShapeDefinition, words: Vocabulary): string {
  const parts = [
    words.shape,
    ...(length === undefined ? [] : [`${String(length[0])}–${String(length[1])}`]),
    ...(capitals === undefined ? [] : [`A–Z ≥ ${String(capitals)}`]),
  ];
  const lists = (notIn ?? []).map((name) => `${words.labels.lacks} ${words.list(name)}`);
  return [...parts, ...lists].join(', ');
}

const quoted = (lines: readonly string[], words: Vocabulary): string => some(lines.map(words.quote), words, words.or);

function some(values: readonly string[], words: Vocabulary, last: string): string {
  const shown = values.slice(0, SHOWN);
  if (values.length > SHOWN) return `${shown.join(', ')} ${words.more(values.length - SHOWN)}`;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} ${last} ${shown.at(-1) ?? ''}`;
}
