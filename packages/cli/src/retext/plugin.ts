import type { Finding, Language, RulePack } from '@tonfall/core';
import { createLinter } from '../api.js';
import { Positions } from '../report/position.js';
import { TreeText, type RetextNode } from './leaves.js';

export type { RetextNode };

/** The mark of a block quote opens the line. */
const QUOTED = /^ {0,3}>/;

/** What the plugin is told. */
export interface RetextTonfallOptions {
  /** Language of the text; `auto` (the default) detects it. */
  readonly language?: Language | 'auto' | undefined;
  /** Rules compiled by `compileRules` of `@tonfall/core`; tonfall's own by default. */
  readonly rules?: RulePack | undefined;
}

/** What the plugin writes on a message. */
export interface RetextMessage {
  fatal?: boolean | null | undefined;
  url?: string | undefined;
  note?: string | undefined;
  actual?: string | null | undefined;
  expected?: string[] | null | undefined;
}

/** What the plugin asks of a file: a `VFile` is one. */
export interface RetextFile {
  readonly path?: string | undefined;
  toString(): string;
  message(reason: string, options: { place?: Place | undefined; ruleId: string; source: string }): RetextMessage;
}

interface Point {
  line: number;
  column: number;
  offset: number;
}

interface Place {
  start: Point;
  end: Point;
}

/**
 * A retext plugin: writes each finding on the file as a message. `fatal` is `true` for an error, `false` for a warning, `null` for info; `ruleId`, `source`
 * (`tonfall`) and `url` name the rule, `note` says why and shows a better sentence. `expected` is there when a rewrite replaces exactly the words of `actual`.
 * Judged is what stands in the tree: behind remark or rehype no code, tables or front matter; block quotes never. Throws `TonfallError` (`bad-option`).
 */
export function retextTonfall(options: RetextTonfallOptions = {}): (tree: RetextNode, file: RetextFile) => undefined {
  const { language = 'auto', rules } = options;
  const linter = createLinter(rules === undefined ? {} : { rules });
  linter.lint('', { language });
  return (tree, file) => {
    const source = file.toString();
    const prose = new TreeText(tree, source);
    const whole = prose.text === source;
    const format = whole && /\.(md|markdown|mdown|mkd)$/i.test(file.path ?? '') ? 'markdown' : 'text';
    const positions = new Positions(source);
    for (const finding of linter.lint(prose.text, { language, format })) {
      const range = whole ? { start: finding.start, end: finding.end } : prose.range(finding.start, finding.end);
      if (range !== undefined && !whole && isQuoted(source, positions, range.start)) continue;
      const point = (offset: number): Point => ({ ...positions.at(offset), offset });
      const place = range && { start: point(range.start), end: point(range.end) };
      const message = file.message(finding.message, { place, ruleId: finding.ruleId, source: 'tonfall' });
      message.fatal = finding.severity === 'info' ? null : finding.severity === 'error';
      message.url = finding.url;
      message.note = [finding.why, ...finding.rewrites.map(({ title }) => `→ ${title}`)].join('\n');
      message.actual = range === undefined ? finding.quote : source.slice(range.start, range.end);
      const expected = message.actual === finding.quote ? replacements(finding) : [];
      if (expected.length > 0) message.expected = expected;
    }
    return undefined;
  };
}

export default retextTonfall;

/** What may stand instead of the quote: editors put it there, so a rewrite of more than the quote is not among them. */
function replacements({ start, end, quote, rewrites }: Finding): string[] {
  return rewrites
    .filter(({ edits }) => edits.every((edit) => edit.start >= start && edit.end <= end))
    .map(({ edits }) =>
      edits.reduceRight((text, edit) => text.slice(0, edit.start - start) + edit.text + text.slice(edit.end - start), quote),
    );
}

/** Reads the start of the line alone: a draft may be one long line. */
function isQuoted(source: string, positions: Positions, offset: number): boolean {
  const { start } = positions.line(positions.at(offset).line);
  return QUOTED.test(source.slice(start, start + 4));
}
