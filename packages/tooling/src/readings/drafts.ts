import { createHash } from 'node:crypto';

export interface NamedDraft {
  /** The `id` of its line, or `line N` where a paragraph of plain text begins. */
  readonly id: string;
  readonly text: string;
}

/** Cuts a file into drafts: lines of JSON with `id` and `text`, or paragraphs of plain text. Throws `Error` that names the line. */
export function draftsOf(file: string, source: string): NamedDraft[] {
  return file.endsWith('.jsonl') ? linesOf(file, source) : paragraphsOf(source);
}

function linesOf(file: string, source: string): NamedDraft[] {
  return source.split('\n').flatMap((line, index): NamedDraft[] => {
    if (line.trim() === '') return [];
    const value: unknown = parsed(line);
    const { id, text } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
    if ((typeof id === 'string' || typeof id === 'number') && typeof text === 'string') return [{ id: String(id), text }];
    throw new Error(`${file}:${String(index + 1)}: expected is a JSON object with id and text`);
  });
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function paragraphsOf(source: string): NamedDraft[] {
  const drafts: NamedDraft[] = [];
  let line = 1;
  for (const part of source.split(/(\n[ \t]*\n+)/)) {
    if (part.trim() !== '') drafts.push({ id: `line ${String(line)}`, text: part });
    line += part.split('\n').length - 1;
  }
  return drafts;
}

/** By which a file is known again, without a word of it. */
export const digestOf = (source: string): string => createHash('sha256').update(source).digest('hex');
