import type { FactDefinition, Language, ListDefinition, RuleDefinition } from '@tonfall/core';
import type * as z from 'zod';
import { joinPath, type FileAccess } from '../files/access.js';
import { factSchema, listSchema, ruleSchema } from './schema/rule.js';
import { addIssues } from './schema-problems.js';
import { YamlSource } from './yaml-source.js';

/** A file below rules/, read and held against its schema. */
export interface RuleFile {
  readonly kind: 'rule' | 'fact' | 'list';
  /** The file name without ending. */
  readonly name: string;
  /** The folder it stands in: a category, `facts`, or the language of a list. */
  readonly folder: string;
  readonly source: YamlSource;
  readonly rule?: RuleDefinition;
  readonly fact?: FactDefinition;
  readonly list?: ListDefinition;
}

/** Folders of rules/ that hold no rules. */
const OTHER_FOLDERS = new Set(['dist', 'lexicon', 'lists', 'facts', 'node_modules', 'test']);

/** Reads every rule, fact and list below `rootDir`/rules. The names in problems begin with `rules/`. */
export async function readRuleFiles(access: FileAccess, rootDir: string): Promise<RuleFile[]> {
  const top = joinPath(rootDir, 'rules');
  const folders = (await access.list(top)).filter(({ kind }) => kind === 'folder').map(({ name }) => name);
  const read = async (folder: string, parse: (file: string, name: string, text: string) => RuleFile): Promise<RuleFile[]> => {
    const path = joinPath(top, folder);
    const names = (await access.list(path)).filter(({ kind, name }) => kind === 'file' && /\.ya?ml$/.test(name)).map(({ name }) => name);
    return Promise.all(
      names.map(async (name) =>
        parse(`rules/${folder}/${name}`, name.replace(/\.ya?ml$/, ''), await access.readText(joinPath(path, name))),
      ),
    );
  };
  const rules = folders
    .filter((name) => !OTHER_FOLDERS.has(name))
    .map((folder) => read(folder, (file, name, text) => ruleFile(file, name, folder, text)));
  const facts = folders.includes('facts') ? [read('facts', factFile)] : [];
  const languages = folders.includes('lists') ? await access.list(joinPath(top, 'lists')) : [];
  const lists = (['de', 'en'] as const)
    .filter((language) => languages.some(({ name }) => name === language))
    .map((language) => read(`lists/${language}`, (file, name, text) => listFile(file, name, language, text)));
  return (await Promise.all([...rules, ...facts, ...lists])).flat();
}

function ruleFile(file: string, name: string, folder: string, text: string): RuleFile {
  const source = new YamlSource(file, text);
  const rule = validated(source, ruleSchema, 'a rule');
  return { kind: 'rule', name, folder, source, ...(rule === undefined ? {} : { rule }) };
}

function factFile(file: string, name: string, text: string): RuleFile {
  const source = new YamlSource(file, text);
  const fact = validated(source, factSchema, 'a fact');
  return { kind: 'fact', name, folder: 'facts', source, ...(fact === undefined ? {} : { fact }) };
}

function listFile(file: string, name: string, language: Language, text: string): RuleFile {
  const source = new YamlSource(file, text);
  const list = validated(source, listSchema, 'a list');
  return { kind: 'list', name, folder: language, source, ...(list === undefined ? {} : { list: { ...list, language } }) };
}

function validated<Output>(source: YamlSource, schema: z.ZodType<Output>, kind: string): Output | undefined {
  if (source.raw === undefined) return undefined;
  const result = schema.safeParse(source.raw);
  if (result.success) return result.data;
  addIssues(source, result.error.issues, kind);
  return undefined;
}
