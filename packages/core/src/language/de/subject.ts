import type { Subject } from '../clause.js';
import { Flag } from '../../text/tokens.js';
import type { Draft } from './drafts.js';
import { PERSON_NOUNS, PERSON_NOUNS_SINGULAR, VERBS_UPON_READER, WordClass } from './function-words.js';
import { VerbForm } from './lexicon-types.js';
import type { Scan } from './scan.js';
import type { View } from './view.js';
import { isInitial, isPolite, toSubject, type Candidate } from './who.js';
import { PERSONS } from './words.js';

const C = WordClass;
const { FIRST, SECOND, THIRD, PLURAL, SECOND_PLURAL } = VerbForm;
const REACH = 14;

/** Finds the subject of a clause with a finite verb. */
export function findSubject(scan: Scan, view: View, draft: Draft, lemma: string | undefined): Subject | undefined {
  const persons = scan.verbAt(draft.finite) & PERSONS;
  const found = draft.order === 'last' ? inVerbLast(scan, view, draft, persons) : inMain(scan, view, draft, persons, lemma);
  return found === undefined ? undefined : toSubject(scan, draft, found, persons);
}

function inVerbLast(scan: Scan, view: View, draft: Draft, persons: number): Candidate | undefined {
  if (scan.entries[draft.opener]?.folded === 'wer' && agrees(persons, THIRD))
    return { token: draft.opener, start: draft.opener, end: 0, word: 'wer', type: 'indefinite', persons: THIRD, masculine: false };
  const first = firstIn(scan, view, view.body, view.finite, persons, true);
  const opener = draft.kind === 'relative' ? scan.entries[draft.opener] : undefined;
  if (opener === undefined) return first ?? askedFor(scan, view, draft, persons);
  const classes = opener.classes;
  const prepositionBefore = draft.opener > draft.first.first;
  const canBeSubject = !prepositionBefore && (classes & (C.SINGULAR | C.PLURAL)) !== 0 && agrees(persons, numberOf(classes));
  if (first !== undefined && (first.type === 'nominative' || first.type === 'sie' || first.type === 'ihr')) return first;
  if (canBeSubject && (opener.folded === 'der' || opener.folded === 'welcher' || first === undefined || !first.masculine))
    return antecedent(scan, draft);
  return first;
}

/** "welche Kosten entstehen": the phrase asked for is the subject. */
function askedFor(scan: Scan, view: View, draft: Draft, persons: number): Candidate | undefined {
  if (draft.kind !== 'indirect' || draft.opener !== draft.first.first || (scan.classes(draft.opener) & C.DETERMINER) === 0)
    return undefined;
  return phraseAt(scan, view, Math.max(0, view.body - 6), persons);
}

/** The noun before a relative clause. */
function antecedent(scan: Scan, draft: Draft): Candidate | undefined {
  let token = draft.first.start - 1;
  while (token >= 0 && scan.mark[token] !== 0) token--;
  if (token < 0 || scan.noun[token] !== 1) return undefined;
  return {
    token: draft.opener,
    start: draft.opener,
    end: 0,
    word: scan.entries[token]?.folded ?? '',
    type: 'phrase',
    persons: THIRD | PLURAL,
    masculine: false,
  };
}

/** In a main clause: what stands before the finite verb, and what follows it. */
function inMain(scan: Scan, view: View, draft: Draft, persons: number, lemma: string | undefined): Candidate | undefined {
  const front = draft.order === 'first' || draft.fronted ? undefined : candidateBefore(scan, view, persons);
  if (front?.type === 'nominative') return front;
  const after = firstIn(scan, view, view.finite + 1, view.count, persons, false);
  if (after?.type === 'nominative') return after;
  if (front === undefined) return after;
  if (after === undefined || front.type === 'sie' || front.type === 'ihr') return front;
  if (after.type === 'sie') {
    if (front.type === 'it') return (persons & THIRD) !== 0 && lemma === 'sein' ? front : after;
    const capital = isPolite(scan, after.token);
    const adjacent = after.start === view.at(view.finite + 1);
    if (!capital) return front;
    if (front.type === 'indefinite') return adjacent ? after : front;
    return PERSON_NOUNS.has(front.word) ||
      front.word.endsWith('innen') ||
      (lemma !== undefined && VERBS_UPON_READER.has(lemma)) ||
      (!adjacent && (persons & PLURAL) !== 0)
      ? front
      : after;
  }
  if (after.type === 'ihr') return after;
  if (front.type === 'it' && lemma === 'sein') return front;
  if (after.type === 'phrase' && after.masculine && PERSON_NOUNS_SINGULAR.has(after.word)) return after;
  return front;
}

