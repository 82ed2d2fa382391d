import type { NamedDraft } from './drafts.js';
import type { Drawn, Reading } from './draw.js';

const AROUND = 280;

/** The sheet of a reader: each finding with its number and category, in its draft, the words meant between 【 and 】. Throws `Error` for a draft that is missing. */
export function sheetOf(reading: Reading, drafts: readonly NamedDraft[], categoryOf: (rule: string) => string): string {
  const texts = new Map(drafts.map(({ id, text }) => [id, text]));
  return reading.findings
    .map((finding, index) => {
      const text = texts.get(finding.draft);
      if (text === undefined) throw new Error(`${reading.corpus} has no draft ${finding.draft}`);
      return `### ${String(index + 1)} · ${categoryOf(finding.rule)}\n${shown(text, finding)}\n`;
    })
    .join('\n');
}

function shown(text: string, { start, end }: Drawn): string {
  const from = Math.max(0, start - AROUND);
  const to = Math.min(text.length, end + AROUND);
  return `${from > 0 ? '…' : ''}${text.slice(from, start)}【${text.slice(start, end)}】${text.slice(end, to)}${to < text.length ? '…' : ''}`;
}

/** Reads the verdicts of one reader: a line for each finding, its number and `right` or `wrong`, the reason behind it for nobody else. Throws `Error` that names the line. */
export function verdictsOf(file: string, source: string, count: number): string[] {
  const verdicts: string[] = [];
  source.split('\n').forEach((line, index) => {
    if (line.trim() === '') return;
    const [, number, verdict] = /^\s*(\d+)[\s.:·]+(right|wrong)\b/i.exec(line) ?? [];
    if (verdict === undefined) throw new Error(`${file}:${String(index + 1)}: expected is a number and right or wrong`);
    verdicts[Number(number) - 1] = verdict.toLowerCase();
  });
  for (let i = 0; i < count; i++) if (verdicts[i] === undefined) throw new Error(`${file}: there is no verdict on number ${String(i + 1)}`);
  return verdicts.slice(0, count);
}

/** The reading with the verdicts of its readers. */
export function withVerdicts(reading: Reading, readers: readonly (readonly string[])[]): Reading {
  return {
    ...reading,
    findings: reading.findings.map((each, index) => ({ ...each, verdicts: readers.map((verdicts) => verdicts[index] ?? '') })),
  };
}

/** "196 of 200 right (98 %), by both readers; they differ on 3". What one reader calls wrong is wrong. */
export function summaryOf(reading: Reading): string {
  const judged = reading.findings.filter(({ verdicts }) => verdicts !== undefined && verdicts.length > 0);
  const right = judged.filter(({ verdicts }) => verdicts?.every((verdict) => verdict === 'right') === true).length;
  const differ = judged.filter(({ verdicts }) => new Set(verdicts).size > 1).length;
  const share = judged.length === 0 ? '–' : `${((100 * right) / judged.length).toFixed(1)} %`;
  return `${String(right)} of ${String(judged.length)} right (${share}); the readers differ on ${String(differ)}, which counts as wrong`;
}
