import type { Finding, Language, Rewrite } from '../finding.js';
import type { FactHit, ParagraphReading } from '../reading/paragraph-reading.js';
import type { Settled } from '../settle/settle.js';
import type { LintOptions } from './options.js';
import { finish } from './finish.js';
import type { KnownParagraphs, Pipeline, ReadDraft } from './pipeline.js';

/** A draft as it was read. */
export interface DraftReading {
  readonly language: Language;
  readonly findings: Finding[];
}

/** One draft that is being written: a paragraph that was read before is not read again. Findings equal those of `Linter.read` without rewrites. */
export interface DraftSession {
  /** Reads the draft as it stands now. Throws nothing for any text. */
  read(text: string, options?: LintOptions): DraftReading;
  /** The same in steps of a few milliseconds: whoever runs them may pause, or stop for good, after each. */
  steps(text: string, options?: LintOptions): Generator<undefined, DraftReading>;
  /** The rewrites of a finding of the last reading; none for any other. */
  rewrites(finding: Finding): readonly Rewrite[];
  /** Words that may be meant by the misspelt one of a finding, as rewrites; none of another. For when a person asks: it takes up to a tenth of a second. */
  suggestions(finding: Finding): readonly Rewrite[];
}

/** Keeps what paragraphs said, in memory, for the draft it serves. */
export class Session implements DraftSession {
  private last: ReadDraft | undefined;
  private readonly known = new Paragraphs();

  constructor(
    private readonly pipeline: Pipeline,
    private readonly rewritesOf: (draft: ReadDraft, finding: Finding) => readonly Rewrite[],
    private readonly suggestionsOf: (draft: ReadDraft, settled: Settled) => readonly Rewrite[],
  ) {}

  read(text: string, options: LintOptions = {}): DraftReading {
    return finish(this.steps(text, options));
  }

  *steps(text: string, options: LintOptions = {}): Generator<undefined, DraftReading> {
    const draft = yield* this.pipeline.steps(text, options, this.known);
    this.known.end();
    this.last = draft;
    return { language: draft.language, findings: draft.findings };
  }

  rewrites(finding: Finding): readonly Rewrite[] {
    return this.last?.settled.has(finding) === true ? this.rewritesOf(this.last, finding) : [];
  }

  suggestions(finding: Finding): readonly Rewrite[] {
    const settled = this.last?.settled.get(finding);
    return this.last === undefined || settled === undefined ? [] : this.suggestionsOf(this.last, settled);
  }
}

/** The paragraphs of the last reading, and those of one that was stopped, until a reading is whole. */
class Paragraphs implements KnownParagraphs {
  private before = new Map<string, ParagraphReading>();
  private now = new Map<string, ParagraphReading>();
  private factHits = new WeakMap<ParagraphReading, readonly FactHit[]>();
  /** What a reading depends on beside the text. */
  private under = '';

  begin(language: Language, spelled: readonly Language[]): void {
    const under = [language, ...spelled].join(' ');
    if (under !== this.under) this.before = new Map();
    // Of a reading that was stopped midway, what it had read stays known.
    else for (const [text, reading] of this.now) this.before.set(detached(text), reading);
    this.under = under;
    this.now = new Map();
  }

  find(text: string): ParagraphReading | undefined {
    return this.now.get(text) ?? this.before.get(text);
  }

  /** The key is of the text read last: a key of an older one would keep that whole text in memory. */
  add(text: string, reading: ParagraphReading): void {
    this.now.set(text, reading);
  }

  facts(reading: ParagraphReading, read: () => readonly FactHit[]): readonly FactHit[] {
    const known = this.factHits.get(reading) ?? read();
    this.factHits.set(reading, known);
    return known;
  }

  /** A reading is whole: what it did not meet is forgotten. */
  end(): void {
    this.before = this.now;
    this.now = new Map();
  }
}

/** A string of its own: a slice keeps the text it was cut from in memory. */
const detached = (text: string): string => ` ${text}`.slice(1);
