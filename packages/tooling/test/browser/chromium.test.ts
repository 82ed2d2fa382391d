import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createLinter, createVerbLexicon, type Finding } from '@tonfall/core';
import { rules } from '@tonfall/rules';
import lexicon from '@tonfall/rules/lexicon-de';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureChromium } from '../../setup/chromium.mjs';

const drafts = resolve(import.meta.dirname, 'drafts');
const chromium = ensureChromium();
if ('reason' in chromium) process.stderr.write(`\nNot tested in a browser: ${chromium.reason}.\n\n`);

const letters = [
  { name: 'letter-de.md', format: 'markdown' },
  { name: 'letter-en.txt', format: 'text' },
] as const;

/** What the page does: nothing but core, the rules and the letters; the answer stands in the page. */
const page = `
  import { createLinter, createVerbLexicon } from '@tonfall/core';
  import { rules } from '@tonfall/rules';
  import lexicon from '@tonfall/rules/lexicon-de';
  const linter = createLinter({ rules, lexicon: createVerbLexicon(lexicon) });
  const answer = LETTERS.map(({ text, format }) => linter.lint(text, { format }));
  document.body.textContent = 'BEGIN' + encodeURIComponent(JSON.stringify({ answer, node: typeof process })) + 'END';
`;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tonfall-browser-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe.skipIf('reason' in chromium)('@tonfall/core with @tonfall/rules in Chromium', () => {
  it('lints a letter as it does in Node', { timeout: 120_000 }, async () => {
    const read = letters.map(({ name, format }) => ({ format, text: readFileSync(join(drafts, name), 'utf8') }));
    const file = join(folder, 'page.html');
    writeFileSync(file, `<!doctype html><meta charset="utf-8"><body>BROKEN</body><script>${await bundle(JSON.stringify(read))}</script>`);
    const dom = await open('path' in chromium ? chromium.path : '', pathToFileURL(file).href);
    const [, written] = /BEGIN(.*)END/.exec(dom) ?? [];
    expect(written, dom.slice(-2000)).toBeDefined();
    const { answer, node } = JSON.parse(decodeURIComponent(written ?? '')) as { answer: Finding[][]; node: string };
    const here = createLinter({ rules, lexicon: createVerbLexicon(lexicon) });
    expect(node).toBe('undefined');
    expect(answer).toEqual(read.map(({ text, format }) => here.lint(text, { format })));
    expect(answer[0]?.map(({ quote }) => quote)).toContain('Sie müssen');
    expect(answer[1]?.map(({ quote }) => quote)).toContain('You must');
  });
});

/** The page as a script. Throws when something in core or the rules needs Node. */
async function bundle(letters: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: page, resolveDir: import.meta.dirname, loader: 'js' },
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'iife',
    target: 'chrome110',
    charset: 'utf8',
    conditions: ['@tonfall/source'],
    define: { LETTERS: letters },
    logLevel: 'silent',
  });
  return (outputFiles[0]?.text ?? '').replaceAll('</script', '<\\/script');
}

/** The page after its script has run. */
function open(program: string, url: string): Promise<string> {
  const quiet =
    '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';
  const args = [...quiet.split(' '), `--user-data-dir=${join(folder, 'profile')}`, '--virtual-time-budget=10000', '--dump-dom', url];
  return new Promise((done, fail) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let dom = '';
    let log = '';
    child.stdout.on('data', (chunk: Buffer) => (dom += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()));
    child.on('error', fail);
    child.on('close', (code) => {
      if (code === 0) done(dom);
      else fail(new Error(`Chromium ended with ${String(code)}: ${log.slice(-1000)}`));
    });
  });
}
