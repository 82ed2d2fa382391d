import type { Language, Speller, Spelling } from '@tonfall/core';
import { findDictionary, readDictionary, readDictionaryLater } from './files.js';
import { createSpeller, spellerSteps } from './speller.js';

/** What may go wrong with a dictionary is told here, once; then the language is without one. */
export type Trouble = (language: Language, file: string, error: unknown) => void;

/** Spellers for drafts of a folder, each loaded when it is first asked for, and at once: a fifth of a second for English, half a second for German. */
export function openSpelling(folder: string, trouble: Trouble): Spelling {
  const made = new Map<Language, Speller | undefined>();
  return (language) => {
    if (!made.has(language)) made.set(language, load(language, folder, trouble));
    return made.get(language);
  };
}

function load(language: Language, folder: string, trouble: Trouble): Speller | undefined {
  const files = findDictionary(language, folder);
  if (files === undefined) return undefined;
  try {
    return createSpeller(readDictionary(files), language);
  } catch (error) {
    trouble(language, files.dic, error);
    return undefined;
  }
}

/** The same in the background: `pause` is awaited between steps of a few milliseconds. `undefined` where there is no dictionary. Rejects never. */
export async function loadSpeller(
  language: Language,
  folder: string,
  pause: () => Promise<void>,
  trouble: Trouble,
): Promise<Speller | undefined> {
  const files = findDictionary(language, folder);
  if (files === undefined) return undefined;
  try {
    const steps = spellerSteps(await readDictionaryLater(files), language);
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
      await pause();
    }
  } catch (error) {
    trouble(language, files.dic, error);
    return undefined;
  }
}
