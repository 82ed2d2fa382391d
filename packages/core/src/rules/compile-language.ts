import { CHECKS } from '../checks/registry.js';
import type { Language } from '../finding.js';
import type { VerbLexicon } from '../language/de/lexicon-types.js';
import { fold } from '../text/fold.js';
import type { Vocabulary } from '../text/vocabulary.js';
import type { CompileProblem, Definitions } from './compile.js';
import type {
  CheckDefinition,
  ClauseConstraint,
  ConditionDefinition,
  LanguageSection,
  PatternDefinition,
  ShapeDefinition,
  Words,
} from './definition.js';
import type { PackedCondition, PackedConstraint, PackedEntry, PackedLanguage, PackedPattern, PackedShape } from './pack.js';
import { WordCompiler } from './compile-words.js';

/** Compiles the sections of one language. Problems are added to `problems`. */
export function compileLanguage(
  language: Language,
  definitions: Definitions,
  facts: readonly string[],
  vocabulary: Vocabulary,
  lexicon: VerbLexicon,
  problems: CompileProblem[],
): PackedLanguage {
  const compiler = new LanguageCompiler(language, definitions, facts, vocabulary, lexicon, problems);
  definitions.rules.forEach((rule, index) => {
    const section = rule[language];
    if (section !== undefined) compiler.section(rule.id, section, index, -1);
  });
  definitions.facts.forEach((fact, index) => {
    const section = fact[language];
    if (section !== undefined) compiler.section(`facts/${fact.fact}`, section, -1, index);
  });
  return compiler.pack();
}

class LanguageCompiler {
  private readonly words: WordCompiler;
  private readonly groupPattern: number[] = [];
  private readonly groupEntry: number[] = [];
  private readonly entries: PackedEntry[] = [];
  private readonly patterns: PackedPattern[] = [];
  private readonly conditions: PackedCondition[] = [];
  private readonly constraints: PackedConstraint[] = [];
  private readonly nouns: string[][] = [];
  private readonly sharedGroups = new Map<string, number>();
  private where = '';

  constructor(
    private readonly language: Language,
    definitions: Definitions,
    private readonly facts: readonly string[],
    private readonly vocabulary: Vocabulary,
    lexicon: VerbLexicon,
    private readonly problems: CompileProblem[],
  ) {
    this.words = new WordCompiler(language, definitions.lists, vocabulary, lexicon, (text, message) => {
      this.problem(text, message);
    });
  }

  section(name: string, section: LanguageSection, rule: number, fact: number): void {
    this.where = name;
    const shared = this.conditionList(section.unless);
    for (const pattern of section.match) this.pattern(pattern, rule, fact, shared, section.default === 'off');
  }

  pack(): PackedLanguage {
    const phrases = this.words.pack();
    const { groupPattern, groupEntry, entries, patterns, conditions, constraints, nouns } = this;
    return { phrases, groupPattern, groupEntry, entries, patterns, conditions, constraints, nouns };
  }

  private pattern(definition: PatternDefinition, rule: number, fact: number, shared: readonly number[], off: boolean): void {
    const index = this.patterns.length;
    const constraint = definition.clause ?? definition.where;
    this.patterns.push({
      kind: kindOf(definition),
      rule,
      fact,
      ...(definition.id === undefined ? {} : { id: definition.id }),
      ...(definition.severity === undefined ? {} : { severity: definition.severity }),
      ...(definition.message === undefined ? {} : { message: definition.message }),
      ...(definition.confidence === 'low' ? { low: true as const } : {}),
      where: constraint === undefined ? -1 : this.constraint(constraint),
      ...(definition.at === undefined ? {} : { at: definition.at }),
      only: this.conditionList(definition.only),
      unless: [...this.conditionList(definition.unless), ...shared],
      ...(definition.once === true ? { once: true as const } : {}),
      ...(definition.from === undefined ? {} : { from: definition.from }),
      ...(off ? { off: true as const } : {}),
      ...(definition.explained === 'skip' ? { explained: true as const } : {}),
      ...(definition.compounds === true ? { compounds: true as const } : {}),
      ...(definition.rewrite === undefined ? {} : { rewrite: definition.rewrite }),
      ...(definition.shape === undefined ? {} : { shape: this.shape(definition.shape) }),
      ...(definition.check === undefined ? {} : { check: this.check(definition.check) }),
    });
    if (definition.phrase !== undefined) this.words.lines(definition.phrase, this.group(index), definition.form !== 'Sie');
    if (definition.list !== undefined) this.list(definition.list, index);
    if (definition.clause !== undefined) this.anchors(definition.clause, index);
    if (definition.check !== undefined) this.checkAnchors(this.check(definition.check), index);
  }

