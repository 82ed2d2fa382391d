import type { Clause, ClauseReader } from '../language/clause.js';
import type { Language } from '../finding.js';
import type { PackedConstraint, PackedLanguage, PhraseUse } from '../rules/pack.js';
import { Trie } from '../rules/trie.js';
import { PhraseFinder } from './phrase-finder.js';
import { needsOf, type Needs } from './needs.js';

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
  /** Finds the phrases of each use. */
  readonly finders: Readonly<Record<PhraseUse, PhraseFinder>>;
  readonly constraints: readonly Constraint[];
  /** Indices of the shape patterns. */
  readonly shapes: readonly number[];
  readonly shapeWords: ReadonlyMap<number, ReadonlySet<number>>;
  readonly readClauses: ClauseReader;
  /** For each pattern what its sentence must have. */
  readonly needs: readonly Needs[];
}

/** The rules of both languages. Each is made ready when it is first asked for: most drafts are in one. */
export class Runtimes implements Record<Language, LanguageRuntime> {
  private readonly made: Partial<Record<Language, LanguageRuntime>> = {};

  constructor(
    private readonly packs: Readonly<Record<Language, PackedLanguage>>,
    private readonly make: (language: Language) => LanguageRuntime,
  ) {}

  get de(): LanguageRuntime {
    return (this.made.de ??= this.make('de'));
  }

  get en(): LanguageRuntime {
    return (this.made.en ??= this.make('en'));
  }

  /** Number of phrase groups of a language. */
  groups(language: Language): number {
    return this.packs[language].groupPattern.length;
  }
}

export function createRuntime(
  packed: PackedLanguage,
  vocabularyEnd: number,
  readClauses: ClauseReader,
  language: Language,
): LanguageRuntime {
  const finder = (use: PhraseUse): PhraseFinder =>
    new PhraseFinder(new Trie(packed.phrases[use].trie, vocabularyEnd), packed.phrases[use].tails);
  const shapes = packed.patterns.flatMap((pattern, index) => (pattern.shape === undefined ? [] : [index]));
  return {
    packed,
    finders: { rules: finder('rules'), facts: finder('facts'), conditions: finder('conditions') },
    constraints: packed.constraints.map(toConstraint),
    shapes,
    shapeWords: new Map(shapes.map((index) => [index, new Set(packed.patterns[index]?.shape?.notIn)])),
    readClauses,
    needs: packed.patterns.map((pattern) => needsOf(pattern, packed, language)),
  };
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