/** Before the finite verb: one pronoun, or a noun phrase that begins the clause. */
function candidateBefore(scan: Scan, view: View, persons: number): Candidate | undefined {
  let index = view.body;
  while (index < view.finite && ((scan.classes(view.at(index)) & (C.COORDINATOR | C.TRANSPARENT)) !== 0 || isFocus(scan, view, index)))
    index++;
  if (index >= view.finite) return undefined;
  const candidate = candidateAt(scan, view, index, view.finite, persons, true);
  if (candidate !== undefined) return candidate;
  // "Ein Antrag und eine Kopie müssen …": two in the singular make a plural.
  if ((persons & PLURAL) !== 0) {
    const single = candidateAt(scan, view, index, view.finite, THIRD | PLURAL, true);
    if (single?.type === 'phrase' && (scan.classes(view.at(single.end)) & C.COORDINATOR) !== 0 && single.end < view.finite) return single;
  }
  return undefined;
}

function isFocus(scan: Scan, view: View, index: number): boolean {
  const word = scan.entries[view.at(index)]?.folded;
  return (
    word === 'auch' || word === 'nur' || word === 'selbst' || word === 'sogar' || word === 'gerade' || word === 'zudem' || word === 'nicht'
  );
}

/** The first word or phrase in `[from, to)` that can be the subject; passes over pronouns in other cases, adverbs and prepositional phrases. */
function firstIn(scan: Scan, view: View, from: number, to: number, persons: number, last: boolean): Candidate | undefined {
  const limit = Math.min(to, from + REACH);
  let weak: Candidate | undefined;
  for (let index = from; index < limit;) {
    const token = view.at(index);
    const classes = scan.classes(token);
    const preposition = (classes & C.PREPOSITION) !== 0 && scan.noun[token] !== 1;
    if (preposition && (classes & C.ADVERB) === 0) {
      index = afterPhrase(scan, view, index + 1, limit);
      continue;
    }
    const candidate = candidateAt(scan, view, index, to, persons, index === from);
    if (candidate !== undefined) {
      if (candidate.type !== 'phrase' || last || weak === undefined) {
        if (candidate.type === 'nominative' || candidate.type === 'sie' || last)
          return weak !== undefined && candidate.type !== 'nominative' ? weak : candidate;
        weak ??= candidate;
      }
      index = Math.max(candidate.end, index + 1);
      if (weak.type === 'phrase') return weak;
      continue;
    }
    if (scan.verbAt(token) !== 0 && !last) break;
    index = (classes & C.DETERMINER) !== 0 && (classes & C.IT) === 0 ? afterPhrase(scan, view, index, limit) : index + 1;
  }
  return weak;
}

/** Index behind the noun phrase that begins here. */
function afterPhrase(scan: Scan, view: View, index: number, limit: number): number {
  const token = view.at(index);
  if ((scan.classes(token) & (C.OBJECT | C.SIE | C.NOMINATIVE)) !== 0) return index + 1;
  for (let steps = 0; index < limit && steps < 6; steps++, index++) {
    const at = view.at(index);
    if (scan.noun[at] === 1) {
      while (index + 1 < limit && scan.noun[view.at(index + 1)] === 1 && view.breaks[index] === 0) index++;
      return index + 1;
    }
    if (
      steps > 0 &&
      (scan.isSubjectPronoun(at) || (scan.classes(at) & (C.PREPOSITION | C.DETERMINER | C.OBJECT)) !== 0 || scan.verbAt(at) !== 0)
    )
      return index;
  }
  return index;
}

