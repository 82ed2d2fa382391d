import type { Finding, Rewrite } from '../finding.js';
import type { Reading } from '../format/reading.js';
import type { Clause, SentenceClauses } from '../language/clause.js';
import type { VerbLexicon } from '../language/de/lexicon-types.js';
import type { ParagraphReader } from '../reading/paragraph.js';
import type { Settled } from '../settle/settle.js';
import type { Sentence } from '../text/tokens.js';
import { keepsPromise } from './guard.js';
import { request } from './request.js';

/** What rewriters need of the draft. */
export interface RewriteContext {
  readonly reading: Reading;
  readonly lexicon: VerbLexicon;
  readonly reader: ParagraphReader;
  /** Findings of a rewritten sentence, without rewrites. */
  readonly relint: (text: string) => Finding[];
}

/** A clause that was understood, in its sentence. */
export interface Understood {
  readonly sentence: Sentence;
  readonly clauses: SentenceClauses;
  readonly clause: Clause;
  readonly language: 'de' | 'en';
  readonly lexicon: VerbLexicon;
  /** The draft has du or ihr for its reader. */
  readonly familiarDraft: () => boolean;
}

/** A replacement of reading text, before it is mapped to the source. */
export interface Draft {
  readonly title: string;
  readonly safety: Rewrite['safety'];
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

type Rewriter = (understood: Understood) => Draft | undefined;

const REWRITERS: Readonly<Record<string, Rewriter>> = { request };

/** A form of du or ihr, for rewrites of sentences that do not name the reader. */
const FAMILIAR = /\b(?:du|dir|dich|deine?[mnrs]?|euch|eure?[mnrs]?)\b/i;

/** Each rewrite reads its paragraph once more; in a longer one (no letter has it) that would cost more than it is worth. UTF-16 units. */
const LONGEST_PARAGRAPH = 20_000;

/** Names that rule files may use. */
export const rewriterNames: readonly string[] = Object.keys(REWRITERS);

/** Rewrites for findings of one draft: the clause is read again, rewritten, and the result guarded. */
export function createRewriter(context: RewriteContext): (settled: Settled) => Rewrite[] {
  let familiar: boolean | undefined;
  const familiarDraft = (): boolean => (familiar ??= FAMILIAR.test(context.reading.text));
  return (settled) => {
    const rewriter = REWRITERS[settled.pattern.rewrite ?? ''];
    if (rewriter === undefined || settled.severity === 'info') return [];
    const { paragraph, candidate } = settled;
    if (paragraph.end - paragraph.start > LONGEST_PARAGRAPH) return [];
    const found = context.reader.revisit(context.reading.text, paragraph.start, paragraph.end, candidate.anchor, candidate.language);
    const clause = found?.clauses.clauseAt(found.token);
    if (found === undefined || clause === undefined) return [];
    const draft = rewriter({
      sentence: found.sentence,
      clauses: found.clauses,
      clause,
      language: candidate.language,
      lexicon: context.lexicon,
      familiarDraft,
    });
    if (draft === undefined) return [];
    const range = context.reading.mapRange(draft.start, draft.end);
    const before = context.reading.text.slice(draft.start, draft.end);
    // Marks inside the range (a link, emphasis) would be lost: then the agent rewrites by hand.
    if (!range.mapped || range.end - range.start !== draft.end - draft.start) return [];
    if (!keepsPromise(before, draft.text, settled.rule.id, context.relint)) return [];
    return [{ title: draft.title, safety: draft.safety, edits: [{ start: range.start, end: range.end, text: draft.text }] }];
  };
}
