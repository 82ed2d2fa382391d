import { fold } from '../../text/fold.js';
import { decodeLexicon, VerbFlag } from './lexicon-data.js';
import { Writer } from './lexicon-forms.js';
import { Lookup, type Hit } from './lexicon-lookup.js';
import { VerbForm, type Person, type VerbAnalysis, type VerbLexicon } from './lexicon-types.js';

const NONE: readonly VerbAnalysis[] = [];

/**
 * The German verb lexicon from its compiled form, the default export of `@tonfall/rules`' lexicon-de (base64 of typed arrays, or the bytes; house
 * rule: at most 300 KB, loaded in under 5 ms). Throws when `data` is damaged or of another version.
 * The person bits of an analysis are those of the indicative and of subjunctive II; REPORTED alone ("er fülle") carries none in the singular.
 */
export function createVerbLexicon(data: string | Uint8Array): VerbLexicon {
  return new CompiledLexicon(data);
}

class CompiledLexicon implements VerbLexicon {
  private readonly flags: Uint8Array;
  private readonly lookup: Lookup;
  private readonly writer: Writer;
  /** Prefixes asked for so far, '' for none: clause readers ask for the same few thousand verbs. */
  private readonly separable = new Map<string, string>();

  constructor(data: string | Uint8Array) {
    const arrays = decodeLexicon(data);
    this.flags = arrays.flags;
    this.lookup = new Lookup(arrays);
    this.writer = new Writer(arrays, this.lookup);
  }

  analyse(folded: string): readonly VerbAnalysis[] {
    const hits = this.lookup.find(folded);
    const [only] = hits;
    if (only === undefined) return NONE;
    if (hits.length === 1) return [{ lemma: this.lemma(only), forms: only.forms }];
    const readings: { lemma: string; forms: number; rank: number }[] = [];
    for (const hit of hits) {
      const lemma = this.lemma(hit);
      const same = readings.find((reading) => reading.lemma === lemma);
      if (same === undefined) readings.push({ lemma, forms: hit.forms, rank: this.rank(hit) });
      else same.forms |= hit.forms;
    }
    readings.sort((a, b) => a.rank - b.rank);
    return readings.map(({ lemma, forms }) => ({ lemma, forms }));
  }

  has(lemma: string): boolean {
    const hit = this.hitOf(lemma);
    return hit !== undefined;
  }

  prefix(lemma: string): string | undefined {
    const known = this.separable.get(lemma);
    if (known !== undefined) return known === '' ? undefined : known;
    const hit = this.hitOf(lemma);
    const prefix = hit === undefined || hit.prefix < 0 ? '' : this.lookup.prefix(hit.prefix);
    this.separable.set(lemma, prefix);
    return prefix === '' ? undefined : prefix;
  }

  join(prefix: string, base: string): string | undefined {
    const joined = prefix + base;
    const wanted = fold(prefix);
    const hit = this.lookup
      .find(fold(joined), true)
      .find((found) => found.prefix >= 0 && fold(this.lookup.prefix(found.prefix)) === wanted && isInfinitive(found));
    return hit === undefined ? undefined : this.lemma(hit);
  }

  finite(lemma: string, person: Person, tense: 'present' | 'past' | 'subjunctive'): string | undefined {
    const hit = this.hitOf(lemma);
    return hit === undefined ? undefined : this.writer.finite(hit.verb, person, tense);
  }

  imperative(lemma: string, address: 'du' | 'ihr' | 'Sie'): string | undefined {
    const hit = this.hitOf(lemma);
    if (hit === undefined) return undefined;
    const given = this.override(lemma, hit)?.[address] ?? '';
    if (given !== '') return given === '-' ? undefined : given;
    if (address === 'du') return this.writer.imperativeDu(hit.verb);
    return this.writer.finite(hit.verb, address === 'ihr' ? 'ihr' : 'wir', 'present');
  }

  participle(lemma: string): string | undefined {
    const hit = this.hitOf(lemma);
    if (hit === undefined) return undefined;
    const own = this.writer.override(lemma)?.participle ?? '';
    if (own !== '') return own;
    const base = this.writer.override(this.lookup.lemma(hit.verb))?.participle ?? '';
    const participle = base === '' ? this.writer.participle(hit.verb) : base;
    return participle === undefined ? undefined : this.lookup.prefix(hit.prefix) + participle;
  }

  forms(lemma: string): readonly string[] {
    const hit = this.hitOf(lemma);
    if (hit === undefined) return [];
    const prefix = this.lookup.prefix(hit.prefix);
    const forms = new Set<string>();
    for (const [form, bits] of this.writer.all(hit.verb)) {
      if (prefix === '') forms.add(form);
      else {
        if ((bits & VerbForm.INFINITIVE) !== 0) forms.add(prefix + form).add(`${prefix}zu${form}`);
        else if ((bits & ~VerbForm.IMPERATIVE_DU) !== 0) forms.add(prefix + form);
        if ((bits & FINITE) !== 0) forms.add(form);
      }
    }
    return [...forms];
  }

  private override(lemma: string, hit: Hit): ReturnType<Writer['override']> {
    return this.writer.override(lemma) ?? (hit.prefix < 0 ? undefined : this.writer.override(this.lookup.lemma(hit.verb)));
  }

  private lemma(hit: Hit): string {
    return hit.prefix < 0 ? this.lookup.lemma(hit.verb) : this.lookup.prefix(hit.prefix) + this.lookup.lemma(hit.verb);
  }

  /** The lower the likelier: verbs of our own table first; a past or participle after a present, a mere subjunctive or imperative last. */
  private rank(hit: Hit): number {
    const flags = this.flags[hit.verb] ?? 0;
    const { forms } = hit;
    const form =
      (forms & (VerbForm.PRESENT | VerbForm.INFINITIVE)) !== 0 ? 0 : (forms & (VerbForm.PAST | VerbForm.PARTICIPLE)) !== 0 ? 1 : 3;
    return form + ((flags & VerbFlag.COMMON) !== 0 ? 0 : 2) + ((flags & VerbFlag.BOUND) !== 0 && hit.prefix < 0 ? 4 : 0);
  }

  private hitOf(lemma: string): Hit | undefined {
    let whole: Hit | undefined;
    let split: Hit | undefined;
    for (const hit of this.lookup.find(fold(lemma), true)) {
      if (!isInfinitive(hit) || this.lemma(hit) !== lemma) continue;
      if (hit.prefix >= 0) split ??= hit;
      else if (((this.flags[hit.verb] ?? 0) & VerbFlag.BOUND) === 0) whole ??= hit;
    }
    if (whole === undefined || split === undefined) return whole ?? split;
    return ((this.flags[whole.verb] ?? 0) & VerbFlag.PREFER_SEPARABLE) !== 0 ? split : whole;
  }
}

const FINITE = VerbForm.PRESENT | VerbForm.PAST | VerbForm.SUBJUNCTIVE | VerbForm.IMPERATIVE_DU | VerbForm.REPORTED;

function isInfinitive(hit: Hit): boolean {
  return (hit.forms & VerbForm.INFINITIVE) !== 0;
}
