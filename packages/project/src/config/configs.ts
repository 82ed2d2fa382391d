import type { FileAccess } from '../files/access.js';
import { mergeConfig, readyFile, type ReadyFile } from './merge.js';
import { CONFIG_NAMES } from './names.js';
import { childPath, parentPath } from './paths.js';
import type { ConfigProblem, FileConfig, Known, Settings } from './settings.js';

/** The settings of files, read once and kept. */
export interface Configs {
  /** What holds for a file, which need not exist. Rejects never: a configuration that cannot be read is among the problems. */
  of(file: string): Promise<FileConfig>;
  /** What holds for a file if this one configuration file is used, and no other looked for. */
  by(configFile: string, file: string): Promise<FileConfig>;
  /** A configuration file was changed, made or deleted: everything is read again when it is next asked for. */
  forget(path?: string): void;
}

/**
 * Finds configuration files upward from each file until one says `root: true`. The nearest wins, key by key; words and patterns add up. `user` are
 * the settings of a person's editor: they hold where no configuration file says otherwise.
 */
export function createConfigs(access: FileAccess, known: Known, user?: Settings): Configs {
  let folders = new Map<string, Promise<readonly ReadyFile[]>>();
  let single = new Map<string, Promise<readonly ReadyFile[]>>();

  const chainOf = (folder: string): Promise<readonly ReadyFile[]> => kept(folders, folder, () => readChain(folder));
  const readChain = async (folder: string): Promise<readonly ReadyFile[]> => {
    const own = await configIn(access, folder, known);
    const above = parentPath(folder);
    if (own?.content.root === true || above === undefined) return own === undefined ? [] : [own];
    const rest = await chainOf(above);
    return own === undefined ? rest : [own, ...rest];
  };

  return {
    async of(file) {
      const folder = parentPath(file);
      return mergeConfig(file, folder === undefined ? [] : await chainOf(folder), user);
    },
    async by(configFile, file) {
      const chain = kept(single, configFile, async () => {
        const text = await textOf(access, configFile);
        if (text === undefined) return [withProblem(configFile, problem(configFile, `${configFile} does not exist`, 'check the name'))];
        return [(await readText(configFile, text, known)) ?? withProblem(configFile, without(configFile))];
      });
      return mergeConfig(file, await chain, user);
    },
    forget() {
      folders = new Map();
      single = new Map();
    },
  };
}

function kept<Value>(cache: Map<string, Value>, key: string, make: () => Value): Value {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const made = make();
  cache.set(key, made);
  return made;
}

/** The configuration file of a folder. A folder that may not be listed has none. */
async function configIn(access: FileAccess, folder: string, known: Known): Promise<ReadyFile | undefined> {
  const entries = await access.list(folder === '' ? '.' : folder).catch(() => []);
  const names = CONFIG_NAMES.filter((name) => entries.some((entry) => entry.name === name && entry.kind === 'file'));
  const found: ReadyFile[] = [];
  for (const name of names) {
    const file = childPath(folder, name);
    const text = await textOf(access, file);
    const config = text === undefined ? undefined : await readText(file, text, known);
    if (config !== undefined) found.push(config);
  }
  const [first, second] = found;
  if (first === undefined || second === undefined) return first;
  const double = problem(second.file, `${second.file} is not read: ${first.file} stands beside it`, 'keep one of the two', 'warning');
  return { ...first, problems: [...first.problems, double] };
}

/** What reads a configuration is loaded with the first one: most drafts have none, and it takes as long to load as all the rest. */
async function readText(file: string, text: string | ConfigProblem, known: Known): Promise<ReadyFile | undefined> {
  if (typeof text !== 'string') return withProblem(file, text);
  const { readConfig } = await import('./read.js');
  const config = readConfig(file, text, known);
  return config === undefined ? undefined : readyFile(config);
}

/** The text of a file, `undefined` when there is none, a problem when it cannot be read. */
async function textOf(access: FileAccess, file: string): Promise<string | ConfigProblem | undefined> {
  try {
    return await access.readText(file);
  } catch (error) {
    const { code, message, hint } = error as { code?: unknown; message?: unknown; hint?: unknown };
    if (code === 'not-found') return undefined;
    return problem(file, typeof message === 'string' ? message : `${file} cannot be read`, typeof hint === 'string' ? hint : undefined);
  }
}

/** A file that says nothing, and why. */
const withProblem = (file: string, why: ConfigProblem): ReadyFile => readyFile({ file, content: {}, problems: [why], lineOf: () => 1 });

const without = (file: string): ConfigProblem => problem(file, `${file} has no key tonfall`, 'name a file that holds settings');

function problem(file: string, message: string, hint?: string, severity: ConfigProblem['severity'] = 'error'): ConfigProblem {
  return { severity, file, line: 1, column: 1, length: 1, source: '', message, ...(hint === undefined ? {} : { hint }) };
}
