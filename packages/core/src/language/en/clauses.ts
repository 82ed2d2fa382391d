import type { Clause, ClauseReader, Mood, SentenceClauses, Subject } from '../clause.js';
import type { Sentence } from '../../text/tokens.js';
import { Mark } from '../../text/tokens.js';
import { Builder } from './build.js';
import type { Draft } from './drafts.js';
import { settleKinds } from './kind.js';
import { negatorAt } from './negation.js';
import { Scan } from './scan.js';
import { toSubject } from './subject.js';
import { Words } from './words.js';

/** Reads English sentences: contractions taken apart, verb groups found from left to right, clause borders between them, and in each clause subject and negation. */
export function createEnglishClauseReader(): ClauseReader {
  const scan = new Scan(new Words());
  const builder = new Builder();
  return (sentence: Sentence): SentenceClauses => {
    scan.read(sentence);
    builder.build(scan);
    settleKinds(scan, builder.drafts);
    const negations = findNegations(scan, builder);
    const owners: (Clause | undefined)[] = new Array<Clause | undefined>(Math.max(0, sentence.to - sentence.from)).fill(undefined);
    const clauses = new Map<Draft, Clause>();
    for (const draft of builder.drafts) {
      if (draft.group === undefined) continue;
      clauses.set(draft, toClause(scan, draft, negations.get(draft)));
    }
    for (let i = 0; i < scan.count; i++) {
      const owner = builder.owner[i];
      const token = (scan.token[i] ?? 0) - sentence.from;
      if (owner !== undefined && owners[token] === undefined) owners[token] = clauses.get(owner);
    }
    return new Clauses(
      [...clauses.values()].sort((a, b) => a.start - b.start),
      owners,
      sentence.from,
    );
  };
}

interface Negation {
  negated: Clause['negated'];
  unit: number;
}

function findNegations(scan: Scan, builder: Builder): Map<Draft, Negation> {
  const found = new Map<Draft, Negation>();
  for (let i = 0; i < scan.count; i++) {
    const owner = builder.owner[i];
    if (owner === undefined || builder.tag[i] === 1) continue;
    const negated = negatorAt(scan, i);
    if (negated === 'no') continue;
    // "ask your bank, not us": an afterthought.
    if (scan.mark[i - 1] === Mark.COMMA && scan.unit(i).folded === 'not' && Math.max(owner.group?.end ?? i, owner.group?.mainUnit ?? i) < i)
      continue;
    const known = found.get(owner);
    if (known === undefined || (known.negated === 'not-only' && negated === 'yes')) found.set(owner, { negated, unit: i });
  }
  // "you do not have to sign and return it": the auxiliary negates both verbs.
  for (const draft of builder.drafts) {
    const first = draft.conjunct;
    if (first?.group === undefined || found.has(draft) || draft.group?.finite !== first.group.finite) continue;
    const before = found.get(first);
    if (before?.negated === 'yes' && before.unit <= first.group.mainUnit) found.set(draft, before);
  }
  return found;
}

function toClause(scan: Scan, draft: Draft, negation: Negation | undefined): Clause {
  const group = draft.group;
  if (group === undefined) throw new Error('a clause without a verb');
  const at = (unit: number): number => (unit < 0 ? -1 : (scan.token[unit] ?? -1));
  const subject: Subject | undefined = toSubject(scan, draft);
  const infinitive = draft.bare && draft.kind !== 'imperative';
  const mood: Mood = draft.kind === 'imperative' ? 'imperative' : group.mood;
  return {
    kind: draft.kind,
    start: at(draft.first),
    end: at(draft.last) + 1,
    subject,
    finite: infinitive ? -1 : at(group.finite),
    position: draft.kind === 'imperative' || draft.inverted ? 'first' : 'second',
    opener: at(draft.opener),
    modals: group.modals,
    modal: at(group.modal),
    main: group.main,
    mainToken: at(group.mainUnit),
    prefix: -1,
    tense: group.tense,
    mood,
    infinitive:
      infinitive && group.modals.length === 0
        ? group.passive
          ? 'passive'
          : group.tense === 'perfect'
            ? 'perfect'
            : 'zu'
        : group.infinitive,
    voice: group.passive ? 'passive' : 'active',
    negated: negation?.negated ?? 'no',
    negation: negation === undefined ? -1 : at(negation.unit),
  };
}

class Clauses implements SentenceClauses {
  constructor(
    readonly clauses: readonly Clause[],
    private readonly owners: readonly (Clause | undefined)[],
    private readonly from: number,
  ) {}

  clauseAt(token: number): Clause | undefined {
    return this.owners[token - this.from];
  }
}