  private group(pattern: number, entry = -1): number {
    this.groupPattern.push(pattern);
    this.groupEntry.push(entry);
    const group = this.groupPattern.length - 1;
    const fact = this.patterns[pattern]?.fact ?? -1;
    this.words.open(group, pattern < 0 ? 'conditions' : fact < 0 ? 'rules' : 'facts');
    return group;
  }

  private list(name: string, pattern: number): void {
    for (const entry of this.words.entries(name)) {
      const unless = this.conditionList(entry.unless);
      this.entries.push({
        ...(entry.better === undefined ? {} : { better: entry.better }),
        ...(entry.confidence === 'low' ? { low: true as const } : {}),
        ...(entry.note === undefined ? {} : { note: entry.note }),
        ...(entry.severity === undefined ? {} : { severity: entry.severity }),
        ...(unless.length === 0 ? {} : { unless }),
      });
      const group = this.group(pattern, this.entries.length - 1);
      const lines = entry.inflect === undefined ? [entry.term] : this.words.inflect(entry.term, entry.inflect);
      this.words.lines(lines, group, false);
      if (entry.closed === true)
        this.words.lines(
          lines.map((line) => closed(line)),
          group,
          false,
        );
    }
  }

  /** `<list>` in a parameter stands for the terms of the list. */
  private check({ name, parameters }: CheckDefinition): CheckDefinition {
    const values = Object.entries(parameters).map(([key, value]) => [
      key,
      value.replace(/<[^<>]+>/g, (list) => this.words.listTerms(list).join(' ')),
    ]);
    return { name, parameters: Object.fromEntries(values) as Record<string, string> };
  }

  private checkAnchors({ name, parameters }: CheckDefinition, pattern: number): void {
    const check = CHECKS[name];
    if (check === undefined) {
      this.problem(name, `there is no check ${name}; known are ${Object.keys(CHECKS).join(', ')}`);
      return;
    }
    try {
      if ('judge' in check) check.judge(parameters, this.language);
      else {
        const group = this.group(pattern);
        for (const anchor of check.anchors(parameters)) this.words.add(anchor, group, false);
      }
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      this.problem(name, error.message);
    }
  }

  /** The words the engine looks for first: the main verb's forms, else the modals', else the words the clause must contain. */
  private anchors(constraint: ClauseConstraint, pattern: number): void {
    const main = this.words.words(constraint.main?.any);
    const modals = this.words.words(constraint.modal?.any);
    const group = this.group(pattern);
    if (main.length > 0) this.words.verbs(main, group);
    else if (modals.length > 0) this.words.modals(modals, group);
    else if (constraint.contains !== undefined) this.words.lines(constraint.contains, group, true);
    else this.problem(JSON.stringify(constraint), 'a clause pattern needs a modal, a main or a contains: the words to look for first');
  }

  private conditionList(conditions: readonly ConditionDefinition[] | undefined): number[] {
    return (conditions ?? []).map((condition) => {
      const group = condition.phrase === undefined ? -1 : this.phraseGroup(condition.phrase);
      const packed: PackedCondition = {
        group,
        in: condition.in ?? 'sentence',
        clause: condition.clause === undefined ? -1 : this.constraint(condition.clause),
        ...(condition.fact === undefined ? {} : { facts: condition.fact.map((fact) => this.fact(fact)) }),
        ...(condition.reach === undefined ? {} : { reach: condition.reach }),
        ...(condition.addressee === undefined ? {} : { addressee: condition.addressee }),
        ...(condition.block === undefined ? {} : { block: condition.block }),
        ...(condition.question === undefined ? {} : { question: condition.question }),
        ...(condition.then === 'info' ? { info: true as const } : {}),
      };
      this.conditions.push(packed);
      return this.conditions.length - 1;
    });
  }

