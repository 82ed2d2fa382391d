import { isAbbreviation, isFollower, isIntroducer, isNumberAbbreviation, isStarter, maySentenceEnd, severalParts } from './words.js';

/** What a full stop does: `ends` a sentence, `continues` it, or the rules of `parse-latin` are to decide. */
export type FullStop = 'ends' | 'continues' | 'undecided';

const LAST_WORD = /[^\s()[\]{}/„“”"«»‚‘…*]+$/u;
const NEXT = /^[)\]}“”"«»’‘*_]*(\s*)[^\p{L}\p{M}\p{N}\s]*\s?[^\p{L}\p{M}\p{N}\s]*([\p{L}\p{N}][\p{L}\p{M}\p{N}\u00AD-]*)/u;
const PARTS = /(?:\p{L}[\p{L}\p{M}]{0,3}\.\s{0,2}){1,4}\p{L}[\p{L}\p{M}]{0,3}$/u;
/** Up to three digits, or day and month. */
const NUMBER = /^(?:\d{1,3}|\d{1,2}\.\d{1,2})$/u;
/** I to XXXIX: beyond that, letters such as `XL` and `CD` are rather sizes and discs. */
const ROMAN = /^(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})$/u;
/** `Melden Sie`, `Rufen wir`: a verb at the start of a sentence. */
const IMPERATIVE = /^\s+\p{Lu}\p{Ll}+(?:en|ern|eln)\s+(?:Sie|wir)(?!\p{L})/u;
const INITIALS = /^(?:\p{L}\.)+\p{L}$/u;
const ONE_LETTER = /^\p{L}\p{M}?$/u;
/** What may stand before a number or letter that numbers the sentence. */
const OPENING = /^[\s(„"«»•*-]*$/u;
/** `1. und 2. Termin`, `1./2. Termin`. */
const NUMBER_ROW = /\d\.\s*(?:und|oder|bis|sowie|[-–/,+&])\s*$/u;
const BIS = /(?:^|\s)bis(?:\s+(?:zum|zur|spätestens|einschließlich|einschliesslich|inkl\.))?\s+$/iu;
const BARE_PREPOSITION = /(?:^|\s)(?:in|als|aus|mit|je|pro|ab|nach)\s+$/u;

/** Whether the full stop after `word` says nothing special, a capital following: no abbreviation, number or letter. */
export const isOrdinary = (word: string): boolean => /^\p{L}{5,}$/u.test(word) && !isAbbreviation(word) && !ROMAN.test(word);

/**
 * What the full stop between `before` and `after` does. `before` is the sentence up to it (or its last couple of hundred units), `after` the text that
 * follows it. Both without the full stop.
 */
export function readFullStop(before: string, after: string): FullStop {
  const word = LAST_WORD.exec(before.slice(-60))?.[0];
  if (word === undefined || after.trim() === '') return 'undecided';
  if (/^[/,;-]/u.test(after)) return isAbbreviation(word) ? 'continues' : 'undecided';
  const found = NEXT.exec(after);
  const next = found?.[2] ?? '';
  const opens = isStarter(next) || IMPERATIVE.test(after);
  if (/^\s+\p{Ll}/u.test(after)) return 'continues';
  const lead = before.slice(0, before.length - word.length);

  if (NUMBER.test(word)) return readNumber(before, lead, next, after);
  if (isNumberAbbreviation(word) && (/^\d/u.test(next) || ROMAN.test(next) || /^\s*§/u.test(after))) return 'continues';
  const parts = PARTS.exec(before.slice(-30))?.[0].split(/\.\s*/u);
  const several = parts === undefined ? undefined : severalParts(parts);
  if (several !== undefined) return maySentenceEnd(several) && opens ? 'ends' : 'continues';
  if (isAbbreviation(word)) return maySentenceEnd(word) && opens ? 'ends' : 'continues';
  if (ONE_LETTER.test(word) || ROMAN.test(word) || INITIALS.test(word)) return opens && !OPENING.test(lead) ? 'ends' : 'continues';
  if (/^\d/u.test(next)) return found?.[1] === '' ? 'undecided' : 'ends';
  return /^\p{Lu}/u.test(next) ? 'ends' : 'undecided';
}

function readNumber(before: string, lead: string, next: string, after: string): FullStop {
  if (next === '' || OPENING.test(lead) || /^\d/u.test(next) || !/^\p{Lu}/u.test(next)) return 'continues';
  if (isFollower(next)) return 'continues';
  if (IMPERATIVE.test(after)) return 'ends';
  if (isStarter(next)) return /^Ih(?:r|re[nmrs]?|nen)$|^Sie$/u.test(next) && isBracketOpen(before, after) ? 'continues' : 'ends';
  if (BIS.test(lead)) return 'ends';
  const previous = LAST_WORD.exec(lead.trimEnd().slice(-60))?.[0] ?? '';
  return isIntroducer(previous) || NUMBER_ROW.test(lead) || BARE_PREPOSITION.test(lead) ? 'continues' : 'ends';
}

const AUXILIARY =
  /(?:^|\s)(?:habe|hat|haben|hatten?|bin|sind|wird|werden?|wurden?|würden?|kann|können|konnten?|könnten?|möchten?|wollen|wollten?|sollen|sollten?|dürfen|müssen|mussten?)\s/iu;
const FINITE =
  /\s(?:ist|sind|war|waren|wird|werden|wurden?|hat|haben|hatten?|kann|können|konnten?|könnten?|darf|dürfen|muss|müssen|soll|sollen|sollten?|liegt|kommt|geht|steht)\s/iu;

/**
 * `Wir haben am 15.03. Ihre Zahlung erhalten.` — the polite `Ihre` is capitalised inside a sentence too. The sentence goes on when an auxiliary stands
 * before the date with nothing that closes it, and the words after the date are few, without a finite verb, and end in a participle or an infinitive.
 */
function isBracketOpen(before: string, after: string): boolean {
  if (!AUXILIARY.test(before)) return false;
  const rest = /^[^.!?:;…]*/u.exec(after.trimStart())?.[0] ?? '';
  const clause = rest.split(/,|\s(?:und|aber)\s/u, 1)[0] ?? '';
  const words = clause.trim().split(/\s+/u);
  const last = words.at(-1) ?? '';
  const openings = before.split(/[,;:]/u).at(-1) ?? before;
  return (
    AUXILIARY.test(openings) &&
    words.length >= 2 &&
    words.length <= 9 &&
    /^\p{Ll}.*(?:t|en|ern|eln)$/u.test(last) &&
    !FINITE.test(` ${clause} `)
  );
}
