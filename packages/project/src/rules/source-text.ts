import { lastUpTo } from '@tonfall/core';
import type { RuleProblem } from './problem.js';

/** Keys and indexes from the top of a file. */
export type Path = readonly (string | number)[];

/** What a file holds when nothing is guessed: every scalar is a string. */
export type Raw = string | readonly Raw[] | { readonly [key: string]: Raw };

/** What a problem says beside its place. */
export interface ProblemText {
  readonly message: string;
  readonly expected?: string | undefined;
  readonly hint?: string | undefined;
  readonly severity?: 'error' | 'warning';
}

/** What a file says, and a way to put a problem at a place in it. */
export interface Source {
  readonly problems: readonly RuleProblem[];
  /** `undefined` when the syntax is too broken to look any further. */
  readonly raw: Raw | undefined;
  /** Adds a problem at the value of `path`. */
  value(path: Path, text: ProblemText): void;
  /** Adds a problem at the key that `path` ends with; at the nearest thing above it when there is none. */
  key(path: Path, text: ProblemText): void;
  /** The line, 1-based, of the key or entry that `path` ends with. */
  lineOf(path: Path): number;
}

/** A text with its lines, and the problems found in it. */
export class SourceText {
  readonly problems: RuleProblem[] = [];
  private readonly starts: number[] = [0];

  constructor(
    readonly file: string,
    readonly text: string,
  ) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.starts.push(at + 1);
  }

  /** Adds a problem at a line, 1-based. */
  line(line: number, text: ProblemText): void {
    this.add(this.offsetOf(line), 1, text);
  }

  get lineCount(): number {
    return this.starts.length - (this.text.endsWith('\n') ? 1 : 0);
  }

  /** The 1-based line of an offset. */
  protected lineAt(offset: number): number {
    return lastUpTo(this.starts.length, offset, (index) => this.starts[index] as number) + 1;
  }

  /** Where a line, 1-based, begins. */
  protected offsetOf(line: number): number {
    return this.starts[line - 1] ?? 0;
  }

  /** A line without its break; `line` is 1-based. */
  protected textOf(line: number): string {
    return this.text.slice(this.starts[line - 1], (this.starts[line] ?? this.text.length + 1) - 1).replace(/\r$/, '');
  }

  protected add(offset: number, length: number, text: ProblemText): void {
    const at = Math.min(offset, this.text.length);
    const line = this.lineAt(at);
    const source = this.textOf(line);
    const column = at - (this.starts[line - 1] as number) + 1;
    this.problems.push({
      severity: text.severity ?? 'error',
      file: this.file,
      line,
      column,
      length: Math.max(1, Math.min(length, source.length - column + 1)),
      source,
      message: text.message,
      ...(text.expected === undefined ? {} : { expected: text.expected }),
      ...(text.hint === undefined ? {} : { hint: text.hint }),
    });
  }
}
