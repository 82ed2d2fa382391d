import { mergeOverlaps, type Merged } from './filters/overlaps.js';
import type { Finding, Language, Rewrite } from './finding.js';
import { readMarkdown } from './format/markdown.js';
import type { Format, Reading } from './format/reading.js';
import { readText } from './format/reading.js';
import { detectLanguage } from './language/detect.js';
import { createGermanClauseReader } from './language/de/clauses.js';
import type { VerbLexicon } from './language/de/lexicon-types.js';
import { createEnglishClauseReader } from './language/en/clauses.js';
import { createWordInfo } from './language/word-lists.js';
import { LanguageRuntime, Runtimes } from './match/runtime.js';
import { fillMessage } from './message.js';
import { ParagraphReader } from './reading/paragraph.js';
import { createRewriter, type RewriteContext } from './rewrites/rewriter.js';
import type { RulePack } from './rules/pack.js';
import { settle, type PlacedReading, type Settled } from './settle/settle.js';
import { Tokenizer } from './text/tokenize.js';
import { Vocabulary } from './text/vocabulary.js';

/** What a linter is made of. */
export interface LinterOptions {
  /** Compiled rules: `@tonfall/rules`, or the result of `compileRules`. */
  readonly rules: RulePack;
  /** The German verbs: `createVerbLexicon(data)` of `@tonfall/rules/lexicon-de`. */
  readonly lexicon: VerbLexicon;
}

/** How one draft is read. */
export interface LintOptions {
  /** Main language of the draft; `auto` (the default) detects it. */
  readonly language?: Language | 'auto' | undefined;
  /** Default `text`. */
  readonly format?: Format | undefined;
  /** `false` leaves `rewrites` empty and saves their time. Default `true`. */
  readonly rewrites?: boolean | undefined;
  /** Language of messages: the draft's (the default), or always German or English. */
  readonly messages?: 'draft' | Language | undefined;
}

/** Reads drafts with one set of rules. Keeps no text between calls. */
export interface Linter {
  /** The findings of a draft by place. Synchronous; throws nothing for any text. Offsets are UTF-16 units of `text`. */
  lint(text: string, options?: LintOptions): Finding[];
  /** The same, with the language the draft was read in. */
  read(text: string, options?: LintOptions): DraftReading;
}

/** A draft as a linter has read it. */
export interface DraftReading {
  readonly language: Language;
  readonly findings: Finding[];
}

/** Makes a linter. Loading a pack takes a few milliseconds; make one and keep it. */
export function createLinter(options: LinterOptions): Linter {
  const { rules, lexicon } = options;
  const vocabulary = new Vocabulary(rules.words === '' ? [] : rules.words.split(' '));
  const info = createWordInfo(vocabulary);
  const { end } = vocabulary;
  const readers = { de: () => createGermanClauseReader(lexicon), en: () => createEnglishClauseReader() };
  const runtimes = new Runtimes((language) => new LanguageRuntime(rules[language], end, readers[language](), language));
  const reader = new ParagraphReader(new Tokenizer(vocabulary, info), vocabulary, info, runtimes);
  return new RuleLinter(rules, lexicon, reader);
}

class RuleLinter implements Linter {
  constructor(
    private readonly rules: RulePack,
    private readonly lexicon: VerbLexicon,
    private readonly reader: ParagraphReader,
  ) {}

  lint(text: string, options: LintOptions = {}): Finding[] {
    return this.read(text, options).findings;
  }

  read(text: string, options: LintOptions = {}): DraftReading {
    const reading = options.format === 'markdown' ? readMarkdown(text) : readText(text);
    const language =
      options.language === undefined || options.language === 'auto' ? detectLanguage(reading.text, reading.blocks) : options.language;
    const placed = this.readBlocks(reading, language);
    const settled = settle(placed, this.rules.rules, this.reader.runtimes, ({ start, end }) =>
      this.reader.facts(reading.text, start, end, language),
    );
    const merged = mergeOverlaps(settled);
    const messages = options.messages === undefined || options.messages === 'draft' ? language : options.messages;
    const rewriter = options.rewrites === false ? undefined : createRewriter(this.context(reading, language));
    return { language, findings: merged.map((each) => this.finding(each, text, reading, messages, rewriter)) };
  }

  private readBlocks(reading: Reading, language: Language): PlacedReading[] {
    const placed: PlacedReading[] = [];
    for (const block of reading.blocks) {
      if (!block.judged) continue;
      placed.push({ reading: this.reader.read(reading.text, block.start, block.end, language), start: block.start, end: block.end });
    }
    return placed;
  }

  private context(reading: Reading, language: Language): RewriteContext {
    return {
      reading,
      lexicon: this.lexicon,
      reader: this.reader,
      relint: (text) => this.lint(text, { language, format: 'text', rewrites: false }),
    };
  }

  private finding(
    { first, also, start, end }: Merged,
    source: string,
    reading: Reading,
    messages: Language,
    rewriter?: (settled: Settled) => Rewrite[],
  ): Finding {
    const range = reading.mapRange(start, end);
    const { rule } = first;
    return {
      ruleId: rule.id,
      category: rule.category,
      severity: first.severity,
      start: range.start,
      end: range.end,
      quote: source.slice(range.start, range.end),
      message: this.message(first, reading.text.slice(start, end), messages),
      why: rule.why[messages],
      url: ruleUrl(rule.id),
      mapped: range.mapped,
      also: also.map((other) => ({
        ruleId: other.rule.id,
        category: other.rule.category,
        message: this.message(other, reading.text.slice(other.start, other.end), messages),
      })),
      rewrites: rewriter === undefined || !range.mapped ? [] : rewriter(first),
    };
  }

  private message({ candidate, rule, pattern }: Settled, match: string, messages: Language): string {
    const entry = this.reader.runtimes[candidate.language].packed.entries[candidate.entry];
    return fillMessage((pattern.message ?? rule.message)[messages], { match, better: entry?.better, note: entry?.note });
  }
}

/** Where a rule is explained: a URI that `tonfall explain` and the editors resolve without a network. */
export const ruleUrl = (id: string): string => `tonfall:${id}`;
