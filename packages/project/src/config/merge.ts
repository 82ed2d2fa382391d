import type { RuleSetting } from '@tonfall/core';
import type { Path } from '../rules/source-text.js';
import { createMatcher, takesIn } from './glob.js';
import { baseName, ignoresCase, parentPath, relativePath } from './paths.js';
import type { ConfigFile } from './read.js';
import type { ConfigValue, FileConfig, Settings } from './settings.js';

const DEFAULTS = { language: 'auto', messages: 'draft' } as const;

type Origin = Omit<ConfigValue, 'key' | 'value'>;
/** Where what stands at a place, or an entry of the list there, comes from. */
type OriginOf = (place: Path, entry?: string) => Origin;

/** A configuration file with its patterns made ready. */
export interface ReadyFile extends ConfigFile {
  readonly ignores: (path: string) => string | undefined;
  readonly overrides: readonly { readonly settings: Settings; readonly meets: (path: string) => string | undefined }[];
}

/** Makes the patterns of a configuration file ready. */
export function readyFile(config: ConfigFile): ReadyFile {
  const sameCase = ignoresCase(config.file);
  return {
    ...config,
    ignores: createMatcher(config.content.ignore ?? [], sameCase),
    overrides: (config.content.overrides ?? []).map(({ files, ...settings }) => ({ settings, meets: createMatcher(files, sameCase) })),
  };
}

/** What holds for `file` by these configuration files, nearest first, and by the user's settings below them. */
export function mergeConfig(file: string, chain: readonly ReadyFile[], user: Settings | undefined): FileConfig {
  const merge = new Merge();
  if (user !== undefined) merge.take(user, () => ({ from: 'user' }));
  for (const config of [...chain].reverse()) {
    // A file elsewhere is met by patterns of names alone: it has no way from the folder of a configuration that someone chose for it.
    const path = relativePath(parentPath(config.file) ?? '', file) ?? baseName(file);
    const origin =
      (from: 'config' | 'override', above: Path) =>
      (below: Path, entry?: string): Origin => ({ from, file: config.file, line: config.lineOf([...above, ...below], entry) });
    merge.take(config.content, origin('config', []));
    config.overrides.forEach(({ settings, meets }, index) => {
      if (takesIn(meets(path))) merge.take(settings, origin('override', ['overrides', index]));
    });
    merge.ignore(config, path, origin('config', []));
  }
  return merge.result(chain);
}

class Merge {
  private language: NonNullable<Settings['language']> = DEFAULTS.language;
  private messages: NonNullable<Settings['messages']> = DEFAULTS.messages;
  private readonly rules = new Map<string, RuleSetting>();
  private readonly words = new Set<string>();
  private readonly origins = new Map<string, ConfigValue>();

  constructor() {
    this.note('language', DEFAULTS.language, { from: 'default' });
    this.note('messages', DEFAULTS.messages, { from: 'default' });
  }

  take({ language, messages, rules, allow }: Settings, origin: OriginOf): void {
    if (language !== undefined) {
      this.language = language;
      this.note('language', language, origin(['language']));
    }
    if (messages !== undefined) {
      this.messages = messages;
      this.note('messages', messages, origin(['messages']));
    }
    for (const [name, setting] of Object.entries(rules ?? {})) {
      this.rules.set(name, setting);
      this.note(`rules.${name}`, setting, origin(['rules', name]));
    }
    for (const word of allow ?? []) {
      if (this.words.has(word)) continue;
      this.words.add(word);
      this.note('allow', word, origin(['allow'], word), `allow.${word}`);
    }
  }

  /** The nearest file that says something of this path decides; in it the last pattern. */
  ignore(config: ReadyFile, path: string, origin: OriginOf): void {
    const pattern = config.ignores(path);
    if (pattern === undefined) return;
    if (takesIn(pattern)) this.note('ignore', pattern, origin(['ignore'], pattern));
    else this.origins.delete('ignore');
  }

  result(chain: readonly ReadyFile[]): FileConfig {
    return {
      options: {
        language: this.language,
        messages: this.messages,
        rules: Object.fromEntries(this.rules),
        allow: [...this.words],
      },
      ignored: this.origins.has('ignore'),
      origins: [...this.origins.values()],
      files: chain.map(({ file }) => file),
      problems: chain.flatMap(({ problems }) => problems),
    };
  }

  private note(key: string, value: string, origin: Origin, id = key): void {
    // What is set anew stands where it was first set: the report keeps one order.
    this.origins.set(id, { key, value, ...origin });
  }
}
