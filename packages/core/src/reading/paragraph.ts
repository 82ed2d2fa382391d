import type { SentenceClauses } from '../language/clause.js';
import type { Language } from '../finding.js';
import { Hits, PhraseFinder } from '../match/hits.js';
import type { Runtimes } from '../match/runtime.js';
import type { Sentence } from '../text/tokens.js';
import type { Tokenizer } from '../text/tokenize.js';
import type { Vocabulary } from '../text/vocabulary.js';
import { Info, type WordInfo } from '../text/word-info.js';
import type { Candidate, FactHit, ParagraphReading } from './paragraph-reading.js';
import { SentenceMatcher } from './sentence-matcher.js';
import { Surveys } from './survey.js';

/** Reads paragraphs with reused arrays. One reader serves one caller at a time. */
export class ParagraphReader {
  private readonly hits: Record<Language, Hits>;
  private readonly finders: Partial<Record<Language, PhraseFinder>> = {};
  private readonly surveys = new Surveys();
  private readonly matcher: SentenceMatcher;

  constructor(
    readonly tokenizer: Tokenizer,
    vocabulary: Vocabulary,
    private readonly info: WordInfo,
    readonly runtimes: Runtimes,
  ) {
    this.hits = { de: new Hits(runtimes.groups('de')), en: new Hits(runtimes.groups('en')) };
    this.matcher = new SentenceMatcher(tokenizer, vocabulary);
  }

  /** Reads `text` from `from` to `to` (UTF-16 offsets of a block). */
  read(text: string, from: number, to: number, language: Language): ParagraphReading {
    const { surveys, matcher, tokenizer } = this;
    tokenizer.read(text, from, to);
    const { count } = tokenizer.sentences;
    this.findPhrases(text, language);
    matcher.begin(text, from, 'rules');
    for (let i = 0; i < count; i++) this.match(i);
    const { candidates } = matcher;
    const factsKnown = this.asked(candidates, count);
    matcher.begin(text, from, 'facts');
    for (let i = 0; i < count; i++) if (factsKnown[i] === 1) this.match(i);
    const people: number[] = [];
    for (let i = 0; i < count; i++) if (((surveys.bits[i] as number) & Info.PEOPLE) !== 0) people.push(i);
    const { words, polite, familiar } = surveys;
    return { sentences: count, words, candidates, facts: matcher.facts, factsKnown, polite, familiar, people };
  }

  /** All facts of a block, for a finding in another one that asks. Most drafts have none, and facts cost as much as rules. */
  facts(text: string, from: number, to: number, language: Language): readonly FactHit[] {
    this.tokenizer.read(text, from, to);
    this.findPhrases(text, language);
    this.matcher.begin(text, from, 'facts');
    for (let i = 0; i < this.tokenizer.sentences.count; i++) this.match(i);
    return this.matcher.facts;
  }

  private match(number: number): void {
    const { surveys, matcher } = this;
    const { from } = this.tokenizer.sentences;
    const language = surveys.languages[number] as Language;
    const sentence = {
      number,
      language,
      from: from[number] as number,
      to: from[number + 1] as number,
      bits: surveys.bits[number] as number,
      shaped: surveys.shaped[number] === true,
    };
    matcher.read(sentence, this.runtimes[language], this.hits[language]);
  }

  /** Which sentences lie within reach of a candidate's open conditions? */
  private asked(candidates: readonly Candidate[], count: number): Uint8Array {
    const asked = new Uint8Array(count);
    for (const { language, unless, only, sentence } of candidates) {
      const { conditions } = this.runtimes[language].packed;
      for (const index of [...unless, ...only]) {
        const [from, to] = conditions[index]?.reach ?? [0, 0];
        asked.fill(1, Math.max(0, sentence + from), Math.max(0, sentence + to + 1));
      }
    }
    return asked;
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
      return { sentence, clauses: kept(this.runtimes[language].readClauses(sentence)), token };
    }
    return undefined;
  }

  private findPhrases(text: string, main: Language): void {
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
      this.finder(language).find(text, tokens, from, to, this.hits[language]);
    }
  }
}

/** All clauses read now, so that they outlive the sentence. */
function kept(read: SentenceClauses): SentenceClauses {
  const { clauses } = read;
  return { clauses, clauseAt: (token) => read.clauseAt(token) };
}