function candidateAt(scan: Scan, view: View, index: number, to: number, persons: number, bare: boolean): Candidate | undefined {
  const token = view.at(index);
  const classes = scan.classes(token);
  const word = scan.entries[token]?.folded ?? '';
  const simple = (type: Candidate['type'], bits: number): Candidate | undefined =>
    agrees(persons, bits) ? { token, start: token, end: index + 1, word, type, persons: bits, masculine: false } : undefined;
  if (scan.noun[token] === 1) return bare ? phraseAt(scan, view, index, persons) : undefined;
  const mayBeNoun = scan.noun[token] === 2 && (scan.verbAt(token) & VerbForm.ZU_INFINITIVE) === 0;
  if (mayBeNoun && bare && index + 1 < view.count && scan.verbAt(view.at(index + 1)) !== 0) return phraseAt(scan, view, index, persons);
  if (classes === 0)
    return bare && index + 1 < to && scan.noun[view.at(index + 1)] === 1 ? phraseAt(scan, view, index, persons) : undefined;
  if ((classes & C.NOMINATIVE) !== 0)
    return simple('nominative', word === 'ich' ? FIRST : word === 'du' ? SECOND : word === 'wir' ? PLURAL : THIRD);
  if ((classes & C.SIE) !== 0) return simple('sie', isPolite(scan, token) && !isInitial(scan, token) ? PLURAL : PLURAL | THIRD);
  if ((classes & C.IHR) !== 0 && !isNounAhead(scan, view, index + 1)) {
    const beside = index === view.finite - 1 || index === view.finite + 1;
    return (persons & SECOND_PLURAL) !== 0 && (beside || (persons & THIRD) === 0 || index === view.body)
      ? simple('ihr', SECOND_PLURAL)
      : undefined;
  }
  const phrase = (classes & (C.SINGULAR | C.PLURAL)) !== 0 ? phraseAt(scan, view, index, persons) : undefined;
  if (phrase !== undefined) return phrase;
  if (isNounAhead(scan, view, index + 1) && (classes & C.DETERMINER) !== 0) return undefined;
  if ((classes & C.IT) !== 0)
    return simple('it', word === 'das' || word === 'dies' || word === 'es' ? (isCopulaPlural(scan, view) ? THIRD | PLURAL : THIRD) : THIRD);
  if ((classes & C.INDEFINITE) !== 0 && (classes & C.NEGATOR) !== 0) return simple('indefinite', THIRD);
  if ((classes & C.INDEFINITE) !== 0) return simple('indefinite', (classes & C.PLURAL) !== 0 ? PLURAL : THIRD);
  if ((word === 'der' || word === 'die') && (index === view.finite - 1 || index === view.finite + 1))
    return simple('indefinite', word === 'der' ? THIRD : THIRD | PLURAL);
  return undefined;
}

/** "Das sind die Unterlagen": das with a plural verb. */
function isCopulaPlural(scan: Scan, view: View): boolean {
  const word = scan.entries[view.at(view.finite)]?.folded;
  return word === 'sind' || word === 'waren';
}

function isNounAhead(scan: Scan, view: View, index: number): boolean {
  for (let steps = 0; steps < 3; steps++) {
    const token = view.at(index + steps);
    if (token < 0 || view.breaks[index + steps - 1] === 1) return false;
    if (scan.noun[token] === 1) return true;
    if (scan.classes(token) !== 0 || scan.verbAt(token) !== 0) return false;
  }
  return false;
}

/** A noun phrase that can stand in the nominative and agrees: article, adjectives, noun. */
function phraseAt(scan: Scan, view: View, index: number, persons: number): Candidate | undefined {
  const start = view.at(index);
  const classes = scan.classes(start);
  const determined = (classes & C.DETERMINER) !== 0;
  if (determined && (classes & (C.SINGULAR | C.PLURAL)) === 0) return undefined;
  if (!determined && classes !== 0 && scan.noun[start] !== 1 && scan.noun[start] !== 2) return undefined;
  const bits = determined ? numberOf(classes) : THIRD | PLURAL;
  if (!agrees(persons, bits)) return undefined;
  for (let i = index; i < view.count && i < index + 7; i++) {
    const token = view.at(i);
    if (scan.noun[token] === 1 || (i === index && scan.noun[token] === 2)) {
      let head = i;
      // A compound with hyphens: E-Mail.
      while (head + 1 < view.count && ((scan.flags[view.at(head + 1)] ?? 0) & Flag.JOINED) !== 0) head++;
      const word = scan.entries[view.at(head)]?.folded ?? '';
      return {
        token: view.at(head),
        start,
        end: head + 1,
        word,
        type: 'phrase',
        persons: bits,
        masculine: scan.entries[start]?.folded === 'der',
      };
    }
    if (i > index && (scan.isSubjectPronoun(token) || (scan.verbAt(token) & PERSONS) !== 0 || (scan.classes(token) & C.COORDINATOR) !== 0))
      return undefined;
    if (view.breaks[i] === 1) return undefined;
  }
  return undefined;
}

function numberOf(classes: number): number {
  return ((classes & C.SINGULAR) !== 0 ? THIRD : 0) | ((classes & C.PLURAL) !== 0 ? PLURAL : 0);
}

function agrees(persons: number, bits: number): boolean {
  return (persons & bits) !== 0;
}
