import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** A line of `service`: how the verb is written in letters. */
export interface ServiceVerb {
  readonly prefix: string;
  readonly base: string;
  readonly du: string;
  readonly ihr: string;
  readonly participles: readonly string[];
}

/** er-form of the present, past, subjunctive II and participles of a root with vowel change. */
export interface StrongVerb {
  readonly third: string;
  readonly past: string;
  readonly subjunctive: string;
  readonly participles: readonly string[];
}

/** `rules/lexicon/verbs-de.yml`, read. Separable verbs are [prefix, base]. */
export interface OwnTable {
  readonly service: readonly ServiceVerb[];
  readonly weak: readonly (readonly [string, string])[];
  readonly strong: ReadonlyMap<string, StrongVerb>;
  readonly weakCompounds: ReadonlySet<string>;
  readonly irregular: ReadonlyMap<string, string>;
  readonly extra: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly participles: ReadonlyMap<string, readonly string[]>;
  readonly inseparable: ReadonlySet<string>;
  readonly separable: readonly (readonly [string, string])[];
  readonly bothInseparable: readonly (readonly [string, string])[];
  readonly bothSeparable: readonly (readonly [string, string])[];
  /** Prefixes that are split off whatever the verb (catalogue C.1). */
  readonly alwaysSeparable: ReadonlySet<string>;
  readonly remove: ReadonlySet<string>;
  readonly stop: ReadonlySet<string>;
}

interface RawTable {
  service: string[];
  weak: string[];
  strong: string[];
  weakCompounds: string;
  irregular: Record<string, string>;
  extra: Record<string, Record<string, string>>;
  participles: Record<string, string>;
  inseparable: string;
  separable: string;
  both: { inseparable: string; separable: string };
  alwaysSeparable: string;
  remove: string;
  stop: string;
}

/** Reads our own verb table. Throws when the file is missing or is not YAML. */
export function readOwnTable(path: string): OwnTable {
  const raw = parse(readFileSync(path, 'utf8')) as RawTable;
  return {
    service: raw.service.map(readService),
    weak: raw.weak.flatMap(words).map(splitDot),
    strong: new Map(raw.strong.map(readStrong)),
    weakCompounds: new Set(words(raw.weakCompounds)),
    irregular: new Map(Object.entries(raw.irregular)),
    extra: new Map(Object.entries(raw.extra).map(([lemma, forms]) => [lemma, new Map(Object.entries(forms))])),
    participles: new Map(Object.entries(raw.participles).map(([lemma, list]) => [lemma, list.split(',')])),
    inseparable: new Set(words(raw.inseparable)),
    separable: words(raw.separable).map(splitDot),
    bothInseparable: words(raw.both.inseparable).map(splitDot),
    bothSeparable: words(raw.both.separable).map(splitDot),
    alwaysSeparable: new Set(words(raw.alwaysSeparable)),
    remove: new Set(words(raw.remove)),
    stop: new Set(words(raw.stop)),
  };
}

function words(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** "an.klicken" = ['an', 'klicken'], "klicken" = ['', 'klicken']. */
function splitDot(word: string): readonly [string, string] {
  const dot = word.indexOf('.');
  return dot < 0 ? ['', word] : [word.slice(0, dot), word.slice(dot + 1)];
}

function readService(line: string): ServiceVerb {
  const [infinitive = '', du = '', ihr = '', participles = ''] = line.split('|');
  const [prefix, base] = splitDot(infinitive);
  return { prefix, base, du: firstWord(du), ihr: firstWord(ihr), participles: participles.split('/') };
}

function firstWord(text: string): string {
  return text.split(' ')[0] ?? '';
}

function readStrong(line: string): [string, StrongVerb] {
  const [lemma = '', third = '', past = '', subjunctive = '', participles = ''] = line.split('|');
  if (participles === '') throw new Error(`verbs-de.yml: "${line}" needs five fields`);
  return [lemma, { third, past, subjunctive, participles: participles.split(',') }];
}
