import { Flag, Mark } from '../../text/tokens.js';
import type { ClauseKind } from '../clause.js';
import type { Draft } from './drafts.js';
import { newDraft } from './drafts.js';
import { THINKING, WordClass } from './function-words.js';
import type { Opener } from './openers.js';
import { readOpener } from './openers.js';
import type { Scan } from './scan.js';
import { State } from './state.js';
import type { VerbGroup } from './verb-group.js';
import { GroupReader, beToKind } from './verb-group.js';
import { agrees, filledGap, isCommand, isTag, joins } from './verb-place.js';
import { Form } from './verbs.js';

const C = WordClass;
const MAX_CLAUSES = 64;
/** Before to they belong to the infinitive: "we ask you not to call". */
const NOT_TO = new Set(['not', 'never']);
const PARTICLES = new Set(['in', 'out', 'up', 'on', 'off', 'down', 'over']);
const TIMES = new Set(
  'second minute hour week month year day time morning afternoon evening today tomorrow yesterday monday tuesday wednesday thursday friday saturday sunday point moment'.split(
    ' ',
  ),
);

/** Builds the clauses of a sentence from left to right: each verb group makes one, and borders are set when it is found. */
export class Builder {
  readonly drafts: Draft[] = [];
  /** The clause each unit belongs to. */
  owner: (Draft | undefined)[] = [];
  /** 1 for the units of a tag question. */
  tag = new Uint8Array(256);
  private readonly groups = new GroupReader();
  private scan!: Scan;
  private state = new State();
  private stack: State[] = [];

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

  private own(i: number, draft: Draft): void {
    this.owner[i] = draft;
  }

  private ownAll(from: number, to: number, draft: Draft): void {
    for (let k = from; k < to; k++) this.owner[k] = draft;
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
      if (state.phrase !== undefined && state.preposition === 'none') state.joined = state.joined ?? state.phrase;
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
    // "by phone or email": still within the preposition.
    if (!comma && filled === 'filled') state.preposition = 'open';
    state.border = state.coordinator = i;
    state.comma = comma;
  }

  // --- subordinate clauses -------------------------------------------------------------------------------------------------------------------

