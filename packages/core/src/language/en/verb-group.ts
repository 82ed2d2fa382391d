import type { VerbGroup } from './drafts.js';
import { DESCRIBING, FEELINGS } from './verb-list.js';
import { WordClass } from './function-words.js';
import type { Scan } from './scan.js';
import type { BeTo } from './verb-ahead.js';
import { baseAt, invertedSubject, pastPhrase } from './verb-ahead.js';
import { Form } from './verbs.js';

const C = WordClass;

const PARTICIPLE_MODALS = new Set(['required', 'obliged', 'supposed', 'allowed', 'permitted', 'able', 'unable', 'obligated']);
const MODALS = new Set(['can', 'could', 'may', 'might', 'must', 'should', 'would', 'ought']);

/** Reads verb groups, with a look ahead of a few words. */
export class GroupReader {
  private group!: VerbGroup;
  private scan!: Scan;
  private perfect = false;
  /** A modal or will came before: what follows is an infinitive. */
  private governed = false;
  private viaTo = false;

  /** Reads the group that begins at a finite verb; `inverted`: the subject stands after the auxiliary. */
  read(scan: Scan, at: number, inverted: boolean, beTo: BeTo): VerbGroup {
    this.begin(scan, at);
    this.finite(at, inverted, beTo);
    return this.finish();
  }

  /** Reads an infinitive whose verb stands at `at` (after to, please or a coordinator). */
  readBase(scan: Scan, at: number): VerbGroup {
    this.begin(scan, at);
    this.verb(at, 'thing');
    this.group.shares = Form.BASE;
    return this.finish();
  }

  private begin(scan: Scan, at: number): void {
    this.scan = scan;
    this.perfect = this.governed = this.viaTo = false;
    this.group = {
      finite: at,
      end: at + 1,
      modals: [],
      modal: -1,
      main: undefined,
      mainUnit: -1,
      tense: 'present',
      mood: 'indicative',
      infinitive: 'none',
      passive: false,
      invertedStart: -1,
      invertedHead: -1,
      shares: 0,
    };
  }

  private finish(): VerbGroup {
    const { group } = this;
    if (group.modals.length > 0) group.infinitive = this.perfect ? 'perfect' : group.passive ? 'passive' : this.viaTo ? 'zu' : 'bare';
    else if (this.perfect) group.tense = group.tense === 'past' ? 'pluperfect' : group.tense === 'future' ? 'future' : 'perfect';
    return group;
  }

  private finite(at: number, inverted: boolean, beTo: BeTo): void {
    const { scan, group } = this;
    const { lemma, forms, folded } = scan.unit(at);
    const past = (forms & Form.PAST) !== 0;
    if ((scan.classes(at) & C.AUXILIARY) === 0) {
      group.tense = past && (forms & Form.BASE) === 0 ? 'past' : 'present';
      group.shares = past ? Form.PAST : Form.BASE | Form.S;
      // read, put, set, cost: past and present look alike; he, she, it put: past.
      this.lexical(at);
      return;
    }
    group.end = at + 1;
    let next = at + 1;
    if (inverted) next = invertedSubject(scan, group, next, lemma);
    if (lemma === 'will' || lemma === 'shall') {
      group.tense = 'future';
      this.governed = true;
      this.base(next);
    } else if (MODALS.has(lemma)) {
      if (lemma === 'ought') {
        this.modal('ought to', at);
        if (scan.unit(scan.skip(next)).folded === 'to') this.to(scan.skip(next));
        return;
      }
      this.modal(lemma, at);
      if (lemma === 'would' || lemma === 'could' || lemma === 'should' || lemma === 'might') group.mood = 'subjunctive';
      this.base(next);
      // "we could not find it" tells of the past, "we could refund it" does not.
      if (lemma === 'could' && !this.perfect && !inverted && scan.unit(at + 1).folded === 'not') {
        group.tense = 'past';
        group.mood = 'indicative';
      }
    } else if (lemma === 'do' && (inverted || baseAt(scan, next) >= 0)) {
      group.tense = past ? 'past' : 'present';
      this.base(next);
      group.shares = Form.BASE;
    } else if (lemma === 'be') {
      group.tense = past ? 'past' : 'present';
      this.be(at, next, beTo);
    } else if (lemma === 'have') {
      group.tense = past ? 'past' : 'present';
      this.have(at, next, folded);
    } else {
      if (past) group.tense = 'past';
      this.main(at, lemma);
    }
  }

