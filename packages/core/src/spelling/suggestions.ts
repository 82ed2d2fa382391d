import type { Rewrite } from '../finding.js';
import type { Reading } from '../format/reading.js';
import type { Settled } from '../settle/settle.js';
import { CHECKS } from '../checks/registry.js';
import type { Spelling } from './speller.js';

/** Words that may stand instead of the one that a finding is about; none where no speller found it. Takes up to a tenth of a second. */
export function suggestionsFor({ pattern, candidate, start, end }: Settled, reading: Reading, spelling: Spelling | undefined): Rewrite[] {
  if (!needsSpeller(pattern.check)) return [];
  const speller = spelling?.(candidate.language);
  const range = reading.mapRange(start, end);
  if (speller === undefined || !range.mapped || range.end - range.start !== end - start) return [];
  const found = reading.text.slice(start, end);
  const apostrophe = found.search(/['’‘ʼ]/);
  const [word, rest] = apostrophe > 0 ? [found.slice(0, apostrophe), found.slice(apostrophe)] : [found, ''];
  const suggested = speller.suggest(found.replace(/[’‘ʼ]/g, "'"));
  const words = suggested.length > 0 || rest === '' ? suggested : speller.suggest(word).map((each) => each + rest);
  return words.map((text) => ({
    title: `${found} → ${text}`,
    safety: 'offer',
    edits: [{ start: range.start, end: range.end, text }],
  }));
}

/** Does the check ask a speller? */
export function needsSpeller(check: { readonly name: string } | undefined): boolean {
  const named = check === undefined ? undefined : CHECKS[check.name];
  return named !== undefined && 'speller' in named;
}
