import type { Draft } from './drafts.js';
import { ADJECTIVES_WITH_ZU, AMOUNTS_BEFORE_ZU, NOUNS_WITH_ZU, WordClass } from './function-words.js';
import type { VerbLexicon } from './lexicon-types.js';
import { VerbForm } from './lexicon-types.js';
import { Peeler, type Bracket } from './peel.js';
import { findPrefix } from './prefix.js';
import type { Scan } from './scan.js';
import type { View } from './view.js';
import type { Helper } from './words.js';
import { FINITE } from './words.js';

const { INFINITIVE, PARTICIPLE, ZU_INFINITIVE } = VerbForm;
const ANY_INFINITIVE = INFINITIVE | ZU_INFINITIVE;
const LOOSE = INFINITIVE | PARTICIPLE | ZU_INFINITIVE;
const MAX_RUN = 10;
const EMPTY: readonly number[] = [];

/** Reads the verbs of a clause. `ich`: the subject is ich. */
export function readBracket(scan: Scan, view: View, draft: Draft, lexicon: VerbLexicon, ich: boolean): Bracket {
  const out: Bracket = {
    modals: [],
    modal: -1,
    main: undefined,
    mainToken: -1,
    prefix: -1,
    tense: 'present',
    mood: 'indicative',
    infinitive: 'none',
    voice: 'active',
  };
  const reader = new BracketReader(scan, view, draft, lexicon, out);
  if (draft.order === 'group') reader.group();
  else if (draft.finite >= 0) {
    reader.finite(ich);
    if (draft.shared >= 0) reader.share(draft.shared);
  }
  return out;
}

class BracketReader extends Peeler {
  constructor(
    scan: Scan,
    private readonly view: View,
    private readonly draft: Draft,
    lexicon: VerbLexicon,
    out: Bracket,
  ) {
    super(scan, lexicon, out);
  }

  /** um … zu, ohne … zu, or a bare group with zu. */
  group(): void {
    const { scan, view, out } = this;
    for (let i = view.body; i < view.count; i++) {
      if ((scan.verbAt(view.at(i)) & ZU_INFINITIVE) === 0) continue;
      let start = i;
      while (start > view.body && this.isLoose(start - 1)) start--;
      out.infinitive = 'zu';
      this.peelInfinitive(this.run(start, i + 1));
      return;
    }
  }

  /** Of several verbs under one finite verb the first is told, as in a main clause. */
  share(token: number): void {
    if (this.out.mainToken === this.draft.finite || this.out.mainToken < 0) return;
    const wanted = (this.scan.verbAt(this.out.mainToken) & PARTICIPLE) !== 0 ? PARTICIPLE : INFINITIVE;
    const lemma = this.lemma(token, wanted);
    if (lemma === undefined) return;
    this.out.main = lemma;
    this.out.mainToken = token;
  }

  finite(ich: boolean): void {
    const { scan, draft, out } = this;
    const token = draft.finite;
    const entry = scan.entries[token];
    if (entry === undefined) return;
    const helper = entry.helper;
    this.tenseAndMood(token, ich);
    const lemma = this.lemma(token, FINITE);
    if (helper === 'none' || (helper === 'brauchen' && !this.governsInfinitive())) return this.fullVerb(token);
    const tokens = this.cluster(helper);
    if (tokens.length === 0) return this.withoutCluster(helper, token, lemma);
    const last = tokens[tokens.length - 1] ?? -1;
    const zu = (scan.verbAt(last) & ZU_INFINITIVE) !== 0;
    if (helper === 'modal' || helper === 'lassen' || helper === 'brauchen' || ((helper === 'haben' || helper === 'sein') && zu)) {
      out.modals.push(lemma ?? helper);
      out.modal = token;
      out.infinitive = zu ? 'zu' : 'bare';
      this.peelInfinitive(tokens);
    } else if (helper === 'haben') {
      this.perfect();
      this.peelPerfect(tokens);
    } else if (helper === 'sein') this.peelSein(tokens, tokens.length - 1);
    else this.peelWerden(tokens);
  }