  private modal(lemma: string, at: number): void {
    const { group } = this;
    if (group.modal < 0) group.modal = at;
    group.modals.push(lemma);
    this.governed = true;
    this.viaTo = lemma.endsWith(' to');
    group.shares = Form.BASE;
  }

  private main(at: number, lemma: string): void {
    this.group.main = lemma;
    this.group.mainUnit = at;
    this.group.end = at + 1;
  }

  private base(from: number): void {
    const { scan, group } = this;
    const at = baseAt(scan, pastPhrase(scan, from));
    if (at >= 0) this.verb(at, 'thing');
    else {
      // Elliptic: "we can", "you must not".
      while (group.end < from || ((scan.classes(group.end) & C.ADVERB) !== 0 && scan.unit(group.end).folded === 'not')) group.end++;
    }
    if (group.shares === 0) group.shares = Form.BASE;
  }

  /** A verb in its base form. */
  private verb(at: number, beTo: BeTo): void {
    const { lemma, folded } = this.scan.unit(at);
    if (lemma === 'be') this.be(at, at + 1, beTo);
    else if (lemma === 'have') this.have(at, at + 1, folded);
    else this.lexical(at);
  }

  private to(at: number): void {
    const base = baseAt(this.scan, at + 1);
    if (base >= 0) this.verb(base, 'thing');
    else this.group.end = at + 1;
  }

  /** need to, get + participle, used to; else the verb itself. */
  private lexical(at: number): void {
    const { scan, group } = this;
    const { lemma, folded } = scan.unit(at);
    const next = scan.skip(at + 1);
    const to = scan.unit(next).folded === 'to' && baseAt(scan, next + 1) >= 0;
    if (lemma === 'need' && to) {
      this.modal('need to', at);
      this.to(next);
      return;
    }
    if (folded === 'need' && scan.unit(at + 1).folded === 'not' && baseAt(scan, at + 2) >= 0) {
      this.modal('need to', at);
      this.viaTo = false;
      this.base(at + 2);
      return;
    }
    if (folded === 'got' && to && !this.perfect) {
      this.group.tense = 'present';
      this.modal('have to', at);
      this.to(next);
      return;
    }
    if (folded === 'used' && to) {
      this.to(next);
      return;
    }
    if (
      lemma === 'get' &&
      (scan.forms(next) & Form.PARTICIPLE) !== 0 &&
      (scan.forms(next) & (Form.BASE | Form.NOUN)) === 0 &&
      !scan.isMark(next)
    ) {
      group.passive = true;
      group.shares = Form.PARTICIPLE;
      this.main(next, scan.unit(next).lemma);
      return;
    }
    this.main(at, lemma);
  }

