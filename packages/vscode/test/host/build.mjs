import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));

/** The tests in one script, as the extension host loads them. */
export const hostTests = join(here, '..', '..', 'dist', 'host-tests.cjs');

/** Bundles the tests that run inside the extension host. */
export async function buildHostTests() {
  await build({
    entryPoints: [join(here, 'index.ts')],
    outfile: hostTests,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode'],
    sourcemap: 'inline',
    logLevel: 'error',
  });
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await buildHostTests();
