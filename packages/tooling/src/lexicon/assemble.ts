import { Form } from './form-bits.js';
import type { DictionaryVerb } from './dictionary.js';
import type { OwnTable } from './own-table.js';
import { irregularParadigm, strongParadigm, weakParadigm, type Paradigm } from './paradigm.js';
import { splitInfinitive, strongRoot } from './spelling.js';

/** Verbs without their separable prefixes, and the prefixes each takes. */
export interface Assembly {
  readonly bases: ReadonlyMap<string, BaseVerb>;
  /** `prefix|base`. */
  readonly pairs: ReadonlySet<string>;
  /** Written forms that differ: lemma:du:ihr:participle:Sie. */
  readonly overrides: readonly string[];
  readonly stop: ReadonlySet<string>;
}

export interface BaseVerb {
  readonly paradigm: Paradigm;
  /** Only with a prefix a verb of its own: händigen (aushändigen). */
  bound: boolean;
  /** In our own table: likelier than others. */
  common: boolean;
  /** Beside it there is a separable verb of the same letters, which is the likelier one: umgehen. */
  preferSeparable: boolean;
}

/** Joins dictionary and own table; the table wins. */
export function assemble(dictionary: readonly DictionaryVerb[], table: OwnTable): Assembly {
  const bases = new Map<string, BaseVerb>();
  const pairs = new Set<string>();
  const known = new Map(dictionary.map((verb) => [verb.lemma, verb]));
  const base = (lemma: string, bound = false, common = false, ge?: boolean): BaseVerb => {
    let verb = bases.get(lemma);
    if (verb === undefined) {
      verb = { paradigm: makeParadigm(lemma, known.get(lemma), table, ge), bound, common, preferSeparable: false };
      bases.set(lemma, verb);
    }
    verb.bound &&= bound;
    verb.common ||= common;
    return verb;
  };
  const pair = (prefix: string, lemma: string, common = false, ge?: boolean): void => {
    pairs.add(`${prefix}|${lemma}`);
    const verb = base(lemma, true, false, ge);
    verb.common ||= common;
  };
  const split = new Map<string, readonly [string, string]>();
  for (const entry of [...table.separable, ...table.weak, ...table.service.map((verb) => [verb.prefix, verb.base] as const)]) {
    if (entry[0] !== '') split.set(entry.join(''), entry);
  }

  for (const lemma of [...table.irregular.keys(), ...table.strong.keys(), ...table.inseparable]) base(lemma, false, true);
  for (const [prefix, lemma] of table.weak) if (prefix === '') base(lemma, false, true);
  for (const verb of table.service) if (verb.prefix === '') base(verb.base, false, true);
  for (const verb of dictionary) {
    if (table.remove.has(verb.lemma) || table.inseparable.has(verb.lemma) || split.has(verb.lemma)) continue;
    if (verb.split === undefined && !lostInfix(verb, known, table)) base(verb.lemma);
  }
  for (const [prefix, lemma] of split.values()) pair(prefix, lemma, true);
  for (const verb of dictionary) {
    if (table.remove.has(verb.lemma) || table.inseparable.has(verb.lemma) || split.has(verb.lemma)) continue;
    const parts = verb.split ?? lostInfix(verb, known, table);
    if (parts !== undefined)
      pair(parts[0], parts[1], false, verb.participles.some((word) => word.startsWith(`${parts[0]}ge`)) && !parts[1].startsWith('ge'));
  }
  for (const [prefix, lemma] of table.bothInseparable) {
    base(prefix + lemma);
    pair(prefix, lemma);
  }
  for (const [prefix, lemma] of table.bothSeparable) {
    base(prefix + lemma).preferSeparable = true;
    pair(prefix, lemma);
  }
  addExtras(bases, table);
  return { bases, pairs, overrides: overridesOf(table), stop: table.stop };
}

/** A separable verb whose infix infinitive the dictionary has lost: einschreiten, mitdenken. */
function lostInfix(
  verb: DictionaryVerb,
  known: ReadonlyMap<string, DictionaryVerb>,
  table: OwnTable,
): readonly [string, string] | undefined {
  if (table.irregular.has(verb.lemma) || table.strong.has(verb.lemma)) return undefined;
  for (let i = verb.lemma.length - 4; i >= 2; i--) {
    const prefix = verb.lemma.slice(0, i);
    const rest = verb.lemma.slice(i);
    if (table.alwaysSeparable.has(prefix) && (known.has(rest) || table.strong.has(rest))) return [prefix, rest];
  }
  return undefined;
}