  /** The finite verb governs nothing that is known. */
  private withoutCluster(helper: Helper, token: number, lemma: string | undefined): void {
    const { out, scan, view } = this;
    if (helper !== 'modal') return this.fullVerb(token);
    out.modals.push(lemma ?? '');
    out.modal = token;
    // An infinitive that the lexicon does not know: the last word, in lower case, in -en.
    const last = view.at(view.finite === view.count - 1 ? view.count - 2 : view.count - 1);
    const entry = scan.entries[last];
    if (last < 0 || last === token || entry === undefined || entry.classes !== 0 || entry.verb !== 0 || scan.noun[last] === 1) return;
    if (entry.folded.length > 4 && /* -en, -ern, -eln */ entry.folded.endsWith('n')) {
      out.infinitive = 'bare';
      out.mainToken = last;
    }
  }

  private fullVerb(token: number): void {
    const { out, draft, lexicon, scan, view } = this;
    const base = this.lemma(token, draft.order === 'last' ? FINITE : FINITE | VerbForm.IMPERATIVE_DU);
    out.main = base;
    out.mainToken = token;
    if (draft.order === 'last') return;
    const prefix = findPrefix(scan, view, lexicon, scan.entries[token]?.analyses ?? []);
    if (prefix === undefined) return;
    out.prefix = prefix.token;
    out.main = prefix.lemma;
  }

  private tenseAndMood(token: number, ich: boolean): void {
    const { out, scan } = this;
    const entry = scan.entries[token];
    const verb = entry?.verb ?? 0;
    const folded = entry?.folded ?? '';
    const reading = entry?.analyses.find((one) => (one.forms & FINITE) !== 0);
    const both = VerbForm.SUBJUNCTIVE | VerbForm.PAST;
    if ((verb & VerbForm.SUBJUNCTIVE) !== 0 && ((verb & both) !== both || reading?.lemma === 'sollen') && (verb & VerbForm.PRESENT) === 0)
      out.mood = 'subjunctive';
    else if ((verb & VerbForm.REPORTED) !== 0 && !ich && entry?.helper !== 'none' && (folded.endsWith('e') || folded.startsWith('sei')))
      out.mood = 'subjunctive';
    else if ((verb & VerbForm.PAST) !== 0 && (verb & VerbForm.PRESENT) === 0) out.tense = 'past';
  }

  private isLoose(index: number): boolean {
    const token = this.view.at(index);
    return (this.scan.verbAt(token) & LOOSE) !== 0 || this.isZu(index);
  }

  private isZu(index: number): boolean {
    return (
      (this.scan.classes(this.view.at(index)) & WordClass.ZU) !== 0 && (this.scan.verbAt(this.view.at(index + 1)) & ZU_INFINITIVE) !== 0
    );
  }

  /** Tokens of the verbs in `[start, end)` of the view, zu left out; of a senselessly long run the last ones. */
  private run(start: number, end: number): number[] {
    const tokens: number[] = [];
    for (let i = Math.max(start, end - MAX_RUN); i < end; i++) if (!this.isZu(i)) tokens.push(this.view.at(i));
    return tokens;
  }

  private governsInfinitive(): boolean {
    return this.cluster('brauchen').length > 0;
  }

