import { grouped, percent, perThousand } from './report.js';
import { precision, recall, type Counts, type Score } from './score.js';
import type { Scores } from './floors.js';

/** docs/precision.json: what was measured, for the pages of the rules. */
export interface Numbers {
  /** File names of the drafts. */
  readonly corpus: readonly string[];
  /** Day of the measuring, YYYY-MM-DD. */
  readonly date: string;
  readonly drafts: number;
  readonly words: number;
  readonly rules: Readonly<Record<string, Counts>>;
}

export function numbersOf({ all }: Scores, corpus: readonly string[], date: string): Numbers {
  const { drafts, words } = all;
  const rules = [...all.rules]
    .sort((a, b) => (a.rule < b.rule ? -1 : 1))
    .map(({ rule, findings, right, false: wrong, hints }) => [rule, { findings, right, false: wrong, hints }] as const);
  return { corpus, date, drafts, words, rules: Object.fromEntries(rules) };
}

/** docs/precision.md: numbers, and no text of any draft. */
export function renderNumbers(scores: Scores, { corpus, date, drafts, words }: Numbers): string {
  const { de, en, all } = scores;
  const languages = [
    ['German', de],
    ['English', en],
    ['both', all],
  ] as const;
  const totals = languages.flatMap(([name, score]) => (score === undefined ? [] : [totalRow(name, score)]));
  const categories = all.categories.map((each) => {
    const one = (score: Score | undefined): string[] => {
      const own = score?.categories.find(({ category }) => category === each.category);
      return own === undefined ? ['–', '–', '–'] : [String(own.labels), percent(precision(own)), percent(recall(own))];
    };
    return row([each.category, ...one(de), ...one(en), ...one(all)]);
  });
  const rules = all.rules.map((each) =>
    row([
      `[${each.rule}](rules/${each.rule}.md)`,
      each.category,
      String(each.findings),
      String(each.right),
      String(each.false),
      String(each.hints),
      percent(rulePrecision(each)),
      percent(recall(each)),
      perThousand(each.findings, all.words),
    ]),
  );
  return `# Precision

Written by \`npm run evaluate -- DRAFTS --write\`; do not edit.

Measured on ${date} on ${corpus.join(' and ')}: ${grouped(drafts)} drafts, ${grouped(words)} words, labelled by readers. A finding is *right* when it touches a sentence with a label of its
category, and *false* when it touches none; one of severity info without a label is a *hint*, neither right nor false. What is right or false on borderline
labels alone is left out. Precision: the right ones of those that are right or false. Recall: the labels that were found.

| drafts | labels | precision | recall | false | hints per 1,000 words |
| --- | --- | --- | --- | --- | --- |
${totals.join('\n')}

## By category

| category | labels de | precision | recall | labels en | precision | recall | labels, both | precision | recall |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
${categories.join('\n')}

## By rule

Recall: of the labels of its category, those that this rule finds. A rule that mostly gives hints has no precision.

| rule | category | findings | right | false | hints | precision | recall | findings per 1,000 words |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
${rules.join('\n')}
`;
}

/** The precision of a rule: undefined where too little was judged to say one, since most of its findings are hints. */
export const rulePrecision = (counts: Counts): number | undefined =>
  counts.right + counts.false < counts.hints ? undefined : precision(counts);

const totalRow = (name: string, { drafts, words, all }: Score): string =>
  row([
    `${name}, ${grouped(drafts)}`,
    String(all.labels),
    percent(precision(all)),
    percent(recall(all)),
    String(all.false),
    perThousand(all.hints, words),
  ]);

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** Reads docs/precision.json; undefined where nothing was measured yet. Throws `Error` when it is no such file. */
export function readNumbers(source: string | undefined): Numbers | undefined {
  if (source === undefined) return undefined;
  const value = JSON.parse(source) as Partial<Numbers> | null;
  if (value?.rules === undefined || value.corpus === undefined)
    throw new Error(
      'docs/precision.json is not what npm run evaluate -- DRAFTS --write writes; expected are corpus, date, drafts, words and rules',
    );
  return value as Numbers;
}