function makeParadigm(lemma: string, verb: DictionaryVerb | undefined, table: OwnTable, ge: boolean | undefined): Paradigm {
  const irregular = table.irregular.get(lemma);
  if (irregular !== undefined) return irregularParadigm(lemma, irregular);
  const strong = table.strong.get(lemma);
  if (strong !== undefined) return strongParadigm(lemma, strong);
  const parts = splitInfinitive(lemma);
  const weakPast = parts === undefined || verb?.past === undefined || verb.past === `${parts.stem}te` || verb.past === `${parts.stem}ete`;
  const compound = strongRoot(lemma, table);
  const rootVerb = compound === undefined ? undefined : table.strong.get(compound.root);
  if (compound !== undefined && rootVerb !== undefined && (verb === undefined || !weakPast))
    return strongParadigm(compound.root, rootVerb, compound.prefix);
  const participle = verb?.participles.find((word) => /(?:en|t)$/.test(word));
  if (
    !weakPast &&
    !table.weakCompounds.has(lemma) &&
    verb.third !== undefined &&
    verb.subjunctive !== undefined &&
    participle !== undefined
  ) {
    return strongParadigm(lemma, { third: verb.third, past: verb.past, subjunctive: verb.subjunctive, participles: verb.participles });
  }
  return weakParadigm(
    lemma,
    verb === undefined || verb.participles.length === 0 ? ge : verb.participles.some((word) => word.startsWith(`ge${parts?.stem ?? ''}`)),
  );
}

const EXTRA_BITS: Readonly<Record<string, number>> = {
  infinitive: Form.INFINITIVE,
  reported: Form.REPORTED,
  'reported-plural': Form.REPORTED | Form.PLURAL,
  'reported-du': Form.REPORTED | Form.SECOND,
  'reported-ihr': Form.REPORTED | Form.SECOND_PLURAL,
  subjunctive: Form.SUBJUNCTIVE | Form.FIRST | Form.THIRD,
  'subjunctive-plural': Form.SUBJUNCTIVE | Form.PLURAL,
  'subjunctive-du': Form.SUBJUNCTIVE | Form.SECOND,
  'subjunctive-ihr': Form.SUBJUNCTIVE | Form.SECOND_PLURAL,
  'past-du': Form.PAST | Form.SECOND,
  'past-ihr': Form.PAST | Form.SECOND_PLURAL,
  'participle-present': Form.PRESENT_PARTICIPLE,
};

function addExtras(bases: ReadonlyMap<string, BaseVerb>, table: OwnTable): void {
  for (const [lemma, forms] of table.extra) {
    const verb = bases.get(lemma);
    for (const [word, name] of forms) {
      const bits = EXTRA_BITS[name];
      if (verb === undefined || bits === undefined) throw new Error(`verbs-de.yml: extra ${lemma}: ${name} is not known`);
      verb.paradigm.word(word, bits);
    }
  }
  for (const [lemma, words] of table.participles) for (const word of words) bases.get(lemma)?.paradigm.word(word, Form.PARTICIPLE);
}

function overridesOf(table: OwnTable): string[] {
  const lines = new Map<string, string[]>();
  for (const verb of table.service) lines.set(verb.prefix + verb.base, [verb.du, verb.ihr, verb.participles[0] ?? '', '']);
  for (const [lemma, line] of table.irregular) {
    const [du = '', ihr = '', sie = ''] = (line.split('·')[4] ?? '').trim().split('|');
    const participle = (line.split('·')[3] ?? '').trim().split(',')[0] ?? '';
    lines.set(lemma, [du.split(',')[0] ?? '', ihr, participle, sie]);
  }
  for (const [lemma, words] of table.participles) {
    const line = lines.get(lemma) ?? ['', '', '', ''];
    line[2] = words[0] ?? '';
    lines.set(lemma, line);
  }
  return [...lines].map(([lemma, fields]) => [lemma, ...fields].join(':'));
}
