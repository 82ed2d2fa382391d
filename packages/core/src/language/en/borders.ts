import type { ClauseKind } from '../clause.js';
import type { Draft } from './drafts.js';
import { newDraft } from './drafts.js';
import { THINKING, WordClass } from './function-words.js';
import { NounPhrases, TIMES } from './noun-phrases.js';
import type { State } from './state.js';
import { beToKind } from './verb-ahead.js';
import { filledGap } from './verb-place.js';
import { Form } from './verbs.js';

const C = WordClass;

/** Decides to which clause a verb group belongs, and where a new clause begins. */
export class Borders extends NounPhrases {
  /** The clause in work has no verb yet. */
  protected takeVerb(i: number): number {
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
  protected asks(i: number): boolean {
    const { scan } = this;
    for (let k = i - 1; k >= 0 && k > i - 8 && scan.mark[k] === 0; k--) {
      const { classes, folded } = scan.unit(k);
      if ((classes & C.WH) !== 0) return true;
      if ((classes & (C.PLEASE | C.INTERJECTION | C.COORDINATOR)) !== 0 && folded !== 'nor') continue;
      return scan.question;
    }
    return true;
  }

  protected subjectFollows(i: number): boolean {
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
  protected another(i: number): number {
    const { scan, state } = this;
    const { current } = state;
    let { phrase } = state;
    let outer = current.outer;
    while (outer?.group !== undefined) outer = outer.outer;
    const plain = phrase?.pronoun !== true;
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
      const asks = scan.isAuxiliary(i) && (scan.classes(scan.skip(i + 1)) & C.SUBJECT) !== 0;
      return this.fresh(i, border + 1, asks ? 'statement' : this.mainKind(), undefined);
    }
    if (state.joined !== undefined) phrase = { start: state.joined.start, head: phrase.head, pronoun: false };
    const start = border >= 0 && border < phrase.start ? border + (scan.mark[border] === 0 ? 0 : 1) : phrase.start;
    if (border < 0) return this.unbordered(i, phrase.start);
    return this.fresh(i, start, this.mainKind(), phrase);
  }

  /** A verb without a subject and without a border: "thank you has been sent" and other wreckage; it stays where it stands. */
  protected subjectless(i: number): number {
    const group = this.groups.read(this.scan, i, false, 'thing');
    this.ownAll(i, group.end, this.state.current);
    this.state.clear();
    return group.end;
  }

  protected goOn(i: number, outer: Draft): number {
    this.state.current = outer;
    this.state.phrase = outer.subject;
    this.state.joined = undefined;
    return this.takeVerb(i);
  }

  /** What a clause is that begins with a comma or a coordinator. */
  protected mainKind(): ClauseKind {
    const { current, coordinator, comma } = this.state;
    const and =
      coordinator >= 0 &&
      this.scan.unit(coordinator).folded !== 'but' &&
      this.scan.unit(coordinator).folded !== 'so' &&
      this.scan.unit(coordinator).folded !== 'then';
    if (and && current.fronted && !current.bare && !this.state.main) return current.kind;
    return and && !comma && current.kind === 'that' && !current.bare ? 'that' : 'statement';
  }

  protected fresh(i: number, start: number, kind: ClauseKind, phrase: State['phrase']): number {
    const { state, scan } = this;
    const draft = newDraft(kind, kind === 'relative' || kind === 'that' ? state.current : undefined);
    if (kind !== 'statement') draft.fronted = state.current.fronted && !state.main;
    this.ownAll(start, i, draft);
    for (let k = start; k < i; k++) if (scan.mark[k] !== 0) this.owner[k] = undefined;
    state.current = draft;
    state.phrase = phrase;
    state.joined = undefined;
    return this.takeVerb(i);
  }

  /** No comma, no conjunction: "the form you sent", "I think you must", "when it comes you must", or simply run on. */
  protected unbordered(i: number, start: number): number {
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
      // "To be fair you never said"
      if (current.bare && group?.main === 'be') return this.fresh(i, from, 'statement', phrase);
      const relative = noun && !filled && ahead.modals.length === 0 && ahead.tense !== 'future' && phrase?.pronoun === true;
      return this.fresh(i, from, relative ? 'relative' : 'statement', phrase);
    }
    if (
      noun &&
      phrase?.pronoun === true &&
      // "the last time you updated the app", but "we close this week you must hurry"
      (TIMES.has(before.folded)
        ? scan.unit(from - 2).folded === 'the' || scan.unit(from - 3).folded === 'the'
        : !filled || (before.classes & C.PRONOUN) !== 0)
    )
      return this.fresh(i, from, 'relative', phrase);
    const main = group?.main ?? '';
    const told =
      (scan.classes(from - 1) & C.ADJECTIVE) !== 0 ||
      scan.unit(i - 2).folded === 'rather' ||
      (THINKING.has(main) &&
        ((scan.classes(from - 1) & (C.OBJECT | C.SUBJECT | C.ADJECTIVE)) !== 0 ||
          scan.skip(group?.end ?? 0) >= from ||
          (group !== undefined && from - group.end <= 2)));
    return this.fresh(i, from, told ? 'that' : 'statement', phrase);
  }
}
