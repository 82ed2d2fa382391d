import { dirname, resolve } from 'node:path';
import { TonfallError } from '@tonfall/core';
import type { FileConfig } from '@tonfall/project/config';
import { rules } from '@tonfall/rules';
import type { Output } from '../output.js';
import { mayBeConfigured } from './nearby.js';

/** Where settings come from. */
export interface SettingsFlags {
  /** The one configuration file to use. */
  readonly config: string | undefined;
  readonly noConfig: boolean;
}

/** So many problems are shown at once. */
const MOST = 20;
const UNNAMED = '<draft>';

type Reader = (file: string) => Promise<FileConfig>;

/** The settings of drafts by the configuration files of their folders. */
export class ProjectSettings {
  private reader: Promise<Reader> | undefined;
  private readonly told = new Set<string>();

  constructor(
    private readonly flags: SettingsFlags,
    private readonly output: Output,
  ) {}

  /**
   * What holds for a draft (without a name: for one in the current folder); `undefined` where there is no configuration. Problems of a configuration file are told once. Throws `TonfallError` (`bad-config`)
   * when one has errors: a verdict by half of the settings would be wrong.
   */
  async of(file: string | undefined): Promise<FileConfig | undefined> {
    const config = await this.read(file ?? UNNAMED);
    if (config === undefined) return undefined;
    await this.tell(config);
    const broken = config.problems.find(({ severity }) => severity === 'error');
    if (broken === undefined) return config;
    const { line, column } = broken;
    const draft = file === undefined ? '' : `${file} is not judged: `;
    throw new TonfallError('bad-config', `${draft}${shortPath(broken.file)} has errors`, {
      file: broken.file,
      line,
      column,
      hint: 'mend them, or add --no-config',
    });
  }

  /** The same, with what is wrong in it; throws nothing. */
  async read(file: string): Promise<FileConfig | undefined> {
    const { noConfig, config } = this.flags;
    if (noConfig) return undefined;
    const path = resolve(file);
    if (config === undefined && !mayBeConfigured(dirname(path))) return undefined;
    this.reader ??= openReader(config);
    return (await this.reader)(path);
  }

  /** Tells the problems that were not told yet. */
  async tell({ problems }: FileConfig): Promise<void> {
    const fresh = problems.filter(({ file, line, column, message }) => {
      const key = `${file}\n${String(line)}:${String(column)} ${message}`;
      return !this.told.has(key) && this.told.add(key);
    });
    if (fresh.length === 0) return;
    const { renderProblem } = await import('@tonfall/project/config');
    const shown = fresh.slice(0, MOST).map((problem) => renderProblem({ ...problem, file: shortPath(problem.file) }));
    const more = fresh.length - shown.length;
    this.output.problems(more === 0 ? shown : [...shown, `and ${String(more)} more`]);
  }
}

/** Loads what reads configuration: on use, it is as large as the rest of the program. */
async function openReader(only: string | undefined): Promise<Reader> {
  const [{ createConfigs }, { nodeFiles }] = await Promise.all([import('@tonfall/project/config'), import('./node-files.js')]);
  const { rules: known } = rules;
  const configs = createConfigs(nodeFiles, {
    rules: known.map(({ id }) => id),
    categories: [...new Set(known.map(({ category }) => category))],
  });
  if (only === undefined) return (file) => configs.of(file);
  const chosen = resolve(only);
  return (file) => configs.by(chosen, file);
}

/** A path as a person in the current folder would write it. */
export function shortPath(path: string): string {
  const here = `${process.cwd()}${process.platform === 'win32' ? '\\' : '/'}`;
  return path.startsWith(here) ? path.slice(here.length) : path;
}
