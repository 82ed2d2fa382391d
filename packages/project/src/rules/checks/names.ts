import { nearest } from '@tonfall/core';
import { mapOf } from '../tree.js';
import type { RuleFile } from '../files.js';
import { CATEGORIES } from '../schema/rule.js';

const ID_KEY = { rule: 'id', fact: 'fact', list: 'list' } as const;

/** Ids are file names, categories are folders, and no id is used twice, old ids (`was`) included. */
export function checkNames(files: readonly RuleFile[]): void {
  for (const file of files) checkOwnNames(file);
  const owners = new Map<string, RuleFile>();
  const rules = files.filter(({ kind }) => kind === 'rule');
  for (const file of rules) claim(idOf(file), 'id', file, owners);
  for (const file of rules) for (const old of oldIds(file)) claim(old, 'was', file, owners);
}

function checkOwnNames(file: RuleFile): void {
  const { kind, name, folder, source } = file;
  if (source.file.endsWith('.yaml')) source.line(1, { message: 'this file ends in .yaml', expected: '.yml' });
  const raw = mapOf(source.raw);
  if (raw === undefined) return;
  const key = ID_KEY[kind];
  const id = raw[key];
  if (typeof id === 'string' && id !== name)
    source.value([key], { message: `${key} is ${id}, the file is called ${name}.yml`, expected: name });
  if (kind !== 'rule') return;
  const category = raw['category'];
  const known = CATEGORIES.some((each) => each === folder);
  if (!known)
    source.key(['category'], { message: `the folder ${folder} is no category`, expected: CATEGORIES.join(', '), hint: near(folder) });
  else if (typeof category === 'string' && category !== folder && CATEGORIES.some((each) => each === category)) {
    source.value(['category'], {
      message: `category is ${category}, the file stands in the folder ${folder}`,
      expected: folder,
      hint: 'move the file, or change the category',
    });
  }
}

function claim(id: string | undefined, key: 'id' | 'was', file: RuleFile, owners: Map<string, RuleFile>): void {
  if (id === undefined) return;
  const owner = owners.get(id);
  if (owner === undefined) owners.set(id, file);
  else {
    const message = key === 'was' && owner === file ? `${id} is listed as its own old id` : `the id ${id} is taken`;
    file.source.value([key], {
      message,
      expected: 'an id of its own',
      hint: owner === file ? undefined : `it also stands in ${owner.source.file}`,
    });
    if (key === 'id' && owner !== file)
      owner.source.value(['id'], {
        message: `the id ${id} is taken`,
        expected: 'an id of its own',
        hint: `it also stands in ${file.source.file}`,
      });
  }
}

function idOf({ source }: RuleFile): string | undefined {
  const id = mapOf(source.raw)?.['id'];
  return typeof id === 'string' ? id : undefined;
}

function oldIds({ source }: RuleFile): string[] {
  const was = mapOf(source.raw)?.['was'];
  return (Array.isArray(was) ? was : [was]).filter((id): id is string => typeof id === 'string');
}

function near(folder: string): string | undefined {
  const category = nearest(folder, CATEGORIES);
  return category === undefined ? undefined : `did you mean ${category}?`;
}
