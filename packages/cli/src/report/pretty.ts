import type { Finding, Language, Severity } from '@tonfall/core';
import stringWidth from 'string-width';
import type { Checked } from '../commands/check.js';
import type { Paint } from './paint.js';
import { Positions } from './position.js';

const WORDS: Record<Language, Record<Severity | 'also', string>> = {
  de: { error: 'Fehler', warning: 'Warnung', info: 'Hinweis', also: 'auch' },
  en: { error: 'error', warning: 'warning', info: 'hint', also: 'also' },
};
const COLORS = { error: 'red', warning: 'yellow', info: 'blue' } as const;
const WIDEST = 96;

/** The report for people: file, place, the words underlined, what they do, the rule, a better sentence. Empty for a clean draft. */
export function prettyReport({ path, text, findings, language }: Checked, paint: Paint): string {
  if (findings.length === 0) return '';
  const positions = new Positions(text);
  const blocks = findings.map((finding) => one(finding, positions, language, paint));
  return `${paint('bold', path)}\n${blocks.join('\n')}`;
}

function one(finding: Finding, positions: Positions, language: Language, paint: Paint): string {
  const words = WORDS[language];
  const { line, column } = positions.at(finding.start);
  const place = `${String(line)}:${String(column)}`.padEnd(7);
  const color = COLORS[finding.severity];
  const head = `  ${paint('dim', place)} ${paint(color, words[finding.severity])}  ${paint('dim', finding.ruleId)}`;
  const lines = [head, ...excerpt(finding, positions, color, paint), `          ${finding.message}`];
  for (const rewrite of finding.rewrites) lines.push(`          ${paint('green', `→ ${rewrite.title}`)}`);
  if (finding.also.length > 0) lines.push(`          ${paint('dim', `${words.also}: ${finding.also.map((other) => other.ruleId).join(', ')}`)}`);
  return `${lines.join('\n')}\n`;
}

/** The line with the words, cut to a width that fits, and a mark under them. */
function excerpt(finding: Finding, positions: Positions, color: 'red' | 'yellow' | 'blue', paint: Paint): string[] {
  const { line } = positions.at(finding.start);
  const { text, start } = positions.line(line);
  const from = finding.start - start;
  const to = Math.max(from + 1, Math.min(finding.end - start, text.length));
  let left = 0;
  if (to > WIDEST) left = Math.max(0, text.lastIndexOf(' ', from - 30) + 1);
  if (from - left > WIDEST) left = Math.max(0, from - 20);
  const right = text.length - left > WIDEST ? Math.max(to, left + WIDEST) : text.length;
  const visible = (part: string): string => part.replace(/\t/g, ' ');
  const lead = (left > 0 ? '… ' : '') + visible(text.slice(left, from));
  const marked = visible(text.slice(from, to));
  const tail = visible(text.slice(to, right)) + (right < text.length ? ' …' : '');
  return [`          ${lead}${paint('bold', marked)}${tail}`, `          ${' '.repeat(stringWidth(lead))}${paint(color, '~'.repeat(Math.max(1, stringWidth(marked))))}`];
}

/** "3 Stellen in 2 Dateien: 1 Fehler, 2 Warnungen, 0 Hinweise" */
export function summary(all: readonly Checked[], language: Language, paint: Paint): string {
  const count: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const { findings } of all) for (const { severity } of findings) count[severity]++;
  const total = count.error + count.warning + count.info;
  const files = all.length;
  const n = (number: number, single: string, many: string): string => `${String(number)} ${number === 1 ? single : many}`;
  if (total === 0) return paint('green', language === 'de' ? `Nichts gefunden in ${n(files, 'Datei', 'Dateien')}.` : `Nothing found in ${n(files, 'file', 'files')}.`);
  if (language === 'de') {
    return `${n(total, 'Stelle', 'Stellen')} in ${n(files, 'Datei', 'Dateien')}: ${String(count.error)} Fehler, ${n(count.warning, 'Warnung', 'Warnungen')}, ${n(count.info, 'Hinweis', 'Hinweise')}. Mehr zu einer Regel: tonfall explain <Regel>`;
  }
  return `${n(total, 'finding', 'findings')} in ${n(files, 'file', 'files')}: ${n(count.error, 'error', 'errors')}, ${n(count.warning, 'warning', 'warnings')}, ${n(count.info, 'hint', 'hints')}. More about a rule: tonfall explain <rule>`;
}
