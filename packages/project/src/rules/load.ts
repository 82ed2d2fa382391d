import { compileRules, type Definitions, type RulePack, type VerbLexicon } from '@tonfall/core';
import type { FileAccess } from '../files/access.js';
import { checkExamples } from './checks/examples.js';
import { checkMessages } from './checks/messages.js';
import { checkNames } from './checks/names.js';
import { checkPhrases } from './checks/phrases.js';
import { checkReferences, readSources } from './checks/references.js';
import { checkStructure } from './checks/structure.js';
import { addCompileProblems, checkLemmas } from './checks/compiled.js';
import { readRuleFiles, type RuleFile } from './files.js';
import { sortProblems, type RuleProblem } from './problem.js';

/** What stands below rules/. */
export interface LoadedRules {
  /** Every file that follows the schema. What else is wrong with it is in `problems`: with an error there, the rules are for trying out only. */
  readonly definitions: Definitions;
  /** All problems of all files, by file and place. */
  readonly problems: readonly RuleProblem[];
}

/** The same, compiled. */
export interface CompiledRules extends LoadedRules {
  /** Patterns that cannot be compiled are left out and reported. */
  readonly pack: RulePack;
}

/** Reads and checks rules/**.yml below `rootDir`. Rejects with `TonfallError` (`not-found`, `unreadable`, `not-utf8`) when files cannot be read; what is wrong inside them is in `problems`. */
export async function loadRules(access: FileAccess, rootDir: string): Promise<LoadedRules> {
  const files = await checkedFiles(access, rootDir);
  return { definitions: definitionsOf(files), problems: problemsOf(files) };
}

/** Reads, checks and compiles rules/**.yml below `rootDir`; with a lexicon the verbs are checked too. Rejects as `loadRules` does. */
export async function loadAndCompileRules(access: FileAccess, rootDir: string, lexicon: VerbLexicon): Promise<CompiledRules> {
  const files = await checkedFiles(access, rootDir);
  const definitions = definitionsOf(files);
  const compiled = compileRules(definitions, lexicon);
  checkLemmas(files, lexicon);
  addCompileProblems(files, compiled.problems);
  return { definitions, problems: problemsOf(files), pack: compiled.pack };
}

async function checkedFiles(access: FileAccess, rootDir: string): Promise<RuleFile[]> {
  const files = await readRuleFiles(access, rootDir);
  const sources = await readSources(access, rootDir);
  checkNames(files);
  for (const file of files) {
    checkStructure(file);
    checkExamples(file);
    checkMessages(file);
  }
  checkReferences(files, sources);
  checkPhrases(files);
  return files;
}

function definitionsOf(files: readonly RuleFile[]): Definitions {
  return {
    rules: files.flatMap(({ rule }) => rule ?? []),
    facts: files.flatMap(({ fact }) => fact ?? []),
    lists: files.flatMap(({ list }) => list ?? []),
  };
}

const problemsOf = (files: readonly RuleFile[]): RuleProblem[] => sortProblems(files.flatMap(({ source }) => source.problems));