  /** The verbs that the finite one governs: beside it in a verb-last clause; else the first fitting run after it, or one before it ("Bestellt haben Sie …"). */
  private cluster(helper: Helper): readonly number[] {
    const { view, draft, scan } = this;
    const finite = view.finite;
    if (draft.order === 'last') {
      if (draft.finite < draft.runEnd - 1) return this.run(finite + 1, finite + draft.runEnd - draft.finite);
      let start = finite;
      while (start > view.body && this.isLoose(start - 1)) start--;
      const tokens = this.run(start, finite);
      return this.fits(helper, tokens) ? tokens : EMPTY;
    }
    for (let i = finite + 1; i < view.count; i++) {
      if (!this.isLoose(i)) continue;
      let end = i + 1;
      while (end < view.count && view.breaks[end - 1] === 0 && this.isLoose(end) && !this.startsGroup(end)) end++;
      const tokens = this.run(i, end);
      if (
        this.fits(helper, tokens) &&
        (helper !== 'haben' || !this.licensed(i, tokens)) &&
        (helper !== 'sein' || !this.adjectiveBefore(i, tokens))
      )
        return tokens;
      i = end;
    }
    let start = finite;
    while (start > view.body && (scan.verbAt(view.at(start - 1)) & LOOSE) !== 0) start--;
    const front = this.run(start, finite);
    return front.length > 0 && this.fits(helper, front) ? front : EMPTY;
  }

  /** "haben vergessen | zu zahlen", "versuchen | anzurufen": an infinitive with zu that governs nothing before it is a group of its own. */
  private startsGroup(index: number): boolean {
    if (this.isZu(index - 1)) return false;
    const at = this.isZu(index) ? index + 1 : index;
    const token = this.view.at(at);
    return (this.scan.verbAt(token) & ZU_INFINITIVE) !== 0 && this.scan.entries[token]?.helper === 'none';
  }

  private fits(helper: Helper, tokens: readonly number[]): boolean {
    const last = this.scan.verbAt(tokens[tokens.length - 1] ?? -1);
    if (last === 0) return false;
    if (helper === 'modal' || helper === 'lassen') return (last & INFINITIVE) !== 0;
    if (helper === 'brauchen') return (last & (INFINITIVE | ZU_INFINITIVE)) !== 0;
    if (helper === 'werden') return (last & (INFINITIVE | PARTICIPLE)) !== 0;
    if ((last & (PARTICIPLE | ZU_INFINITIVE)) !== 0) return true;
    const inner = this.scan.verbAt(tokens[tokens.length - 2] ?? -1);
    const name = this.scan.entries[tokens[tokens.length - 1] ?? -1]?.helper ?? 'none';
    return helper === 'haben' && (name === 'modal' || name === 'lassen' || name === 'brauchen') && (inner & ANY_INFINITIVE) !== 0;
  }

  /** haben + zu that is no order: "nichts zu befürchten", "das Recht zu kündigen". */
  private licensed(start: number, tokens: readonly number[]): boolean {
    const { view, scan } = this;
    if ((scan.verbAt(tokens[tokens.length - 1] ?? -1) & ZU_INFINITIVE) === 0) return false;
    const wordAt = (i: number): string => scan.entries[view.at(i)]?.folded ?? '';
    let before = start - 1;
    while (before > view.finite && (wordAt(before) === 'weiter' || wordAt(before) === 'mehr' || wordAt(before) === 'noch')) before--;
    if (AMOUNTS_BEFORE_ZU.has(wordAt(before)) || AMOUNTS_BEFORE_ZU.has(wordAt(start - 1))) return true;
    for (let i = view.finite + 1; i < start && i < view.finite + 30; i++)
      if (scan.noun[view.at(i)] === 1 && NOUNS_WITH_ZU.has(wordAt(i))) return true;
    return false;
  }

  private adjectiveBefore(start: number, tokens: readonly number[]): boolean {
    const { view, scan } = this;
    if ((scan.verbAt(tokens[tokens.length - 1] ?? -1) & ZU_INFINITIVE) === 0) return false;
    for (let i = view.finite + 1; i < start && i < view.finite + 30; i++) {
      const word = scan.entries[view.at(i)]?.folded ?? '';
      if (ADJECTIVES_WITH_ZU.has(word) || (scan.noun[view.at(i)] === 1 && NOUNS_WITH_ZU.has(word))) return true;
    }
    return false;
  }
}
