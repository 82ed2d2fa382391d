import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createVerbLexicon, type VerbLexicon } from '@tonfall/core';
import { loadAndCompileRules, nodeFiles, type CompiledRules } from '@tonfall/project';
import { generateLexicon } from '../generate-lexicon.js';

/** The rules of a repository as their files stand now, and the verbs. */
export interface Workshop extends CompiledRules {
  readonly lexicon: VerbLexicon;
}

/** Reads and compiles rules/ below `rootDir`; makes the lexicon first when it is missing or older than its table. */
export async function openWorkshop(rootDir: string): Promise<Workshop> {
  const lexicon = createVerbLexicon(lexiconData(rootDir));
  return { ...(await loadAndCompileRules(nodeFiles, rootDir, lexicon)), lexicon };
}

/** The string that `createVerbLexicon` takes. */
export function lexiconData(rootDir: string): string {
  const built = join(rootDir, 'rules', 'dist', 'lexicon-de.js');
  const table = join(rootDir, 'rules', 'lexicon', 'verbs-de.yml');
  if (!existsSync(built) || statSync(built).mtimeMs < statSync(table).mtimeMs) generateLexicon(rootDir);
  const data = /export default '([^']*)'/.exec(readFileSync(built, 'utf8'))?.[1];
  if (data === undefined) throw new Error(`${built} is not a lexicon; delete it and run again`);
  return data;
}
