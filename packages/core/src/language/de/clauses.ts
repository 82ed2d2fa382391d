import type { Clause, ClauseReader, SentenceClauses, Subject } from '../clause.js';
import type { Sentence } from '../../text/tokens.js';
import { Assembly } from './assemble.js';
import { readBracket } from './bracket.js';
import type { Draft } from './drafts.js';
import { settleKinds } from './kind.js';
import type { VerbLexicon } from './lexicon-types.js';
import { VerbForm } from './lexicon-types.js';
import { findNegation } from './negation.js';
import { Scan } from './scan.js';
import { Segments } from './segments.js';
import { findSubject } from './subject.js';
import { View } from './view.js';
import { FINITE, PERSONS, Words } from './words.js';

/** Reads German sentences: words in their place, pieces between commas and conjunctions, clauses made of pieces, and in each its verbs, subject and negation. */
export function createGermanClauseReader(lexicon: VerbLexicon): ClauseReader {
  const scan = new Scan(new Words(lexicon));
  const segments = new Segments();
  const assembly = new Assembly();
  const view = new View();
  return (sentence: Sentence): SentenceClauses => {
    scan.read(sentence);
    segments.cut(scan);
    assembly.build(scan, segments);
    settleKinds(scan, assembly.drafts);
    const drafts = assembly.drafts.filter((draft) => draft.finite >= 0 || draft.order === 'group');
    // A main clause may begin before a clause that was finished first: "Der Kunde, der …, muss …".
    drafts.sort((a, b) => a.first.start - b.first.start);
    return new Clauses(drafts, sentence.from, (draft) => {
      view.load(scan, draft);
      return toClause(scan, view, draft, lexicon);
    });
  };
}

function toClause(scan: Scan, view: View, draft: Draft, lexicon: VerbLexicon): Clause {
  const group = draft.order === 'group';
  const bracket = readBracket(scan, view, draft, lexicon, draft.first.ich || draft.last.ich);
  const subject = group ? undefined : (impliedDu(scan, draft) ?? findSubject(scan, view, draft, bracket.main) ?? carriedOver(scan, draft));
  draft.subject = subject;
  const negation = findNegation(scan, view);
  const at = (token: number): number => (token < 0 ? -1 : scan.from + token);
  return {
    kind: draft.kind,
    start: at(draft.first.start),
    end: at(draft.last.end),
    subject,
    finite: at(draft.finite),
    position: draft.order === 'group' ? 'last' : draft.order,
    opener: at(draft.opener),
    modals: bracket.modals,
    modal: at(bracket.modal),
    main: bracket.main,
    mainToken: at(bracket.mainToken),
    prefix: at(bracket.prefix),
    tense: bracket.tense,
    mood:
      draft.kind === 'imperative'
        ? 'imperative'
        : subject?.who === 'I' && (scan.verbAt(draft.finite) & VerbForm.PRESENT) !== 0
          ? 'indicative'
          : bracket.mood,
    infinitive: bracket.infinitive,
    voice: bracket.voice,
    negated: negation.negated,
    negation: at(negation.token),
  };
}

/** A command in the du- or ihr-form names nobody; the verb itself does. */
function impliedDu(scan: Scan, draft: Draft): Subject | undefined {
  if (draft.kind !== 'imperative' || scan.isSubjectPronoun(draft.finite + 1)) return undefined;
  const du = (scan.verbAt(draft.finite) & VerbForm.IMPERATIVE_DU) !== 0;
  const token = scan.from + draft.finite;
  return { who: 'addressee', token, start: token, address: du ? 'du' : 'ihr', certain: true };
}

/** "Sie lesen das Formular und müssen dann …": the subject of the clause before, if the verb agrees. */
function carriedOver(scan: Scan, draft: Draft): Subject | undefined {
  const before = draft.conjunct;
  if (before === undefined) return undefined;
  const subject = before.subject;
  if (subject === undefined) return undefined;
  const verb = scan.verbAt(draft.finite) & PERSONS;
  const other = scan.verbAt(before.finite) & PERSONS;
  return (verb & other) !== 0 && (scan.verbAt(draft.finite) & FINITE) !== 0 ? subject : undefined;
}

/** The clauses of a sentence, each understood when it is first asked for: most rules ask about one of three. */
class Clauses implements SentenceClauses {
  private readonly known: (Clause | undefined)[] = [];

  constructor(
    private readonly drafts: readonly Draft[],
    private readonly from: number,
    private readonly understand: (draft: Draft) => Clause,
  ) {}

  get clauses(): readonly Clause[] {
    return this.drafts.map((_, index) => this.at(index));
  }

  clauseAt(token: number): Clause | undefined {
    const at = token - this.from;
    for (let i = this.drafts.length - 1; i >= 0; i--) {
      const draft = this.drafts[i];
      if (draft !== undefined && draft.first.start <= at && at < draft.last.end) return this.at(i);
    }
    return undefined;
  }

  private at(index: number): Clause {
    const known = this.known[index];
    if (known !== undefined) return known;
    const draft = this.drafts[index] as Draft;
    // Its subject may be that of the clause before.
    const before = draft.conjunct === undefined ? -1 : this.drafts.indexOf(draft.conjunct);
    if (before >= 0 && before !== index) this.at(before);
    return (this.known[index] = this.understand(draft));
  }
}
