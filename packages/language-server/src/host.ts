import type { Linter } from '@tonfall/core';
import type { FileAccess } from '@tonfall/project/config';
import type { Explanations } from '@tonfall/project/explain';
import type { Spellers } from './spellers.js';

/** What the place that the server runs in gives it: a process with a disk, or a browser's worker without one. */
export interface Host {
  /** The disk; undefined where there is none, and the client is asked for every file. */
  readonly files: FileAccess | undefined;
  /** The linter with tonfall's own rules; made at the first call and kept. */
  linter(): Linter;
  /** The rules in words; loaded at the first call. */
  explanations(): Promise<Explanations>;
  /** Dictionaries; undefined where none can be loaded. */
  readonly spellers?: Spellers | undefined;
  /** Names that settings may say. */
  readonly known: { readonly rules: readonly string[]; readonly categories: readonly string[] };
  /** Lets what waits go first; resolves when it is our turn again. */
  pause(): Promise<void>;
}
