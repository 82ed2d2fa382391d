/** A pattern may stand for at most this many, written out. */
const MOST = 200;
const LONGEST = 1000;

/**
 * Gives the last of the patterns that means a path, parted by `/`; see `takesIn`. In a pattern `*` and `?` stand for what has no `/`, `**` for any folders, `[abc]` for one
 * character, `{a,b}` for either. A pattern without `/` means a name in any folder; one that means a folder means all below it; `!` takes out again
 * what an earlier pattern took in.
 *
 * Our own matcher: libraries make regular expressions of patterns, and a pattern from a stranger's repository can make those run for years.
 * Time is at most pattern times path.
 */
export function createMatcher(patterns: readonly string[], ignoreCase = false): (path: string) => string | undefined {
  const folded = (text: string): string => (ignoreCase ? text.toLowerCase() : text);
  const compiled = patterns.map((pattern) => {
    return { pattern, choices: expand(folded(pattern.replace(/^!/, ''))).map(segmentsOf) };
  });
  return (path) => {
    const parts = folded(path).split('/');
    return compiled.findLast(({ choices }) => choices.some((segments) => meets(segments, parts)))?.pattern;
  };
}

/** Does the pattern that means a path take it in? */
export const takesIn = (pattern: string | undefined): boolean => pattern?.startsWith('!') === false;

/** What is wrong with a pattern, or `undefined`. */
export function patternProblem(pattern: string): { message: string; hint: string } | undefined {
  const plain = pattern.replace(/^!/, '');
  if (plain.includes('\\')) return { message: 'a pattern is written with /', hint: `write ${plain.replaceAll('\\', '/')}` };
  if (plain.split('/').includes('..'))
    return { message: 'a pattern reaches only what stands below the folder of this file', hint: 'put the configuration file further up' };
  if (plain.length > LONGEST) return { message: `a pattern has at most ${String(LONGEST)} characters`, hint: 'write two' };
  if (expand(plain).length > MOST)
    return { message: `a pattern may stand for at most ${String(MOST)} patterns`, hint: 'write fewer braces' };
  return undefined;
}

/** `a/{b,c}` as `a/b` and `a/c`. Stops soon after `MOST`. */
function expand(pattern: string): string[] {
  const open = pattern.indexOf('{');
  const close = open < 0 ? -1 : closing(pattern, open);
  if (close < 0) return [pattern];
  const choices = split(pattern.slice(open + 1, close));
  // {a} stands for itself.
  if (choices.length < 2) return expand(pattern.slice(close + 1)).map((rest) => pattern.slice(0, close + 1) + rest);
  const ends = expand(pattern.slice(close + 1));
  const found: string[] = [];
  for (const choice of choices) {
    for (const middle of expand(choice)) {
      for (const end of ends) {
        found.push(pattern.slice(0, open) + middle + end);
        if (found.length > MOST) return found;
      }
    }
  }
  return found;
}

function closing(pattern: string, open: number): number {
  let depth = 0;
  for (let at = open; at < pattern.length; at++) {
    if (pattern[at] === '{') depth++;
    else if (pattern[at] === '}' && --depth === 0) return at;
  }
  return -1;
}

/** At the commas that stand in no inner braces. */
function split(choices: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < choices.length; at++) {
    if (choices[at] === '{') depth++;
    else if (choices[at] === '}') depth--;
    else if (choices[at] === ',' && depth === 0) {
      parts.push(choices.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, choices.slice(start)];
}

function segmentsOf(pattern: string): string[] {
  const segments = pattern.split('/').filter((segment) => segment !== '' && segment !== '.');
  const anywhere = !pattern.replace(/\/$/, '').includes('/');
  // What stands in a folder, not the folder: at least one name more.
  const below = pattern.endsWith('/') || segments.at(-1) === '**';
  return [...(anywhere ? ['**'] : []), ...segments, ...(below ? ['*'] : [])];
}

/** Do the segments mean these parts, or a folder above them? One row for each segment, so no pattern is tried twice at one place. */
function meets(segments: readonly string[], parts: readonly string[]): boolean {
  let row = parts.map(() => false);
  row.unshift(true);
  for (const segment of segments) {
    const next = row.map(() => false);
    for (let at = 0; at <= parts.length; at++) {
      if (segment === '**') next[at] = row[at] === true || (at > 0 && next[at - 1] === true);
      else if (at > 0) next[at] = row[at - 1] === true && wild(segment, parts[at - 1] ?? '');
    }
    row = next;
  }
  // Position 0 is the folder of the configuration file itself: no pattern means that.
  return segments.length > 0 && row.some((hit, at) => hit && at > 0);
}

/** One segment against one name. After a mismatch only the last `*` takes one more: earlier ones need not be tried again. */
function wild(segment: string, name: string): boolean {
  let at = 0;
  let from = 0;
  let star = -1;
  let taken = 0;
  while (at < name.length) {
    const unit = segment[from];
    if (unit === '*') {
      star = from++;
      taken = at;
      continue;
    }
    const length = unit === undefined ? 0 : one(segment, from, name[at] ?? '');
    if (length > 0) {
      from += length;
      at++;
    } else if (star >= 0) {
      from = star + 1;
      at = ++taken;
    } else return false;
  }
  while (segment[from] === '*') from++;
  return from === segment.length;
}

/** How much of the pattern this character meets; 0 for no match. */
function one(segment: string, from: number, char: string): number {
  const unit = segment[from];
  if (unit === '?') return 1;
  const end = unit === '[' ? segment.indexOf(']', from + 2) : -1;
  if (end < 0) return unit === char ? 1 : 0;
  const not = segment[from + 1] === '!' || segment[from + 1] === '^';
  const set = segment.slice(from + (not ? 2 : 1), end);
  let within = false;
  for (let i = 0; i < set.length; i++) {
    const to = set[i + 1] === '-' ? set[i + 2] : undefined;
    if (to === undefined) within ||= set[i] === char;
    else {
      within ||= (set[i] ?? '') <= char && char <= to;
      i += 2;
    }
  }
  return within === not ? 0 : end - from + 1;
}
