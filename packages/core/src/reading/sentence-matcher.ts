import type { JudgedSentence } from '../checks/check.js';
import { findAt } from '../checks/registry.js';
import type { Language } from '../finding.js';
import type { Clause, SentenceClauses } from '../language/clause.js';
import { ask, askAll, type Match } from '../match/conditions.js';
import { satisfies } from '../match/constraint.js';
import { isExplained } from '../match/explained.js';
import type { ConditionHits } from '../match/condition-hits.js';
import type { Hits } from '../match/hits.js';
import type { Needs } from '../match/needs.js';
import type { NounList } from '../match/noun-list.js';
import type { LanguageRuntime } from '../match/runtime.js';
import { hasShape } from '../match/shape.js';
import { endOfRun } from '../match/shape-run.js';
import type { PackedCondition, PackedPattern, PackedShape } from '../rules/pack.js';
import type { Speller, Spelling } from '../spelling/speller.js';
import { fold } from '../text/fold.js';
import { Flag, Mark } from '../text/tokens.js';
import type { Tokenizer } from '../text/tokenize.js';
import type { Vocabulary } from '../text/vocabulary.js';
import { clauseMark, opensSentence } from './mark.js';
import type { Candidate, FactHit } from './paragraph-reading.js';

const SHAPED = Flag.ALL_CAPITALS | Flag.MIXED | Flag.NUMBER;

/** No sentence that a person wrote has more; text without stops, cut into sentences of 400 words, stays cheap. */
const MOST_FOUND = 32;

/** What is asked of a paragraph. Facts are asked for only where a rule wants to know one. */
export type Wanted = 'rules' | 'facts';

/** A sentence before its phrases are looked at. */
export interface SentenceAtHand {
  readonly number: number;
  readonly language: Language;
  /** Token range `[from, to)`. */
  readonly from: number;
  readonly to: number;
  /** `Info` bits of its words together. */
  readonly bits: number;
  /** Does it have words in capitals or with digits? */
  readonly shaped: boolean;
}

const NOTHING: SentenceAtHand = { number: 0, language: 'de', from: 0, to: 0, bits: 0, shaped: false };

/** Looks at the phrases found in one sentence and decides which are candidates, or facts. Reads its clauses at most once, and only when a pattern asks. */
export class SentenceMatcher {
  candidates: Candidate[] = [];
  facts: FactHit[] = [];
  private text = '';
  private base = 0;
  private wanted: Wanted = 'rules';
  private spelling: Spelling | undefined;
  private sentence = NOTHING;
  private clauses: SentenceClauses | undefined;
  private seen: Map<number, Set<Clause>> | undefined;
  private zu: boolean | undefined;
  private nounsFound: (boolean | undefined)[] = [];
  private chained = false;
  private found = 0;
  private runtime!: LanguageRuntime;

  constructor(
    private readonly tokenizer: Tokenizer,
    private readonly vocabulary: Vocabulary,
  ) {}

  /** Begins a paragraph whose offsets count from `base`. */
  begin(text: string, base: number, wanted: Wanted, spelling?: Spelling): void {
    this.text = text;
    this.base = base;
    this.wanted = wanted;
    this.spelling = spelling;
    this.candidates = [];
    this.facts = [];
  }

  /** Looks at one sentence; the phrases that start patterns stand in `anchors`. */
  read(sentence: SentenceAtHand, runtime: LanguageRuntime, anchors: Hits, hits: ConditionHits): void {
    this.sentence = sentence;
    this.runtime = runtime;
    this.clauses = undefined;
    this.seen = undefined;
    this.zu = undefined;
    if (this.nounsFound.length > 0) this.nounsFound = [];
    this.found = 0;
    this.chained = false;
    const { groupPattern, patterns } = runtime.packed;
    const last = anchors.last(sentence.number);
    for (let hit = anchors.first(sentence.number); hit < last; hit++) {
      const group = anchors.group[hit] as number;
      const pattern = groupPattern[group] as number;
      const packed = patterns[pattern] as PackedPattern;
      if (this.found >= MOST_FOUND) break;
      if (!this.mayJudge(packed, anchors.start[hit] as number, anchors.end[hit] as number)) continue;
      if (!this.mayHold(runtime.needs(pattern), hits)) continue;
      this.consider(pattern, packed, group, anchors.start[hit] as number, anchors.end[hit] as number, hits);
    }
    if (this.wanted !== 'rules') return;
    if (sentence.shaped) this.findShapes(hits);
    if (runtime.judges.length > 0) this.judge(hits);
  }

