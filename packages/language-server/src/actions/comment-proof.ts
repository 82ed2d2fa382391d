import type { Finding, LintOptions, Linter } from '@tonfall/core';
import type { Draft } from '../documents/draft.js';
import type { PlacedComment } from './comment-place.js';

/** To try a place is to read the document once more; in a longer one the first place is taken. UTF-16 units. */
const LONGEST_TRIED = 100_000;

/** The first place where a comment does what it is for: the finding is gone, and what else is said of the document stays. `undefined` when there is none. */
export function provenPlace(
  places: readonly PlacedComment[],
  finding: Finding,
  draft: Draft,
  linter: Linter,
  options: LintOptions,
): PlacedComment | undefined {
  if (draft.text.length > LONGEST_TRIED) return places[0];
  const before = draft.result?.findings ?? [];
  return places.find(({ offset, text }) => {
    const changed = draft.text.slice(0, offset) + text + draft.text.slice(offset);
    const after = linter.open().read(changed, { ...options, format: draft.format }).findings;
    return does(finding, before, shiftedBack(after, offset, text.length));
  });
}

function does(finding: Finding, before: readonly Finding[], after: readonly Finding[]): boolean {
  const left = new Set(after.map(keyOf));
  const known = new Set(before.map(keyOf));
  const gone = !left.has(keyOf(finding));
  const rest = before.every((each) => left.has(keyOf(each)) || each.ruleId === finding.ruleId);
  // Where the rule is silent another one may speak of the same words.
  const nothingNew = after.every((each) => known.has(keyOf(each)) || (each.start < finding.end && each.end > finding.start));
  return gone && rest && nothingNew;
}

const shiftedBack = (findings: readonly Finding[], offset: number, by: number): Finding[] =>
  findings.map((finding) => ({
    ...finding,
    start: finding.start >= offset + by ? finding.start - by : finding.start,
    end: finding.end >= offset + by ? finding.end - by : finding.end,
  }));

const keyOf = ({ ruleId, start, end }: Finding): string => `${ruleId} ${String(start)} ${String(end)}`;
