import { fold } from '../text/fold.js';
import { Flag, Mark, type Tokens } from '../text/tokens.js';

const AFTER = new Set([
  'also',
  'heisst',
  'h',
  'kurz',
  'steht',
  'bedeutet',
  'genauer',
  'meint',
  'stands',
  'means',
  'meaning',
  'is',
  'e',
  'ie',
  'or',
  'oder',
  'that',
]);
const LOOK_BACK = 40;

/**
 * Is the term at tokens `[start, end)` explained where it stands: "TCO (Gesamtkosten)", "Gesamtkosten (TCO)", "TCO, also die Gesamtkosten",
 * "Total Cost of Ownership, kurz TCO", or by words before it whose initials it is made of? Looks at most 40 tokens around.
 */
export function isExplained(text: string, tokens: Tokens, start: number, end: number, from: number, to: number): boolean {
  const next = end < to ? (tokens.word[end] as number) : 0;
  if (next === Mark.OPEN && end + 1 < to && isWord(tokens, end + 1)) return true;
  if (next === Mark.CLOSE && opensBracket(tokens, start, from)) return true;
  if (next === Mark.COMMA || next === Mark.DASH) {
    const word = end + 1 < to ? folded(text, tokens, end + 1) : '';
    if (AFTER.has(word) || (word === 'd' && end + 2 < to) || (word === 'i' && end + 2 < to)) return true;
  }
  const following = end < to ? folded(text, tokens, end) : '';
  if (following === 'bedeutet' || following === 'means') return true;
  const second = end + 1 < to ? folded(text, tokens, end + 1) : '';
  if ((following === 'steht' && second === 'fuer') || (following === 'stands' && second === 'for')) return true;
  const previous = start > from ? folded(text, tokens, start - 1) : '';
  if (previous === 'kurz' || previous === 'short') return true;
  return hasInitials(text, tokens, start);
}

/** "Gesamtkosten (TCO)", "die Einführung (der Rollout)": at most two words between the bracket and the term, and a word before it. */
function opensBracket(tokens: Tokens, start: number, from: number): boolean {
  for (let at = start - 1; at > from && at >= start - 3; at--) if (tokens.word[at] === Mark.OPEN) return isWord(tokens, at - 1);
  return false;
}

/** "… Service Level Agreement … SLA": consecutive words whose initials spell the term. */
function hasInitials(text: string, tokens: Tokens, start: number): boolean {
  const term = text
    .slice(tokens.start[start], tokens.end[start])
    .replace(/[^\p{Lu}]/gu, '')
    .toLowerCase();
  if (term.length < 2 || term.length > 6) return false;
  const first = Math.max(0, start - LOOK_BACK);
  for (let at = start - term.length; at >= first; at--) {
    let fits = true;
    for (let i = 0; i < term.length && fits; i++) {
      fits =
        isWord(tokens, at + i) &&
        text.charAt(tokens.start[at + i] as number).toLowerCase() === term[i] &&
        ((tokens.flags[at + i] as number) & Flag.ALL_CAPITALS) === 0;
    }
    if (fits) return true;
  }
  return false;
}

const isWord = (tokens: Tokens, at: number): boolean => ((tokens.flags[at] as number) & Flag.WORD) !== 0;
const folded = (text: string, tokens: Tokens, at: number): string =>
  isWord(tokens, at) ? fold(text.slice(tokens.start[at], tokens.end[at])) : '';
