import { nearest } from '@tonfall/core';
import type * as z from 'zod';
import { keyWithoutColon, missingColon } from './missing-colon.js';
import { at } from './tree.js';
import type { Path, ProblemText, Raw, Source } from './source-text.js';

type Issue = z.core.$ZodIssue;

/** Adds what a schema found to the problems of a file. `kind` is what the file should be: "a rule". */
export function addIssues(source: Source, issues: readonly Issue[], kind: string, above: Path = []): void {
  const slips = new Set(issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? slipsOf(issue) : [])));
  for (const issue of issues) {
    const path = [...above, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
    // A key that is missing because it is misspelt is one problem, not two.
    if (slips.has(issue.path.join('.')) && at(source.raw, path) === undefined) continue;
    addIssue(source, issue, kind, path);
  }
}

/** The keys, with their path, that unknown keys are probably meant to be. */
function slipsOf(issue: z.core.$ZodIssueUnrecognizedKeys): string[] {
  const near = issue.keys.flatMap((key) => nearest(key, knownKeys(issue)) ?? []);
  return near.map((key) => [...issue.path, key].join('.'));
}

/** The schemas say the known keys in the message. */
const knownKeys = (issue: z.core.$ZodIssueUnrecognizedKeys): readonly string[] => issue.message.split(', ');

function addIssue(source: Source, issue: Issue, kind: string, path: Path): void {
  const raw = at(source.raw, path);
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(issue);
    for (const key of issue.keys) source.key([...path, key], keyWithoutColon(key)?.text ?? unknownKey(key, known, path, kind));
  } else if (issue.code === 'invalid_union') {
    const branches = fitting(issue.errors, raw);
    const [first] = branches;
    if (branches.length === 1 && first !== undefined) addIssues(source, first, kind, path);
    else addValue(source, path, raw, [...new Set(branches.flat().map((each) => each.message))].join(', or '), kind, []);
  } else {
    addValue(source, path, raw, issue.message, kind, issue.code === 'invalid_value' ? issue.values.map(String) : []);
  }
}

function unknownKey(key: string, known: readonly string[], path: Path, kind: string): ProblemText {
  const near = nearest(key, known);
  return {
    message: `${holder(path, kind)} has no key ${key}`,
    expected: `one of ${known.join(', ')}`,
    hint: near === undefined ? undefined : `did you mean ${near}?`,
  };
}

function addValue(source: Source, path: Path, raw: Raw | undefined, expected: string, kind: string, values: readonly string[]): void {
  const last = path[path.length - 1];
  if (raw === undefined && last !== undefined) {
    source.key(path, { message: `${holder(path.slice(0, -1), kind)} needs the key ${String(last)}`, expected });
    return;
  }
  const slip = typeof raw === 'string' && path.length > 0 && expected.includes('a map') ? missingColon(raw) : undefined;
  if (slip !== undefined) {
    source.value(path, slip.text);
    return;
  }
  const near = typeof raw === 'string' ? nearest(raw, values) : undefined;
  source.value(path, {
    message: path.length === 0 ? `this file is not ${kind}` : `${nameOf(path)} cannot be ${shown(raw)}`,
    expected,
    hint: near === undefined ? undefined : `did you mean ${near}?`,
  });
}

/** Of the branches of a union those that are meant for this kind of value; all of them when none is. */
function fitting(branches: readonly (readonly Issue[])[], raw: Raw | undefined): readonly (readonly Issue[])[] {
  const meant = branches.filter((issues) => !issues.some((issue) => issue.path.length === 0 && isOtherKind(issue, raw)));
  const chosen = meant.length > 0 ? meant : branches;
  const deepest = Math.max(...chosen.map(depth));
  return deepest > 0 ? [chosen.find((issues) => depth(issues) === deepest) as readonly Issue[]] : chosen;
}

const isOtherKind = (issue: Issue, raw: Raw | undefined): boolean =>
  (issue.code === 'invalid_type' && !(typeof raw === 'string' && issue.expected === 'string')) ||
  (issue.code === 'invalid_value' && typeof raw !== 'string');

const depth = (issues: readonly Issue[]): number =>
  Math.max(0, ...issues.map((issue) => issue.path.length + (issue.code === 'unrecognized_keys' ? 1 : 0)));

function holder(path: Path, kind: string): string {
  const key = path.findLast((step) => typeof step === 'string');
  if (key === undefined) return kind;
  return HOLDERS[key] ?? key;
}

const HOLDERS: Readonly<Record<string, string>> = {
  match: 'a pattern',
  clause: 'a clause',
  where: 'where',
  unless: 'a condition',
  only: 'a condition',
  shape: 'a shape',
  examples: 'examples',
  flags: 'an example',
  entries: 'a list entry',
  levels: 'a level',
  overrides: 'an override',
  de: 'the German part',
  en: 'the English part',
};

const nameOf = (path: Path): string => path.findLast((step) => typeof step === 'string') ?? 'this';

function shown(raw: Raw | undefined): string {
  if (typeof raw !== 'string') return Array.isArray(raw) ? 'a list' : 'a map';
  return raw === '' ? 'empty' : raw.length > 40 ? `“${raw.slice(0, 40)}…”` : `“${raw}”`;
}
