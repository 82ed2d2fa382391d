import { CHECKS } from '../checks/registry.js';
import type { Clause, SentenceClauses } from '../language/clause.js';
import type { Language } from '../finding.js';
import { ask, type Match } from '../match/conditions.js';
import { satisfies } from '../match/constraint.js';
import { isExplained } from '../match/explained.js';
import { Hits, PhraseFinder } from '../match/hits.js';
import type { Needs } from '../match/needs.js';
import type { LanguageRuntime, Runtimes } from '../match/runtime.js';
import { hasShape } from '../match/shape.js';
import type { PackedCondition, PackedPattern } from '../rules/pack.js';
import { fold } from '../text/fold.js';
import { Flag, Mark, type Sentence } from '../text/tokens.js';
import type { Tokenizer } from '../text/tokenize.js';
import type { Vocabulary } from '../text/vocabulary.js';
import { Info, type WordInfo } from '../text/word-info.js';
import { clauseMark, opensSentence } from './mark.js';
import type { Candidate, FactHit, ParagraphReading } from './paragraph-reading.js';
import { Surveys } from './survey.js';

const SHAPED = Flag.ALL_CAPITALS | Flag.MIXED | Flag.NUMBER;

/** Reads paragraphs with reused arrays. One reader serves one caller at a time. */
export class ParagraphReader {
  private readonly hits: Record<Language, Hits>;
  private readonly finders: Partial<Record<Language, PhraseFinder>> = {};
  private readonly surveys = new Surveys();
  private candidates: Candidate[] = [];
  private facts: FactHit[] = [];
  private text = '';
  private base = 0;
  /** That of the sentence at hand. */
  private runtime!: LanguageRuntime;
  private sentenceNumber = 0;
  private from = 0;
  private to = 0;
  private language: Language = 'de';
  /** `Info` bits of the sentence's words. */
  private bits = 0;
  /** Does it have a zu? */
  private zu: boolean | undefined;
  private clauses: SentenceClauses | undefined;
  private seen: Map<number, Set<Clause>> | undefined;

  constructor(
    readonly tokenizer: Tokenizer,
    private readonly vocabulary: Vocabulary,
    private readonly info: WordInfo,
    readonly runtimes: Runtimes,
  ) {
    this.hits = { de: new Hits(runtimes.groups('de')), en: new Hits(runtimes.groups('en')) };
  }

  /** Reads `text` from `from` to `to` (UTF-16 offsets of a block). */
  read(text: string, from: number, to: number, language: Language): ParagraphReading {
    const { tokenizer } = this;
    tokenizer.read(text, from, to);
    this.text = text;
    this.base = from;
    this.candidates = [];
    this.facts = [];
    const { tokens, sentences } = tokenizer;
    this.findPhrases(language);
    const people: number[] = [];
    for (let i = 0; i < sentences.count; i++) {
      this.readSentence(i);
      if (((this.surveys.bits[i] as number) & Info.PEOPLE) !== 0) people.push(i);
    }
    const { words, polite, familiar } = this.surveys;
    return { sentences: sentences.count, words, candidates: this.candidates, facts: this.facts, polite, familiar, people };
  }

  private finder(language: Language): PhraseFinder {
    const { trie, packed } = this.runtimes[language];
    return (this.finders[language] ??= new PhraseFinder(trie, packed.tails));
  }

  /** Finds a clause again: reads the block and returns the sentence around the offset (from the start of the block) and its clauses. */
  revisit(
    text: string,
    from: number,
    to: number,
    offset: number,
    language: Language,
  ): { sentence: Sentence; clauses: SentenceClauses; token: number } | undefined {
    const { tokenizer } = this;
    tokenizer.read(text, from, to);
    const { tokens, sentences, lowerCase } = tokenizer;
    for (let i = 0; i < sentences.count; i++) {
      const first = sentences.from[i] as number;
      const last = sentences.from[i + 1] as number;
      if (last <= first || (tokens.end[last - 1] as number) <= from + offset) continue;
      const sentence: Sentence = { text, tokens, from: first, to: last, lowerCase };
      let token = first;
      while (token < last - 1 && (tokens.end[token] as number) <= from + offset) token++;
      return { sentence, clauses: this.runtimes[language].readClauses(sentence), token };
    }
    return undefined;
  }

