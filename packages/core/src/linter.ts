import { finish } from './drafts/finish.js';
import type { LintOptions } from './drafts/options.js';
import { Pipeline, type ReadDraft } from './drafts/pipeline.js';
import { Session, type DraftReading, type DraftSession } from './drafts/session.js';
import type { Finding, Rewrite } from './finding.js';
import { createGermanClauseReader } from './language/de/clauses.js';
import type { VerbLexicon } from './language/de/lexicon-types.js';
import { createEnglishClauseReader } from './language/en/clauses.js';
import { createWordInfo } from './language/word-lists.js';
import { LanguageRuntime, Runtimes } from './match/runtime.js';
import { ParagraphReader } from './reading/paragraph.js';
import { createRewriter } from './rewrites/rewriter.js';
import type { RulePack } from './rules/pack.js';
import type { Settled } from './settle/settle.js';
import { SpellingOnDemand } from './spelling/asked.js';
import type { Spelling } from './spelling/speller.js';
import { suggestionsFor } from './spelling/suggestions.js';
import { Tokenizer } from './text/tokenize.js';
import { Vocabulary } from './text/vocabulary.js';

/** What a linter is made of. */
export interface LinterOptions {
  /** Compiled rules: `@tonfall/rules`, or the result of `compileRules`. */
  readonly rules: RulePack;
  /** The German verbs: `createVerbLexicon(data)` of `@tonfall/rules/lexicon-de`. */
  readonly lexicon: VerbLexicon;
  /** Spellers by language, asked for where the settings turn a rule about spelling on. Without it such a rule finds nothing. */
  readonly spelling?: Spelling | undefined;
  /** URL of the folder in which `<rule>.md` explains each rule; by default a finding's `url` is `tonfall:<rule>`, which editors and `tonfall explain` know. */
  readonly docs?: string | undefined;
}

/** Reads drafts with one set of rules. Keeps no text between calls; a session keeps that of its draft. */
export interface Linter {
  /** The findings of a draft by place. Synchronous; throws nothing for any text. Offsets are UTF-16 units of `text`. */
  lint(text: string, options?: LintOptions): Finding[];
  /** The same, with the language the draft was read in. */
  read(text: string, options?: LintOptions): DraftReading;
  /** Begins to read a draft that is being written: what did not change is not read again. */
  open(): DraftSession;
}

/** Makes a linter. Loading a pack takes a few milliseconds; make one and keep it. */
export function createLinter(options: LinterOptions): Linter {
  const { rules, lexicon, spelling, docs } = options;
  const vocabulary = new Vocabulary(rules.words);
  const info = createWordInfo(vocabulary);
  const { end } = vocabulary;
  const readers = { de: () => createGermanClauseReader(lexicon), en: () => createEnglishClauseReader() };
  const runtimes = new Runtimes((language) => new LanguageRuntime(rules[language], end, readers[language](), language));
  const reader = new ParagraphReader(new Tokenizer(vocabulary, info), vocabulary, info, runtimes);
  return new RuleLinter(
    new Pipeline(rules, reader, ruleUrls(docs), new SpellingOnDemand(rules.rules, spelling)),
    lexicon,
    reader,
    spelling,
  );
}

class RuleLinter implements Linter {
  constructor(
    private readonly pipeline: Pipeline,
    private readonly lexicon: VerbLexicon,
    private readonly reader: ParagraphReader,
    private readonly spelling: Spelling | undefined,
  ) {}

  lint(text: string, options: LintOptions = {}): Finding[] {
    return this.read(text, options).findings;
  }

  read(text: string, options: LintOptions = {}): DraftReading {
    const draft = finish(this.pipeline.steps(text, options));
    const { language, findings } = draft;
    if (options.rewrites === false) return { language, findings };
    const rewriter = this.rewriter(draft);
    return { language, findings: findings.map((finding) => withRewrites(finding, rewriter, draft)) };
  }

  open(): DraftSession {
    let latest: { draft: ReadDraft; rewriter: Rewriter } | undefined;
    return new Session(
      this.pipeline,
      (draft, finding) => {
        if (latest?.draft !== draft) latest = { draft, rewriter: this.rewriter(draft) };
        return withRewrites(finding, latest.rewriter, draft).rewrites;
      },
      ({ reading }, settled) => suggestionsFor(settled, reading, this.spelling),
    );
  }

  private rewriter({ reading, language }: ReadDraft): Rewriter {
    return createRewriter({
      reading,
      lexicon: this.lexicon,
      reader: this.reader,
      relint: (text) => this.lint(text, { language, format: 'text', rewrites: false }),
    });
  }
}

type Rewriter = (settled: Settled) => Rewrite[];

function withRewrites(finding: Finding, rewriter: Rewriter, { settled }: ReadDraft): Finding {
  const made = finding.mapped ? settled.get(finding) : undefined;
  const rewrites = made === undefined ? [] : rewriter(made);
  return rewrites.length === 0 ? finding : { ...finding, rewrites };
}

/** Where a rule is explained: its page in the folder `docs`, else a URI that `tonfall explain` and the editors resolve without a network. */
function ruleUrls(docs: string | undefined): (id: string) => string {
  if (docs === undefined) return (id) => `tonfall:${id}`;
  const folder = docs.endsWith('/') ? docs : `${docs}/`;
  return (id) => `${folder}${id}.md`;
}
