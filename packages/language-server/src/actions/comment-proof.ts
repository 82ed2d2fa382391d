import type { Finding, LintOptions, Linter } from '@tonfall/core';
import { shownText } from '../commands/plain-text.js';
import type { Draft } from '../documents/draft.js';
import type { PlacedComment } from './comment-place.js';

/** To try a place is to read the document once more; in a longer one the first place is taken. UTF-16 units. */
const LONGEST_TRIED = 100_000;
/** To see that a reader is shown the same takes a parser of its own, which is slower. UTF-16 units. */
const LONGEST_SHOWN = 20_000;

/**
 * The first place where a comment does what it is for: the finding is gone, what else is said of the document stays, and so does what its reader is
 * shown. `undefined` when there is none.
 */
export async function provenPlace(
  places: readonly PlacedComment[],
  finding: Finding,
  draft: Draft,
  linter: Linter,
  options: LintOptions,
): Promise<PlacedComment | undefined> {
  const { text, format } = draft;
  if (text.length > LONGEST_TRIED) return places[0];
  const before = draft.result?.findings ?? [];
  const shown = text.length <= LONGEST_SHOWN ? await shownText(text, format) : undefined;
  for (const place of places) {
    const changed = text.slice(0, place.offset) + place.text + text.slice(place.offset);
    const after = linter.open().read(changed, { ...options, format }).findings;
    if (!silences(finding, before, shiftedBack(after, place.offset, place.text.length))) continue;
    if (shown === undefined || shown === (await shownText(changed, format))) return place;
  }
  return undefined;
}

function silences(finding: Finding, before: readonly Finding[], after: readonly Finding[]): boolean {
  const left = new Set(after.map(keyOf));
  const known = new Set(before.map(keyOf));
  const rest = before.every((each) => left.has(keyOf(each)) || each.ruleId === finding.ruleId);
  // Where the rule is silent another one may speak of the same words.
  const nothingNew = after.every((each) => known.has(keyOf(each)) || (each.start < finding.end && each.end > finding.start));
  return !left.has(keyOf(finding)) && rest && nothingNew;
}

const shiftedBack = (findings: readonly Finding[], offset: number, by: number): Finding[] =>
  findings.map((finding) => ({
    ...finding,
    start: finding.start >= offset + by ? finding.start - by : finding.start,
    end: finding.end >= offset + by ? finding.end - by : finding.end,
  }));

const keyOf = ({ ruleId, start, end }: Finding): string => `${ruleId} ${String(start)} ${String(end)}`;
