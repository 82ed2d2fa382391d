import { unusedComments, UNUSED_COMMENT } from '../comments/unused.js';
import { Suppression } from '../comments/suppression.js';
import { mergeOverlaps, type Merged } from '../filters/overlaps.js';
import { kept, settingsOf, severityUnder, type Settings } from '../filters/settings.js';
import type { Finding, Language } from '../finding.js';
import { readSteps } from '../format/read.js';
import type { Reading } from '../format/reading.js';
import { detectLanguage } from '../language/detect.js';
import { fillMessage } from '../message.js';
import type { FactHit, ParagraphReading } from '../reading/paragraph-reading.js';
import type { ParagraphReader } from '../reading/paragraph.js';
import type { RulePack } from '../rules/pack.js';
import type { AskedSpelling, SpellingOnDemand } from '../spelling/asked.js';
import { settleSteps, type PlacedReading, type Settled } from '../settle/settle.js';
import { judgedBlocks } from './blocks.js';
import type { LintOptions } from './options.js';

/** A pause is offered after about this many UTF-16 units newly read, or findings made: a few milliseconds. */
const UNITS = 8192;
const FINDINGS = 500;

/** Paragraphs that were read before, by their text. */
export interface KnownParagraphs {
  /** `spelled`: the languages whose spelling is judged. */
  begin(language: Language, spelled: readonly Language[]): void;
  find(text: string): ParagraphReading | undefined;
  add(text: string, reading: ParagraphReading): void;
  facts(reading: ParagraphReading, read: () => readonly FactHit[]): readonly FactHit[];
}

/** A draft that was read, with what a rewrite needs to look at it again. */
export interface ReadDraft {
  readonly source: string;
  readonly reading: Reading;
  readonly language: Language;
  readonly findings: Finding[];
  /** What each finding was made of; a finding about a comment is made of nothing. */
  readonly settled: ReadonlyMap<Finding, Settled>;
}

/** The way of a draft from its source to its findings, one for whole and for incremental reading. */
export class Pipeline {
  constructor(
    private readonly rules: RulePack,
    private readonly reader: ParagraphReader,
    private readonly url: (id: string) => string,
    private readonly spelling: SpellingOnDemand,
  ) {}

  /** Reads a draft; yields where a caller may pause. Findings have no rewrites. */
  *steps(source: string, options: LintOptions, known?: KnownParagraphs): Generator<undefined, ReadDraft> {
    const reading = yield* readSteps(source, options.format ?? 'text');
    yield;
    const asked = options.language ?? 'auto';
    const language = asked === 'auto' ? detectLanguage(reading.text, reading.blocks) : asked;
    const messages = options.messages === undefined || options.messages === 'draft' ? language : options.messages;
    const settings = settingsOf(options.rules, options.allow);
    const spelling = this.spelling.under(settings);
    known?.begin(language, spelling?.languages ?? []);
    const placed = yield* this.paragraphs(reading, language, spelling, known);
    const factsOf = ({ reading: paragraph, start, end }: PlacedReading): readonly FactHit[] => {
      const read = (): readonly FactHit[] => this.reader.facts(reading.text, start, end, language);
      return known === undefined ? read() : known.facts(paragraph, read);
    };
    const settled = yield* settleSteps(placed, this.rules.rules, this.reader.runtimes, factsOf);
    yield;
    const suppression = new Suppression(source, reading.comments, (name) => this.names(name));
    const standing = this.standing(settled, reading, settings, suppression);
    yield;
    const merged = mergeOverlaps(standing);
    yield;
    const made = new Map<Finding, Settled>();
    const findings: Finding[] = [];
    for (const each of merged) {
      const finding = this.finding(each, source, reading, messages);
      made.set(finding, each.first);
      findings.push(finding);
      if (findings.length % FINDINGS === 0) yield;
    }
    const unused = unusedComments(suppression, source, messages, settings.rules, this.url);
    return { source, reading, language, findings: withUnused(findings, unused), settled: made };
  }

  private *paragraphs(
    reading: Reading,
    language: Language,
    spelling: AskedSpelling | undefined,
    known: KnownParagraphs | undefined,
  ): Generator<undefined, PlacedReading[]> {
    const speller = spelling?.speller;
    const placed: PlacedReading[] = [];
    let units = 0;
    for (const { start, end, kind } of judgedBlocks(reading.text, reading.blocks)) {
      const text = known === undefined ? '' : reading.text.slice(start, end);
      let paragraph = known?.find(text);
      // A dictionary that was not there when it was read may have come.
      if (paragraph?.unspelled.some((each) => speller?.(each) !== undefined) === true) paragraph = undefined;
      if (paragraph === undefined) {
        paragraph = this.reader.read(reading.text, start, end, language, speller);
        units += end - start;
        // Finding one again takes time too, a little of what reading it took.
      } else units += (end - start) >> 4;
      known?.add(text, paragraph);
      placed.push({ reading: paragraph, start, end, kind });
      if (units < UNITS) continue;
      units = 0;
      yield;
    }
    return placed;
  }

  /** What is neither off, nor allowed, nor disabled by a comment, with the severity that is set. */
  private standing(settled: readonly Settled[], reading: Reading, settings: Settings, suppression: Suppression): Settled[] {
    const standing: Settled[] = [];
    for (const each of kept(settled, reading.text, settings)) {
      const { id, category } = each.rule;
      if (!suppression.empty && suppression.covers(id, category, reading.mapRange(each.start, each.end).start)) continue;
      each.told = severityUnder(settings, each);
      standing.push(each);
    }
    return standing;
  }

  private names(name: string): boolean {
    return name === UNUSED_COMMENT || this.rules.rules.some(({ id, category }) => id === name || category === name);
  }

  private finding({ first, also, start, end }: Merged, source: string, reading: Reading, messages: Language): Finding {
    const range = reading.mapRange(start, end);
    const { rule } = first;
    return {
      ruleId: rule.id,
      category: rule.category,
      severity: first.told,
      start: range.start,
      end: range.end,
      quote: source.slice(range.start, range.end),
      message: this.message(first, reading.text.slice(start, end), messages),
      why: rule.why[messages],
      url: this.url(rule.id),
      mapped: range.mapped,
      also: also.map((other) => ({
        ruleId: other.rule.id,
        category: other.rule.category,
        message: this.message(other, reading.text.slice(other.start, other.end), messages),
      })),
      rewrites: [],
    };
  }

  private message({ candidate, rule, pattern }: Settled, match: string, messages: Language): string {
    const entry = this.reader.runtimes[candidate.language].packed.entries[candidate.entry];
    return fillMessage((pattern.message ?? rule.message)[messages], { match, better: entry?.better, note: entry?.note });
  }
}

/** Both by place. */
function withUnused(findings: Finding[], unused: readonly Finding[]): Finding[] {
  return unused.length === 0 ? findings : [...findings, ...unused].sort((a, b) => a.start - b.start);
}
