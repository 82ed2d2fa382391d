export { createLinter, lint } from './api.js';
export type { CreateLinterOptions } from './api.js';
export { TonfallError } from '@tonfall/core';
export type {
  Also,
  DraftReading,
  DraftSession,
  Edit,
  Finding,
  Format,
  Language,
  Linter,
  LintOptions,
  Rewrite,
  RulePack,
  RuleSetting,
  Safety,
  Severity,
  TonfallErrorCode,
} from '@tonfall/core';
