import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, it } from 'vitest';

/** Without the rules of Node for looking up modules: what only Node has stops the build. */
it('reads configuration in a browser, without anything of Node', async () => {
  const result = await build({
    entryPoints: [fileURLToPath(new URL('../../src/config.ts', import.meta.url))],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'browser',
    format: 'esm',
    target: 'es2022',
    conditions: ['@tonfall/source'],
    minify: true,
  });
  expect(result.warnings).toEqual([]);
  const used = Object.values(result.metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs));
  expect(used.filter((file) => /src\/files\/node|drafts\/(?!names)/.test(file))).toEqual([]);
  const text = result.outputFiles[0]?.text ?? '';
  expect(text).not.toMatch(/\brequire\(|from"node:|\bprocess\.(?!env)/);
  expect(text.length).toBeLessThan(400_000);
  const file = `data:text/javascript;base64,${Buffer.from(text).toString('base64')}`;
  const { checkConfig, withRule } = (await import(/* @vite-ignore */ file)) as typeof import('@tonfall/project/config');
  expect(checkConfig('tonfall.config.yml', 'languag: de', { rules: [], categories: [] })).toMatchObject([
    { line: 1, column: 1, hint: 'did you mean language?' },
  ]);
  expect(withRule('tonfall.config.yml', undefined, 'jargon', 'off')).toBe('rules:\n  jargon: off\n');
});
