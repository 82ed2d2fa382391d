import type { Comment } from '../format/reading.js';
import { lastUpTo } from '../text/last-up-to.js';
import { readDirective, type Directive } from './directive.js';
import { LineTable } from './line-table.js';

/** A comment that does nothing. */
export interface IdleComment {
  readonly comment: Comment;
  /** The name that suppresses nothing, or that no rule has; undefined when the comment names none. */
  readonly name: string | undefined;
  readonly reason: 'idle' | 'unknown-rule' | 'unknown-word';
}

/** A stretch of the source in which one name is disabled, by one comment. */
interface Stretch {
  readonly from: number;
  to: number;
  readonly comment: Comment;
  used: boolean;
}

/** What is disabled under one name. The stretches of a kind are in order and do not overlap, so one look finds the only one that may cover a place. */
interface Named {
  readonly name: string | undefined;
  readonly lines: Stretch[];
  readonly open: Stretch[];
  file: Stretch | undefined;
}

/** Stands for all rules. */
const ALL = '';

/** The comments of one draft that disable rules. Time: linear in the source and the comments, then logarithmic for each finding. */
export class Suppression {
  private readonly named = new Map<string, Named>();
  private readonly idle: IdleComment[] = [];
  private readonly lines: LineTable | undefined;

  /** @param known tells whether a rule or category has that name */
  constructor(source: string, comments: readonly Comment[], known: (name: string) => boolean) {
    const directives = comments.flatMap((comment) => readDirective(comment) ?? []);
    if (directives.length === 0) return;
    this.lines = new LineTable(source);
    for (const directive of directives) {
      const { comment } = directive;
      if (directive.kind === 'unknown') this.idle.push({ comment, name: directive.word, reason: 'unknown-word' });
      else this.take(directive, known);
    }
  }

  get empty(): boolean {
    return this.lines === undefined;
  }

  /** Is the rule disabled at `offset` of the source? Whatever says so counts as used. */
  covers(ruleId: string, category: string, offset: number): boolean {
    let covered = false;
    for (const name of [ruleId, category, ALL]) {
      const named = this.named.get(name);
      if (named === undefined) continue;
      for (const stretch of [named.file, upTo(named.open, offset), upTo(named.lines, offset)]) {
        if (stretch === undefined || offset >= stretch.to) continue;
        covered = stretch.used = true;
      }
    }
    return covered;
  }

  /** The comments that did nothing, by place. Ask when all findings have been. */
  get unused(): IdleComment[] {
    const idle = [...this.named.values()].flatMap(({ name, file, open, lines }) =>
      [...(file === undefined ? [] : [file]), ...open, ...lines]
        .filter(({ used }) => !used)
        .map(({ comment }): IdleComment => ({ comment, name, reason: 'idle' })),
    );
    return [...this.idle, ...idle].sort((a, b) => a.comment.start - b.comment.start);
  }

  private take({ kind, names, comment }: Directive, known: (name: string) => boolean): void {
    const sound = names.filter(known);
    for (const name of names) if (!known(name)) this.idle.push({ comment, name, reason: 'unknown-rule' });
    if (names.length > 0 && sound.length === 0) return;
    if (kind === 'enable') this.enable(sound, comment);
    else for (const name of sound.length === 0 ? [ALL] : new Set(sound)) this.disable(kind, this.under(name), comment);
  }

  private disable(kind: Exclude<Directive['kind'], 'enable'>, named: Named, comment: Comment): void {
    const lines = this.lines as LineTable;
    const stretch = ([from, to]: readonly [number, number]): Stretch => ({ from, to, comment, used: false });
    if (kind === 'disable-line') named.lines.push(stretch(lines.at(comment.start)));
    else if (kind === 'disable-next-line') named.lines.push(stretch(lines.after(comment.end)));
    else if (kind === 'disable-file' ? named.file !== undefined : named.open.at(-1)?.to === Infinity)
      this.idle.push({ comment, name: named.name, reason: 'idle' });
    else if (kind === 'disable-file') named.file = stretch([0, Infinity]);
    else named.open.push(stretch([comment.end, Infinity]));
  }

  /** Ends what is disabled under these names; without names, everything. */
  private enable(names: readonly string[], comment: Comment): void {
    let ended = false;
    for (const { open } of names.length === 0 ? this.named.values() : names.map((name) => this.under(name))) {
      const last = open.at(-1);
      if (last?.to !== Infinity) continue;
      last.to = comment.start;
      ended = true;
    }
    if (!ended) this.idle.push({ comment, name: names[0], reason: 'idle' });
  }

  private under(name: string): Named {
    const known = this.named.get(name);
    if (known !== undefined) return known;
    const named: Named = { name: name === ALL ? undefined : name, lines: [], open: [], file: undefined };
    this.named.set(name, named);
    return named;
  }
}

const upTo = (stretches: readonly Stretch[], offset: number): Stretch | undefined =>
  stretches[lastUpTo(stretches.length, offset, (index) => (stretches[index] as Stretch).from)];
