import type { Clause, ClauseReader } from '../language/clause.js';
import type { PackedConstraint, PackedLanguage, PackedPattern } from '../rules/pack.js';
import { Trie } from '../rules/trie.js';

/** A constraint with its lists as sets. */
export interface Constraint {
  readonly subjects: ReadonlySet<string> | undefined;
  readonly nouns: ReadonlySet<string> | undefined;
  readonly sets: readonly (readonly [(clause: Clause) => string, ReadonlySet<string>])[];
  readonly modal: ReadonlySet<string> | undefined;
  readonly notModal: ReadonlySet<string> | undefined;
  readonly main: ReadonlySet<string> | undefined;
  readonly notMain: ReadonlySet<string> | undefined;
  readonly contains: number;
  readonly lacks: number;
}

/** The rules of one language, ready to match. */
export interface LanguageRuntime {
  readonly packed: PackedLanguage;
  readonly trie: Trie;
  readonly constraints: readonly Constraint[];
  /** Indices of the shape patterns. */
  readonly shapes: readonly number[];
  readonly shapeWords: ReadonlyMap<number, ReadonlySet<number>>;
  readonly readClauses: ClauseReader;
  /** For each pattern, must the sentence have a word for the reader, wir, ich or man? `Info` bits, 0 for no. */
  readonly pronouns: readonly number[];
}

export function createRuntime(
  packed: PackedLanguage,
  vocabularyEnd: number,
  readClauses: ClauseReader,
  pronounBits: Readonly<Record<string, number>>,
): LanguageRuntime {
  const shapes = packed.patterns.flatMap((pattern, index) => (pattern.shape === undefined ? [] : [index]));
  return {
    packed,
    trie: new Trie(packed.trie, vocabularyEnd),
    constraints: packed.constraints.map(toConstraint),
    shapes,
    shapeWords: new Map(shapes.map((index) => [index, new Set(packed.patterns[index]?.shape?.notIn)])),
    readClauses,
    pronouns: packed.patterns.map((pattern) => pronounsOf(pattern, packed, pronounBits)),
  };
}

function pronounsOf(pattern: PackedPattern, packed: PackedLanguage, bits: Readonly<Record<string, number>>): number {
  const where = packed.constraints[pattern.where];
  if (where?.subjects === undefined || where.nouns !== undefined) return 0;
  let all = 0;
  for (const subject of where.subjects) {
    const bit = bits[subject];
    if (bit === undefined) return 0;
    all |= bit;
  }
  return all;
}

const FIELDS: readonly (readonly [keyof PackedConstraint, (clause: Clause) => string])[] = [
  ['tense', (clause) => clause.tense],
  ['mood', (clause) => clause.mood],
  ['voice', (clause) => clause.voice],
  ['infinitive', (clause) => clause.infinitive],
  ['negated', (clause) => clause.negated],
  ['kind', (clause) => clause.kind],
  ['position', (clause) => clause.position],
];

function toConstraint(packed: PackedConstraint): Constraint {
  const set = (list: readonly string[] | undefined): ReadonlySet<string> | undefined => (list === undefined ? undefined : new Set(list));
  const sets = FIELDS.flatMap(([key, value]) => {
    const list = packed[key] as readonly string[] | undefined;
    return list === undefined ? [] : [[value, new Set(list)] as const];
  });
  return {
    subjects: set(packed.subjects),
    nouns: set(packed.nouns),
    sets,
    modal: set(packed.modal),
    notModal: set(packed.notModal),
    main: set(packed.main),
    notMain: set(packed.notMain),
    contains: packed.contains ?? -1,
    lacks: packed.lacks ?? -1,
  };
}
