import type { Language, Speller, Spelling } from '@tonfall/core';
import { findDictionary, readDictionary, readDictionaryLater } from './files.js';
import { createSpeller, spellerSteps } from './speller.js';

/** Is told once of a language that is left without a speller: no dictionary was found, or the file that was cannot be used. */
export type Trouble = (language: Language, file: string | undefined) => void;

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
  try {
    if (files !== undefined) return createSpeller(readDictionary(files), language);
  } catch {
    // Told below: it is not ours, and what is wrong with it is not in our hands.
  }
  trouble(language, files?.dic);
  return undefined;
}

/** The same in the background: `pause` is awaited between steps of a few milliseconds. `undefined` where there is no dictionary. Rejects never. */
export async function loadSpeller(
  language: Language,
  folder: string,
  pause: () => Promise<void>,
  trouble: Trouble,
): Promise<Speller | undefined> {
  const files = findDictionary(language, folder);
  try {
    if (files !== undefined) return await inSteps(spellerSteps(await readDictionaryLater(files), language), pause);
  } catch {
    // As above.
  }
  trouble(language, files?.dic);
  return undefined;
}

async function inSteps(steps: Generator<undefined, Speller>, pause: () => Promise<void>): Promise<Speller> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await pause();
  }
}
