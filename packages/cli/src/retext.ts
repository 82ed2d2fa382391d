export { default, retextTonfall } from './retext/plugin.js';
export type { RetextFile, RetextMessage, RetextNode, RetextTonfallOptions } from './retext/plugin.js';
