import { createLinter, type Finding, type Language, type Severity } from '@tonfall/core';
import type { Workshop } from '../rules/workshop.js';
import type { NamedDraft } from './drafts.js';

/** One finding that readers judge: where it stands, and no word of the draft. Offsets are UTF-16 units of the draft's text. */
export interface Drawn {
  readonly draft: string;
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly severity: Severity;
  /** What each reader said: `right` or `wrong`, in the order of the readers. */
  readonly verdicts?: readonly string[];
}

/** Findings drawn at random from the drafts of one file, as docs/readings keeps them. */
export interface Reading {
  readonly corpus: string;
  readonly sha256: string;
  readonly language: Language;
  readonly seed: number;
  readonly drawn: string;
  readonly of: string;
  /** Findings there were to draw from. */
  readonly population: number;
  readonly findings: readonly Drawn[];
}

export interface Wanted {
  readonly severities: readonly Severity[];
  readonly category: string | undefined;
  readonly count: number;
  readonly seed: number;
}

/** Lints the drafts, takes the findings that are wanted and draws `count` of them; all, when there are fewer. The same seed draws the same. */
export function draw(
  { pack, lexicon }: Pick<Workshop, 'pack' | 'lexicon'>,
  drafts: readonly NamedDraft[],
  language: Language,
  { severities, category, count, seed }: Wanted,
): { population: number; findings: Drawn[] } {
  const linter = createLinter({ rules: pack, lexicon });
  const found: Drawn[] = [];
  for (const { id, text } of drafts)
    for (const finding of linter.lint(text, { language, rewrites: false })) {
      if (!severities.includes(finding.severity) || !isOf(finding, category)) continue;
      const { start, end, ruleId: rule, severity } = finding;
      found.push({ draft: id, start, end, rule, severity });
    }
  const random = generator(seed);
  const ranked = found.map((finding) => ({ finding, rank: random() })).sort((a, b) => a.rank - b.rank);
  return { population: found.length, findings: ranked.slice(0, count).map(({ finding }) => finding) };
}

const isOf = (finding: Finding, category: string | undefined): boolean => category === undefined || finding.category === category;

/** mulberry32, public domain, by Tommy Ettinger: numbers from 0 to 1, the same for the same seed. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
