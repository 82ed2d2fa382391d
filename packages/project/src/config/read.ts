import { nearest, OWN_NAMES } from '@tonfall/core';
import type * as z from 'zod';
import type { RuleProblem } from '../rules/problem.js';
import { addIssues } from '../rules/schema-problems.js';
import type { Path, ProblemText, Raw, Source } from '../rules/source-text.js';
import { CATEGORIES } from '../rules/schema/rule.js';
import { at, each, mapOf } from '../rules/tree.js';
import { YamlSource } from '../rules/yaml-source.js';
import { patternProblem } from './glob.js';
import { JsonSource } from './json-source.js';
import { baseName } from './paths.js';
import { configSchema, type ConfigContent } from './schema.js';
import type { ConfigProblem, Known } from './settings.js';
import { soundPart } from './sound-part.js';

/** UTF-16 units: a file that a person writes has a thousandth. */
const LARGEST = 1_000_000;
/** So many faults are told; a place is looked for anew for each. */
const MOST = 100;

/** A configuration file, read. */
export interface ConfigFile {
  readonly file: string;
  /** What is sound of it. */
  readonly content: ConfigContent;
  readonly problems: readonly ConfigProblem[];
  /** The line, 1-based, of what stands at `path`, or of this entry of the list there. */
  readonly lineOf: (path: Path, entry?: string) => number;
}

/** Reads the text of a configuration file. `undefined` for a package.json that says nothing of tonfall. */
export function readConfig(file: string, text: string, known: Known): ConfigFile | undefined {
  const manifest = baseName(file) === 'package.json';
  if (manifest && !mentionsTonfall(text)) return undefined;
  const above: Path = manifest ? ['tonfall'] : [];
  if (text.length > LARGEST) return tooLarge(file);
  const source = /\.json$/i.test(baseName(file)) ? new JsonSource(file, text) : new YamlSource(file, text, 'config');
  const content = source.raw === undefined ? {} : contentOf(source, above);
  checkEntries(source, above, known);
  return {
    file,
    content,
    problems: byPlace(foremost(source.problems)),
    lineOf: (path, entry) => {
      const place = [...above, ...path];
      const found = entry === undefined ? undefined : each(at(source.raw, place), place).find(({ raw }) => raw === entry);
      return source.lineOf(found?.path ?? place);
    },
  };
}

function tooLarge(file: string): ConfigFile {
  const text = { message: `a configuration has at most ${String(LARGEST)} characters`, hint: 'take words and patterns together' };
  const problem = { severity: 'error', file, line: 1, column: 1, length: 1, source: '', ...text } as const;
  return { file, content: {}, problems: [problem], lineOf: () => 1 };
}

/** The problems of a configuration file, by place: wrong keys and values are errors, unknown names of rules warnings. */
export function checkConfig(file: string, text: string, known: Known): ConfigProblem[] {
  return [...(readConfig(file, text, known)?.problems ?? [])];
}

/** Has a package.json the key? One that is broken seems to have it when a map stands behind the word. */
function mentionsTonfall(text: string): boolean {
  if (!text.includes('"tonfall"')) return false;
  try {
    const manifest: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    return typeof manifest === 'object' && manifest !== null && Object.hasOwn(manifest, 'tonfall');
  } catch {
    return /"tonfall"\s*:\s*\{/.test(text);
  }
}

function contentOf(source: Source, above: Path): ConfigContent {
  const raw = filled(at(source.raw, above) ?? '');
  const result = configSchema.safeParse(raw, { jitless: true });
  if (result.success) return withSoundPatterns(result.data);
  const { issues } = result.error;
  addIssues(source, issues.slice(0, MOST).map(firstKeys), 'a configuration', above);
  const few = issues.length <= MOST && issues.every((issue) => firstKeys(issue) === issue);
  // A file with hundreds of faults was not written for us.
  return few ? withSoundPatterns(soundPart(raw, issues)) : {};
}

type Issue = z.core.$ZodIssue;

function firstKeys(issue: Issue): Issue {
  return issue.code === 'unrecognized_keys' && issue.keys.length > MOST ? { ...issue, keys: issue.keys.slice(0, MOST) } : issue;
}

const MAPS = new Set(['rules']);
const LISTS = new Set(['allow', 'ignore', 'overrides']);

/** A key whose entries are all commented out says nothing; so does an empty file. */
function filled(raw: Raw): Raw {
  if (raw === '') return {};
  const map = mapOf(raw);
  if (map === undefined) return raw;
  const kept = Object.entries(map).filter(([key, value]) => value !== '' || !(MAPS.has(key) || LISTS.has(key)));
  return Object.fromEntries(
    kept.map(([key, value]): [string, Raw] => [
      key,
      key === 'overrides' && Array.isArray(value)
        ? (value as readonly Raw[]).map((entry) => (entry === '' ? entry : filled(entry)))
        : value,
    ]),
  );
}

function withSoundPatterns(content: ConfigContent): ConfigContent {
  const { ignore, overrides } = content;
  const sound = (patterns: readonly string[]): string[] => patterns.filter((pattern) => patternProblem(pattern) === undefined);
  return {
    ...content,
    ...(ignore === undefined ? {} : { ignore: sound(ignore) }),
    ...(overrides === undefined ? {} : { overrides: overrides.map((entry) => ({ ...entry, files: sound(entry.files) })) }),
  };
}

/** Reports patterns that cannot match and names of rules that nobody knows. Works on what the file says, so that one wrong key hides nothing else. */
function checkEntries(source: Source, above: Path, known: Known): void {
  const names = [...new Set([...known.rules, ...known.categories, ...CATEGORIES, ...OWN_NAMES])];
  const overrides = each(at(source.raw, [...above, 'overrides']), [...above, 'overrides']).map(({ path }) => path);
  const patterns = [[...above, 'ignore'], ...overrides.map((path) => [...path, 'files'])];
  for (const place of patterns) {
    for (const { raw, path } of each(at(source.raw, place), place)) {
      const problem = typeof raw === 'string' ? patternProblem(raw) : undefined;
      if (problem !== undefined && source.problems.length < MOST) source.value(path, problem);
    }
  }
  for (const holder of [above, ...overrides]) {
    const place = [...holder, 'rules'];
    for (const name of Object.keys(mapOf(at(source.raw, place)) ?? {}))
      if (!names.includes(name) && source.problems.length < MOST) source.key([...place, name], unknownName(name, names));
  }
}

function unknownName(name: string, names: readonly string[]): ProblemText {
  const near = nearest(name, names);
  return {
    severity: 'warning',
    message: `there is no rule or category ${name}`,
    expected: 'a rule of this version of tonfall',
    hint: near === undefined ? 'tonfall rules lists them' : `did you mean ${near}?`,
  };
}

/** Errors before warnings, as many as are told. */
function foremost(problems: readonly RuleProblem[]): readonly RuleProblem[] {
  if (problems.length <= MOST) return problems;
  return [...problems].sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error')).slice(0, MOST);
}

const byPlace = (problems: readonly RuleProblem[]): RuleProblem[] => [...problems].sort((a, b) => a.line - b.line || a.column - b.column);
