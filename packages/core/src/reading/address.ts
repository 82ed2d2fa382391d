import { Flag, Mark, type Tokens } from '../text/tokens.js';
import { Info, type WordInfo } from '../text/word-info.js';
import type { Addressee } from '../rules/definition.js';

/** How a paragraph addresses its reader; numbers of forms, and what tells where they are as many. */
export interface AddressForms {
  /** Polite forms in the middle of a sentence. */
  readonly polite: number;
  /** Of these Ihr, which is polite (Ihr Vertrag) or the plural of du (wenn Ihr kommt). */
  readonly ihr: number;
  /** Those at the start of one, where they may be they or her. */
  readonly opening: number;
  /** Familiar ones: du, euch, dein. */
  readonly familiar: number;
  /** Of these the plural ones: euch, euer. */
  readonly plural: number;
  /** Whoever is greeted with Herr or Frau is called Sie, a first name goes with du. */
  readonly greeted: 'Sie' | 'du' | undefined;
  /** The form that comes first, at the start of a sentence too. */
  readonly first: 'Sie' | 'du' | undefined;
}

/** A surname outweighs two slips; a first name, which many call Sie, decides where the forms are as many. */
const SURNAME = 2;
const FIRST_NAME = 1;

/** How a draft addresses its reader in the main; undefined when it says neither Sie nor du. */
export function addresseeOf(paragraphs: Iterable<AddressForms>): Addressee | undefined {
  let polite = 0;
  let opening = 0;
  let ihr = 0;
  let familiar = 0;
  let plural = 0;
  let greeted: AddressForms['greeted'];
  let first: AddressForms['first'];
  for (const each of paragraphs) {
    polite += each.polite;
    opening += each.opening;
    ihr += each.ihr;
    familiar += each.familiar;
    plural += each.plural;
    greeted ??= each.greeted;
    first ??= each.first;
  }
  if (familiar === 0) return polite > 0 || (opening > 0 && greeted !== 'du') ? 'Sie' : undefined;
  if (plural > 0) polite -= ihr;
  if (polite + opening <= 0) return plural * 2 > familiar ? 'ihr' : 'du';
  const forPolite = polite + (greeted === 'Sie' ? SURNAME : 0);
  const forFamiliar = familiar + (greeted === 'du' ? FIRST_NAME : 0);
  if (forPolite > forFamiliar || (forPolite === forFamiliar && first !== 'du')) return 'Sie';
  return plural * 2 > familiar ? 'ihr' : 'du';
}

/** Counts the forms of a paragraph as its words come. */
export class AddressCounter {
  polite = 0;
  opening = 0;
  ihr = 0;
  familiar = 0;
  plural = 0;
  greeted: AddressForms['greeted'];
  first: AddressForms['first'];

  reset(): void {
    this.polite = this.opening = this.ihr = this.familiar = this.plural = 0;
    this.greeted = this.first = undefined;
  }

  /** The word at `at`, which has `Info.POLITE` or `Info.FAMILIAR`. */
  count(bits: number, { flags }: Tokens, at: number): void {
    const flag = flags[at] as number;
    if ((flag & Flag.QUOTED) !== 0 || (at > 0 && isFrench(flags, at))) return;
    if ((bits & Info.FAMILIAR) !== 0) {
      this.familiar++;
      if ((bits & Info.PLURAL_FAMILIAR) !== 0) this.plural++;
      this.first ??= 'du';
    } else if ((flag & Flag.CAPITAL) !== 0) {
      // At the very start there is nobody else yet whom it could mean.
      if ((flag & Flag.INITIAL) === 0 || at === 0) {
        this.polite++;
        if ((bits & Info.IHR) !== 0) this.ihr++;
      } else this.opening++;
      this.first ??= 'Sie';
    }
  }

  /** A sentence that begins with a salutation, or has a Herr or Frau. */
  greet(tokens: Tokens, from: number, to: number, info: WordInfo): void {
    if (this.greeted !== undefined) return;
    const greets = (info.of(tokens.word[from] as number) & Info.SALUTATION) !== 0;
    for (let at = from; at < Math.min(to, from + 60); at++) {
      if (greets && at === from + 5) break;
      if ((tokens.word[at] as number) === Mark.COMMA && greets) break;
      if ((info.of(tokens.word[at] as number) & Info.TITLE) === 0) continue;
      if (greets || isCalled(tokens, at, from, to)) this.greeted = 'Sie';
      return;
    }
    if (greets && from + 1 < to && isName(tokens, from + 1, info) && endsHere(tokens, from + 2, to)) this.greeted = 'du';
  }

  get forms(): AddressForms {
    const { polite, opening, ihr, familiar, plural, greeted, first } = this;
    return { polite, opening, ihr, familiar, plural, greeted, first };
  }
}

/** Rue du Lac, Café du Nord: a name on both sides. */
const isFrench = (flags: ArrayLike<number>, at: number): boolean =>
  ((flags[at] as number) & Flag.CAPITAL) === 0 &&
  ((flags[at - 1] as number) & (Flag.CAPITAL | Flag.INITIAL)) === Flag.CAPITAL &&
  ((flags[at + 1] ?? 0) & Flag.CAPITAL) !== 0;

const ENDS: ReadonlySet<number> = new Set([Mark.COMMA, Mark.EXCLAMATION, Mark.STOP, Mark.QUESTION, Mark.DASH]);

const endsHere = (tokens: Tokens, at: number, to: number): boolean => at >= to || ENDS.has(tokens.word[at] as number);

/** "…, Frau Vogel." at the end, or "Frau Vogel, …" at the start. */
const isCalled = (tokens: Tokens, at: number, from: number, to: number): boolean =>
  (at === from || (tokens.word[at - 1] as number) === Mark.COMMA) && endsHere(tokens, at + 2, to);

/** A word with a capital that the engine knows nothing of: Lea, Stefan; not Team, Kundin, Tag. */
function isName(tokens: Tokens, at: number, info: WordInfo): boolean {
  const flags = tokens.flags[at] as number;
  return (flags & (Flag.WORD | Flag.CAPITAL)) === (Flag.WORD | Flag.CAPITAL) && (info.of(tokens.word[at] as number) & Info.GREETED) === 0;
}
