import type { InfinitiveForm, Mood, Tense } from '../clause.js';
import { PERFECT_WITH_SEIN, PERFECT_WITH_SEIN_BASES } from './function-words.js';
import type { VerbLexicon } from './lexicon-types.js';
import { VerbForm } from './lexicon-types.js';
import type { Scan } from './scan.js';

/** The verbs of a clause: what the finite one governs, and what is left when auxiliaries and modals are peeled off. */
export interface Bracket {
  modals: string[];
  modal: number;
  main: string | undefined;
  mainToken: number;
  prefix: number;
  tense: Tense;
  mood: Mood;
  infinitive: InfinitiveForm;
  voice: 'active' | 'passive';
}

const { INFINITIVE, PARTICIPLE, ZU_INFINITIVE } = VerbForm;
const ANY_INFINITIVE = INFINITIVE | ZU_INFINITIVE;
const LOOSE = INFINITIVE | PARTICIPLE | ZU_INFINITIVE;

/** Takes auxiliaries and modals off the verbs that a finite one governs, until the main verb is left. */
export class Peeler {
  constructor(
    protected readonly scan: Scan,
    protected readonly lexicon: VerbLexicon,
    protected readonly out: Bracket,
  ) {}

  protected perfect(): void {
    this.out.tense = this.out.tense === 'past' ? 'pluperfect' : 'perfect';
  }

  protected lemma(token: number, forms: number): string | undefined {
    const found = this.scan.entries[token]?.analyses.find((one) => (one.forms & forms) !== 0)?.lemma;
    return found === 'möchten' ? 'mögen' : found;
  }

  protected set(token: number | undefined, forms: number): void {
    this.out.mainToken = token ?? -1;
    this.out.main = token === undefined ? undefined : (this.lemma(token, forms) ?? this.lemma(token, LOOSE));
  }

  /** Infinitives under a modal verb, from the last (outermost) inwards. */
  protected peelInfinitive(tokens: readonly number[], end = tokens.length): void {
    const { out, scan } = this;
    const token = tokens[end - 1];
    if (token === undefined) return;
    const inner = tokens[end - 2];
    const innerVerb = inner === undefined ? 0 : scan.verbAt(inner);
    const helper = scan.entries[token]?.helper ?? 'none';
    if ((helper === 'modal' || helper === 'lassen' || helper === 'brauchen') && (innerVerb & ANY_INFINITIVE) !== 0) {
      out.modals.push(this.lemma(token, ANY_INFINITIVE) ?? '');
      if (out.modal < 0) out.modal = token;
      return this.peelInfinitive(tokens, end - 1);
    }
    if (inner !== undefined && (innerVerb & PARTICIPLE) !== 0) {
      if (helper === 'werden') return this.passiveInfinitive(inner, 'passive');
      if (helper === 'haben') {
        out.infinitive = 'perfect';
        return this.set(inner, PARTICIPLE);
      }
      if (helper === 'sein') return this.seinInfinitive(tokens, end - 2);
    }
    this.set(token, ANY_INFINITIVE);
  }

  private passiveInfinitive(token: number, form: InfinitiveForm): void {
    this.out.voice = 'passive';
    this.out.infinitive = form;
    this.set(token, PARTICIPLE);
  }

  /** "müssen angekommen sein", "geprüft worden sein", "ausgefüllt sein". */
  private seinInfinitive(tokens: readonly number[], index: number): void {
    const token = tokens[index] ?? -1;
    if (this.isWorden(token) && tokens[index - 1] !== undefined) return this.passiveInfinitive(tokens[index - 1] ?? -1, 'perfect');
    if (!this.perfectWithSein(token)) return this.passiveInfinitive(token, 'passive');
    this.out.infinitive = 'perfect';
    this.set(token, PARTICIPLE);
  }

  /** A participle, or infinitives in its place ("hätten melden müssen"), under haben. */
  protected peelPerfect(tokens: readonly number[]): void {
    const { out, scan } = this;
    const token = tokens[tokens.length - 1] ?? -1;
    const helper = scan.entries[token]?.helper ?? 'none';
    const inner = tokens[tokens.length - 2];
    if (
      (helper === 'modal' || helper === 'lassen' || helper === 'brauchen') &&
      inner !== undefined &&
      (scan.verbAt(inner) & ANY_INFINITIVE) !== 0
    ) {
      out.modals.push(this.lemma(token, LOOSE) ?? '');
      out.modal = token;
      out.infinitive = (scan.verbAt(inner) & ZU_INFINITIVE) !== 0 ? 'zu' : 'bare';
      return this.peelInfinitive(tokens, tokens.length - 1);
    }
    this.set(token, PARTICIPLE);
  }

  protected peelSein(tokens: readonly number[], index: number): void {
    const token = tokens[index] ?? -1;
    if (this.isWorden(token) && tokens[index - 1] !== undefined) {
      this.perfect();
      this.out.voice = 'passive';
      return this.set(tokens[index - 1], PARTICIPLE);
    }
    if (this.scan.entries[token]?.helper === 'sein' && (this.scan.verbAt(tokens[index - 1] ?? -1) & PARTICIPLE) !== 0) {
      this.perfect();
      this.out.voice = 'passive';
      return this.set(tokens[index - 1], PARTICIPLE);
    }
    if (this.perfectWithSein(token)) this.perfect();
    else this.out.voice = 'passive';
    this.set(token, PARTICIPLE);
  }

  /** Future, würde, or passive. */
  protected peelWerden(tokens: readonly number[]): void {
    const { out, scan } = this;
    const token = tokens[tokens.length - 1] ?? -1;
    const verb = scan.verbAt(token);
    if ((verb & INFINITIVE) !== 0 && (out.tense !== 'past' || (verb & PARTICIPLE) === 0)) {
      if (out.mood === 'indicative') out.tense = 'future';
      this.peelInfinitive(tokens);
      if (out.modals.length === 0 && out.infinitive === 'passive') out.infinitive = 'none';
      if (out.modals.length > 0 && out.infinitive === 'none') out.infinitive = 'bare';
      return;
    }
    out.voice = 'passive';
    this.set(token, PARTICIPLE);
  }

  private isWorden(token: number): boolean {
    const word = this.scan.entries[token]?.folded;
    return word === 'worden';
  }

  private perfectWithSein(token: number): boolean {
    const lemma = this.lemma(token, PARTICIPLE) ?? '';
    if (PERFECT_WITH_SEIN.has(lemma)) return true;
    const prefix = this.lexicon.prefix(lemma);
    return prefix !== undefined && PERFECT_WITH_SEIN_BASES.has(lemma.slice(prefix.length));
  }
}
