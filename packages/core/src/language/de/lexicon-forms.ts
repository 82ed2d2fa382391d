import { VerbFlag, type LexiconData } from './lexicon-data.js';
import type { Lookup } from './lexicon-lookup.js';
import { VerbForm, type Person } from './lexicon-types.js';

const PERSON: Readonly<Record<Person, number>> = {
  ich: VerbForm.FIRST,
  du: VerbForm.SECOND,
  er: VerbForm.THIRD,
  wir: VerbForm.PLURAL,
  ihr: VerbForm.SECOND_PLURAL,
};
const TENSE = { present: VerbForm.PRESENT, past: VerbForm.PAST, subjunctive: VerbForm.SUBJUNCTIVE } as const;

/** The written forms that the own table gives; empty where it gives none. */
export interface Override {
  readonly du: string;
  readonly ihr: string;
  readonly participle: string;
  readonly Sie: string;
}

/** Writes the forms of a verb from its stems. A verb is a number; prefixes are the caller's business. */
export class Writer {
  private overrides: Map<string, Override> | undefined;

  constructor(
    private readonly data: LexiconData,
    private readonly lookup: Lookup,
  ) {}

  override(lemma: string): Override | undefined {
    this.overrides ??= new Map(
      this.data
        .overrides()
        .split('\n')
        .map((line) => {
          const [key = '', du = '', ihr = '', participle = '', Sie = ''] = line.split(':');
          return [key, { du, ihr, participle, Sie }];
        }),
    );
    return this.overrides.get(lemma);
  }

  finite(verb: number, person: Person, tense: keyof typeof TENSE): string | undefined {
    return this.first(verb, TENSE[tense] | PERSON[person]);
  }

  imperativeDu(verb: number): string | undefined {
    const keepsE = ((this.data.flags[verb] ?? 0) & VerbFlag.KEEPS_E) !== 0;
    let other: string | undefined;
    for (const [form, bits] of this.all(verb)) {
      if ((bits & VerbForm.IMPERATIVE_DU) === 0) continue;
      if (form.endsWith('e') === keepsE) return form;
      other ??= form;
    }
    return other;
  }

  participle(verb: number): string | undefined {
    return this.first(verb, VerbForm.PARTICIPLE);
  }

  /** Every form with its `VerbForm` bits; a word of two stems comes twice. */
  *all(verb: number): Generator<readonly [string, number]> {
    const { data } = this;
    const stop = data.firstEntry[verb + 1] ?? 0;
    for (let entry = data.firstEntry[verb] ?? 0; entry < stop; entry++) {
      const stem = this.lookup.stem(entry);
      const row = (data.kinds[entry] ?? 0) * data.columns;
      for (let column = 0; column < data.columns; column++) {
        const bits = data.rows[row + column] ?? 0;
        if (bits === 0) continue;
        const ending = data.endings[column] ?? '';
        yield [ending.startsWith('ge+') ? `ge${stem}${ending.slice(3)}` : stem + ending, bits];
      }
    }
  }

  private first(verb: number, bits: number): string | undefined {
    for (const [form, found] of this.all(verb)) if ((found & bits) === bits) return form;
    return undefined;
  }
}
