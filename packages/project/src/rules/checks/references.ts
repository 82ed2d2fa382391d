import { knownChecks, nearest, rewriterNames, TonfallError } from '@tonfall/core';
import { joinPath, type FileAccess } from '../../files/access.js';
import type { RuleFile } from '../files.js';
import { mentions, type Mention } from '../mentions.js';
import { each, mapOf } from '../tree.js';
import { noSuchList, oneOfNames } from './list-names.js';

/** The engine keeps the facts of a sentence as bits of one number. */
const MOST_FACTS = 31;

/** The keys of rules/SOURCES.md, or `undefined` when there is no such file: then sources are not checked. */
export async function readSources(access: FileAccess, rootDir: string): Promise<readonly string[] | undefined> {
  const text = await access.readText(joinPath(rootDir, 'rules/SOURCES.md')).catch((error: unknown) => {
    if (error instanceof TonfallError && error.code === 'not-found') return undefined;
    throw error;
  });
  return text?.split('\n').flatMap((line) => /^\| ([A-Z][A-Z0-9]*) \|/.exec(line)?.slice(1) ?? []);
}

/** Every list, fact, rewriter, check and source that is named exists. */
export function checkReferences(files: readonly RuleFile[], sources: readonly string[] | undefined): void {
  const names = (kind: RuleFile['kind'], folder?: string): string[] =>
    files.filter((file) => file.kind === kind && (folder === undefined || file.folder === folder)).map(({ name }) => name);
  const known = { facts: names('fact'), de: names('list', 'de'), en: names('list', 'en') };
  const tooMany = files.filter(({ kind }) => kind === 'fact')[MOST_FACTS];
  tooMany?.source.line(1, {
    message: `there are more than ${String(MOST_FACTS)} facts`,
    expected: `at most ${String(MOST_FACTS)} files in rules/facts`,
  });
  for (const file of files) {
    if (file.source.raw === undefined) continue;
    for (const mention of mentions(file.source.raw, file.folder === 'en' ? 'en' : 'de')) {
      if (mention.what === 'list') checkList(file, mention, known[mention.language]);
      else if (mention.what === 'fact') check(file, mention, known.facts, `fact rules/facts/${mention.text}.yml`);
      else if (mention.what === 'rewriter') check(file, mention, rewriterNames, `rewriter ${mention.text}`);
      else if (mention.what === 'check') check(file, mention, knownChecks, `check ${mention.text}`);
    }
    if (sources !== undefined) checkSources(file, sources);
  }
  checkUse(files);
}

/** A list that nothing names is a leftover, or its name is misspelt where it was meant. */
function checkUse(files: readonly RuleFile[]): void {
  const used = new Set<string>();
  for (const { source, folder } of files) {
    if (source.raw === undefined) continue;
    for (const { what, text, language } of mentions(source.raw, folder === 'en' ? 'en' : 'de')) {
      if (what === 'list') used.add(`${language}/${text}`);
      else if (what === 'line') for (const [, name = ''] of text.matchAll(/<([^<>]+)>/g)) used.add(`${language}/${name.trim()}`);
    }
  }
  for (const { kind, folder, name, source } of files) {
    if (kind === 'list' && !used.has(`${folder}/${name}`))
      source.key(['list'], { severity: 'warning', message: `no rule names the list ${name}` });
  }
}

function checkList({ source }: RuleFile, { text, path, language }: Mention, known: readonly string[]): void {
  if (!known.includes(text)) source.value(path, noSuchList(text, language, known));
}

function check({ source }: RuleFile, { text, path }: Mention, known: readonly string[], what: string): void {
  if (known.includes(text)) return;
  const near = nearest(text, known);
  source.value(path, {
    message: `there is no ${what}`,
    expected: oneOfNames(known),
    hint: near === undefined ? undefined : `did you mean ${near}?`,
  });
}

/** `S000-8` and `S000 tip 8` name the source S000. */
function checkSources({ source }: RuleFile, known: readonly string[]): void {
  for (const one of each(mapOf(source.raw)?.['sources'], ['sources'])) {
    if (typeof one.raw !== 'string') continue;
    const key = one.raw.replace(/(-\d+|\s.*)$/, '');
    if (known.includes(key)) continue;
    const near = nearest(key, known);
    source.value(one.path, {
      message: `there is no source ${key}`,
      expected: 'a key of rules/SOURCES.md',
      hint: near === undefined ? 'add it to rules/SOURCES.md' : `did you mean ${near}?`,
    });
  }
}
