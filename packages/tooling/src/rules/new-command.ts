import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CATEGORIES, loadRules, nearest, nodeFiles } from '@tonfall/project';
import { skeleton } from './skeleton.js';

/** `npm run rule:new CATEGORY/RULE-ID`: writes a rule file to start from. Returns the exit code: 2 when it cannot, and then nothing is written. */
export async function main(argv: readonly string[], rootDir = process.cwd()): Promise<number> {
  const [name = '', ...more] = argv;
  const [category = '', id = '', ...deeper] = name
    .replaceAll('\\', '/')
    .replace(/^rules\//, '')
    .replace(/\.yml$/, '')
    .split('/');
  if (id === '' || more.length > 0 || deeper.length > 0)
    return refuse('Name one rule: npm run rule:new command/my-rule', `Categories are ${CATEGORIES.join(', ')}.`);
  const known: readonly string[] = CATEGORIES;
  if (!known.includes(category)) {
    const near = nearest(category, known);
    return refuse(
      `There is no category ${category}${near === undefined ? '' : `; did you mean ${near}?`}.`,
      `Categories are ${known.join(', ')}.`,
    );
  }
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id))
    return refuse(`${id} cannot be the name of a rule.`, 'Use lower-case letters and hyphens, such as modal-command.');
  const file = `rules/${category}/${id}.yml`;
  if (existsSync(join(rootDir, file))) return refuse(`${file} is there already.`, `npm run rule:test ${id} runs its examples.`);
  const { rules } = (await loadRules(nodeFiles, rootDir)).definitions;
  const owner = rules.find((rule) => rule.id === id || rule.was?.includes(id));
  if (owner !== undefined) return refuse(`The id ${id} is taken by rules/${owner.category}/${owner.id}.yml.`, 'Choose another one.');
  mkdirSync(join(rootDir, 'rules', category), { recursive: true });
  writeFileSync(join(rootDir, file), skeleton(category, id));
  process.stdout.write(`${file} is there.\nNext: replace its lines with your own, then npm run rule:test ${id}\n`);
  return 0;
}

function refuse(problem: string, next: string): number {
  process.stdout.write(`${problem}\n${next}\n`);
  return 2;
}
