import type { Language } from '../finding.js';
import { familiarForms } from '../language/de/address-forms.js';
import { inflectGerman } from '../language/de/inflect.js';
import type { VerbLexicon } from '../language/de/lexicon-types.js';
import { inflectEnglish, modalWords } from '../language/en/inflect.js';
import type { Vocabulary } from '../text/vocabulary.js';
import type { Inflection, ListDefinition, ListEntry } from './definition.js';
import type { PackedLanguage, PhraseUse } from './pack.js';
import { expandPhrase, PhraseError, type Element, type PhraseContext } from './phrase.js';
import { PhraseTable } from './phrase-table.js';

/** Words of one language on their way into the trie: phrase lines expanded, lists looked up, forms built. */
export class WordCompiler {
  private readonly tables: Readonly<Record<PhraseUse, PhraseTable>>;
  /** For each group the table of its phrases. */
  private readonly tableOf: PhraseTable[] = [];
  private readonly lists: ReadonlyMap<string, readonly ListEntry[]>;

  constructor(
    private readonly language: Language,
    lists: readonly ListDefinition[],
    vocabulary: Vocabulary,
    private readonly lexicon: VerbLexicon,
    private readonly problem: (text: string, message: string) => void,
  ) {
    this.tables = { rules: new PhraseTable(vocabulary), facts: new PhraseTable(vocabulary), conditions: new PhraseTable(vocabulary) };
    this.lists = new Map(lists.filter((list) => list.language === language).map((list) => [list.list, list.entries]));
  }

  pack(): PackedLanguage['phrases'] {
    const { rules, facts, conditions } = this.tables;
    return { rules: rules.pack(), facts: facts.pack(), conditions: conditions.pack() };
  }

  /** Says what the phrases of a new group are looked for. */
  open(group: number, use: PhraseUse): void {
    this.tableOf[group] = this.tables[use];
  }

  /** Adds phrase lines to a group; `familiar`: their du and ihr forms too. */
  lines(lines: readonly string[], group: number, familiar: boolean): void {
    for (const line of lines) for (const phrase of this.expand(line)) this.add(phrase, group, familiar);
  }

  /** Adds one expanded phrase. */
  add(phrase: readonly Element[], group: number, familiar: boolean): void {
    const table = this.tableOf[group] as PhraseTable;
    table.add(phrase, group);
    if (this.language === 'de' && familiar) for (const form of familiarForms(phrase, this.lexicon)) table.add(form, group);
  }

  private expand(line: string): Element[][] {
    try {
      return expandPhrase(line, this.context);
    } catch (error) {
      if (!(error instanceof PhraseError)) throw error;
      this.problem(line, error.message);
      return [];
    }
  }

  private readonly context: PhraseContext = {
    list: (name) => {
      const entries = this.lists.get(name);
      if (entries === undefined) throw new PhraseError(`there is no list rules/lists/${this.language}/${name}.yml`, 0);
      return entries.flatMap((entry) => (entry.inflect === undefined ? [entry.term] : this.inflect(entry.term, entry.inflect)));
    },
    inflect: (word) => this.inflect(word),
  };

  /** Every form of a word. */
  inflect(word: string, kind?: Inflection): string[] {
    return this.language === 'de' ? inflectGerman(word, this.lexicon, kind) : inflectEnglish(word, kind);
  }

  /** The entries of a list; a problem when there is none of that name. */
  entries(name: string): readonly ListEntry[] {
    const entries = this.lists.get(name);
    if (entries === undefined) this.problem(name, `there is no list rules/lists/${this.language}/${name}.yml`);
    return entries ?? [];
  }

  /** Adds verbs as anchors of a group. */
  verbs(lemmas: readonly string[], group: number): void {
    for (const lemma of lemmas) this.plain(this.anchorForms(lemma), group);
  }

  /** Adds modals as anchors of a group. */
  modals(lemmas: readonly string[], group: number): void {
    for (const lemma of lemmas) this.plain(this.language === 'de' ? this.anchorForms(lemma) : modalWords(lemma), group);
  }

  private plain(words: readonly string[], group: number): void {
    for (const word of words) {
      const elements = word.split(' ').map((text): Element => ({ kind: 'word', text, exact: false }));
      this.add(elements, group, false);
    }
  }

  /** The forms by which the engine finds a verb. */
  private anchorForms(lemma: string): string[] {
    if (this.language === 'en') return inflectEnglish(lemma, 'verb').map((form) => form.split(' ')[0] as string);
    const forms = this.lexicon.forms(lemma);
    if (forms.length === 0) this.problem(lemma, `the verb ${lemma} is not in the lexicon; add it to rules/lexicon/verbs-de.yml`);
    return [lemma, ...forms].filter((form) => !form.includes(' '));
  }

  /** Words of a constraint, `<list>` replaced by its terms. */
  words(words: readonly string[] | undefined): string[] {
    return (words ?? []).flatMap((word) => (word.startsWith('<') ? this.listTerms(word) : [word]));
  }

  listTerms(reference: string): string[] {
    return this.entries(reference.slice(1, -1)).map((entry) => entry.term);
  }
}
