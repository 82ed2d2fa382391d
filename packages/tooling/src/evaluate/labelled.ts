import { CATEGORIES, nearest } from '@tonfall/project';

/** What a reader marked in a draft, with its place. */
export interface Label {
  readonly category: string;
  readonly quote: string;
  /** A second reader might decide otherwise: it is not scored. */
  readonly borderline: boolean;
  readonly start: number;
  readonly end: number;
}

export interface LabelledDraft {
  readonly id: string;
  readonly language: 'de' | 'en';
  readonly text: string;
  readonly labels: readonly Label[];
}

/** The drafts of a file, or what is wrong with it. */
export interface LabelledFile {
  readonly drafts: readonly LabelledDraft[];
  /** `file:line: what is wrong; what was expected`. */
  readonly problems: readonly string[];
}

const EXPECTED = 'expected is {"id":"de-1","lang":"de","text":"…","labels":[{"category":"command","quote":"Sie müssen"}]}';

/** Reads drafts with labels, one a line of JSON; blank lines are passed over. Of each line the first problem is told. */
export function readLabelled(file: string, source: string): LabelledFile {
  const drafts: LabelledDraft[] = [];
  const problems: string[] = [];
  const lines = new Map<string, number>();
  for (const [index, line] of source
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === '') continue;
    const number = index + 1;
    try {
      const draft = draftOf(line);
      const first = lines.get(draft.id);
      if (first !== undefined)
        throw new BadLine(`the id ${draft.id} stands in line ${String(first)} already; expected is one that no other line has`);
      lines.set(draft.id, number);
      drafts.push(draft);
    } catch (error) {
      if (!(error instanceof BadLine)) throw error;
      problems.push(`${file}:${String(number)}: ${error.message}`);
    }
  }
  if (drafts.length === 0 && problems.length === 0) problems.push(`${file}: there is no draft in it; ${EXPECTED} on each line`);
  return { drafts, problems };
}

class BadLine extends Error {}

function draftOf(line: string): LabelledDraft {
  const value = parsed(line);
  if (!isRecord(value)) throw new BadLine(`this is not a draft; ${EXPECTED}`);
  const { id, lang, text, labels } = value;
  if (typeof id !== 'string' || id === '') throw new BadLine(`id is ${shown(id)}; expected is a text that names the draft`);
  if (lang !== 'de' && lang !== 'en') throw new BadLine(`lang is ${shown(lang)}; expected is "de" or "en"`);
  if (typeof text !== 'string' || text.trim() === '') throw new BadLine(`text is ${shown(text)}; expected is the draft`);
  if (!Array.isArray(labels)) throw new BadLine(`labels is ${shown(labels)}; expected is a list, [] for a draft without a fault`);
  return { id, language: lang, text, labels: labels.map((label: unknown, index) => labelOf(label, `labels[${String(index)}]`, text)) };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new BadLine(`this is not JSON (${error instanceof Error ? error.message : String(error)}); ${EXPECTED}`);
  }
}

function labelOf(value: unknown, where: string, text: string): Label {
  if (!isRecord(value)) throw new BadLine(`${where} is ${shown(value)}; expected is {"category":"command","quote":"Sie müssen"}`);
  const { category, quote, borderline = false } = value;
  const known: readonly string[] = CATEGORIES;
  if (typeof category !== 'string' || !known.includes(category)) {
    const near = typeof category === 'string' ? nearest(category, known) : undefined;
    throw new BadLine(`${where}: category is ${shown(category)}; expected is ${near ?? `one of ${known.join(', ')}`}`);
  }
  if (typeof quote !== 'string' || quote === '') throw new BadLine(`${where}: quote is ${shown(quote)}; expected are words of the draft`);
  if (typeof borderline !== 'boolean') throw new BadLine(`${where}: borderline is ${shown(borderline)}; expected is true or false`);
  const start = text.indexOf(quote);
  if (start < 0)
    throw new BadLine(`${where}: “${quote}” does not stand in the text; expected are words as they stand there, character by character`);
  return { category, quote, borderline, start, end: start + quote.length };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const shown = (value: unknown): string => (value === undefined ? 'missing' : JSON.stringify(value));
