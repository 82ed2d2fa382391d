import { Flag, Mark } from '../../text/tokens.js';
import { newDraft } from './drafts.js';
import { THINKING, WordClass } from './function-words.js';
import { State } from './state.js';
import { filledGap } from './verb-place.js';
import { Form } from './verbs.js';
import { Work } from './work.js';

const C = WordClass;
const PARTICLES = new Set(['in', 'out', 'up', 'on', 'off', 'down', 'over']);
/** Nouns of time: "next week you", "this time you" open no relative clause. */
export const TIMES = new Set(
  'second minute hour week month year day time morning afternoon evening today tomorrow yesterday monday tuesday wednesday thursday friday saturday sunday point moment'.split(
    ' ',
  ),
);

/** Follows the noun phrases, from which the subject is taken when its verb comes. */
export class NounPhrases extends Work {
  protected noun(i: number): void {
    const { scan, state } = this;
    const { classes, folded, forms } = scan.unit(i);
    if (
      (classes & C.INTERJECTION) !== 0 &&
      ((classes & C.DETERMINER) === 0 || scan.isMark(i + 1) || (scan.classes(i + 1) & C.SUBJECT) !== 0) &&
      state.phrase === undefined &&
      state.current.group === undefined
    )
      return;
    // "the following message"
    if ((classes & C.PREPOSITION) !== 0 && folded.endsWith('ing') && (scan.classes(i - 1) & C.DETERMINER) !== 0) return;
    // "once you log in you need": a particle of the verb.
    if (
      (classes & C.PREPOSITION) !== 0 &&
      state.current.group?.end === i &&
      (scan.classes(i + 1) & C.SUBJECT) !== 0 &&
      PARTICLES.has(folded)
    )
      return;
    if ((classes & C.PREPOSITION) !== 0 && (classes & C.ADVERB) === 0) {
      state.preposition = 'open';
      state.open = -1;
      state.nounBefore = false;
      return;
    }
    if (
      (classes & (C.TO | C.SUBORDINATOR)) !== 0 ||
      folded === 'when' ||
      ((classes & C.MAYBE_SUBORDINATOR) !== 0 && (classes & C.ADVERB) === 0)
    ) {
      state.preposition = 'open';
      state.open = -1;
      state.nounBefore = false;
      return;
    }
    if ((classes & (C.ADVERB | C.PLEASE)) !== 0 && (classes & C.DETERMINER) === 0) return;
    if ((classes & C.SUBJECT) !== 0) return this.pronoun(i, (classes & C.OBJECT) !== 0);
    if ((classes & C.OBJECT) !== 0 && (classes & C.DETERMINER) === 0) {
      state.nounBefore = false;
      if (state.preposition === 'open') state.preposition = 'filled';
      return;
    }
    if ((classes & (C.DETERMINER | C.PRONOUN | C.THAT)) !== 0) {
      if (state.open >= 0 && (scan.classes(i - 1) & C.DETERMINER) !== 0 && (classes & C.PRONOUN) === 0) return;
      if (folded === 'one' && state.open >= 0) {
        if (state.phrase?.start === state.open) state.phrase.head = i;
        state.nounBefore = true;
        return;
      }
      this.startPhrase(i);
      state.nounBefore = (classes & (C.PRONOUN | C.ALONE)) !== 0;
      return;
    }
    if ((classes & C.NEGATOR) !== 0) return;
    if ((forms & Form.ING) !== 0 && state.preposition === 'open') state.gerund = true;
    if ((forms & (Form.ING | Form.NOUN)) === Form.ING && state.open < 0 && state.preposition !== 'open') {
      state.gerund = true;
      state.nounBefore = false;
      return;
    }
    if (state.open < 0 && state.current.group?.end === i && (forms & Form.PARTICIPLE) !== 0 && (forms & Form.NOUN) === 0) {
      state.nounBefore = false;
      return;
    }
    // "letting us know that": a verb that no clause has taken.
    if ((forms & (Form.BASE | Form.NOUN)) === Form.BASE && (scan.classes(i - 1) & (C.DETERMINER | C.ADJECTIVE)) === 0) {
      state.nounBefore = false;
      return;
    }
    // "the form attached", "the label provided": what follows the noun is not its head.
    if (state.nounBefore && (forms & (Form.PARTICIPLE | Form.ING)) !== 0 && (forms & Form.NOUN) === 0) return;
    if (state.nounBefore && (classes & C.ADJECTIVE) !== 0) return;
    if (state.open < 0 && (classes & C.ADJECTIVE) !== 0) {
      state.nounBefore = false;
      return;
    }
    if (state.open >= 0) {
      if (state.phrase?.start === state.open && folded !== '') state.phrase.head = i;
    } else {
      const last = state.phrase;
      if (last?.pronoun === true && last.head === i - 1) return;
      this.startPhrase(i);
    }
    state.nounBefore = folded !== "'s" && !(state.preposition !== 'none' && ((scan.flags[i] ?? 0) & Flag.NUMBER) !== 0);
  }

