import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleCli, bundleServer, bundleTooling } from './bundle.mjs';
import { digest } from './digest.mjs';
import { root, runNode, say, SetupError, tool } from './run.mjs';
import { staleSteps } from './stale.mjs';

const stampFile = join(root, '.cache', 'build.json');

/** @type {Record<import('./steps.mjs').BuildStep['run'], () => Promise<void>>} */
const runners = {
  bundleTooling,
  bundleCli,
  bundleServer,
  async generate() {
    /** @param {string} file */
    const load = (file) => import(pathToFileURL(join(root, 'packages', 'tooling', 'dist', file)).href);
    (await load('generate-lexicon.js')).generateLexicon(root);
    const { generateRules } = await load('generate-rules.js');
    try {
      await generateRules(root);
    } catch (error) {
      // A rule file with a mistake: the message names every place.
      if (error instanceof Error && 'code' in error && error.code === 'bad-rule') throw new SetupError(error.message);
      throw error;
    }
  },
  async compile() {
    const code = await runNode([
      tool('typescript', 'bin/tsc'),
      '-b',
      ...['core', 'retext-german', 'project', 'tooling', 'cli', 'language-server'].map((name) => `packages/${name}`),
    ]);
    if (code !== 0) throw new SetupError('The build stopped at the type errors above.');
  },
};

/**
 * Runs the steps whose inputs changed since they last went well, and says so in one line each.
 * @param {readonly import('./steps.mjs').BuildStep[]} steps
 */
export async function ensureBuilt(steps) {
  const stamps = readStamps();
  for (const { step, digest: now, reason } of staleSteps(
    steps,
    (input) => digest(join(root, input)),
    stamps,
    (output) => existsSync(join(root, output)),
  )) {
    const build = steps.find(({ name }) => name === step.name);
    if (build === undefined) continue;
    say(`Building ${build.label} (${reason}) …`);
    await runners[build.run]();
    writeStamp(step.name, now);
  }
}

/** @returns {Record<string, string>} */
export function readStamps() {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'));
  } catch {
    return {};
  }
}

/** @param {string} name @param {string} value */
export function writeStamp(name, value) {
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(stampFile, JSON.stringify({ ...readStamps(), [name]: value }, null, 1));
}
