import { Mark } from '../../text/tokens.js';
import { Borders } from './borders.js';
import type { Draft } from './drafts.js';
import { newDraft } from './drafts.js';
import { THINKING, WordClass } from './function-words.js';
import { State } from './state.js';
import type { VerbGroup } from './drafts.js';
import { agrees, isCommand, joins } from './verb-place.js';
import { Form } from './verbs.js';

const C = WordClass;

/** Finds finite verbs, commands, and verbs joined by and. */
export class FiniteVerbs extends Borders {
  /** A finite verb at `i`: gives the clause in work its verb, or opens a new clause. Returns the unit after it, or `i` when there is none. */
  protected verb(i: number): number {
    const { scan, state } = this;
    const { current } = state;
    const command = isCommand(scan, i, this.atStart(i));
    if (command >= 0 && !this.listed(i)) return this.command(i, command);
    if (state.coordinator === i - 1 && scan.unit(i - 1).folded === 'so') {
      // "I am checking it so do not close the case"
      const verb = isCommand(scan, i, 'start');
      if (verb >= 0) return this.command(i, verb);
    }
    if (state.coordinator >= 0 && scan.skip(state.coordinator + 1) === i) {
      const end = this.joined(i);
      if (end > i) return end;
    } else if (
      state.comma &&
      state.border >= 0 &&
      scan.skip(state.border + 1) === i &&
      !current.fronted &&
      current.group !== undefined &&
      (current.outer === undefined || current.outer.group !== undefined) &&
      !scan.isAuxiliary(i)
    ) {
      const end = this.joined(i);
      if (end > i) return end;
    }
    if (state.before !== undefined && state.phrase !== undefined && !scan.isAuxiliary(i) && this.isNounRelative(i)) {
      // "The tool our team uses is …": a relative clause inside the clause in work.
      const { phrase, main } = state;
      current.subject = state.before;
      const draft = newDraft('relative', current);
      this.ownAll(phrase.start, i, draft);
      this.state = new State();
      this.state.current = draft;
      this.state.main = main;
      this.state.phrase = phrase;
      return this.takeVerb(i);
    }
    // "Whether we can refund it depends on you": the clause itself is the subject.
    if (
      state.phrase === undefined &&
      current.group !== undefined &&
      current.kind === 'indirect' &&
      current.opener >= 0 &&
      !state.main &&
      (scan.forms(i) & (Form.S | Form.NOUN)) === Form.S &&
      scan.classes(i) === 0
    )
      return this.fresh(i, i, 'statement', { start: current.opener, head: current.opener, pronoun: false });
    if (!scan.isAuxiliary(i) && !agrees(scan, i, state, this.mayStart(i))) return i;
    return current.group === undefined ? this.takeVerb(i) : this.another(i);
  }

  protected isNounRelative(i: number): boolean {
    const { scan } = this;
    if ((scan.forms(i) & (Form.S | Form.PAST | Form.BASE)) === 0 || scan.classes(i) !== 0 || (scan.classes(i - 1) & C.DETERMINER) !== 0)
      return false;
    for (let at = i + 1; at < i + 5 && !scan.isMark(at); at++) {
      if (scan.isAuxiliary(at)) return true;
      if ((scan.classes(at) & (C.DETERMINER | C.SUBJECT)) !== 0) return false;
    }
    return false;
  }

  /** Nothing but adverbs, please and interjections stand between the last border and `i`. */
  protected atStart(i: number): 'start' | 'border' | 'please' | 'run-on' | 'no' {
    const { scan, state } = this;
    const { current } = state;
    if (
      (scan.classes(i - 1) & C.PLEASE) !== 0 &&
      !scan.isMark(i - 1) &&
      (current.group !== undefined || state.phrase?.pronoun !== true || state.comma)
    )
      return 'please';
    if (current.group === undefined) {
      if (current.opener >= 0) return 'no';
      if (state.phrase === undefined && state.preposition === 'none') return 'start';
      return state.border >= 0 && scan.skip(state.border + 1) >= i ? 'start' : 'no';
    }
    if (state.border < 0 && current.fronted && !state.main && i > current.group.end) return 'run-on';
    return state.border >= 0 && state.coordinator < 0 && scan.skip(state.border + 1) >= i ? 'border' : 'no';
  }

