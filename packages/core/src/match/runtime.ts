import type { SentenceJudge } from '../checks/check.js';
import { judgeOf } from '../checks/registry.js';
import type { Clause, ClauseReader } from '../language/clause.js';
import type { Language } from '../finding.js';
import type { PackedConstraint, PackedLanguage, PackedPattern, PhraseUse } from '../rules/pack.js';
import { Trie } from '../rules/trie.js';
import { PhraseFinder } from './phrase-finder.js';
import { needsOf, type Needs } from './needs.js';
import { NounList } from './noun-list.js';

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

/** The rules of one language. Each part is made when it is first asked for, so that a start costs little: one draft asks for few. */
export class LanguageRuntime {
  /** Indices of the shape patterns. */
  readonly shapes: readonly number[];
  private readonly finders: Partial<Record<PhraseUse, PhraseFinder>> = {};
  private readonly constraints: (Constraint | undefined)[] = [];
  private readonly patternNeeds: (Needs | undefined)[] = [];
  private readonly nounLists: (NounList | undefined)[] = [];
  private madeJudges: readonly { pattern: number; judge: SentenceJudge }[] | undefined;
  private readonly shapeWords = new Map<number, ReadonlySet<number>>();

  constructor(
    readonly packed: PackedLanguage,
    private readonly vocabularyEnd: number,
    readonly readClauses: ClauseReader,
    private readonly language: Language,
  ) {
    this.shapes = packed.patterns.flatMap((pattern, index) => (pattern.shape === undefined ? [] : [index]));
  }

  /** The checks of whole sentences. */
  get judges(): readonly { readonly pattern: number; readonly judge: SentenceJudge }[] {
    return (this.madeJudges ??= this.packed.patterns.flatMap(({ check }, pattern) => {
      const judge = check === undefined ? undefined : judgeOf(check, this.language);
      return judge === undefined ? [] : [{ pattern, judge }];
    }));
  }

  /** Finds the phrases of one use. */
  finder(use: PhraseUse): PhraseFinder {
    const { trie, tails } = this.packed.phrases[use];
    return (this.finders[use] ??= new PhraseFinder(new Trie(trie, this.vocabularyEnd), tails));
  }

  /** Undefined for an index that does not exist. */
  constraint(index: number): Constraint | undefined {
    const packed = this.packed.constraints[index];
    return packed === undefined ? undefined : (this.constraints[index] ??= toConstraint(packed, this.packed.nouns));
  }

  /** What the sentence of a pattern must have. */
  needs(pattern: number): Needs {
    return (this.patternNeeds[pattern] ??= needsOf(this.packed.patterns[pattern] as PackedPattern, this.packed, this.language));
  }

  /** A list of `packed.nouns`. */
  nouns(index: number): NounList {
    return (this.nounLists[index] ??= new NounList(this.packed.nouns[index] ?? []));
  }

  /** The words that a shape pattern leaves alone. */
  knownTo(pattern: number): ReadonlySet<number> {
    let known = this.shapeWords.get(pattern);
    if (known === undefined) this.shapeWords.set(pattern, (known = new Set(this.packed.patterns[pattern]?.shape?.notIn)));
    return known;
  }
}

/** The rules of both languages. Each is made ready when it is first asked for: most drafts are in one. */
export class Runtimes implements Record<Language, LanguageRuntime> {
  private readonly made: Partial<Record<Language, LanguageRuntime>> = {};

  constructor(private readonly make: (language: Language) => LanguageRuntime) {}

  get de(): LanguageRuntime {
    return (this.made.de ??= this.make('de'));
  }

  get en(): LanguageRuntime {
    return (this.made.en ??= this.make('en'));
  }
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

function toConstraint(packed: PackedConstraint, nouns: PackedLanguage['nouns']): Constraint {
  const set = (list: readonly string[] | undefined): ReadonlySet<string> | undefined => (list === undefined ? undefined : new Set(list));
  const sets = FIELDS.flatMap(([key, value]) => {
    const list = packed[key] as readonly string[] | undefined;
    return list === undefined ? [] : [[value, new Set(list)] as const];
  });
  return {
    subjects: set(packed.subjects),
    nouns: packed.nouns === undefined ? undefined : set(nouns[packed.nouns]),
    sets,
    modal: set(packed.modal),
    notModal: set(packed.notModal),
    main: set(packed.main),
    notMain: set(packed.notMain),
    contains: packed.contains ?? -1,
    lacks: packed.lacks ?? -1,
  };
}
