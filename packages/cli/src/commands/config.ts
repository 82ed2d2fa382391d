import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { ConfigValue, FileConfig } from '@tonfall/project/config';
import { printable, type Output } from '../output.js';
import { createPaint, type Paint } from '../report/paint.js';
import { dictionariesFor, type Dictionaries } from '../settings/dictionaries.js';
import { shortPath, type ProjectSettings } from '../settings/settings.js';

const NOTHING: FileConfig = {
  options: { language: 'auto', messages: 'draft', rules: {}, allow: [] },
  ignored: false,
  origins: [
    { key: 'language', value: 'auto', from: 'default' },
    { key: 'messages', value: 'draft', from: 'default' },
  ],
  files: [],
  problems: [],
};

/** `tonfall config FILE`: what holds for a file, or for any draft of a folder, and where each value comes from. 2 when a configuration has errors, else 0. */
export async function showConfig(
  name: string | undefined,
  format: 'pretty' | 'json',
  settings: ProjectSettings,
  output: Output,
): Promise<number> {
  const path = name ?? '.';
  const config = (await settings.read(isFolder(path) ? join(path, '<draft>') : path)) ?? NOTHING;
  await settings.tell(config);
  const dictionaries = dictionariesFor(config.options.rules);
  const json = (): string => `${JSON.stringify({ file: path, ...config, dictionaries }, null, 2)}\n`;
  await output.write(format === 'json' ? json() : shown(path, config, dictionaries));
  return config.problems.some(({ severity }) => severity === 'error') ? 2 : 0;
}

function shown(path: string, { origins, files, ignored }: FileConfig, dictionaries: Dictionaries): string {
  const paint = createPaint(process.stdout, process.env);
  const rows = [
    ...[...origins].sort((a, b) => order(a) - order(b)).map((row) => ({ key: row.key, value: row.value, from: whence(row) })),
    ...dictionaryRows(dictionaries),
  ];
  const keys = Math.max(...rows.map(({ key }) => key.length));
  const values = Math.max(...rows.map(({ value }) => value.length));
  const lines = rows.map((row) => `  ${row.key.padEnd(keys)}  ${printable(row.value).padEnd(values)}  ${paint('dim', row.from)}`);
  const head = `${paint('bold', printable(path))}${ignored ? ' is left alone: see ignore' : ''}`;
  return `${[head, ...lines, '', ...sources(files, paint)].join('\n')}\n`;
}

/** Which dictionaries judge the spelling, where that is judged. */
function dictionaryRows(dictionaries: Dictionaries): { key: string; value: string; from: string }[] {
  return Object.entries(dictionaries).map(([language, file]) => {
    const key = `dictionary.${language}`;
    if (file === null) return { key, value: 'none', from: 'none is found: docs/spelling.md' };
    return language === 'en' ? { key, value: 'own', from: 'comes with tonfall' } : { key, value: file, from: 'found' };
  });
}

const ORDER = ['language', 'messages', 'rules', 'allow', 'ignore'];
const order = ({ key }: ConfigValue): number => ORDER.indexOf(key.replace(/\..*/, ''));

function sources(files: readonly string[], paint: Paint): string[] {
  if (files.length === 0) return [paint('dim', 'No configuration file is used; tonfall.config.yml would be one.')];
  return [paint('dim', `Configuration files, nearest first: ${files.map((file) => printable(shortPath(file))).join(', ')}`)];
}

function whence({ from, file, line }: ConfigValue): string {
  if (file === undefined) return from === 'default' ? 'by default' : 'your own settings';
  return `${printable(shortPath(file))}:${String(line ?? 1)}${from === 'override' ? ', an override' : ''}`;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