  private opener(i: number): Opener | undefined {
    const { current } = this.state;
    const group = current.group;
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
    const { state, scan } = this;
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

  /** Adverbs and a coordinator that stood before: "and if you need", "Unfortunately, when". */
  private takeOver(from: Draft, to: Draft): void {
    for (let k = this.owner.length - 1; k >= 0 && this.owner[k] === from; k--) this.owner[k] = to;
  }

  /** to + verb, as a clause of its own. Returns the unit after its verbs, or `i` when there is no verb. */
  private infinitive(i: number): number {
    const { scan, state } = this;
    let at = scan.skip(i + 1);
    if (scan.unit(i + 1).folded === 'not') at = scan.skip(i + 2);
    const { forms, classes, folded } = scan.unit(at);
    if (scan.isMark(at) || folded === '') return i;
    const base = (forms & Form.BASE) !== 0 && ((classes & ~C.ADJECTIVE) === 0 || (classes & C.AUXILIARY) !== 0 || folded === 'like');
    if (!base) return i;
    // "to order number 5", "to customer support": a noun.
    if ((forms & Form.NOUN) !== 0 && scan.unit(at + 1).folded === '' && (scan.flags[at + 1] ?? 0) & Flag.NUMBER) return i;
    const outer = state.current;
    const waiting = outer.group === undefined;
    const opened = waiting && outer.opener >= 0 && state.phrase === undefined && outer.bare === false && this.owner[i - 1] === outer;
    const alone = waiting && state.phrase === undefined && state.preposition === 'none';
    let draft: Draft;
    if (opened || (alone && outer.opener < 0)) {
      draft = opened ? outer : newDraft('purpose', undefined);
      if (!opened) this.takeOver(outer, draft);
      draft.fronted = !state.main;
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

  private begin(draft: Draft, main: boolean): void {
    this.state.current = draft;
    this.state.clear();
    this.state.noBorder();
    this.state.main = main;
    this.drafts.push(draft);
  }

  // --- verbs ---------------------------------------------------------------------------------------------------------------------------------

  /** A finite verb at `i`: gives the clause in work its verb, or opens a new clause. Returns the unit after it, or `i` when there is none. */
  private verb(i: number): number {
    const { scan, state } = this;
    const { current } = state;
    const command = isCommand(scan, i, this.atStart(i));
    if (command >= 0 && !this.listed(i)) return this.command(i, command);
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
      return this.own_(i);
    }
    if (!scan.isAuxiliary(i) && !agrees(scan, i, state, this.mayStart(i))) return i;
    return current.group === undefined ? this.own_(i) : this.another(i);
  }

  private isNounRelative(i: number): boolean {
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
  private atStart(i: number): 'start' | 'border' | 'please' | 'run-on' | 'no' {
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
      return state.border >= 0 && scan.skip(state.border + 1) === i ? 'start' : 'no';
    }
    if (state.border < 0 && current.fronted && !state.main && i > current.group.end) return 'run-on';
    return state.border >= 0 && state.coordinator < 0 && scan.skip(state.border + 1) === i ? 'border' : 'no';
  }

  /** "You must sign the form, scan it and send it": a list of verbs that goes on after the comma. */
  private listed(i: number): boolean {
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

  private mayStart(i: number): boolean {
    const { scan, state } = this;
    if (state.current.group === undefined) return true;
    if (state.current.outer !== undefined && state.current.outer.group === undefined) return true;
    const { phrase } = state;
    if (phrase === undefined) return false;
    return phrase.pronoun || state.border >= 0 || this.directlyAfterVerb(phrase.start) || scan.isAuxiliary(i);
  }

  private directlyAfterVerb(start: number): boolean {
    const group = this.state.current.group;
    return group !== undefined && group.main !== 'be' && THINKING.has(group.main ?? '') && this.scan.skip(group.end) >= start;
  }

  private command(i: number, verb: number): number {
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
  private joined(i: number): number {
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
      } else draft.group = this.shared(i, group);
      if (before.kind === 'imperative' && how === 'shared') draft.group.finite = i;
      this.ownAll(Math.max(0, state.border), draft.group.end, draft);
      this.begin(draft, state.main);
      return draft.group.end;
    }
    return i;
  }

  private shared(i: number, first: VerbGroup): VerbGroup {
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

  /** The clause in work has no verb yet. */
  private own_(i: number): number {
    const { scan, state } = this;
    const { current } = state;
    let subject = state.phrase ?? current.subject;
    if (state.joined !== undefined && subject !== undefined && state.phrase !== undefined)
      subject =
        scan.classes(state.joined.head) & C.SUBJECT ? state.joined : { start: state.joined.start, head: subject.head, pronoun: false };
    const after = scan.skip(i + 1);
    const pronounAfter = (scan.classes(after) & C.SUBJECT) !== 0 && scan.isAuxiliary(i);
    const inverted = scan.isAuxiliary(i) && (subject === undefined || (pronounAfter && !subject.pronoun)) && this.subjectFollows(i);
    const head = subject === undefined ? undefined : scan.unit(subject.head);
    const group = this.groups.read(
      scan,
      i,
      inverted,
      inverted && (scan.classes(scan.skip(i + 1)) & C.SUBJECT) !== 0
        ? 'pronoun'
        : head === undefined
          ? 'thing'
          : beToKind(head.classes, head.folded),
    );
    current.group = group;
    current.subject = subject;
    if (inverted && group.invertedStart >= 0) {
      current.subject = {
        start: group.invertedStart,
        head: group.invertedHead,
        pronoun: (scan.classes(group.invertedHead) & C.SUBJECT) !== 0,
      };
      current.inverted = true;
      if (current.kind === 'statement' && this.asks(i)) current.kind = 'question';
    }
    this.ownAll(i, group.end, current);
    this.begin(current, state.main || current.kind === 'statement' || current.kind === 'question');
    return group.end;
  }

  /** "Can you …", "Why did you …" ask; "Here is …", "Attached are …", "Neither do we" do not. */
  private asks(i: number): boolean {
    const { scan } = this;
    for (let k = i - 1; k >= 0 && k > i - 8 && scan.mark[k] === 0; k--) {
      const { classes, folded } = scan.unit(k);
      if ((classes & C.WH) !== 0) return true;
      if ((classes & (C.PLEASE | C.INTERJECTION | C.COORDINATOR)) !== 0 && folded !== 'nor') continue;
      return scan.question;
    }
    return true;
  }

  private subjectFollows(i: number): boolean {
    const { scan } = this;
    const at = scan.unit(i + 1).folded === 'not' ? i + 2 : scan.skip(i + 1);
    const { classes, folded } = scan.unit(at);
    if (scan.isMark(at)) return false;
    if ((classes & (C.SUBJECT | C.PRONOUN)) !== 0) return true;
    const { lemma } = scan.unit(i);
    if ((classes & (C.DETERMINER | C.THAT)) !== 0 || folded === 'that') return lemma !== 'have' || scan.question;
    return scan.question && scan.isNounLike(at) && (scan.forms(at) & (Form.PARTICIPLE | Form.BASE)) === 0 && lemma !== 'have';
  }

  /** The clause in work has its verb: this one belongs to the clause around it, or to a new one. */
  private another(i: number): number {
    const { scan, state } = this;
    const { current } = state;
    let { phrase } = state;
    let outer = current.outer;
    while (outer !== undefined && outer.group !== undefined) outer = outer.outer;
    const plain = phrase === undefined || !phrase.pronoun;
    if (outer !== undefined && plain && (state.coordinator < 0 || phrase === undefined)) return this.goOn(i, outer);
    const border = state.border;
    if (phrase === undefined) {
      if (border < 0 || scan.skip(border + 1) < i) {
        if (!scan.isAuxiliary(i) || (scan.classes(scan.skip(i + 1)) & C.SUBJECT) === 0) {
          // "What you need is …", "To cancel is easy": the clause itself is the subject.
          if (!scan.isAuxiliary(i) || state.main || (current.kind !== 'indirect' && !current.bare)) return this.subjectless(i);
          const head = current.opener >= 0 ? current.opener : (current.group?.mainUnit ?? i);
          return this.fresh(i, i, 'statement', { start: head, head, pronoun: false });
        }
        return this.fresh(i, i, 'statement', undefined);
      }
      return this.fresh(i, border + 1, this.mainKind(), undefined);
    }
    if (state.joined !== undefined) phrase = { start: state.joined.start, head: phrase.head, pronoun: false };
    const start = border >= 0 && border < phrase.start ? border + (scan.mark[border] === 0 ? 0 : 1) : phrase.start;
    if (border < 0) return this.unbordered(i, phrase.start);
    return this.fresh(i, start, this.mainKind(), phrase);
  }

  /** A verb without a subject and without a border: "thank you has been sent" and other wreckage; it stays where it stands. */
  private subjectless(i: number): number {
    const group = this.groups.read(this.scan, i, false, 'thing');
    this.ownAll(i, group.end, this.state.current);
    this.state.clear();
    return group.end;
  }

  private goOn(i: number, outer: Draft): number {
    this.state.current = outer;
    this.state.phrase = outer.subject;
    this.state.joined = undefined;
    return this.own_(i);
  }

  /** What a clause is that begins with a comma or a coordinator. */
  private mainKind(): ClauseKind {
    const { current, coordinator, comma } = this.state;
    const and =
      coordinator >= 0 &&
      this.scan.unit(coordinator).folded !== 'but' &&
      this.scan.unit(coordinator).folded !== 'so' &&
      this.scan.unit(coordinator).folded !== 'then';
    if (and && current.fronted && !current.bare && !this.state.main) return current.kind;
    return and && !comma && current.kind === 'that' && !current.bare ? 'that' : 'statement';
  }

  private fresh(i: number, start: number, kind: ClauseKind, phrase: State['phrase']): number {
    const { state, scan } = this;
    const draft = newDraft(kind, kind === 'relative' || kind === 'that' ? state.current : undefined);
    if (kind !== 'statement') draft.fronted = state.current.fronted && !state.main;
    this.ownAll(start, i, draft);
    for (let k = start; k < i; k++) if (scan.mark[k] !== 0) this.owner[k] = undefined;
    state.current = draft;
    state.phrase = phrase;
    state.joined = undefined;
    return this.own_(i);
  }

  /** No comma, no conjunction: "the form you sent", "I think you must", "when it comes you must", or simply run on. */
  private unbordered(i: number, start: number): number {
    const { scan, state } = this;
    const { current, phrase, nounBefore } = state;
    const group = current.group;
    let from = start;
    while (
      from > (group?.end ?? 0) &&
      (scan.classes(from - 1) & C.ADVERB) !== 0 &&
      (scan.classes(from - 1) & (C.PREPOSITION | C.NEGATOR)) === 0 &&
      scan.mark[from - 1] === 0
    )
      from--;
    const before = scan.unit(from - 1);
    const noun =
      nounBefore ||
      (((before.classes === 0 && (before.forms & (Form.PARTICIPLE | Form.ING)) === 0) || (before.classes & C.PRONOUN) !== 0) &&
        from > (group?.end ?? 0));
    const waiting = current.fronted && !state.main && current.kind !== 'that' && current.kind !== 'indirect';
    const ahead = this.groups.read(scan, i, false, 'pronoun');
    const filled = filledGap(scan, ahead);
    if (waiting) {
      const relative = noun && !filled && ahead.modals.length === 0 && ahead.tense !== 'future' && phrase?.pronoun === true;
      return this.fresh(i, from, relative ? 'relative' : 'statement', phrase);
    }
    if (noun && !filled && phrase?.pronoun === true && !TIMES.has(before.folded)) return this.fresh(i, from, 'relative', phrase);
    const main = group?.main ?? '';
    const told =
      (scan.classes(from - 1) & C.ADJECTIVE) !== 0 ||
      (THINKING.has(main) &&
        ((scan.classes(from - 1) & (C.OBJECT | C.SUBJECT | C.ADJECTIVE)) !== 0 ||
          scan.skip(group?.end ?? 0) >= from ||
          (group !== undefined && from - group.end <= 2)));
    return this.fresh(i, from, told ? 'that' : 'statement', phrase);
  }

  // --- noun phrases --------------------------------------------------------------------------------------------------------------------------

  private noun(i: number): void {
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
      if (state.phrase !== undefined && state.phrase.start === state.open && folded !== '') state.phrase.head = i;
    } else {
      const last = state.phrase;
      if (last?.pronoun === true && last.head === i - 1) return;
      this.startPhrase(i);
    }
    state.nounBefore = folded !== "'s" && !(state.preposition !== 'none' && ((scan.flags[i] ?? 0) & Flag.NUMBER) !== 0);
  }

  private startPhrase(i: number): void {
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
  private pronoun(i: number, maybeObject: boolean): void {
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
  private isObject(i: number, after: number): boolean {
    const { scan, state } = this;
    const group = state.current.group;
    const forms = scan.forms(after);
    const direct = group !== undefined && scan.skip(group.end) >= i;
    if (!direct || state.border >= 0) return (forms & (Form.BASE | Form.PAST | Form.S)) === 0;
    return !THINKING.has(group.main ?? '') || (forms & (Form.BASE | Form.PAST | Form.S)) === 0;
  }

  /** "The form you sent is …": the pronoun opens a relative clause inside the clause in work. */
  private frontedNoun(i: number, after: number): void {
    const { scan, state } = this;
    const { phrase, nounBefore, current } = state;
    if (!nounBefore || scan.isMark(i - 1) || TIMES.has(scan.unit(i - 1).folded)) return;
    if (phrase === undefined && state.preposition !== 'filled') return;
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
