import type { SentenceClauses } from '../language/clause.js';
import type { Language } from '../finding.js';
import { HERE } from '../match/conditions.js';
import { ConditionHits } from '../match/condition-hits.js';
import { Hits } from '../match/hits.js';
import type { Runtimes } from '../match/runtime.js';
import type { Spelling } from '../spelling/speller.js';
import type { Sentence } from '../text/tokens.js';
import type { Tokenizer } from '../text/tokenize.js';
import type { Vocabulary } from '../text/vocabulary.js';
import { Info, type WordInfo } from '../text/word-info.js';
import type { Candidate, FactHit, ParagraphReading } from './paragraph-reading.js';
import { SentenceMatcher } from './sentence-matcher.js';
import { Surveys } from './survey.js';

const NONE_ASKED = new Uint8Array(0);

/** Reads paragraphs with reused arrays. One reader serves one caller at a time. */
export class ParagraphReader {
  private readonly anchors = new Hits();
  private readonly conditions: Partial<Record<Language, ConditionHits>> = {};
  private readonly surveys = new Surveys();
  private readonly matcher: SentenceMatcher;

  constructor(
    readonly tokenizer: Tokenizer,
    vocabulary: Vocabulary,
    private readonly info: WordInfo,
    readonly runtimes: Runtimes,
  ) {
    this.matcher = new SentenceMatcher(tokenizer, vocabulary);
  }

  /** Reads `text` from `from` to `to` (UTF-16 offsets of a block); with its spelling where that is wanted. */
  read(text: string, from: number, to: number, language: Language, spelling?: Spelling): ParagraphReading {
    const { surveys, matcher } = this;
    const count = this.survey(text, from, to, language);
    const unspelled = new Set<Language>();
    matcher.begin(text, from, 'rules', noting(unspelled, spelling));
    for (let i = 0; i < count; i++) this.match(text, i, 'rules');
    const { candidates } = matcher;
    const factsKnown = this.asked(candidates, count);
    matcher.begin(text, from, 'facts');
    this.anchors.reset();
    for (let i = 0; i < count; i++) if (factsKnown[i] === 1) this.match(text, i, 'facts');
    const people: number[] = [];
    for (let i = 0; i < count; i++) if (((surveys.bits[i] as number) & Info.PEOPLE) !== 0) people.push(i);
    const { words, address } = surveys;
    return {
      sentences: count,
      words,
      candidates,
      facts: matcher.facts,
      factsKnown,
      address: address.forms,
      people,
      unspelled: [...unspelled],
    };
  }

  /** All facts of a block, for a finding in another one that asks. Most drafts have none, and facts cost as much as rules. */
  facts(text: string, from: number, to: number, language: Language): readonly FactHit[] {
    const count = this.survey(text, from, to, language);
    this.matcher.begin(text, from, 'facts');
    for (let i = 0; i < count; i++) this.match(text, i, 'facts');
    return this.matcher.facts;
  }

  /** Tokens, sentences and what each has. Returns the number of sentences. */
  private survey(text: string, from: number, to: number, main: Language): number {
    const { tokenizer, surveys } = this;
    tokenizer.read(text, from, to);
    const { tokens, sentences } = tokenizer;
    surveys.reset();
    for (let i = 0; i < sentences.count; i++)
      surveys.add(tokens, sentences.from[i] as number, sentences.from[i + 1] as number, main, this.info);
    this.anchors.reset();
    for (const language of ['de', 'en'] as const) this.conditions[language]?.begin(text, tokens, sentences, surveys.languages);
    return sentences.count;
  }

  private match(text: string, number: number, use: 'rules' | 'facts'): void {
    const { surveys, matcher, anchors } = this;
    const { tokens, sentences } = this.tokenizer;
    const language = surveys.languages[number] as Language;
    const from = sentences.from[number] as number;
    const to = sentences.from[number + 1] as number;
    const runtime = this.runtimes[language];
    anchors.find(runtime.finder(use), number, text, tokens, from, to);
    const bits = surveys.bits[number] as number;
    matcher.read(
      { number, language, from, to, bits, shaped: surveys.shaped[number] === true },
      runtime,
      anchors,
      this.conditionsOf(language, text),
    );
  }

  private conditionsOf(language: Language, text: string): ConditionHits {
    const known = this.conditions[language];
    if (known !== undefined) return known;
    const runtime = this.runtimes[language];
    const hits = new ConditionHits(runtime.packed.groupPattern.length, runtime.finder('conditions'), language);
    hits.begin(text, this.tokenizer.tokens, this.tokenizer.sentences, this.surveys.languages);
    return (this.conditions[language] = hits);
  }

  /** Which sentences lie within reach of a candidate's open conditions? */
  private asked(candidates: readonly Candidate[], count: number): Uint8Array {
    if (candidates.every(({ unless, only }) => unless.length + only.length === 0)) return NONE_ASKED;
    const asked = new Uint8Array(count);
    for (const { language, unless, only, sentence } of candidates) {
      const { conditions } = this.runtimes[language].packed;
      for (const index of [...unless, ...only]) {
        const condition = conditions[index];
        // A fact anywhere in the draft is read for the whole of it, when the draft is settled.
        if (condition?.facts === undefined || condition.reach === 'draft') continue;
        const [from, to] = condition.reach ?? HERE;
        asked.fill(1, Math.max(0, sentence + from), Math.max(0, sentence + to + 1));
      }
    }
    return asked;
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
      return { sentence, clauses: kept(this.runtimes[language].readClauses(sentence)), token };
    }
    return undefined;
  }
}

/** The same spellers; notes for which language there was none. */
function noting(missing: Set<Language>, spelling: Spelling | undefined): Spelling | undefined {
  if (spelling === undefined) return undefined;
  return (language) => {
    const speller = spelling(language);
    if (speller === undefined) missing.add(language);
    return speller;
  };
}

/** All clauses read now, so that they outlive the sentence. */
function kept(read: SentenceClauses): SentenceClauses {
  const { clauses } = read;
  return { clauses, clauseAt: (token) => read.clauseAt(token) };
}
