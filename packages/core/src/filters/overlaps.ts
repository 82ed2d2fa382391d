import type { Settled } from '../settle/settle.js';

/** A finding with the findings of other rules on the same words. */
export interface Merged {
  readonly first: Settled;
  readonly also: readonly Settled[];
}

/** Findings that overlap become one: the rule of highest priority speaks, the others stand in it. Expects any order, returns by place. Linear after sorting. */
export function mergeOverlaps(settled: readonly Settled[]): Merged[] {
  const sorted = [...settled].sort((a, b) => a.start - b.start || rank(b) - rank(a) || b.end - a.end);
  const kept: { first: Settled; also: Settled[] }[] = [];
  for (const finding of sorted) {
    const last = kept[kept.length - 1];
    if (last === undefined || finding.start >= last.first.end) kept.push({ first: finding, also: [] });
    else if (rank(finding) > rank(last.first)) {
      last.also.unshift(last.first);
      last.first = finding;
    } else last.also.push(finding);
  }
  return kept.map(({ first, also }) => ({ first, also: distinct(first, also) }));
}

/** Info gives way to a warning, then priority decides. */
const rank = (finding: Settled): number => finding.rule.priority + (finding.severity === 'info' ? 0 : 1000);

function distinct(first: Settled, also: readonly Settled[]): Settled[] {
  const seen = new Set([first.rule.id]);
  return also.filter(({ rule }) => !seen.has(rule.id) && seen.add(rule.id));
}
