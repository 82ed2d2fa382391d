import type { Linter, RuleDefinition } from '@tonfall/core';
import type { FileAccess } from '@tonfall/project/config';

/** What the place that the server runs in gives it: a process with a disk, or a browser's worker without one. */
export interface Host {
  /** The disk; undefined where there is none, and the client is asked for every file. */
  readonly files: FileAccess | undefined;
  /** The linter with tonfall's own rules; made at the first call and kept. */
  linter(): Linter;
  /** The rules as their files say them, for explanations; loaded at the first call. */
  definitions(): Promise<readonly RuleDefinition[]>;
  /** Names that settings may say. */
  readonly known: { readonly rules: readonly string[]; readonly categories: readonly string[] };
  /** Lets what waits go first; resolves when it is our turn again. */
  pause(): Promise<void>;
}
