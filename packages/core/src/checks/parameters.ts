import type { CheckParameters } from './check.js';

/** A whole number from `least` on. Throws `RangeError` with what was expected. */
export function wholeNumber(check: string, parameters: CheckParameters, key: string, least: number): number {
  const number = Number(parameters[key]);
  if (Number.isInteger(number) && number >= least) return number;
  throw new RangeError(`${check} needs ${key}: a whole number from ${String(least)}`);
}

/** The words of a value, at least one. Throws `RangeError` with what was expected. */
export function wordsOf(check: string, parameters: CheckParameters, key: string): readonly string[] {
  const words = (parameters[key] ?? '').split(/\s+/).filter((word) => word !== '');
  if (words.length > 0) return words;
  throw new RangeError(`${check} needs ${key}: words with spaces between them, or <list>`);
}
