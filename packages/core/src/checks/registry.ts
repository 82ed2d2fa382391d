import type { Check } from './check.js';
import { repeatedMarks } from './repeated-marks.js';

/** The checks that rule files may name. */
export const CHECKS: Readonly<Record<string, Check>> = { 'repeated-marks': repeatedMarks };

/** Names that rule files may use. */
export const knownChecks: readonly string[] = Object.keys(CHECKS);
