import type { LintOptions } from '@tonfall/core';
import { createConfigs, joinPath, type Configs, type FileAccess, type FileConfig } from '@tonfall/project/config';
import type { Connection } from 'vscode-languageserver';
import type { Host } from '../host.js';
import { logError } from '../log.js';
import { hasPlace, isBelow, pathOf } from './uris.js';
import { userSettings, type UserSettings } from './user.js';

/** Where no configuration can be read. */
const NO_CONFIG: FileConfig = {
  options: { language: 'auto', messages: 'draft', rules: {}, allow: [] },
  ignored: false,
  origins: [],
  files: [],
  problems: [],
};

/** What holds for a document. */
export interface DraftSettings {
  readonly enable: boolean;
  readonly options: LintOptions;
  readonly config: FileConfig;
}

/** The settings of documents: those of the editor, and above them the configuration files of the project. */
export class Workspace {
  /** Counts up whenever what holds may have changed. */
  generation = 0;
  folders: readonly string[] = [];
  /** Can the client be asked for settings? */
  asks = false;
  private given: UserSettings = userSettings(undefined);
  private users = new Map<string, Promise<UserSettings>>();
  private configs = new Map<string, Configs>();
  private drafts = new Map<string, Promise<DraftSettings>>();

  constructor(
    private readonly connection: Connection,
    private readonly host: Host,
    readonly files: FileAccess,
    /** Is told of every configuration that is read. */
    private readonly report: (config: FileConfig) => void,
  ) {}

  /** What holds for a document. Rejects never. */
  of(uri: string): Promise<DraftSettings> {
    const known = this.drafts.get(uri);
    if (known !== undefined) return known;
    const made = this.read(uri).catch((error: unknown): DraftSettings => {
      logError(this.connection, 'reading settings', error);
      return { enable: true, options: {}, config: NO_CONFIG };
    });
    this.drafts.set(uri, made);
    return made;
  }

  /** Settings of the editor came or changed. */
  changed(settings?: unknown): void {
    if (settings !== undefined) this.given = userSettings(settings);
    this.users = new Map();
    this.configs = new Map();
    this.forget();
  }

  /** A configuration file was changed. */
  forget(): void {
    this.generation++;
    this.drafts = new Map();
    for (const configs of this.configs.values()) configs.forget();
  }

  /** A document was closed. */
  drop(uri: string): void {
    this.drafts.delete(uri);
  }

  /** The folder of the workspace that the document stands in; the innermost of several, and the first for a draft that was never saved. */
  folderOf(uri: string): string | undefined {
    if (!hasPlace(uri)) return this.folders[0];
    return this.folders.filter((folder) => isBelow(uri, folder)).sort((a, b) => b.length - a.length)[0];
  }

  private async read(uri: string): Promise<DraftSettings> {
    const user = await this.user(uri);
    const config = await this.configsUnder(user).of(this.placeOf(uri));
    this.report(config);
    return { enable: user.enable, options: config.options, config };
  }

  /** The path that settings are looked for from. A draft that was never saved takes those of the workspace. */
  private placeOf(uri: string): string {
    const [folder] = this.folders;
    return hasPlace(uri) || folder === undefined ? pathOf(uri) : joinPath(pathOf(folder), 'untitled');
  }

  private async user(uri: string): Promise<UserSettings> {
    if (!this.asks) return this.given;
    const scope = this.folderOf(uri) ?? '';
    const known = this.users.get(scope);
    if (known !== undefined) return known;
    const asked = this.connection.workspace.getConfiguration({ scopeUri: uri, section: 'tonfall' }).then(userSettings, () => this.given);
    this.users.set(scope, asked);
    return asked;
  }

  /** Folders with the same settings of the editor share what was read of configuration files. */
  private configsUnder({ enable: _, ...user }: UserSettings): Configs {
    const key = JSON.stringify(user);
    const known = this.configs.get(key);
    if (known !== undefined) return known;
    const made = createConfigs(this.files, this.host.known, user);
    this.configs.set(key, made);
    return made;
  }
}
