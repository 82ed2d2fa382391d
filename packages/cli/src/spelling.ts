import { createRequire } from 'node:module';
import type { Language, Spelling } from '@tonfall/core';
import type * as SpellingModule from '@tonfall/project/spelling';

let opened: Spelling | undefined;

/**
 * What reads dictionaries and knows where they stand: a file of its own beside the bundle, since most runs do without. It is asked for at once, because
 * `lint()` answers at once.
 */
export const spellingModule = (): typeof SpellingModule => createRequire(import.meta.url)('#spelling') as typeof SpellingModule;

/** The spellers for drafts of the current folder; each is loaded when a draft in its language is judged by a rule about spelling. */
export const spelling: Spelling = (language) => (opened ??= spellingModule().openSpelling(process.cwd(), tell))(language);

/** Said once: without a dictionary nothing is found, and nobody would know why. */
function tell(language: Language, file: string | undefined): void {
  const name = language === 'de' ? 'German' : 'English';
  const why = file === undefined ? `no ${name} dictionary was found` : `the dictionary ${file} cannot be used`;
  process.emitWarning(
    `${why}, so spelling is not judged in ${name} drafts; docs/spelling.md says where dictionaries are looked for`,
    'tonfall',
  );
}
