import type { ClauseConstraint, ConditionDefinition, LanguageSection, Words } from '@tonfall/core';
import type { Vocabulary } from './vocabulary.js';

const SHOWN = 6;
const SHOWN_ALTERNATIVES = 4;

/** What holds where a fact stands, by its name: "ein Grund genannt wird". */
export type FactMeanings = ReadonlyMap<string, string>;

/** When a rule is silent, one line for each exception: those of the whole rule, then those of single patterns. None twice. */
export function exceptions({ match, unless = [] }: LanguageSection, words: Vocabulary, facts: FactMeanings): string[] {
  const lines = [...unless, ...match.flatMap((pattern) => pattern.unless ?? [])].map((condition) =>
    conditionInWords(condition, words, facts),
  );
  if (match.some(({ explained }) => explained === 'skip')) lines.push(words.explained);
  return [...new Set(lines)];
}

function conditionInWords(
  { phrase, in: place = 'sentence', clause, fact, reach = [0, 0], addressee, block, question, then }: ConditionDefinition,
  words: Vocabulary,
  facts: FactMeanings,
): string {
  const parts: string[] = [];
  if (phrase !== undefined) parts.push(`${words.places[place]} ${quoted(phrase, words)}`);
  if (clause !== undefined) parts.push(`${words.clause} ${clauseInWords(clause, words)}`);
  if (fact !== undefined) parts.push(`${fact.map((name) => facts.get(name) ?? name).join(` ${words.or} `)} (${words.reach(reach)})`);
  if (addressee !== undefined) parts.push(`${words.addressee} ${addressee.join(` ${words.or} `)}`);
  if (block !== undefined) parts.push(`${words.block} ${block.map((kind) => words.blocks[kind]).join(` ${words.or} `)}`);
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
      values.map((value) => table[value] ?? readable(value, words)),
      words,
      words.or,
    );
  const lemmas = (value: Words | undefined, any: string, not: string): void => {
    if (value?.any !== undefined)
      parts.push(value.any.length === 0 || value.any[0] === 'none' ? labels.notModal : `${any} ${or(value.any)}`);
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

/** Phrases in quotes, without the signs of the rule format. */
const quoted = (lines: readonly string[], words: Vocabulary): string =>
  some(
    lines.map((line) => words.quote(readable(line, words))),
    words,
    words.or,
  );

function some(values: readonly string[], words: Vocabulary, last: string): string {
  const shown = values.slice(0, SHOWN);
  if (values.length > SHOWN) return `${shown.join(', ')} ${words.more(values.length - SHOWN)}`;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} ${last} ${shown.at(-1) ?? ''}`;
}

/** `[a|b] <times> {word}` as "a/b (Liste times) word"; of more than four alternatives the first four. */
function readable(phrase: string, words: Vocabulary): string {
  // Brackets that stay are kept apart until those of the format are gone, from the innermost to the outermost.
  let text = phrase.replace(/<([\w-]+)>/g, (_, name: string) => `\u0001${words.list(name)}\u0002`);
  for (let before = ''; before !== text;) {
    before = text;
    text = text
      .replace(/\[([^[\]()]*)\]/g, (_, inside: string) => alternatives(inside))
      .replace(/\(([^[\]()]*)\)/g, (_, inside: string) => `\u0001${alternatives(inside)}\u0002`);
  }
  return text
    .replaceAll('\u0001', '(')
    .replaceAll('\u0002', ')')
    .replace(/[{}=]/g, '')
    .replace(/ ([,:?!.])/g, '$1')
    .replace(/#/g, '1')
    .replace(/\*/g, '…')
    .replace(/\s+/g, ' ')
    .trim();
}

function alternatives(inside: string): string {
  const all = inside.split('|');
  return all.length > SHOWN_ALTERNATIVES ? `${all.slice(0, SHOWN_ALTERNATIVES).join('/')}/…` : all.join('/');
}
