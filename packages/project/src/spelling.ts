// Loaded on use: nspell, and where dictionaries stand. Of a machine with a disk.
export { findDictionary, readDictionary } from './spelling/files.js';
export type { DictionaryFiles } from './spelling/files.js';
export type { Dictionary } from './spelling/prepare.js';
export { createSpeller } from './spelling/speller.js';
export { loadSpeller, openSpelling } from './spelling/spelling.js';
export type { Trouble } from './spelling/spelling.js';
