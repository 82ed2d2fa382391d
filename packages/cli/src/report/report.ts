import type { Checked } from '../commands/check.js';

/** A way to show findings: what to write after each file, and at the end. */
export interface Report {
  file(checked: Checked): string;
  /** `unread`: how many named inputs could not be judged. */
  end(unread: number): string;
}
