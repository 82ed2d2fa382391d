import type { SentenceClauses } from '../language/clause.js';
import type { Language } from '../finding.js';
import { Hits, PhraseFinder } from '../match/hits.js';
import type { Runtimes } from '../match/runtime.js';
import type { Sentence } from '../text/tokens.js';
import type { Tokenizer } from '../text/tokenize.js';
import type { Vocabulary } from '../text/vocabulary.js';
import { Info, type WordInfo } from '../text/word-info.js';
import type { FactHit, ParagraphReading } from './paragraph-reading.js';
import { SentenceMatcher, type Wanted } from './sentence-matcher.js';
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
    this.match(text, from, to, language, 'rules');
    const { count } = this.tokenizer.sentences;
    const { words, polite, familiar, bits } = this.surveys;
    const people: number[] = [];
    for (let i = 0; i < count; i++) if (((bits[i] as number) & Info.PEOPLE) !== 0) people.push(i);
    return { sentences: count, words, candidates: this.matcher.candidates, polite, familiar, people };
  }

  /** The facts of a block. Apart from `read`, because most drafts have no finding that asks for any, and they cost as much. */
  facts(text: string, from: number, to: number, language: Language): readonly FactHit[] {
    this.match(text, from, to, language, 'facts');
    return this.matcher.facts;
  }

  private match(text: string, from: number, to: number, main: Language, wanted: Wanted): void {
    const { tokenizer, surveys, matcher } = this;
    tokenizer.read(text, from, to);
    this.findPhrases(text, main);
    matcher.begin(text, from, wanted);
    const { sentences } = tokenizer;
    for (let i = 0; i < sentences.count; i++) {
      const language = surveys.languages[i] as Language;
      const sentence = {
        number: i,
        language,
        from: sentences.from[i] as number,
        to: sentences.from[i + 1] as number,
        bits: surveys.bits[i] as number,
        shaped: surveys.shaped[i] === true,
      };
      matcher.read(sentence, this.runtimes[language], this.hits[language]);
    }
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