  private phraseGroup(lines: readonly string[]): number {
    return this.shared(`lines ${JSON.stringify(lines)}`, (group) => {
      this.words.lines(lines, group, true);
    });
  }

  /** A group that conditions ask about; the same words are one group. */
  private shared(key: string, fill: (group: number) => void): number {
    const known = this.sharedGroups.get(key);
    if (known !== undefined) return known;
    const group = this.group(-1);
    this.sharedGroups.set(key, group);
    fill(group);
    return group;
  }

  private fact(name: string): number {
    const index = this.facts.indexOf(name);
    if (index < 0) this.problem(name, `there is no fact ${name}; known are ${this.facts.join(', ')}`);
    return index;
  }

  private constraint(constraint: ClauseConstraint): number {
    const nouns = (constraint.subject ?? []).flatMap((subject) => (typeof subject === 'string' ? [] : this.words.words(subject.noun)));
    const subjects = (constraint.subject ?? []).flatMap((subject) => (typeof subject === 'string' ? [subject] : []));
    const lemmas = (words: Words | undefined, key: 'any' | 'not'): string[] | undefined =>
      words?.[key] === undefined ? undefined : this.words.words(words[key]);
    const packed: Record<string, unknown> = {
      subjects: constraint.subject === undefined ? undefined : subjects,
      nouns: nouns.length === 0 ? undefined : this.nounList(nouns),
      modal: lemmas(constraint.modal, 'any'),
      notModal: lemmas(constraint.modal, 'not'),
      main: lemmas(constraint.main, 'any'),
      notMain: lemmas(constraint.main, 'not'),
      tense: constraint.tense,
      mood: constraint.mood,
      voice: constraint.voice,
      infinitive: constraint.infinitive,
      negated: constraint.negated,
      kind: constraint.kind,
      position: constraint.position,
      contains: constraint.contains === undefined ? undefined : this.phraseGroup(constraint.contains),
      lacks: constraint.lacks === undefined ? undefined : this.phraseGroup(constraint.lacks),
      modalWords: this.modalWords(this.words.words(constraint.modal?.any)),
    };
    this.constraints.push(Object.fromEntries(Object.entries(packed).filter(([, value]) => value !== undefined)));
    return this.constraints.length - 1;
  }

  private nounList(nouns: readonly string[]): number {
    const forms = [...new Set(nouns.flatMap((noun) => this.words.inflect(noun, 'noun').map(fold)))];
    const key = forms.join();
    const known = this.nouns.findIndex((list) => list.join() === key);
    return known >= 0 ? known : this.nouns.push(forms) - 1;
  }

  private modalWords(modals: readonly string[]): number | undefined {
    if (modals.length === 0) return undefined;
    return this.shared(`modals ${JSON.stringify(modals)}`, (group) => {
      this.words.modals(modals, group);
    });
  }

  private shape(shape: ShapeDefinition): PackedShape {
    const terms = (shape.notIn ?? []).flatMap((name) => this.words.listTerms(`<${name}>`));
    return {
      least: shape.length?.[0] ?? 1,
      most: shape.length?.[1] ?? 1000,
      capitals: shape.capitals ?? 0,
      notIn: terms
        .flatMap((term) => term.split(/[ .-]+/))
        .filter((term) => term !== '')
        .map((term) => this.vocabulary.add(term)),
      ...(shape.pluralS === true ? { pluralS: true as const } : {}),
      ...(shape.roman === 'skip' ? { roman: true as const } : {}),
      ...(shape.digits === 'skip' ? { digits: true as const } : {}),
      ...(shape.run === undefined ? {} : { run: shape.run }),
    };
  }

  private problem(text: string, message: string): void {
    this.problems.push({ in: this.where, language: this.language, text, message });
  }
}

function kindOf(definition: PatternDefinition): PackedPattern['kind'] {
  if (definition.clause !== undefined) return 'clause';
  if (definition.list !== undefined) return 'list';
  if (definition.shape !== undefined) return 'shape';
  return definition.check === undefined ? 'phrase' : 'check';
}

/** "Demand Management" written together: Demandmanagement. */
const closed = (term: string): string => term.replace(/[ -]+(.)/g, (_, letter: string) => letter.toLowerCase());
