import { nearest, type Language } from '@tonfall/core';
import type { ProblemText } from '../source-text.js';

/** More names than this help nobody. */
const MOST_SHOWN = 20;

/** What is expected where one of `known` must stand. */
export function oneOfNames(known: readonly string[]): string {
  if (known.length === 0) return 'none is known';
  return known.length > MOST_SHOWN ? `one of ${String(known.length)} names` : known.join(', ');
}

/** A list that is named and does not exist: perhaps a slip, perhaps it is still to be written. `known` are the lists of the language. */
export function noSuchList(name: string, language: Language, known: readonly string[]): ProblemText {
  const file = `rules/lists/${language}/${name}.yml`;
  const near = nearest(name, known);
  const make = `a new list is a file ${file} of two lines: list: ${name} and entries: ["one phrase", "another"]`;
  return {
    message: `there is no list ${file}`,
    expected: oneOfNames(known),
    hint: near === undefined ? make : `did you mean ${near}? If not: ${make}`,
  };
}
