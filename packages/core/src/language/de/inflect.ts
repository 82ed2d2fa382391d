import type { Inflection } from '../../rules/definition.js';
import type { VerbLexicon } from './lexicon-types.js';

const ADJECTIVE = ['', 'e', 'en', 'er', 'es', 'em'];
const NOUN = ['', 's', 'es', 'n', 'en', 'e', 'er', 'ern'];

/** Forms of a German word for patterns: a verb's by the lexicon, a noun's or adjective's by the usual endings. Too many rather than too few. */
export function inflectGerman(word: string, lexicon: VerbLexicon, kind?: Inflection): string[] {
  if (kind === 'verb' || (kind === undefined && lexicon.has(word))) {
    const forms = lexicon.forms(word);
    if (forms.length > 0) return [word, ...forms];
  }
  if (kind === 'loan') return loanForms(word);
  const capital = word.charAt(0) !== word.charAt(0).toLowerCase();
  const endings = kind === 'noun' || (kind === undefined && capital) ? NOUN : ADJECTIVE;
  const stems = word.endsWith('e') ? [word, word.slice(0, -1)] : [word];
  return [
    ...new Set([word, ...stems.flatMap((stem) => endings.map((ending) => stem + ending)).filter((form) => form.length >= word.length - 1)]),
  ];
}

/**
 * A loan word takes no German endings but these: Tickets, Policies, Stakeholdern. With the endings of a noun, Spend would also be Spende and
 * Report also Reporter.
 */
function loanForms(word: string): string[] {
  if (/[^aeiou]y$/.test(word)) return [word, `${word}s`, `${word.slice(0, -1)}ies`];
  if (/e[rl]$/.test(word)) return [word, `${word}s`, `${word}n`];
  return [word, `${word}s`];
}
