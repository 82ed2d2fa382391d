import { createVerbLexicon, type RulePack } from '@tonfall/core';
import { loadAndCompileRules, nodeFiles } from '@tonfall/project';
import lexicon from '@tonfall/rules/lexicon-de';

/** The few rules beside this file, compiled. */
export async function tinyRules(): Promise<RulePack> {
  return (await loadAndCompileRules(nodeFiles, import.meta.dirname, createVerbLexicon(lexicon))).pack;
}
