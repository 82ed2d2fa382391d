import type { Finding, Language, Severity } from '@tonfall/core';
import type { Checked } from '../commands/check.js';
import { printable } from '../output.js';
import { excerpt } from './excerpt.js';
import type { Paint } from './paint.js';
import { Positions } from './position.js';
import type { Report } from './report.js';
import { WORDS, type Words } from './words.js';
import { wrap } from './wrap.js';

const COLORS = { error: 'red', warning: 'yellow', info: 'blue' } as const;
const INDENT = '    ';

/**
 * The report for people: file and place, the words underlined, what they do, the rule, a better sentence; at the end a line that sums up.
 * `columns` is the width of the terminal, `messages` the language of the sum: that of the drafts, where they share one, with `draft`; `command` is how
 * we are started.
 */
export function prettyReport(paint: Paint, columns: number, messages: 'draft' | Language, command: string): Report {
  const room = columns - INDENT.length;
  const count: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  const languages = new Set<Language>();
  let files = 0;
  return {
    file(checked) {
      files++;
      languages.add(checked.language);
      for (const { severity } of checked.findings) count[severity]++;
      const positions = new Positions(checked.text);
      return checked.findings.map((finding) => `${one(finding, checked, positions, room, paint)}\n`).join('');
    },
    end(unread) {
      const language = messages !== 'draft' ? messages : languages.size === 1 && languages.has('de') ? 'de' : 'en';
      return files === 0 ? '' : `${summary(count, files, unread, WORDS[language], paint, command)}\n`;
    },
  };
}

function one(finding: Finding, { path, language }: Checked, positions: Positions, room: number, paint: Paint): string {
  const words = WORDS[language];
  const color = COLORS[finding.severity];
  const { line, column } = positions.at(finding.start);
  const place = `${printable(path)}:${String(line)}:${String(column)}`;
  const lines = [`${paint('bold', place)}  ${paint(color, words[finding.severity])}  ${paint('dim', finding.ruleId)}`];
  for (const part of excerpt(positions, finding.start, finding.end, room)) {
    lines.push(
      `${INDENT}${part.lead}${paint('bold', part.marked)}${part.tail}`,
      `${INDENT}${' '.repeat(part.indent)}${paint(color, '~'.repeat(part.length))}`,
    );
  }
  const add = (text: string, lead: string, follow: string, style?: 'green' | 'dim'): void => {
    wrap(printable(text), room - lead.length).forEach((row, index) => {
      const written = (index === 0 ? lead : follow) + row;
      lines.push(INDENT + (style === undefined ? written : paint(style, written)));
    });
  };
  add(finding.message, '', '');
  for (const rewrite of finding.rewrites) add(rewrite.title, '→ ', '  ', 'green');
  const also = [...new Set(finding.also.map(({ ruleId }) => ruleId))];
  if (also.length > 0) add(`${words.also}: ${also.join(', ')}`, '', '', 'dim');
  return `${lines.join('\n')}\n`;
}

/** "3 Stellen in 2 Dateien: 1 Fehler, 2 Warnungen. Mehr zu einer Regel: …" */
function summary(
  count: Readonly<Record<Severity, number>>,
  files: number,
  unread: number,
  words: Words,
  paint: Paint,
  command: string,
): string {
  const missing = unread === 0 ? '' : `, ${paint('red', words.unread(unread))}`;
  const total = count.error + count.warning + count.info;
  if (total === 0) return `${paint('green', words.clean(files))}${missing}.`;
  const [errors, warnings, infos] = words.counts(count.error, count.warning, count.info);
  const parts = [
    count.error > 0 ? paint('red', errors) : '',
    count.warning > 0 ? paint('yellow', warnings) : '',
    count.info > 0 ? paint('blue', infos) : '',
  ];
  return `${words.total(total, files)}: ${parts.filter((part) => part !== '').join(', ')}${missing}.\n${paint('dim', words.more(command))}`;
}
