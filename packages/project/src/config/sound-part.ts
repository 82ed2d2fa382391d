import type * as z from 'zod';
import type { Raw } from '../rules/source-text.js';
import { mapOf } from '../rules/tree.js';
import { configSchema, type ConfigContent } from './schema.js';

type Issue = z.core.$ZodIssue;

/** What is left of a configuration when what the schema refuses is taken out. */
export function soundPart(raw: Raw, issues: readonly Issue[]): ConfigContent {
  let rest = raw;
  let wrong = issues;
  // An entry that goes may leave its list empty, or an override without its files: those go in the next round.
  for (let round = 0; round < 8; round++) {
    for (const path of wrong.flatMap(pathsOf)) rest = without(rest, path, 0) ?? {};
    rest = closed(rest, []);
    const result = configSchema.safeParse(rest, { jitless: true });
    if (result.success) return result.data;
    wrong = result.error.issues;
  }
  return {};
}

function pathsOf(issue: Issue): PropertyKey[][] {
  return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [deepest(issue)];
}

/** Of a list one entry is wrong, not all of them. */
function deepest(issue: Issue): PropertyKey[] {
  if (issue.code !== 'invalid_union') return issue.path;
  const [inner] = issue.errors.flat().sort((a, b) => b.path.length - a.path.length);
  return inner === undefined ? issue.path : [...issue.path, ...deepest(inner)];
}

/** A place in a list stays, empty, until all paths are taken out: they count places. */
const GONE: Raw = '';

/** `undefined` when all of it goes. What is missing anyway takes away what should hold it. */
function without(raw: Raw, path: readonly PropertyKey[], at: number): Raw | undefined {
  const step = path[at];
  if (step === undefined) return undefined;
  if (Array.isArray(raw)) {
    const list = raw as readonly Raw[];
    return list.map((entry, index) => (String(index) === String(step) ? (without(entry, path, at + 1) ?? GONE) : entry));
  }
  const map = mapOf(raw);
  if (map === undefined || !Object.hasOwn(map, step)) return undefined;
  return Object.fromEntries(
    Object.entries(map).flatMap(([key, value]): [string, Raw][] => {
      if (key !== step) return [[key, value]];
      const rest = without(value, path, at + 1);
      return rest === undefined ? [] : [[key, rest]];
    }),
  );
}

/** An override that means no file: it stands where one was taken out, so that those behind it are still found where they stand. */
const NEVER: Raw = { files: ['!**'] };

/** Without the empty places of lists. */
function closed(raw: Raw, path: readonly string[]): Raw {
  if (Array.isArray(raw)) {
    const list = raw as readonly Raw[];
    if (path.length === 1 && path[0] === 'overrides') return list.map((entry) => (entry === GONE ? NEVER : closed(entry, [...path, '*'])));
    return list.filter((entry) => entry !== GONE);
  }
  const map = mapOf(raw);
  return map === undefined ? raw : Object.fromEntries(Object.entries(map).map(([key, value]) => [key, closed(value, [...path, key])]));
}
