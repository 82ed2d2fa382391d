import { parse } from 'yaml';
import { precision, recall, SCORED, type Score } from './score.js';
import { perThousand } from './report.js';

interface Floor {
  readonly precision?: number;
  readonly recall?: number;
}

/** What a score has to reach. */
export interface Floors {
  readonly languages: Readonly<Partial<Record<'de' | 'en', Floor>>>;
  readonly categories: Readonly<Record<string, Floor>>;
  /** So many hints without a label per 1,000 words at most. */
  readonly hints?: number | undefined;
}

/** Scores of the drafts of each language, and of all. */
export interface Scores {
  readonly de?: Score | undefined;
  readonly en?: Score | undefined;
  readonly all: Score;
}

/** Reads a file of floors. Throws `Error` that says what was expected. */
export function readFloors(file: string, source: string): Floors {
  const wrong = (what: string): Error => new Error(`${file}: ${what}`);
  const record = (value: unknown, where: string): Record<string, unknown> => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw wrong(`${where} is ${JSON.stringify(value)}; expected are names with values`);
    return value as Record<string, unknown>;
  };
  const number = (value: unknown, where: string, most: number): number => {
    if (typeof value !== 'number' || value < 0 || value > most)
      throw wrong(`${where} is ${JSON.stringify(value)}; expected is a number from 0 to ${String(most)}`);
    return value;
  };
  const only = (value: Record<string, unknown>, names: readonly string[], where: string): void => {
    const strange = Object.keys(value).find((key) => !names.includes(key));
    if (strange !== undefined) throw wrong(`${where}there is no ${strange}; expected are ${names.join(', ')}`);
  };
  const floor = (value: unknown, where: string): Floor => {
    const pair = record(value, where);
    only(pair, ['precision', 'recall'], `${where}: `);
    return Object.fromEntries(Object.entries(pair).map(([key, share]) => [key, number(share, `${where}.${key}`, 1)]));
  };
  const whole = record(parse(source), 'the file');
  only(whole, ['de', 'en', 'categories', 'hints'], '');
  const categories = record(whole['categories'] ?? {}, 'categories');
  only(categories, SCORED, 'categories: ');
  const { de, en, hints } = whole;
  return {
    languages: { ...(de === undefined ? {} : { de: floor(de, 'de') }), ...(en === undefined ? {} : { en: floor(en, 'en') }) },
    categories: Object.fromEntries(Object.entries(categories).map(([name, value]) => [name, floor(value, `categories.${name}`)])),
    hints: hints === undefined ? undefined : number(hints, 'hints', 1000),
  };
}

/** The floors that a score does not reach, a sentence each. A floor for what no draft has a label or a finding of is broken too: it would guard nothing. */
export function brokenFloors({ languages, categories, hints }: Floors, scores: Scores): string[] {
  const broken: string[] = [];
  const compare = (name: string, what: 'precision' | 'recall', floor: number | undefined, value: number | undefined): void => {
    if (floor === undefined || (value !== undefined && value >= floor)) return;
    broken.push(`${name}: ${what} is ${exact(value)}, below the floor of ${String(Math.round(floor * 1000) / 10)} %`);
  };
  for (const language of ['de', 'en'] as const) {
    const floor = languages[language];
    const all = scores[language]?.all;
    compare(language, 'precision', floor?.precision, all && precision(all));
    compare(language, 'recall', floor?.recall, all && recall(all));
  }
  for (const each of scores.all.categories) {
    const floor = categories[each.category];
    compare(each.category, 'precision', floor?.precision, precision(each));
    compare(each.category, 'recall', floor?.recall, recall(each));
  }
  const { words, all } = scores.all;
  if (hints !== undefined && (1000 * all.hints) / words > hints)
    broken.push(`${perThousand(all.hints, words)} hints without a label per 1,000 words; ${String(hints)} is the most`);
  return broken;
}

/** To a tenth, cut: what is just below a floor is not shown as the floor. */
const exact = (share: number | undefined): string => (share === undefined ? 'not known' : `${String(Math.floor(share * 1000) / 10)} %`);
