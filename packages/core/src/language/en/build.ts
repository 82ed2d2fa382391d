import { Flag, Mark } from '../../text/tokens.js';
import type { Draft } from './drafts.js';
import { newDraft } from './drafts.js';
import { FiniteVerbs } from './finite-verbs.js';
import { WordClass } from './function-words.js';
import type { Opener } from './openers.js';
import { readOpener } from './openers.js';
import type { Scan } from './scan.js';
import { State } from './state.js';
import { isTag } from './verb-place.js';
import { Form } from './verbs.js';

const C = WordClass;
/** Whatever follows to after these is a verb. */
const WANTING = new Set([
  'want',
  'like',
  'try',
  'wish',
  'hope',
  'plan',
  'decide',
  'agree',
  'refuse',
  'love',
  'prefer',
  'how',
  'order',
  'ask',
  'manage',
  'start',
  'continue',
]);
const MAX_CLAUSES = 64;
/** Before to they belong to the infinitive: "we ask you not to call". */
const NOT_TO = new Set(['not', 'never']);

/** Builds the clauses of a sentence from left to right: each verb group makes one, and borders are set when it is found. */
export class Builder extends FiniteVerbs {
  build(scan: Scan): void {
    this.scan = scan;
    this.drafts.length = 0;
    this.owner.length = 0;
    this.stack.length = 0;
    this.state = new State();
    if (this.tag.length < scan.count) this.tag = new Uint8Array(scan.count * 2);
    else this.tag.fill(0, 0, scan.count);
    let i = 0;
    while (i < scan.count && this.drafts.length < MAX_CLAUSES) i = this.step(i);
    for (const draft of this.drafts) draft.first = draft.last = -1;
    for (let k = 0; k < scan.count; k++) {
      const owner = this.owner[k];
      if (owner === undefined || scan.mark[k] !== 0) continue;
      if (owner.first < 0) owner.first = k;
      owner.last = k;
    }
  }

  private step(i: number): number {
    const { scan, state } = this;
    if (scan.mark[i] !== 0) {
      this.mark(i, scan.mark[i] ?? 0);
      return i + 1;
    }
    if (state.comma && state.border === i - 1 && state.current.group !== undefined && isTag(scan, i)) {
      for (; i < scan.count && scan.mark[i] === 0; i++) {
        this.own(i, state.current);
        this.tag[i] = 1;
      }
      return i;
    }
    const opener = this.opener(i);
    if (opener !== undefined) return this.subordinate(i, opener);
    const { classes, folded } = scan.unit(i);
    if ((classes & C.TO) !== 0) {
      const end = this.infinitive(i);
      if (end > i) return end;
    }
    if (
      (classes & C.COORDINATOR) !== 0 &&
      !(folded === 'plus' || folded === 'yet'
        ? this.isAdverb(i)
        : folded === 'so' && (scan.classes(i + 1) & (C.ADVERB | C.ADJECTIVE)) !== 0 && !scan.isMark(i - 1))
    ) {
      this.coordinate(i);
      this.own(i, state.current);
      return i + 1;
    }
    const end = this.verb(i);
    if (end > i) return end;
    this.own(i, state.current);
    this.noun(i);
    return i + 1;
  }

  private isAdverb(i: number): boolean {
    return this.scan.isMark(i + 1) || (this.scan.classes(i - 1) & C.NEGATOR) !== 0 || this.scan.unit(i - 1).folded === 'have';
  }

  private mark(i: number, mark: number): void {
    const { scan } = this;
    if (mark === Mark.OTHER || mark === Mark.SLASH) return;
    if (mark === Mark.OPEN) {
      this.stack.push(this.state);
      this.state = new State();
      return;
    }
    if (mark === Mark.CLOSE) {
      this.state = this.stack.pop() ?? this.state;
      return;
    }
    const { state } = this;
    if (mark === Mark.COMMA) {
      state.border = i;
      state.comma = true;
      state.coordinator = -1;
      state.open = -1;
      state.nounBefore = false;
      state.preposition = 'none';
      if (state.current.group !== undefined) state.clear();
      return;
    }
    if (i === scan.count - 1) return;
    const { current } = state;
    this.state = new State();
    // "The form – if you need it – must be signed": the clause goes on behind the dash.
    if (mark === Mark.DASH && (current.group === undefined || current.outer !== undefined)) {
      this.state.current = current;
      this.state.phrase = current.group === undefined ? state.phrase : undefined;
      this.state.main = state.main;
      this.state.border = i;
    }
  }

