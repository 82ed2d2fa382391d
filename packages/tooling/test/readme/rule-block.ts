import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createVerbLexicon } from '@tonfall/core';
import { loadAndCompileRules, nodeFiles, renderProblems } from '@tonfall/project';
import lexicon from '@tonfall/rules/lexicon-de';
import { ExampleRunner, subjectsOf } from '../../src/rules/run-examples.js';
import { putFile, root } from './consumer.js';

/** Reads a rule, fact or word list as a file of rules/ beside our own lists and facts, and runs its examples. Returns what is wrong, in one text. */
export async function problemsOfRule(yaml: string): Promise<string> {
  const file = fileOf(yaml);
  if (file === undefined) return 'neither id and category, fact nor list is named in it';
  const folder = mkdtempSync(join(tmpdir(), 'tonfall-rule-'));
  try {
    for (const name of ['lists', 'facts', 'lexicon', 'SOURCES.md'])
      cpSync(join(root, 'rules', name), join(folder, 'rules', name), { recursive: true });
    putFile(folder, file, `${yaml}\n`);
    const verbs = createVerbLexicon(lexicon);
    const { definitions, pack, problems } = await loadAndCompileRules(nodeFiles, folder, verbs);
    const own = problems.filter((problem) => problem.file.endsWith(file));
    const { failures } = new ExampleRunner(definitions, pack, verbs).run(
      subjectsOf(definitions).filter(({ id }) => file.endsWith(`/${id}.yml`)),
    );
    return [renderProblems(own), ...failures.map(({ example, variants }) => `${example}: ${variants[0]?.problem ?? ''}`)].join('\n').trim();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function fileOf(yaml: string): string | undefined {
  const value = (key: string): string | undefined => new RegExp(`^${key}: *([\\w-]+)`, 'm').exec(yaml)?.[1];
  const [id, category, fact, list] = [value('id'), value('category'), value('fact'), value('list')];
  if (id !== undefined && category !== undefined) return `rules/${category}/${id}.yml`;
  if (fact !== undefined) return `rules/facts/${fact}.yml`;
  return list === undefined ? undefined : `rules/lists/de/${list}.yml`;
}
