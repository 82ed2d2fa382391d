import type { Settled } from '../settle/settle.js';

/** A finding with the findings of other rules on the same words. `[start, end)` covers all of its own rule's words that touch it. */
export interface Merged {
  readonly first: Settled;
  readonly also: readonly Settled[];
  readonly start: number;
  readonly end: number;
}

/** Findings that overlap become one: the rule of highest priority speaks, the others stand in it. Expects any order, returns by place. Linear after sorting. */
export function mergeOverlaps(settled: readonly Settled[]): Merged[] {
  const sorted = [...settled].sort((a, b) => a.start - b.start || rank(b) - rank(a) || b.end - a.end);
  const kept: { first: Settled; also: Settled[] }[] = [];
  let reach = -1;
  for (const finding of sorted) {
    const last = kept[kept.length - 1];
    if (last === undefined || finding.start >= reach) {
      kept.push({ first: finding, also: [] });
      reach = finding.end;
      continue;
    }
    if (rank(finding) > rank(last.first)) {
      last.also.unshift(last.first);
      last.first = finding;
      reach = finding.end;
    } else {
      last.also.push(finding);
      if (finding.rule === last.first.rule) reach = Math.max(reach, finding.end);
    }
  }
  return kept.map(({ first, also }) => {
    const own = also.filter(({ rule }) => rule === first.rule);
    const start = own.reduce((least, { start }) => Math.min(least, start), first.start);
    const end = own.reduce((most, { end }) => Math.max(most, end), first.end);
    return { first, also: distinct(first, also), start, end };
  });
}

/** Info gives way to a warning, then priority decides. */
const rank = (finding: Settled): number => finding.rule.priority + (finding.told === 'info' ? 0 : 1000);

function distinct(first: Settled, also: readonly Settled[]): Settled[] {
  const seen = new Set([first.rule.id]);
  return also.filter(({ rule }) => !seen.has(rule.id) && seen.add(rule.id));
}