  /** The phrases that conditions ask about, in this sentence. */
  private chain(hits: ConditionHits): void {
    if (this.chained) return;
    hits.chain(this.sentence.number);
    this.chained = true;
  }

  private findShapes(hits: ConditionHits): void {
    const { tokens } = this.tokenizer;
    for (let i = this.sentence.from; i < this.sentence.to; i++) {
      if (((tokens.flags[i] as number) & SHAPED) === 0) continue;
      for (const pattern of this.runtime.shapes) {
        const packed = this.runtime.packed.patterns[pattern] as PackedPattern;
        const known = this.runtime.knownTo(pattern);
        if (this.found >= MOST_FOUND) return;
        if (packed.shape === undefined || ((tokens.flags[i] as number) & Flag.QUOTED) !== 0) continue;
        const end = this.shapeEnd(packed.shape, known, i);
        if (end > i) this.consider(pattern, packed, -1, i, end, hits);
      }
    }
  }

  /** Where the words of this shape that begin at `at` end; `at` itself when there are none. */
  private shapeEnd(shape: PackedShape, known: ReadonlySet<number>, at: number): number {
    const { tokens } = this.tokenizer;
    const { from, to } = this.sentence;
    if (shape.run !== undefined) return endOfRun(shape, shape.run, known, tokens, at, from, to);
    return hasShape(shape, known, this.text, tokens, at, from, to, this.vocabulary) ? at + 1 : at;
  }

  /** The checks of whole sentences; all of them are shown the same one. */
  private judge(hits: ConditionHits): void {
    const { from, to, language } = this.sentence;
    const { tokens } = this.tokenizer;
    const { text, spelling, runtime } = this;
    const speller = (): Speller | undefined => spelling?.(language);
    const sentence: JudgedSentence = { text, tokens, from, to, clauses: () => this.sentenceClauses(), speller };
    for (const { pattern, judge } of runtime.judges)
      for (const [start, end] of judge(sentence)) {
        if (this.found >= MOST_FOUND) return;
        this.consider(pattern, runtime.packed.patterns[pattern] as PackedPattern, -1, start, end, hits);
      }
  }

  private mayHold(needs: Needs, hits: ConditionHits): boolean {
    if (needs.any !== 0 && (needs.any & this.sentence.bits) === 0) return false;
    if ((needs.all & this.sentence.bits) !== needs.all) return false;
    if (needs.zu && !this.hasZu()) return false;
    if (needs.nouns >= 0 && !this.hasNoun(needs.nouns)) return false;
    if (needs.groups.length === 0) return true;
    this.chain(hits);
    return needs.groups.every((group) => hits.head(group) >= 0);
  }

  /** Does an exception hold that needs no clause? Spares reading them. */
  private isExcused(pattern: number, start: number, end: number, hits: ConditionHits): boolean {
    const { unless } = this.runtime.needs(pattern);
    if (unless.length === 0) return false;
    const match = this.match(start, end, undefined);
    return unless.some((index) => ask(this.runtime.packed.conditions[index] as PackedCondition, match, this.runtime, hits) === 'yes');
  }

  private hasZu(): boolean {
    const { start, end } = this.tokenizer.tokens;
    const { from, to } = this.sentence;
    return (this.zu ??= this.text
      .slice(start[from], end[to - 1])
      .toLowerCase()
      .includes('zu'));
  }

  /** Looked for once in a sentence, however often a pattern's words stand there. */
  private hasNoun(list: number): boolean {
    return (this.nounsFound[list] ??= this.findNoun(this.runtime.nouns(list)));
  }

  private findNoun(nouns: NounList): boolean {
    const { tokens, lowerCase } = this.tokenizer;
    // German writes nouns with a capital.
    const wanted = this.sentence.language === 'de' && !lowerCase ? Flag.WORD | Flag.CAPITAL : Flag.WORD;
    for (let i = this.sentence.from; i < this.sentence.to; i++) {
      if (((tokens.flags[i] as number) & wanted) === wanted && nouns.mayHave(this.text, tokens, i)) return true;
    }
    return false;
  }

