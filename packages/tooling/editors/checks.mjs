import * as lintStaged from './pre-commit/lint-staged.mjs';
import * as preCommit from './pre-commit/check.mjs';
import { inTerminal } from './terminal.mjs';
import { host, pictures, web, workbench } from './vscode/checks.mjs';

/**
 * A check in a real editor. `silent` is its control: the same check against a server, or a hook, that finds nothing; it must fail, and `because` is found in
 * the reason it gives.
 * @typedef {{ name: string, run: () => Promise<string>, silent: () => Promise<unknown>, because: RegExp }} Check
 *   `run` returns what was tried, in a few words
 */

/** In the order in which they run: the quick ones first. @type {readonly Check[]} */
export const checks = [
  { name: 'neovim', ...inTerminal('neovim'), because: /no 3 diagnostics/ },
  { name: 'emacs', ...inTerminal('emacs'), because: /no 3 diagnostics/ },
  { name: 'pre-commit', run: preCommit.stopsCommits, silent: preCommit.silent, because: /the first commit was not stopped/ },
  { name: 'lint-staged', run: lintStaged.stopsCommits, silent: lintStaged.silent, because: /the first commit was not stopped/ },
  { name: 'host', ...host, because: /no verdict within[^]*Launched Extension Host/ },
  { name: 'workbench', ...workbench(false), because: /no 1 squiggles/ },
  { name: 'workbench-web', ...workbench(true), because: /no 1 squiggles/ },
  { name: 'web', ...web, because: /no 2 squiggles/ },
];

/** What changes files of the repository, and runs only when it is named. @type {Readonly<Record<string, () => Promise<string>>>} */
export const extras = { pictures };
