import { IRREGULAR_VERBS } from './irregular-verbs.js';
import { NEVER_VERBS, NOUN_VERBS, PLAIN_VERBS } from './verb-list.js';

/** Forms of a verb that a word can be, and how sure that is, as bits. */
export const Form = {
  BASE: 1,
  /** Third person: signs, has, is. */
  S: 2,
  PAST: 4,
  PARTICIPLE: 8,
  ING: 16,
  /** Also a noun or an adjective: order, call, open. */
  NOUN: 32,
  /** Not in the list of verbs; guessed from -ed or -ing. */
  GUESSED: 64,
} as const;

export const FINITE = Form.BASE | Form.S | Form.PAST;

export interface VerbReading {
  readonly lemma: string;
  readonly forms: number;
}

const NO_VERB: VerbReading = { lemma: '', forms: 0 };

/** looks, works, helps: nouns in theory. */
const SURE = new Set(['look', 'sound', 'feel', 'work', 'help', 'matter', 'want', 'stop', 'stay', 'apply']);

let table: Map<string, VerbReading> | undefined;

/** Reads a folded word as a verb; `forms` is 0 where it is none. */
export function verbReading(folded: string): VerbReading {
  table ??= build();
  const known = table.get(folded);
  if (known !== undefined) return known;
  if (folded.length < 5 || NEVER_VERBS.has(folded)) return NO_VERB;
  if (folded.endsWith('ed')) return { lemma: guessBase(folded.slice(0, -2), table), forms: Form.PAST | Form.PARTICIPLE | Form.GUESSED };
  if (folded.endsWith('ing')) return { lemma: guessBase(folded.slice(0, -3), table), forms: Form.ING | Form.GUESSED };
  return NO_VERB;
}

function build(): Map<string, VerbReading> {
  const all = new Map<string, VerbReading>();
  const add = (word: string, lemma: string, forms: number): void => {
    if (word !== lemma && NEVER_VERBS.has(word)) return;
    const before = all.get(word);
    // found is a form of find, left of leave; the irregular verb comes first in the lists.
    if (before === undefined) all.set(word, { lemma, forms });
    else if (before.lemma === lemma) all.set(word, { lemma, forms: before.forms | forms });
    else if ((forms & Form.BASE) === 0) return;
    else all.set(word, { lemma: before.lemma, forms: before.forms | forms });
  };
  const paradigm = (word: string, noun: boolean): void => {
    const kind = noun ? Form.NOUN : 0;
    add(word, word, Form.BASE | kind);
    add(thirdPerson(word), word, Form.S | (SURE.has(word) ? 0 : kind));
    for (const stem of stems(word)) add(`${stem}ing`, word, Form.ING);
    const irregular = IRREGULAR_VERBS.get(word);
    if (irregular === undefined) for (const past of regularPast(word)) add(past, word, Form.PAST | Form.PARTICIPLE);
    else {
      for (const past of irregular.past) add(past, word, Form.PAST);
      for (const participle of irregular.participle) add(participle, word, Form.PARTICIPLE);
    }
  };
  const nouns = new Set(NOUN_VERBS);
  for (const word of IRREGULAR_VERBS.keys()) paradigm(word, nouns.has(word) && !PLAIN_VERBS.includes(word));
  for (const word of PLAIN_VERBS)
    if (word !== 'be' && word !== 'have') paradigm(word.endsWith('?') ? word.slice(0, -1) : word, word.endsWith('?'));
  for (const word of nouns) if (!all.has(word)) paradigm(word, true);
  return all;
}

function thirdPerson(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(s|x|z|ch|sh|o)$/.test(word) ? `${word}es` : `${word}s`;
}

/** Stems before -ing: sign, mak, stopp, cancel and cancell. */
function stems(word: string): string[] {
  if (/[^e]e$/.test(word) && word.length > 2) return word.endsWith('ie') ? [`${word.slice(0, -2)}y`] : [word.slice(0, -1)];
  if (/[^aeiou]*[aeiou][bdfglmnprt]$/.test(word) && word.length > 2) return [word, word + word.slice(-1)];
  return [word];
}

function regularPast(word: string): string[] {
  if (word.endsWith('e')) return [`${word}d`];
  if (/[^aeiou]y$/.test(word)) return [`${word.slice(0, -1)}ied`];
  return stems(word).map((stem) => `${stem}ed`);
}

/** "valued" → value, "wrapped" → wrap, "tested" → test: the base in the list, else the likeliest. */
function guessBase(stem: string, all: ReadonlyMap<string, VerbReading>): string {
  const known = (word: string): boolean => ((all.get(word)?.forms ?? 0) & Form.BASE) !== 0;
  if (known(stem)) return stem;
  if (known(`${stem}e`)) return `${stem}e`;
  if (/([bdfgmnprt])\1$/.test(stem)) return stem.slice(0, -1);
  if (stem.endsWith('i')) return `${stem.slice(0, -1)}y`;
  return /(at|it|iv|ov|uc|ic|rg|dg|ng|uir|is|iz|ys|yz|bl|pl|tl|dl|gl|su|lu|gu|nc|rc|rs|ns|rv|lv)$/.test(stem) ? `${stem}e` : stem;
}