  protected startPhrase(i: number): void {
    const { state } = this;
    state.open = i;
    if (state.preposition === 'open') state.preposition = 'filled';
    else {
      state.before = state.nounBefore && state.phrase?.pronoun === false && state.current.group === undefined ? state.phrase : undefined;
      state.phrase = { start: i, head: i, pronoun: false };
      if (state.preposition === 'filled') state.preposition = 'none';
    }
  }

  /** A pronoun that can be a subject; "you" and "it" are objects after a preposition or a verb unless a verb of theirs follows. */
  protected pronoun(i: number, maybeObject: boolean): void {
    const { scan, state } = this;
    const { current } = state;
    const after = scan.skip(i + 1);
    const it = scan.unit(i).folded === 'it';
    // "the parcel we sent to you is lost": is does not go with you.
    const auxiliary = scan.isAuxiliary(after) && (it || ((scan.forms(after) & Form.S) === 0 && scan.unit(after).folded !== 'was'));
    if (maybeObject && state.preposition === 'open' && (!auxiliary || (current.group === undefined && state.phrase !== undefined))) {
      state.preposition = 'filled';
      state.nounBefore = false;
      state.open = -1;
      return;
    }
    if (scan.unit(i - 1).folded === 'thank' && !scan.isMark(i - 1)) return;
    const phrase = { start: i, head: i, pronoun: true };
    if (current.group === undefined) this.frontedNoun(i, after);
    if (this.state.current.group !== undefined && maybeObject && !auxiliary && this.isObject(i, after)) {
      state.nounBefore = false;
      state.open = -1;
      return;
    }
    this.state.phrase = phrase;
    this.state.preposition = 'none';
    this.state.open = -1;
  }

  /** After its verb: "we help you find it", "we send you order details". */
  protected isObject(i: number, after: number): boolean {
    const { scan, state } = this;
    const group = state.current.group;
    const forms = scan.forms(after);
    const direct = group !== undefined && scan.skip(group.end) >= i;
    if (!direct || state.border >= 0) return (forms & (Form.BASE | Form.PAST | Form.S)) === 0;
    return !THINKING.has(group.main ?? '') || (forms & (Form.BASE | Form.PAST | Form.S)) === 0;
  }

  /** "The form you sent is …": the pronoun opens a relative clause inside the clause in work. */
  protected frontedNoun(i: number, after: number): void {
    const { scan, state } = this;
    const { phrase, nounBefore, current } = state;
    if (!nounBefore || scan.isMark(i - 1) || TIMES.has(scan.unit(i - 1).folded)) return;
    if (phrase === undefined && state.preposition !== 'filled') return;
    // "hi John you need": a name, called.
    if (phrase !== undefined && (scan.classes(phrase.start - 1) & C.INTERJECTION) !== 0 && scan.mark[phrase.start - 1] === 0) return;
    const verb = scan.isAuxiliary(after) || (scan.forms(after) & (Form.BASE | Form.PAST | Form.S)) !== 0;
    if (!verb) return;
    const ahead = this.groups.read(scan, after, false, 'pronoun');
    if (filledGap(scan, ahead)) return;
    if (state.gerund && scan.mark[ahead.end] !== Mark.COMMA) return;
    if (state.preposition === 'filled' && (ahead.modals.length > 0 || ahead.tense === 'future')) return;
    current.subject = phrase;
    const draft = newDraft('relative', current);
    const next = new State();
    next.current = draft;
    next.main = state.main;
    this.own(i, draft);
    this.state = next;
  }
}