  private coordinate(i: number): void {
    const { state } = this;
    if (state.current.group === undefined) {
      // "you and your team", but "hi Sarah so I had a look"
      const { folded } = this.scan.unit(i);
      if (folded !== 'and' && folded !== 'or' && folded !== 'nor' && folded !== '&') state.clear();
      else if (state.phrase !== undefined && state.preposition === 'none') state.joined = state.joined ?? state.phrase;
      state.open = -1;
      state.nounBefore = false;
      if (state.preposition === 'filled') state.preposition = 'open';
      if (state.border !== i - 1) state.comma = false;
      state.border = state.coordinator = i;
      return;
    }
    const comma = state.comma && state.border === i - 1;
    const filled = state.preposition;
    state.clear();
    // "by phone or email": a noun comes, where a verb is not sure.
    state.afterPhrase = !comma && filled === 'filled';
    state.border = state.coordinator = i;
    state.comma = comma;
  }

  private opener(i: number): Opener | undefined {
    const { current } = this.state;
    const group = current.group;
    // "Anyone who books after May 1st has to pay": the next verb is that of the clause around.
    if (
      group !== undefined &&
      current.outer !== undefined &&
      current.outer.group === undefined &&
      (this.scan.classes(i) & (C.MAYBE_SUBORDINATOR | C.SUBJECT)) === C.MAYBE_SUBORDINATOR &&
      (this.scan.classes(i + 1) & C.SUBJECT) === 0
    )
      return undefined;
    return readOpener(
      this.scan,
      i,
      group === undefined,
      this.state.nounBefore,
      group !== undefined && !this.state.comma ? group.main : undefined,
      group === undefined && this.state.phrase === undefined && this.state.preposition === 'none',
    );
  }

  private subordinate(i: number, opener: Opener): number {
    const { state } = this;
    const outer = state.current;
    const empty = outer.group === undefined && state.phrase === undefined && state.preposition === 'none';
    const draft = newDraft(opener.kind, empty ? outer.outer : outer);
    draft.opener = i;
    draft.fronted = !state.main && (outer.group === undefined || outer.fronted) && opener.kind !== 'relative';
    // "The form that you sent": the noun phrase stays with the clause that it opens.
    if (outer.group === undefined) outer.subject = state.phrase;
    if (opener.subject) {
      // "the customer who called": the noun before says who it is.
      const noun = opener.kind === 'relative' ? state.phrase : undefined;
      draft.subject =
        noun?.pronoun === true ? noun : { start: i, head: i, pronoun: false, ...(noun === undefined ? {} : { noun: noun.head }) };
    }
    draft.inverted = false;
    const next = new State();
    next.current = draft;
    next.main = state.main;
    if (empty) this.takeOver(outer, draft);
    this.ownAll(i, opener.body, draft);
    this.state = next;
    if (opener.infinitive) {
      const end = this.infinitive(opener.body);
      if (end > opener.body) return end;
    }
    if (opener.subject) next.phrase = draft.subject;
    return opener.body > i ? opener.body : i + 1;
  }

  /** to + verb, as a clause of its own. Returns the unit after its verbs, or `i` when there is no verb. */
  private infinitive(i: number): number {
    const { scan, state } = this;
    let at = scan.skip(i + 1);
    if (scan.unit(i + 1).folded === 'not') at = scan.skip(i + 2);
    const { forms, classes, folded } = scan.unit(at);
    if (scan.isMark(at) || folded === '') return i;
    const base = (forms & Form.BASE) !== 0 && ((classes & ~C.ADJECTIVE) === 0 || (classes & C.AUXILIARY) !== 0 || folded === 'like');
    const unknown = forms === 0 && classes === 0 && (WANTING.has(scan.unit(i - 1).lemma) || (scan.classes(i - 1) & C.ADJECTIVE) !== 0);
    if (!base && !unknown) return i;
    // "to order number 5", "to customer support": a noun.
    if ((forms & Form.NOUN) !== 0 && scan.unit(at + 1).folded === '' && (scan.flags[at + 1] ?? 0) & Flag.NUMBER) return i;
    const outer = state.current;
    const waiting = outer.group === undefined;
    const opened = waiting && outer.opener >= 0 && state.phrase === undefined && !outer.bare && this.owner[i - 1] === outer;
    const alone = waiting && state.phrase === undefined && state.preposition === 'none';
    let draft: Draft;
    if (opened || (alone && outer.opener < 0)) {
      draft = opened
        ? outer
        : newDraft((scan.classes(i - 1) & (C.ADJECTIVE | C.INTERJECTION)) !== 0 && !scan.isMark(i - 1) ? 'that' : 'purpose', undefined);
      if (!opened) this.takeOver(outer, draft);
      draft.fronted = !state.main && draft.kind !== 'that';
    } else {
      draft = newDraft(state.comma && state.border === i - 1 ? 'purpose' : 'that', outer);
      if (waiting) outer.subject = state.phrase;
    }
    draft.bare = true;
    draft.group = this.groups.readBase(scan, at);
    this.ownAll(i > 0 && NOT_TO.has(scan.unit(i - 1).folded) && this.owner[i - 1] !== undefined ? i - 1 : i, draft.group.end, draft);
    const { main } = state;
    this.begin(draft, main);
    return draft.group.end;
  }
}
