import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TonfallError } from '@tonfall/core';
import { renderProblems, ruleFileSchemas } from '@tonfall/project';
import { moduleOf } from './rules/module-text.js';
import { explanationsOf, generatedDocs, staleDocs, writeDocs } from './rules/generated-docs.js';
import { configEditorSchema } from './rules/config-schema.js';
import { editorSchema } from './rules/editor-schema.js';
import { openWorkshop, type Workshop } from './rules/workshop.js';

/**
 * Compiles rules/ below `rootDir` to rules/dist: the pack, the definitions, the verbs, and JSON Schemas for editors. Rejects with `TonfallError` (`bad-rule`) whose message
 * names every problem; then nothing is written.
 */
export async function generateRules(rootDir: string): Promise<void> {
  writePack(rootDir, await soundRules(rootDir));
}

/**
 * `generate-rules`: the same, rules/INDEX.md, and a page for each rule in docs/rules. `generate-rules --check` writes nothing and returns 1 when these are not what
 * the rules say. Returns the exit code.
 */
export async function main(argv: readonly string[], rootDir = process.cwd()): Promise<number> {
  const rules = await soundRules(rootDir);
  const docs = generatedDocs(rootDir, rules.definitions);
  if (argv.includes('--check')) {
    const stale = staleDocs(rootDir, docs);
    process.stdout.write(
      stale.length === 0
        ? 'rules/INDEX.md and docs/rules are as the rules say.\n'
        : `${stale.join('\n')}\nThese are not as the rules say; npm run rule:index writes them anew.\n`,
    );
    return stale.length === 0 ? 0 : 1;
  }
  writePack(rootDir, rules);
  writeDocs(rootDir, docs);
  process.stdout.write(`${String(rules.definitions.rules.length)} rules written to rules/dist, rules/INDEX.md and docs/rules.\n`);
  return 0;
}

async function soundRules(rootDir: string): Promise<Workshop> {
  const workshop = await openWorkshop(rootDir);
  const errors = workshop.problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0)
    throw new TonfallError('bad-rule', renderProblems(workshop.problems), {
      file: errors[0]?.file,
      line: errors[0]?.line,
      column: errors[0]?.column,
    });
  return workshop;
}

function writePack(rootDir: string, { pack, definitions }: Workshop): void {
  const folder = join(rootDir, 'rules', 'dist');
  const write = (name: string, text: string): void => {
    writeFileSync(join(folder, name), text);
  };
  mkdirSync(folder, { recursive: true });
  write('index.js', moduleOf(pack, 'export const rules ='));
  write(
    'index.d.ts',
    "import type { RulePack } from '@tonfall/core';\n/** The rules of tonfall, compiled. */\nexport declare const rules: RulePack;\n",
  );
  write('definitions.js', moduleOf(definitions, 'export default'));
  write(
    'definitions.d.ts',
    "import type { Definitions } from '@tonfall/core';\n/** The rules of tonfall as their files say them, with their examples. */\ndeclare const definitions: Definitions;\nexport default definitions;\n",
  );
  write('explanations.js', moduleOf(explanationsOf(rootDir, definitions), 'export default'));
  write('explanations.d.ts', EXPLANATIONS);
  for (const [name, schema] of Object.entries(ruleFileSchemas))
    write(`${name}.schema.json`, `${JSON.stringify(editorSchema(schema), null, 2)}\n`);
  write('config.schema.json', `${JSON.stringify(configEditorSchema(definitions), null, 2)}\n`);
}

/** The types of rules/dist/explanations.js, by themselves: the package of the rules needs no other for them. They are those of `@tonfall/project/explain`. */
const EXPLANATIONS = `interface Text {
  readonly id: string;
  readonly category: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly off: boolean;
  readonly messages: readonly string[];
  readonly why: string;
  readonly flags: readonly string[];
  readonly allows: readonly string[];
  readonly silent: readonly string[];
  readonly misses: readonly string[];
  readonly levels: readonly string[];
}
interface Told {
  readonly text: Text;
  readonly example?: string;
  readonly measured: string;
}
/** The rules of tonfall in words, Markdown, in both languages. */
declare const explanations: {
  readonly issues?: string;
  readonly rules: readonly { readonly id: string; readonly was?: readonly string[]; readonly category: string; readonly de: Told; readonly en: Told }[];
};
export default explanations;
`;
