import { fold } from '../../text/fold.js';
import type { Element } from '../../rules/phrase.js';
import { VerbForm, type VerbLexicon } from './lexicon-types.js';

type Word = Extract<Element, { kind: 'word' }>;
type Familiar = 'du' | 'ihr';

const DATIVE = { du: 'dir', ihr: 'euch' } as const;
const ACCUSATIVE = { du: 'dich', ihr: 'euch' } as const;
const POSSESSIVE: Record<Familiar, Record<string, string>> = {
  du: { Ihr: 'dein', Ihre: 'deine', Ihren: 'deinen', Ihrem: 'deinem', Ihrer: 'deiner', Ihres: 'deines' },
  ihr: { Ihr: 'euer', Ihre: 'eure', Ihren: 'euren', Ihrem: 'eurem', Ihrer: 'eurer', Ihres: 'eures' },
};

const word = (text: string): Word => ({ kind: 'word', text, exact: false });
const isWord = (element: Element | undefined, text: string): boolean => element?.kind === 'word' && element.text === text;
const isPolite = (element: Element): boolean =>
  element.kind === 'word' && (element.text === 'Sie' || element.text === 'Ihnen' || element.text in POSSESSIVE.du);

/** The du and ihr forms of a phrase written with Sie, Ihnen, Ihr…: pronouns exchanged, the verb beside the pronoun adapted. Empty when it has none of these. */
export function familiarForms(phrase: readonly Element[], lexicon: VerbLexicon): Element[][] {
  if (!phrase.some(isPolite)) return [];
  return [...forms(phrase, 'du', lexicon), ...forms(phrase, 'ihr', lexicon)];
}

function forms(phrase: readonly Element[], familiar: Familiar, lexicon: VerbLexicon): Element[][] {
  const simple = phrase.map((element): Element => {
    if (element.kind !== 'word') return element;
    if (element.text === 'Ihnen') return word(DATIVE[familiar]);
    const possessive = POSSESSIVE[familiar][element.text];
    return possessive === undefined ? element : word(possessive);
  });
  const at = simple.findIndex((element) => isWord(element, 'Sie'));
  if (at < 0) return [simple];
  const object = simple.map((element) => (isWord(element, 'Sie') ? word(ACCUSATIVE[familiar]) : element));
  return [object, ...asSubject(simple, at, familiar, lexicon)];
}

function asSubject(phrase: Element[], at: number, familiar: Familiar, lexicon: VerbLexicon): Element[][] {
  const others = phrase.map((element, index) => (index !== at && isWord(element, 'Sie') ? word(ACCUSATIVE[familiar]) : element));
  const reflexives = others.some((element) => isWord(element, 'sich')) ? [ACCUSATIVE[familiar], DATIVE[familiar]] : [''];
  const results: Element[][] = [];
  for (const reflexive of new Set(reflexives)) {
    const base = others.map((element) => (isWord(element, 'sich') ? word(reflexive) : element));
    const verb = [at - 1, at + 1, at - 2, at + 2].find((index) => index >= 0 && finiteLemmas(base[index], lexicon).length > 0);
    if (verb === undefined) {
      results.push(withSubject(base, at, familiar));
      continue;
    }
    for (const { lemma, tense } of finiteLemmas(base[verb], lexicon).slice(0, 2)) {
      const finite = lexicon.finite(lemma, familiar, tense);
      if (finite !== undefined) results.push(withSubject(replaced(base, verb, finite), at, familiar));
      const imperative = verb === at - 1 && tense === 'present' ? lexicon.imperative(lemma, familiar) : undefined;
      if (imperative !== undefined) {
        for (const form of imperativeForms(imperative, familiar))
          results.push(replaced(base, verb, form).filter((_, index) => index !== at));
      }
    }
  }
  return results;
}

/** Both "ruf an" and "rufe an". */
function imperativeForms(imperative: string, familiar: Familiar): string[] {
  if (familiar === 'ihr') return [imperative];
  return imperative.endsWith('e') ? [imperative, imperative.slice(0, -1)] : [imperative, `${imperative}e`];
}

const withSubject = (phrase: Element[], at: number, familiar: Familiar): Element[] => replaced(phrase, at, familiar);

function replaced(phrase: readonly Element[], at: number, text: string): Element[] {
  return phrase.map((element, index) => (index === at ? word(text) : element));
}

function finiteLemmas(element: Element | undefined, lexicon: VerbLexicon): { lemma: string; tense: 'present' | 'past' | 'subjunctive' }[] {
  if (element?.kind !== 'word' || element.text !== element.text.toLowerCase()) return [];
  const found: { lemma: string; tense: 'present' | 'past' | 'subjunctive' }[] = [];
  for (const { lemma, forms: bits } of lexicon.analyse(fold(element.text))) {
    if ((bits & VerbForm.PLURAL) === 0 || lexicon.prefix(lemma) !== undefined) continue;
    if ((bits & VerbForm.PRESENT) !== 0) found.push({ lemma, tense: 'present' });
    if ((bits & VerbForm.SUBJUNCTIVE) !== 0) found.push({ lemma, tense: 'subjunctive' });
    if ((bits & VerbForm.PAST) !== 0) found.push({ lemma, tense: 'past' });
  }
  return found;
}
