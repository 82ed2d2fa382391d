import type { ProblemText } from './source-text.js';

/** Every key that files below rules/ may have: a line that begins with one and goes on without a colon lacks it. */
const KEYS: ReadonlySet<string> = new Set(
  // prettier-ignore
  [
    'id', 'was', 'category', 'severity', 'priority', 'profiles', 'sources', 'message', 'why', 'levels', 'de', 'en', 'default', 'match', 'unless',
    'examples', 'flags', 'allows', 'misses', 'text', 'becomes', 'phrase', 'clause', 'list', 'shape', 'check', 'confidence', 'where', 'at', 'only',
    'once', 'from', 'explained', 'compounds', 'form', 'rewrite', 'length', 'capitals', 'not-in', 'plural-s', 'roman', 'run', 'digits', 'name',
    'subject', 'noun', 'modal', 'main', 'tense', 'mood', 'voice', 'infinitive', 'negated', 'kind', 'position', 'contains', 'lacks', 'not', 'in',
    'fact', 'reach', 'addressee', 'block', 'question', 'then', 'place', 'count', 'neutral', 'direct', 'gentle', 'aggressive', 'means', 'entries',
    'term', 'better', 'note', 'inflect', 'closed',
  ],
);

/** A slip in a line: where it stands in it, and what is said of it. */
export interface Slip {
  readonly at: number;
  readonly length: number;
  readonly text: ProblemText;
}

/**
 * Does a line, or a piece of text in its place, begin with a known key that no colon follows: `severity warning`, `flags`, `- phrase "…"`?
 * A colon with nothing after it (`severity:warning`) is no colon to YAML.
 */
export function missingColon(line: string): Slip | undefined {
  const [whole, lead = '', key = '', rest = ''] = /^(\s*(?:- +)*(?:\{ *)?)([a-z][a-z-]*)(:\S|\s*$|\s+[^\s:])/.exec(line) ?? [];
  if (whole === undefined || !KEYS.has(key)) return undefined;
  const glued = rest.startsWith(':');
  return {
    at: lead.length,
    length: key.length + (glued ? 1 : 0),
    text: glued
      ? { message: `a space is missing after ${key}:`, expected: `${key}: …` }
      : { message: `a colon is missing after ${key}`, expected: `${key}: …` },
  };
}

/** The same for what the parser took for a key: `{ once true }` has the key `once true`. */
export const keyWithoutColon = (key: string): Slip | undefined => (/[\s:]/.test(key) ? missingColon(key) : undefined);
