import { IRREGULAR_VERBS } from './irregular-verbs.js';

import type { Inflection } from '../../rules/definition.js';

/** Irregular verbs of service mail: past, participle. */
const IRREGULAR: Readonly<Record<string, string>> = {
  be: 'am is are was were been being',
  have: 'has had having',
  do: 'does did done doing',
  go: 'goes went gone going',
  get: 'got gotten getting',
  give: 'gave given',
  take: 'took taken taking',
  make: 'made making',
  send: 'sent',
  tell: 'told',
  say: 'said',
  see: 'saw seen seeing',
  find: 'found',
  forget: 'forgot forgotten forgetting',
  read: 'read',
  write: 'wrote written writing',
  speak: 'spoke spoken',
  pay: 'paid',
  buy: 'bought',
  bring: 'brought',
  think: 'thought',
  know: 'knew known',
  let: 'let letting',
  put: 'put putting',
  set: 'set setting',
  keep: 'kept',
  leave: 'left',
  lose: 'lost',
  meet: 'met',
  choose: 'chose chosen',
  break: 'broke broken',
  misread: 'misread',
  misunderstand: 'misunderstood',
  understand: 'understood',
  overlook: 'overlooked',
  mean: 'meant',
  hold: 'held',
  feel: 'felt',
  hear: 'heard',
  come: 'came coming',
  become: 'became',
  begin: 'began begun beginning',
  show: 'showed shown',
  fill: 'filled',
  withdraw: 'withdrew withdrawn',
  build: 'built',
  deal: 'dealt',
  sell: 'sold',
  spend: 'spent',
  run: 'ran run running',
  stop: 'stopped stopping',
  cancel: 'cancelled cancelling canceled canceling',
  submit: 'submitted submitting',
  transmit: 'transmitted transmitting',
  admit: 'admitted admitting',
  omit: 'omitted omitting',
  transfer: 'transferred transferring',
  refer: 'referred referring',
  permit: 'permitted permitting',
  commit: 'committed committing',
  ship: 'shipped shipping',
  ping: 'pinged',
};

/** Forms of an English word for patterns: -s, -ed, -ing with the usual spellings, and irregular verbs. Too many rather than too few. */
export function inflectEnglish(word: string, kind?: Inflection): string[] {
  const space = word.indexOf(' ');
  if (space > 0 && kind === 'verb') return inflectEnglish(word.slice(0, space), kind).map((form) => form + word.slice(space));
  if (space > 0) {
    const last = word.lastIndexOf(' ');
    return inflectEnglish(word.slice(last + 1), kind).map((form) => word.slice(0, last + 1) + form);
  }
  const table = kind === 'noun' || kind === 'adjective' ? undefined : IRREGULAR_VERBS.get(word);
  const forms = [word, ...(IRREGULAR[word]?.split(' ') ?? []), ...(table?.past ?? []), ...(table?.participle ?? [])];
  if (kind === 'adjective') return forms;
  forms.push(/[sxz]$|[cs]h$/.test(word) ? `${word}es` : /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`);
  if (kind === 'noun' || kind === 'loan') return [...new Set(forms)];
  const stem = word.endsWith('e') ? word.slice(0, -1) : word;
  if (!(word in IRREGULAR)) forms.push(/[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ied` : `${stem}ed`);
  forms.push(`${stem}ing`);
  if (/^[^aeiou]*[aeiou][bdglmnprt]$/.test(word) && !(word in IRREGULAR))
    forms.push(`${word}${word.slice(-1)}ed`, `${word}${word.slice(-1)}ing`);
  return [...new Set(forms)];
}

/** For modals of more than one word, the word by which the engine finds them. */
const MODAL_WORDS: Readonly<Record<string, string>> = {
  must: "must mustn't",
  'have to': "have has had haven't having you've they've we've i've got gotta 've",
  'need to': "need needs needed needn't",
  'be required to': 'required',
  'be obliged to': 'obliged',
  'be to': "is are was were isn't aren't you're am",
  'be supposed to': 'supposed',
  'be allowed to': 'allowed',
  'be permitted to': 'permitted',
  'be able to': 'able unable',
  should: "should shouldn't should've",
  'ought to': 'ought',
  can: "can can't cannot",
  could: "could couldn't could've",
  may: 'may',
  might: 'might',
  would: "would wouldn't would've you'd",
  'had better': 'better',
  will: "will won't you'll",
};

/** Words that announce a modal. */
export function modalWords(modal: string): string[] {
  return (MODAL_WORDS[modal] ?? modal.split(' ')[0] ?? modal).split(' ');
}
