export { ParseGerman } from './parser.js';
export { default } from './plugin.js';
export type { Extension } from './plugin.js';