  /** Not in quotations, and not as a part of a hyphenated word. */
  private mayJudge(pattern: PackedPattern, start: number, end: number): boolean {
    const { flags } = this.tokenizer.tokens;
    if (((flags[start] as number) & Flag.QUOTED) !== 0) return false;
    if (pattern.compounds === true || pattern.kind === 'clause') return true;
    return ((flags[start] as number) & Flag.JOINED) === 0 && (end >= this.sentence.to || ((flags[end] as number) & Flag.JOINED) === 0);
  }

  private sentenceClauses(): SentenceClauses {
    const { tokens, lowerCase } = this.tokenizer;
    return (this.clauses ??= this.runtime.readClauses({
      text: this.text,
      tokens,
      from: this.sentence.from,
      to: this.sentence.to,
      lowerCase,
    }));
  }

  private consider(index: number, pattern: PackedPattern, group: number, start: number, end: number, hits: ConditionHits): void {
    this.chain(hits);
    const { tokens } = this.tokenizer;
    let from = start;
    let to = end;
    if (pattern.check !== undefined && group >= 0) {
      const sentence = { text: this.text, tokens, from: this.sentence.from, to: this.sentence.to };
      const found = findAt(pattern.check, sentence, start);
      if (found === undefined) return;
      [from, to] = found;
    }
    let doubt = false;
    let clause: Clause | undefined;
    if (pattern.where >= 0) {
      if (this.clauses === undefined && this.isExcused(index, start, end, hits)) return;
      const clauses = this.sentenceClauses();
      clause = clauses.clauseAt(start);
      const constraint = this.runtime.constraint(pattern.where);
      if (clause === undefined || constraint === undefined) return;
      if (pattern.kind === 'clause' && !this.firstTime(index, clause)) return;
      if (!satisfies(constraint, clause, clauses, hits)) return;
      doubt = constraint.subjects !== undefined && clause.subject?.certain === false;
      if (pattern.kind === 'clause') [from, to] = clauseMark(clause, start, end);
    }
    if (pattern.at !== undefined && !opensSentence(pattern.at, tokens, this.sentence.from, this.sentence.to, from, to, this.text)) return;
    const match = this.match(from, to, clause);
    const answers = askAll(pattern, group, match, this.runtime, hits);
    if (answers === undefined) return;
    if (pattern.fact >= 0) {
      this.facts.push({ fact: pattern.fact, sentence: this.sentence.number });
      return;
    }
    const entry = group < 0 ? -1 : (this.runtime.packed.groupEntry[group] as number);
    const first = tokens.start[from] as number;
    const last = tokens.end[to - 1] as number;
    this.found++;
    this.candidates.push({
      language: this.sentence.language,
      pattern: index,
      entry,
      start: first - this.base,
      end: last - this.base,
      anchor: (tokens.start[start] as number) - this.base,
      sentence: this.sentence.number,
      info: answers.info || pattern.low === true || this.runtime.packed.entries[entry]?.low === true,
      doubt,
      unless: answers.unless,
      only: answers.only,
      term: entry < 0 ? fold(singular(pattern, this.text.slice(first, last))) : `#${String(entry)}`,
      explained: pattern.explained === true && isExplained(this.text, tokens, from, to, this.sentence.from, this.sentence.to),
    });
  }

  private firstTime(pattern: number, clause: Clause): boolean {
    const seen = (this.seen ??= new Map<number, Set<Clause>>());
    const clauses = seen.get(pattern);
    if (clauses === undefined) {
      seen.set(pattern, new Set([clause]));
      return true;
    }
    if (clauses.has(clause)) return false;
    clauses.add(clause);
    return true;
  }

  private match(start: number, end: number, clause: Clause | undefined): Match {
    const { tokens } = this.tokenizer;
    let known = clause;
    let last = this.sentence.to - 1;
    while (last > this.sentence.from && (tokens.word[last] as number) === Mark.CLOSE) last--;
    return {
      start,
      end,
      sentence: this.sentence.number,
      question: (tokens.word[last] as number) === Mark.QUESTION,
      clauses: () => this.sentenceClauses(),
      clause: () => (known ??= this.sentenceClauses().clauseAt(start)),
    };
  }
}

/** SLAs is the same term as SLA. */
const singular = (pattern: PackedPattern, word: string): string =>
  pattern.shape?.pluralS === true && /\p{Lu}s$/u.test(word) ? word.slice(0, -1) : word;
