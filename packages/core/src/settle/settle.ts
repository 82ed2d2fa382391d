import type { Language, Severity } from '../finding.js';
import type { BlockKind } from '../format/reading.js';
import { HERE } from '../match/conditions.js';
import type { LanguageRuntime } from '../match/runtime.js';
import type { Addressee } from '../rules/definition.js';
import type { PackedCondition, PackedLevel, PackedPattern, PackedRule } from '../rules/pack.js';
import type { Candidate, ParagraphReading } from '../reading/paragraph-reading.js';
import { addresseeOf } from '../reading/address.js';
import { DraftFacts, type FactReader } from './draft-facts.js';

/** A paragraph of the draft: its reading and where its block starts in the reading text. */
export interface PlacedReading {
  readonly reading: ParagraphReading;
  readonly start: number;
  readonly end: number;
  readonly kind: BlockKind;
}

/** A candidate that stands, with its severity. Offsets are those of the reading text. */
export interface Settled {
  readonly candidate: Candidate;
  readonly rule: PackedRule;
  readonly pattern: PackedPattern;
  readonly paragraph: PlacedReading;
  readonly start: number;
  readonly end: number;
  /** Lowered by an exception or by low confidence: whoever sets the rule's severity does not raise it. */
  readonly lowered: boolean;
  severity: Severity;
  /** What the agent is told: the severity, unless the settings say another. */
  told: Severity;
}

/** A pause is offered after this many candidates. */
const CANDIDATES = 64;

interface Draft {
  readonly runtimes: Record<Language, LanguageRuntime>;
  readonly facts: DraftFacts;
  readonly length: number;
  /** How the draft addresses its reader in the main; undefined when it says neither Sie nor du. */
  readonly addressee: Addressee | undefined;
  readonly once: Set<string>;
  readonly explained: Set<string>;
}

/**
 * One pass over the draft: candidates become findings, in the light of what stands in other paragraphs. Cost: the number of candidates. Yields where a
 * caller may pause.
 */
export function* settleSteps(
  paragraphs: readonly PlacedReading[],
  rules: readonly PackedRule[],
  runtimes: Record<Language, LanguageRuntime>,
  readFacts: FactReader,
): Generator<undefined, Settled[]> {
  const bases = new Int32Array(paragraphs.length + 1);
  paragraphs.forEach(({ reading }, index) => (bases[index + 1] = (bases[index] as number) + reading.sentences));
  const draft = survey(paragraphs, runtimes, new DraftFacts(paragraphs, bases, readFacts));
  const settled: Settled[] = [];
  yield;
  let asked = 0;
  for (const [index, paragraph] of paragraphs.entries()) {
    for (const candidate of paragraph.reading.candidates) {
      const finding = settleOne(candidate, bases[index] as number, paragraph, rules, draft);
      if (finding !== undefined) settled.push(finding);
      if (++asked % CANDIDATES === 0) yield;
    }
  }
  yield;
  return withCounts(fromTheNth(settled));
}

function survey(paragraphs: readonly PlacedReading[], runtimes: Record<Language, LanguageRuntime>, facts: DraftFacts): Draft {
  const addressee = addresseeOf(paragraphs.map(({ reading }) => reading.address));
  const length = paragraphs[paragraphs.length - 1]?.end ?? 0;
  return { runtimes, facts, length, addressee, once: new Set(), explained: new Set() };
}

