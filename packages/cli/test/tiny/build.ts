import { createRequire } from 'node:module';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createVerbLexicon } from '@tonfall/core';
import { loadAndCompileRules, nodeFiles, renderProblems } from '@tonfall/project';
import lexicon from '@tonfall/rules/lexicon-de';
import { build } from 'esbuild';

const here = import.meta.dirname;
const cli = resolve(here, '../..');

/** The command line with the few rules beside this file, so that reports stay as they are while tonfall's own rules grow. */
export interface TinyProgram {
  /** The program, for `node`. */
  readonly bin: string;
  /** The npm API, bundled. */
  readonly index: string;
  remove(): void;
}

/** Bundles it from source. Throws when one of the rules is wrong. */
export async function buildTiny(): Promise<TinyProgram> {
  const folder = mkdtempSync(join(tmpdir(), 'tonfall-tiny-'));
  const { pack, definitions, problems } = await loadAndCompileRules(nodeFiles, here, createVerbLexicon(lexicon));
  if (problems.length > 0) throw new Error(renderProblems(problems));
  const rules = join(folder, 'rules.mjs');
  const written = join(folder, 'definitions.mjs');
  writeFileSync(rules, `export const rules = ${JSON.stringify(pack)};`);
  writeFileSync(written, `export default ${JSON.stringify(definitions)};`);
  await build({
    entryPoints: { bin: join(cli, 'src/bin.ts'), index: join(cli, 'src/index.ts') },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    conditions: ['@tonfall/source'],
    // Some packages bundle only as modules.
    mainFields: ['module', 'main'],
    // The parser of YAML is CommonJS, and asks for modules of Node.
    banner: { js: "import { createRequire as requireFrom } from 'node:module';\nconst require = requireFrom(import.meta.url);" },
    alias: {
      '@tonfall/rules/lexicon-de': createRequire(import.meta.url).resolve('@tonfall/rules/lexicon-de'),
      '@tonfall/rules/definitions': written,
      '@tonfall/rules': rules,
    },
    logLevel: 'error',
  });
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'tonfall', version: '1.2.3', exports: { './package.json': './package.json' } }),
  );
  return { bin: join(folder, 'bin.mjs'), index: join(folder, 'index.mjs'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}
