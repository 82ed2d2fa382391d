import { join } from 'node:path';
import { createSpeller, openSpelling, readDictionary } from '@tonfall/project/spelling';
import type { Speller, Spelling } from '@tonfall/core';

/**
 * Spelling as the examples of rules are run with it: our own English dictionary, and for German, of which none may come along, a small one of our own with
 * the words of the examples. The same on every machine.
 */
export function exampleSpelling(rootDir: string): Spelling {
  const english = openSpelling(rootDir, (language, file) => {
    throw new Error(`${file ?? 'the dictionary'} (${language}) cannot be used`);
  });
  let german: Speller | undefined;
  return (language) => (language === 'en' ? english('en') : (german ??= smallGerman(rootDir)));
}

function smallGerman(rootDir: string): Speller {
  const stem = join(rootDir, 'test-fixtures', 'spelling', 'de');
  return createSpeller(readDictionary({ aff: `${stem}.aff`, dic: `${stem}.dic`, own: true }), 'de');
}
