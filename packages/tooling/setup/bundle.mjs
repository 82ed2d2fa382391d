import { existsSync, rmSync } from 'node:fs';
import * as path from 'node:path';
import { root, SetupError } from './run.mjs';
import { namesPackage } from './stale.mjs';

const { join } = path;

/** Programs of `packages/tooling/src`; each becomes a file at the same place in `dist`. */
const toolingEntries = ['generate-lexicon', 'generate-rules', 'rules/test-command', 'rules/new-command', 'bench/bench', 'bench/worker'];

/** Bundles the generators and benchmarks from source. */
export async function bundleTooling() {
  const folder = join(root, 'packages', 'tooling');
  await bundle({
    entryPoints: toolingEntries.map((entry) => join(folder, 'src', `${entry}.ts`)).filter((file) => existsSync(file)),
    outbase: join(folder, 'src'),
    outdir: join(folder, 'dist'),
    sourcemap: 'inline',
    plugins: [onlyOwnCode],
  });
}

/**
 * Bundles the command line into few small files: `bin.js` and a chunk for each command, loaded when asked for. Names stay readable in stack traces.
 */
export async function bundleCli() {
  const folder = join(root, 'packages', 'cli');
  rmSync(join(folder, 'dist', 'bundle'), { recursive: true, force: true });
  await bundle({
    entryPoints: [join(folder, 'src', 'bin.ts')],
    outdir: join(folder, 'dist', 'bundle'),
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'linked',
    external: ['@tonfall/rules/lexicon-de', 'tonfall/package.json'],
  });
}

/** @param {import('esbuild').BuildOptions} options */
async function bundle(options) {
  const { build } = await import('esbuild');
  try {
    await build({
      bundle: true,
      splitting: true,
      platform: 'node',
      format: 'esm',
      target: 'node20.19',
      charset: 'utf8',
      conditions: ['@tonfall/source'],
      logLevel: 'error',
      ...options,
    });
  } catch (error) {
    throw new SetupError(`The build stopped: ${/** @type {Error} */ (error).message.split('\n')[0] ?? ''}`);
  }
}

/** Leaves packages of others, and the generated rules, to be loaded from node_modules. @type {import('esbuild').Plugin} */
const onlyOwnCode = {
  name: 'only-own-code',
  setup(build) {
    build.onResolve({ filter: /./ }, ({ path: specifier, kind }) => {
      if (kind === 'entry-point' || !namesPackage(specifier, path)) return undefined;
      return /^@tonfall\/(?!rules)/.test(specifier) ? undefined : { path: specifier, external: true };
    });
  },
};
