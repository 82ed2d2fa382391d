import type { Language, RuleSetting } from '@tonfall/core';
import type { RuleProblem } from '../rules/problem.js';

/** What can be set for a draft. */
export interface Settings {
  readonly language?: Language | 'auto' | undefined;
  /** The language of messages; `draft`: that of the draft. */
  readonly messages?: 'draft' | Language | undefined;
  /** By rule id or category; an id beats its category. */
  readonly rules?: Readonly<Record<string, RuleSetting>> | undefined;
  /** Words never flagged. */
  readonly allow?: readonly string[] | undefined;
}

/** The names that `rules` may say. */
export interface Known {
  readonly rules: readonly string[];
  readonly categories: readonly string[];
}

/** A setting that holds, and where it was made. */
export interface ConfigValue {
  /** `language`, `rules.modal-command`, `allow`, `ignore`. */
  readonly key: string;
  readonly value: string;
  readonly from: 'default' | 'user' | 'config' | 'override';
  readonly file?: string;
  /** 1-based. */
  readonly line?: number;
}

/** Something in a configuration file that is not as docs/configuration.md says. */
export type ConfigProblem = RuleProblem;

/** What holds for one file. */
export interface FileConfig {
  /** Ready for a linter. */
  readonly options: Required<{ [Key in keyof Settings]: NonNullable<Settings[Key]> }>;
  /** Is the file to be left alone? */
  readonly ignored: boolean;
  readonly origins: readonly ConfigValue[];
  /** The configuration files that hold, nearest first. */
  readonly files: readonly string[];
  /** Of all these files. With an error among them, what is sound holds. */
  readonly problems: readonly ConfigProblem[];
}
