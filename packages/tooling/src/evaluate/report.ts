import { precision, recall, type Counts, type Score } from './score.js';

type Row = readonly string[];

/** A score for people: a table by category, one by rule, and a last line. */
export function renderScore(score: Score, title: string): string {
  const { words } = score;
  const categories = score.categories
    .filter(({ labels, findings }) => labels + findings > 0)
    .map((each) => [each.category, String(each.labels), percent(precision(each)), percent(recall(each)), ...counted(each, words)]);
  const rules = score.rules.map((each) => [
    each.rule,
    each.category,
    percent(precision(each)),
    percent(recall(each)),
    ...counted(each, words),
  ]);
  const counts = ['right', 'false', 'hints', 'per 1,000 words'];
  return [
    title,
    table([['category', 'labels', 'precision', 'recall', ...counts], ...categories], 1),
    table([['rule', 'category', 'precision', 'recall', ...counts], ...rules], 2),
    lastLine(score),
  ].join('\n\n');
}

/** `60 drafts, 1,234 words: precision 96 %, recall 91 %, 4.2 hints per 1,000 words` */
export function lastLine({ drafts, words, all }: Score): string {
  const size = `${grouped(drafts)} ${drafts === 1 ? 'draft' : 'drafts'}, ${grouped(words)} words`;
  return `${size}: precision ${percent(precision(all))}, recall ${percent(recall(all))}, ${perThousand(all.hints, words)} hints without a label per 1,000 words`;
}

/** Each miss and each false alarm, one a line; with `category` only those of it. */
export function renderVerbose({ misses, alarms }: Score, category?: string): string {
  const meant = (each: { readonly category: string }): boolean => category === undefined || each.category === category;
  return [
    ...misses.filter(meant).map((miss) => `missed  ${miss.category.padEnd(13)} ${miss.id}  ${flat(miss.quote)}`),
    ...alarms.filter(meant).map((alarm) => `false   ${alarm.category.padEnd(13)} ${alarm.id}  ${flat(alarm.quote)}   [${alarm.rule}]`),
  ].join('\n');
}

const counted = (counts: Counts, words: number): Row => [
  String(counts.right),
  String(counts.false),
  String(counts.hints),
  perThousand(counts.findings, words),
];

/** Rows below each other; from the column `from` on they are numbers. */
function table(rows: readonly Row[], from: number): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const cell = (text: string, column: number): string =>
    column < from ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0);
  return rows.map((row) => row.map(cell).join('  ').trimEnd()).join('\n');
}

/** `96 %`; a dash where there is nothing to divide. */
export const percent = (share: number | undefined): string => (share === undefined ? '–' : `${String(Math.round(share * 100))} %`);

export const perThousand = (count: number, words: number): string => ((1000 * count) / Math.max(1, words)).toFixed(1);

export const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

const flat = (text: string): string => text.replace(/\s+/g, ' ');
