import { nearest, UNUSED_COMMENT } from '@tonfall/core';
import type { RuleProblem } from '../rules/problem.js';
import { addIssues } from '../rules/schema-problems.js';
import type { Path, Raw, Source } from '../rules/source-text.js';
import { CATEGORIES } from '../rules/schema/rule.js';
import { at, each, mapOf } from '../rules/tree.js';
import { YamlSource } from '../rules/yaml-source.js';
import { patternProblem } from './glob.js';
import { JsonSource } from './json-source.js';
import { baseName } from './paths.js';
import { configSchema, type ConfigContent } from './schema.js';
import type { ConfigProblem, Known } from './settings.js';
import { soundPart } from './sound-part.js';

/** Findings about tonfall's own comments come from no rule file, and can be set like any other. */
const OWN_NAMES = [UNUSED_COMMENT, 'comment'];

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
  const source = /\.json$/i.test(baseName(file)) ? new JsonSource(file, text) : new YamlSource(file, text, 'config');
  const content = source.raw === undefined ? {} : contentOf(source, above);
  checkNames(source, content, above, known);
  return {
    file,
    content,
    problems: byPlace(source.problems),
    lineOf: (path, entry) => {
      const place = [...above, ...path];
      return source.lineOf(entry === undefined ? place : [...place, entriesAt(source, place).indexOf(entry)]);
    },
  };
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
  const all = source.raw as Raw;
  const raw = filled(above.length === 0 ? all : (mapOf(all)?.['tonfall'] ?? ''));
  const result = configSchema.safeParse(raw, { jitless: true });
  if (result.success) return checkedPatterns(source, result.data, above);
  addIssues(source, result.error.issues, 'a configuration', above);
  return checkedPatterns(source, soundPart(raw, result.error.issues), above);
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

/** Patterns that cannot match are reported, and left out. */
function checkedPatterns(source: Source, content: ConfigContent, above: Path): ConfigContent {
  const sound = (patterns: readonly string[], path: Path): string[] =>
    patterns.filter((pattern) => {
      const problem = patternProblem(pattern);
      if (problem === undefined) return true;
      const place = [...above, ...path];
      const list = Array.isArray(at(source.raw, place));
      source.value(list ? [...place, entriesAt(source, place).indexOf(pattern)] : place, problem);
      return false;
    });
  const { ignore, overrides } = content;
  return {
    ...content,
    ...(ignore === undefined ? {} : { ignore: sound(ignore, ['ignore']) }),
    ...(overrides === undefined
      ? {}
      : { overrides: overrides.map((entry, index) => ({ ...entry, files: sound(entry.files, ['overrides', index, 'files']) })) }),
  };
}

/** The texts of a list; a single value stands for a list of one. */
function entriesAt(source: Source, path: Path): (Raw | undefined)[] {
  return each(at(source.raw, path), path).map(({ raw }) => raw);
}

function checkNames(source: Source, content: ConfigContent, above: Path, known: Known): void {
  const names = [...new Set([...known.rules, ...known.categories, ...CATEGORIES, ...OWN_NAMES])];
  const check = (rules: ConfigContent['rules'], path: Path): void => {
    for (const name of Object.keys(rules ?? {})) {
      if (names.includes(name)) continue;
      const near = nearest(name, names);
      source.key([...above, ...path, 'rules', name], {
        severity: 'warning',
        message: `there is no rule or category ${name}`,
        expected: 'a rule of this version of tonfall',
        hint: near === undefined ? 'tonfall rules lists them' : `${near} is near`,
      });
    }
  };
  check(content.rules, []);
  content.overrides?.forEach(({ rules }, index) => check(rules, ['overrides', index]));
}

const byPlace = (problems: readonly RuleProblem[]): RuleProblem[] => [...problems].sort((a, b) => a.line - b.line || a.column - b.column);