function settleOne(
  candidate: Candidate,
  base: number,
  paragraph: PlacedReading,
  rules: readonly PackedRule[],
  draft: Draft,
): Settled | undefined {
  const packed = draft.runtimes[candidate.language].packed;
  const pattern = packed.patterns[candidate.pattern] as PackedPattern;
  const rule = rules[pattern.rule] as PackedRule;
  const at = base + candidate.sentence;
  const holds = (index: number): boolean => {
    const { facts, reach, addressee, block } = packed.conditions[index] as PackedCondition;
    if (addressee !== undefined && (draft.addressee === undefined || !addressee.includes(draft.addressee))) return false;
    if (block !== undefined && !block.includes(paragraph.kind)) return false;
    return facts === undefined || draft.facts.stand(facts, at, reach ?? HERE);
  };
  if (!candidate.only.every(holds)) return undefined;
  let info = candidate.info;
  for (const index of candidate.unless) {
    if (!holds(index)) continue;
    if (packed.conditions[index]?.info !== true) return undefined;
    info = true;
  }
  if (candidate.doubt) {
    if (draft.addressee === 'du' || draft.addressee === 'ihr') return undefined;
    if (paragraph.reading.people.includes(candidate.sentence - 1)) info = true;
  }
  const entry = packed.entries[candidate.entry];
  if (!isNew(candidate, pattern, entry?.low === true, rule, draft)) return undefined;
  const own = entry?.severity ?? pattern.severity ?? rule.severity;
  const start = paragraph.start + candidate.start;
  const level = (rule.levels ?? []).find((each) => each.count === undefined && levelHolds(each, start, at, draft));
  const severity = info ? 'info' : raised(own, level, pattern.severity !== undefined);
  return {
    candidate,
    rule,
    pattern,
    paragraph,
    start,
    end: paragraph.start + candidate.end,
    lowered: info || entry?.low === true,
    severity,
    told: severity,
  };
}

/** A pattern that is info by itself is not raised by where it stands. */
function raised(severity: Severity, level: PackedLevel | undefined, own: boolean): Severity {
  if (level === undefined || (own && severity === 'info')) return severity;
  return level.severity;
}

function isNew(candidate: Candidate, pattern: PackedPattern, low: boolean, rule: PackedRule, draft: Draft): boolean {
  const key = `${rule.id} ${candidate.term}`;
  if (pattern.explained === true) {
    if (candidate.explained) draft.explained.add(key);
    if (draft.explained.has(key)) return false;
  }
  if (pattern.once === true || low) {
    if (draft.once.has(key)) return false;
    draft.once.add(key);
  }
  return true;
}

function levelHolds(level: PackedLevel, start: number, at: number, draft: Draft): boolean {
  if (level.place === 'first-third' && start * 3 > draft.length) return false;
  return level.facts === undefined || draft.facts.stand(level.facts, at, level.reach ?? HERE);
}

/** Patterns with `from` speak from their nth time on; words that two of them found are one time. */
function fromTheNth(settled: Settled[]): Settled[] {
  const counted = settled.filter(({ pattern }) => pattern.from !== undefined);
  if (counted.length === 0) return settled;
  const times = new Map<PackedRule, { count: number; end: number }>();
  const early = new Set<Settled>();
  for (const each of counted.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const known = times.get(each.rule) ?? { count: 0, end: -1 };
    times.set(each.rule, known);
    if (each.start >= known.end) known.count++;
    known.end = Math.max(known.end, each.end);
    if (known.count < (each.pattern.from ?? 1)) early.add(each);
  }
  return settled.filter((each) => !early.has(each));
}

/** Severity by how many different words of a rule the draft has. "Key Account Manager" is one word, "case" and "cases" are too. */
function withCounts(settled: Settled[]): Settled[] {
  const counted = new Map<PackedRule, { terms: Set<string>; end: number }>();
  const counts = settled.filter(({ rule }) => rule.levels?.some((level) => level.count !== undefined) === true);
  for (const { rule, candidate, start, end } of counts.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const known = counted.get(rule) ?? { terms: new Set<string>(), end: -1 };
    counted.set(rule, known);
    if (start < known.end) continue;
    known.terms.add(candidate.term);
    known.end = end;
  }
  for (const finding of settled) {
    const count = counted.get(finding.rule)?.terms.size ?? 0;
    const level = finding.rule.levels?.find((each) => each.count !== undefined && count >= each.count);
    if (level !== undefined && !finding.candidate.info) finding.severity = finding.told = level.severity;
  }
  return settled;
}
