import { readText, type Reading } from './reading.js';

/** Reads Markdown. */
export function readMarkdown(source: string): Reading {
  return readText(source);
}
