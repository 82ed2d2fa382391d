import { finish } from '../drafts/finish.js';
import { htmlSteps } from './html.js';
import { markdownSteps } from './markdown.js';
import type { Format, Reading } from './reading.js';
import { textSteps } from './text.js';

/** Reads a source in its format. Yields where a caller may pause. */
export function readSteps(source: string, format: Format): Generator<undefined, Reading> {
  if (format === 'markdown') return markdownSteps(source);
  return format === 'html' ? htmlSteps(source) : textSteps(source);
}

/** The same without a pause. */
export const readSource = (format: Format, source: string): Reading => finish(readSteps(source, format));