  /** "You must sign the form, scan it and send it": a list of verbs that goes on after the comma. */
  protected listed(i: number): boolean {
    const { scan, state } = this;
    const { current } = state;
    if (
      !state.comma ||
      current.kind === 'imperative' ||
      current.group?.shares !== Form.BASE ||
      current.fronted ||
      scan.skip(state.border + 1) !== i
    )
      return false;
    if ((scan.classes(i - 1) & C.PLEASE) !== 0) return false;
    for (let at = i + 1; at < i + 15 && (!scan.isMark(at) || scan.mark[at] === Mark.COMMA); at++) {
      if (scan.isAuxiliary(at) || (scan.classes(at) & (C.SUBJECT | C.OBJECT)) === C.SUBJECT) return false;
      if ((scan.classes(at) & C.COORDINATOR) !== 0 && (scan.forms(scan.skip(at + 1)) & Form.BASE) !== 0) return true;
    }
    return false;
  }

  protected mayStart(i: number): boolean {
    const { scan, state } = this;
    if (state.current.group === undefined) return true;
    let { outer } = state.current;
    while (outer?.group !== undefined) outer = outer.outer;
    if (outer !== undefined) return true;
    const { phrase } = state;
    if (phrase === undefined) return false;
    return (
      phrase.pronoun ||
      state.border >= 0 ||
      (state.current.fronted && !state.main && !state.current.bare) ||
      this.directlyAfterVerb(phrase.start) ||
      scan.isAuxiliary(i)
    );
  }

  protected directlyAfterVerb(start: number): boolean {
    const group = this.state.current.group;
    return group !== undefined && group.main !== 'be' && THINKING.has(group.main ?? '') && this.scan.skip(group.end) >= start;
  }

  protected command(i: number, verb: number): number {
    const { scan, state } = this;
    const { current } = state;
    let from = state.border >= 0 && current.group !== undefined && scan.skip(state.border + 1) >= i ? state.border + 1 : i;
    while (from > 0 && (scan.classes(from - 1) & C.PLEASE) !== 0 && scan.mark[from - 1] === 0) from--;
    let draft = current;
    if (current.group !== undefined || current.opener >= 0) draft = newDraft('imperative', undefined);
    draft.kind = 'imperative';
    draft.subject = undefined;
    draft.group = this.groups.readBase(scan, verb);
    draft.group.finite = i;
    if (draft !== current) this.ownAll(from, i, draft);
    this.ownAll(i, draft.group.end, draft);
    this.begin(draft, true);
    return draft.group.end;
  }

  /** "… and return it", "… or must call": a verb that shares the subject, and what governs it, with one before. */
  protected joined(i: number): number {
    const { scan, state } = this;
    let before: Draft | undefined = state.current;
    for (let depth = 0; before !== undefined && depth < 4; depth++, before = before.outer) {
      const { group } = before;
      if (group === undefined) continue;
      const how = joins(scan, i, group, state, before);
      if (how === 'no') continue;
      const draft = newDraft(before.kind, before.outer);
      draft.conjunct = before;
      draft.bare = before.bare;
      draft.fronted = before.fronted;
      draft.inverted = before.inverted && how === 'shared';
      if (how === 'own') {
        draft.group = this.groups.read(scan, i, false, 'pronoun');
        if (before.kind === 'question') draft.kind = 'statement';
        if (before.kind === 'imperative') {
          // "Let me check and will call you": somebody else than the one who is asked.
          draft.kind = 'statement';
          draft.conjunct = undefined;
        }
      } else draft.group = this.shared(i, group);
      if (before.kind === 'imperative' && how === 'shared') draft.group.finite = i;
      this.ownAll(Math.max(0, state.border), draft.group.end, draft);
      this.begin(draft, state.main);
      return draft.group.end;
    }
    return i;
  }

  protected shared(i: number, first: VerbGroup): VerbGroup {
    const own = this.groups.readBase(this.scan, i);
    const modals = [...first.modals, ...own.modals];
    const passive = first.shares === Form.PARTICIPLE ? first.passive : own.passive;
    return {
      ...first,
      ...own,
      finite: first.finite,
      modals,
      modal: first.modal,
      tense: first.tense,
      mood: first.mood,
      infinitive: own.infinitive !== 'none' ? own.infinitive : first.infinitive === 'passive' && !passive ? 'bare' : first.infinitive,
      passive,
      shares: first.shares,
    };
  }
}