  private findPhrases(main: Language): void {
    const { sentences, tokens } = this.tokenizer;
    this.hits.de.reset();
    this.hits.en.reset();
    this.surveys.reset();
    for (let i = 0; i < sentences.count; i++) {
      const from = sentences.from[i] as number;
      const to = sentences.from[i + 1] as number;
      const language = this.surveys.add(tokens, from, to, main, this.info);
      this.hits.de.beginSentence();
      this.hits.en.beginSentence();
      this.finder(language).find(this.text, tokens, from, to, this.hits[language]);
    }
  }

  private readSentence(number: number): void {
    const { sentences } = this.tokenizer;
    const language = this.surveys.languages[number] as Language;
    this.sentenceNumber = number;
    this.language = language;
    this.runtime = this.runtimes[language];
    this.from = sentences.from[number] as number;
    this.to = sentences.from[number + 1] as number;
    this.clauses = undefined;
    this.seen = undefined;
    this.bits = this.surveys.bits[number] as number;
    this.zu = undefined;
    const hits = this.hits[language];
    const { groupPattern, patterns } = this.runtime.packed;
    const last = hits.last(number);
    let chained = false;
    for (let hit = hits.sentences[number] as number; hit < last; hit++) {
      const pattern = groupPattern[hits.group[hit] as number] as number;
      if (pattern < 0) continue;
      const packed = patterns[pattern] as PackedPattern;
      if (!this.mayJudge(packed, hits.start[hit] as number, hits.end[hit] as number)) continue;
      if (!chained) {
        hits.chain(number);
        chained = true;
      }
      if (!this.mayHold(this.runtime.needs[pattern] as Needs, hits)) continue;
      this.consider(pattern, packed, hits.group[hit] as number, hits.start[hit] as number, hits.end[hit] as number, hits);
    }
    if (this.surveys.shaped[number] === true) this.findShapes(hits, chained);
  }

  private findShapes(hits: Hits, chained: boolean): void {
    const { tokens } = this.tokenizer;
    let ready = chained;
    for (let i = this.from; i < this.to; i++) {
      if (((tokens.flags[i] as number) & SHAPED) === 0) continue;
      for (const pattern of this.runtime.shapes) {
        const packed = this.runtime.packed.patterns[pattern] as PackedPattern;
        const known = this.runtime.shapeWords.get(pattern) as ReadonlySet<number>;
        if (packed.shape === undefined || ((tokens.flags[i] as number) & Flag.QUOTED) !== 0) continue;
        if (!hasShape(packed.shape, known, this.text, tokens, i, this.from, this.to, this.vocabulary)) continue;
        if (!ready) hits.chain(this.sentenceNumber);
        ready = true;
        this.consider(pattern, packed, -1, i, i + 1, hits);
      }
    }
  }

  private mayHold(needs: Needs, hits: Hits): boolean {
    if (needs.any !== 0 && (needs.any & this.bits) === 0) return false;
    if ((needs.all & this.bits) !== needs.all) return false;
    if (needs.zu && !(this.zu ??= this.hasZu())) return false;
    for (const group of needs.groups) if (hits.head(group) < 0) return false;
    return true;
  }

  /** Does an exception hold that needs no clause? Spares reading them. */
  private isExcused(pattern: number, start: number, end: number, hits: Hits): boolean {
    const { unless } = this.runtime.needs[pattern] as Needs;
    if (unless.length === 0) return false;
    const match = this.match(start, end, undefined);
    return unless.some((index) => ask(this.runtime.packed.conditions[index] as PackedCondition, match, this.runtime, hits) === 'yes');
  }

  private hasZu(): boolean {
    const { start, end } = this.tokenizer.tokens;
    return /zu/i.test(this.text.slice(start[this.from], end[this.to - 1]));
  }

  /** Not in quotations, and not as a part of a hyphenated word. */
  private mayJudge(pattern: PackedPattern, start: number, end: number): boolean {
    const { flags } = this.tokenizer.tokens;
    if (((flags[start] as number) & Flag.QUOTED) !== 0) return false;
    if (pattern.compounds === true || pattern.kind === 'clause') return true;
    return ((flags[start] as number) & Flag.JOINED) === 0 && (end >= this.to || ((flags[end] as number) & Flag.JOINED) === 0);
  }

