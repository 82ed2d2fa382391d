import type { Finding } from '@tonfall/core';
import type { Label, LabelledDraft } from './labelled.js';

/** Categories that labels are given for; what is found in others is counted and not judged. */
export const SCORED = [
  'command',
  'blame',
  'deflection',
  'refusal',
  'policy',
  'excuse',
  'condescension',
  'argument',
  'annoyance',
  'jargon',
  'officialese',
  'vagueness',
  'over-promise',
  'burden',
  'apology',
  'address',
] as const;

/** What is judged of a finding. */
export type Judged = Pick<Finding, 'ruleId' | 'category' | 'severity' | 'start' | 'end'> & {
  readonly also: readonly { readonly ruleId: string; readonly category: string }[];
};

/** A draft, and what was found in it. */
export interface Answer {
  readonly draft: LabelledDraft;
  readonly findings: readonly Judged[];
}

/** Findings of one category, or of one rule. */
export interface Counts {
  readonly findings: number;
  /** They meet a label. */
  readonly right: number;
  /** They meet none. */
  readonly false: number;
  /** Of severity info without a label: neither right nor false. */
  readonly hints: number;
}

export interface CategoryScore extends Counts {
  readonly category: string;
  readonly labels: number;
  /** Labels that a finding of the category meets. */
  readonly found: number;
}

export interface RuleScore extends Counts {
  readonly rule: string;
  readonly category: string;
  /** Labels of the category that this rule meets, be it folded into the finding of another. */
  readonly found: number;
  /** Labels of the category. */
  readonly labels: number;
}

export interface Score {
  readonly drafts: number;
  readonly words: number;
  readonly all: Counts & { readonly labels: number; readonly found: number };
  readonly categories: readonly CategoryScore[];
  /** Rules that found something, by category and name. */
  readonly rules: readonly RuleScore[];
  readonly misses: readonly { readonly id: string; readonly category: string; readonly quote: string }[];
  readonly alarms: readonly { readonly id: string; readonly category: string; readonly rule: string; readonly quote: string }[];
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
type Verdict = 'right' | 'false' | 'hints' | 'left out';

/**
 * Findings against labels. A label is found when a finding of its category touches the sentence in which its words stand; a finding is right when it touches
 * such a sentence of its category. What touches borderline labels alone is left out, and so is a category that nobody labels. A finding also stands for
 * the rules that are folded into it. Info without a label is a hint: it is counted, and no alarm.
 */
export function score(answers: readonly Answer[]): Score {
  const categories = new Map(SCORED.map((category) => [category as string, { category, labels: 0, found: 0, ...none() }]));
  const rules = new Map<string, Mutable<RuleScore>>();
  const misses: Mutable<Score['misses'][number]>[] = [];
  const alarms: Mutable<Score['alarms'][number]>[] = [];
  const ruleOf = (rule: string, category: string): Mutable<RuleScore> => {
    const known = rules.get(rule) ?? { rule, category, found: 0, labels: 0, ...none() };
    rules.set(rule, known);
    return known;
  };
  for (const { draft, findings } of answers) {
    const { id, text } = draft;
    const labels = draft.labels.map((label) => ({ ...label, sentence: sentenceAround(text, label) }));
    for (const { category, quote, borderline, sentence } of labels) {
      const counts = categories.get(category);
      if (borderline || counts === undefined) continue;
      const near = findings.filter((finding) => speaksOf(finding, category) && touches(finding, sentence));
      counts.labels++;
      if (near.length > 0) counts.found++;
      else misses.push({ id, category, quote });
      for (const rule of new Set(near.flatMap((finding) => rulesOf(finding, category)))) ruleOf(rule, category).found++;
    }
    for (const finding of findings) {
      const { ruleId: rule, category, start, end } = finding;
      const counts = categories.get(category);
      const own = ruleOf(rule, category);
      own.findings++;
      if (counts === undefined) continue;
      counts.findings++;
      const near = labels.filter((label) => speaksOf(finding, label.category) && touches(finding, label.sentence));
      const verdict = judge(finding, near);
      if (verdict === 'left out') continue;
      counts[verdict]++;
      own[verdict]++;
      if (verdict === 'false') alarms.push({ id, category, rule, quote: text.slice(start, end) });
    }
  }
  for (const rule of rules.values()) rule.labels = categories.get(rule.category)?.labels ?? 0;
  const scored = [...categories.values()];
  return {
    drafts: answers.length,
    words: answers.reduce((sum, { draft }) => sum + draft.text.split(/\s+/).length, 0),
    all: scored.reduce((sum, each) => added(sum, each), { labels: 0, found: 0, ...none() }),
    categories: scored,
    rules: [...rules.values()].sort((a, b) => order(a.category, b.category) || order(a.rule, b.rule)),
    misses,
    alarms,
  };
}

function judge({ severity }: Judged, near: readonly Label[]): Verdict {
  if (near.some(({ borderline }) => !borderline)) return 'right';
  if (near.length > 0) return 'left out';
  return severity === 'info' ? 'hints' : 'false';
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** What stands between . ! ? or line breaks: a coarse cut, so that where exactly a span begins does not matter. */
export function sentenceAround(text: string, { start, end }: Span): Span {
  const closes = (index: number): boolean => '.!?\n'.includes(text.charAt(index));
  let from = start;
  let to = end;
  while (from > 0 && !closes(from - 1)) from--;
  while (to < text.length && !closes(to - 1)) to++;
  return { start: from, end: to };
}

const touches = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** The rules of a category that a finding stands for. */
function rulesOf({ ruleId, category, also }: Judged, wanted: string): string[] {
  return [{ ruleId, category }, ...also].filter((each) => each.category === wanted).map((each) => each.ruleId);
}

const speaksOf = (finding: Judged, category: string): boolean => rulesOf(finding, category).length > 0;

const none = (): Mutable<Counts> => ({ findings: 0, right: 0, false: 0, hints: 0 });

type Totals = Score['all'];
const added = (sum: Totals, each: Totals): Totals => ({
  labels: sum.labels + each.labels,
  found: sum.found + each.found,
  findings: sum.findings + each.findings,
  right: sum.right + each.right,
  false: sum.false + each.false,
  hints: sum.hints + each.hints,
});

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The right ones of those that are right or false; undefined where there are none. */
export const precision = (counts: Counts): number | undefined => share(counts.right, counts.right + counts.false);

/** The labels that were found; undefined where there are none. */
export const recall = ({ found, labels }: { readonly found: number; readonly labels: number }): number | undefined => share(found, labels);

const share = (part: number, whole: number): number | undefined => (whole === 0 ? undefined : part / whole);