  private have(at: number, from: number, folded: string): void {
    const { scan, group } = this;
    const next = scan.skip(from);
    const { folded: word, forms, classes } = scan.unit(next);
    if (word === 'to' && baseAt(scan, next + 1) >= 0) {
      this.modal('have to', at);
      this.to(next);
    } else if (word === 'got' && scan.unit(scan.skip(next + 1)).folded === 'to' && baseAt(scan, scan.skip(next + 1) + 1) >= 0) {
      this.modal('have to', at);
      this.to(scan.skip(next + 1));
    } else if ((scan.unit(from).folded === 'better' || (word === 'better' && folded !== 'have')) && (scan.forms(at) & Form.PAST) !== 0) {
      group.tense = 'present';
      this.modal('had better', at);
      this.base(scan.unit(from).folded === 'better' ? from + 1 : next + 1);
    } else if ((forms & Form.PARTICIPLE) !== 0 && !scan.isMark(next) && (classes & C.ADJECTIVE) === 0) {
      this.perfect = true;
      group.shares = Form.PARTICIPLE;
      if (word === 'been') this.be(next, next + 1, 'thing');
      else if (word === 'had' && scan.unit(scan.skip(next + 1)).folded === 'to' && baseAt(scan, scan.skip(next + 1) + 1) >= 0) {
        this.finishPerfect();
        this.modal('have to', next);
        this.to(scan.skip(next + 1));
      } else if (word === 'needed' && scan.unit(next + 1).folded === 'to') {
        this.finishPerfect();
        this.modal('need to', next);
        this.to(next + 1);
      } else this.main(next, scan.unit(next).lemma);
    } else {
      this.main(at, 'have');
      if (group.shares === 0) group.shares = group.tense === 'past' ? Form.PAST : Form.BASE | Form.S;
    }
  }

  /** "have had to": the modal itself is in the perfect, not what it governs. */
  private finishPerfect(): void {
    if (this.governed) return;
    this.perfect = false;
    this.group.tense = this.group.tense === 'past' ? 'pluperfect' : 'perfect';
  }

  private be(at: number, from: number, beTo: BeTo): void {
    const { scan, group } = this;
    const next = scan.skip(from);
    const { folded: word, forms, lemma, classes } = scan.unit(next);
    const after = scan.skip(next + 1);
    const to = scan.unit(after).folded === 'to' && baseAt(scan, after + 1) >= 0;
    group.shares = Form.PARTICIPLE;
    if (scan.isMark(next)) return this.main(at, 'be');
    if (word === 'unable' || (PARTICIPLE_MODALS.has(word) && to)) {
      this.modal(word === 'unable' ? 'be able to' : `be ${word === 'obligated' ? 'obliged' : word} to`, next);
      if (to) this.to(after);
      else this.main(at, 'be');
    } else if (word === 'going' && to) {
      if (!this.governed) group.tense = group.tense === 'past' ? 'past' : 'future';
      this.to(after);
      if (group.shares === Form.PARTICIPLE) group.shares = Form.BASE;
    } else if (word === 'to' && baseAt(scan, next + 1) >= 0) this.beTo(at, next, beTo);
    else if (word === 'being' || word === 'getting') this.passive(scan.skip(next + 1), at);
    else if (
      (forms & Form.PARTICIPLE) !== 0 &&
      !FEELINGS.has(word) &&
      !(word === 'done' && (scan.classes(at - 1) & C.SUBJECT) !== 0) &&
      (classes & ~C.ADJECTIVE) === 0 &&
      (classes & C.ADJECTIVE) === 0
    )
      this.passive(next, at);
    else if ((forms & Form.ING) !== 0 && !DESCRIBING.has(word) && (classes & (C.PREPOSITION | C.PRONOUN)) === 0) {
      group.shares = Form.ING;
      this.main(next, lemma);
    } else this.main(at, 'be');
  }

  private passive(at: number, be: number): void {
    const { scan, group } = this;
    if ((scan.forms(at) & Form.PARTICIPLE) === 0 || scan.isMark(at)) return this.main(be, 'be');
    group.passive = true;
    this.main(at, scan.unit(at).lemma);
  }

  /** "You are to pay", "it is to be signed": an order; "the best way is to call": no modal. */
  private beTo(at: number, to: number, beTo: BeTo): void {
    const { scan } = this;
    const base = baseAt(scan, to + 1);
    const passive = scan.unit(base).folded === 'be' && (scan.forms(scan.skip(base + 1)) & Form.PARTICIPLE) !== 0;
    if (beTo === 'pronoun' || beTo === 'person' || passive) {
      this.modal('be to', at);
      this.to(to);
    } else this.main(at, 'be');
  }
}