  private sentenceClauses(): SentenceClauses {
    const { tokens, lowerCase } = this.tokenizer;
    return (this.clauses ??= this.runtime.readClauses({ text: this.text, tokens, from: this.from, to: this.to, lowerCase }));
  }

  private consider(index: number, pattern: PackedPattern, group: number, start: number, end: number, hits: Hits): void {
    const { tokens } = this.tokenizer;
    let from = start;
    let to = end;
    if (pattern.check !== undefined) {
      const sentence = { text: this.text, tokens, from: this.from, to: this.to };
      const found = CHECKS[pattern.check.name]?.find(sentence, start, pattern.check.parameters);
      if (found === undefined) return;
      [from, to] = found;
    }
    let doubt = false;
    let clause: Clause | undefined;
    if (pattern.where >= 0) {
      if (this.clauses === undefined && this.isExcused(index, start, end, hits)) return;
      const clauses = this.sentenceClauses();
      clause = clauses.clauseAt(start);
      const constraint = this.runtime.constraints[pattern.where];
      if (clause === undefined || constraint === undefined) return;
      if (pattern.kind === 'clause' && !this.firstTime(index, clause)) return;
      if (!satisfies(constraint, clause, clauses, hits)) return;
      doubt = constraint.subjects !== undefined && clause.subject?.certain === false;
      if (pattern.kind === 'clause') [from, to] = clauseMark(clause, start, end);
    }
    if (pattern.at !== undefined && !opensSentence(pattern.at, tokens, this.from, this.to, from, to, this.text)) return;
    const match = this.match(from, to, clause);
    const answers = this.ask(pattern, group, match, hits);
    if (answers === undefined) return;
    if (pattern.fact >= 0) {
      this.facts.push({ fact: pattern.fact, sentence: this.sentenceNumber });
      return;
    }
    const entry = group < 0 ? -1 : (this.runtime.packed.groupEntry[group] as number);
    const first = tokens.start[from] as number;
    const last = tokens.end[to - 1] as number;
    this.candidates.push({
      language: this.language,
      pattern: index,
      entry,
      start: first - this.base,
      end: last - this.base,
      anchor: (tokens.start[start] as number) - this.base,
      sentence: this.sentenceNumber,
      info: answers.info || pattern.low === true || this.runtime.packed.entries[entry]?.low === true,
      doubt,
      unless: answers.unless,
      only: answers.only,
      term: entry < 0 ? fold(singular(pattern, this.text.slice(first, last))) : `#${String(entry)}`,
      explained: pattern.explained === true && isExplained(this.text, tokens, from, to, this.from, this.to),
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
    let last = this.to - 1;
    while (last > this.from && (tokens.word[last] as number) === Mark.CLOSE) last--;
    return {
      start,
      end,
      sentence: this.sentenceNumber,
      question: (tokens.word[last] as number) === Mark.QUESTION,
      clauses: () => this.sentenceClauses(),
      clause: () => (known ??= this.sentenceClauses().clauseAt(start)),
    };
  }

  /** Undefined when an exception holds or a demand does not; else what is still open. */
  private ask(
    pattern: PackedPattern,
    group: number,
    match: Match,
    hits: Hits,
  ): { info: boolean; unless: number[]; only: number[] } | undefined {
    const { conditions, entries, groupEntry } = this.runtime.packed;
    const unless: number[] = [];
    const only: number[] = [];
    let info = false;
    for (const index of pattern.only) {
      const condition = conditions[index];
      if (condition === undefined) continue;
      const answer = ask(condition, match, this.runtime, hits);
      if (answer === 'no') return undefined;
      if (answer === 'open') only.push(index);
    }
    const entry = group < 0 ? undefined : entries[groupEntry[group] as number];
    for (const list of [pattern.unless, entry?.unless ?? []]) {
      for (const index of list) {
        const condition = conditions[index];
        if (condition === undefined) continue;
        const answer = ask(condition, match, this.runtime, hits);
        if (answer === 'open') unless.push(index);
        else if (answer === 'yes') {
          if (condition.info !== true) return undefined;
          info = true;
        }
      }
    }
    return { info, unless, only };
  }
}

/** SLAs is the same term as SLA. */
const singular = (pattern: PackedPattern, word: string): string =>
  pattern.shape?.pluralS === true && /\p{Lu}s$/u.test(word) ? word.slice(0, -1) : word;
