import type { Language } from '../finding.js';
import type { PackedPattern } from '../rules/pack.js';
import type { Check, CheckedSentence, SentenceJudge } from './check.js';
import { endings } from './endings.js';
import { misspelling } from './misspelling.js';
import { nestedClauses } from './nested-clauses.js';
import { repeatedMarks } from './repeated-marks.js';
import { sentenceLength } from './sentence-length.js';

/** The checks that rule files may name. */
export const CHECKS: Readonly<Record<string, Check>> = {
  'repeated-marks': repeatedMarks,
  'sentence-length': sentenceLength,
  'nested-clauses': nestedClauses,
  endings,
  misspelling,
};

/** Names that rule files may use. */
export const knownChecks: readonly string[] = Object.keys(CHECKS);

type Named = NonNullable<PackedPattern['check']>;

/** The token range that a check finds at one of its anchors; undefined when it does not hold, or judges sentences. */
export function findAt({ name, parameters }: Named, sentence: CheckedSentence, at: number): readonly [number, number] | undefined {
  const check = CHECKS[name];
  return check !== undefined && 'find' in check ? check.find(sentence, at, parameters) : undefined;
}

/** The judge of whole sentences that a check makes of its parameters; undefined for a check of words. */
export function judgeOf({ name, parameters }: Named, language: Language): SentenceJudge | undefined {
  const check = CHECKS[name];
  return check !== undefined && 'judge' in check ? check.judge(parameters, language) : undefined;
}
