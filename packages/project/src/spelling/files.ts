import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Language } from '@tonfall/core';
import { decodeDictionary } from './decode.js';
import { dictionaryPlaces, type Machine } from './places.js';
import type { Dictionary } from './prepare.js';

/** A dictionary on the disk. */
export interface DictionaryFiles {
  readonly aff: string;
  readonly dic: string;
  /** Does it come with tonfall? */
  readonly own: boolean;
}

/** The machine we run on. */
const here = (): Machine => ({ platform: process.platform, env: process.env, home: homedir() });

/** The dictionary of a language: English is ours where it comes along, any other the first that the project or the machine has. */
export function findDictionary(language: Language, folder: string, machine = here()): DictionaryFiles | undefined {
  const own = language === 'en' ? ownEnglish() : undefined;
  const stem = own ?? dictionaryPlaces(language, folder, machine).find((place) => isThere(`${place}.dic`) && isThere(`${place}.aff`));
  return stem === undefined ? undefined : { aff: `${stem}.aff`, dic: `${stem}.dic`, own: own !== undefined };
}

/** Beside the bundled program; elsewhere where npm put it. The extension for VS Code may leave it out. */
function ownEnglish(): string | undefined {
  const beside = join(dirname(fileURLToPath(import.meta.url)), 'en');
  if (isThere(`${beside}.dic`)) return beside;
  try {
    return join(dirname(createRequire(import.meta.url).resolve('dictionary-en')), 'index');
  } catch {
    return undefined;
  }
}

/** Throws when a file cannot be read, or its encoding does not exist. */
export function readDictionary({ aff, dic }: DictionaryFiles): Dictionary {
  return decodeDictionary(readFileSync(aff), readFileSync(dic));
}

/** The same, while others have their turn. */
export async function readDictionaryLater({ aff, dic }: DictionaryFiles): Promise<Dictionary> {
  return decodeDictionary(await readFile(aff), await readFile(dic));
}

const isThere = (path: string): boolean => existsSync(path);
