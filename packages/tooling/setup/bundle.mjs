import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, SetupError } from './run.mjs';
import { namesPackage } from './stale.mjs';

const { join } = path;

/** Smaller, with the names that a stack tells. */
const small = { minifySyntax: true, minifyWhitespace: true };

/** A script that Node loads at once, and that knows where it stands. @type {import('esbuild').BuildOptions} */
const script = {
  format: 'cjs',
  define: { 'import.meta.url': 'bundleUrl' },
  banner: { js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
};

/** Programs of `packages/tooling/src`; each becomes a file at the same place in `dist`. */
const toolingEntries = [
  'generate-lexicon',
  'generate-rules',
  'rules/test-command',
  'rules/new-command',
  'evaluate/command',
  'readings/command',
  'bench/bench',
  'bench/worker',
  'bench/editor',
];

/** Bundles the generators and benchmarks from source. */
export async function bundleTooling() {
  const folder = join(root, 'packages', 'tooling');
  await bundle({
    entryPoints: toolingEntries.map((entry) => join(folder, 'src', `${entry}.ts`)).filter((file) => existsSync(file)),
    outbase: join(folder, 'src'),
    outdir: join(folder, 'dist'),
    splitting: true,
    sourcemap: 'inline',
    plugins: [onlyOwnCode],
  });
}

/**
 * Bundles the command line into one script: Node asks the disk once, compiles a function only when it is called, and can keep what it compiled
 * (packages/cli/bin/tonfall.js). Rules and lexicon stay data beside it; a parser of JSON is faster than one of JavaScript, and bytes need none.
 */
export async function bundleCli() {
  const folder = join(root, 'packages', 'cli');
  const out = join(folder, 'dist', 'bundle');
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  await writeData(out);
  writeFileSync(join(out, 'definitions.json'), asciiJson((await loadRules('definitions.js')).default));
  await bundle({
    entryPoints: [join(folder, 'src', 'main.ts')],
    outfile: join(out, 'tonfall.cjs'),
    ...script,
    external: ['tonfall/package.json'],
    // What is loaded on use is asked for with require(): Node starts its loader of modules for import() alone.
    supported: { 'dynamic-import': false },
    plugins: [dataFiles, configBeside],
    ...small,
  });
  await bundle({
    entryPoints: [join(root, 'packages', 'project', 'src', 'config.ts')],
    outfile: join(out, 'config.cjs'),
    format: 'cjs',
    // Of yaml the modules for browsers: only they can be cut down to what is used.
    conditions: ['@tonfall/source', 'browser'],
    ...small,
  });
  await bundleSpelling(out);
}

/** What reads dictionaries is asked for by few: a file of its own too, with the English one beside it. @param {string} out */
async function bundleSpelling(out) {
  await bundle({
    entryPoints: [join(root, 'packages', 'project', 'src', 'spelling.ts')],
    outfile: join(out, 'spelling.cjs'),
    ...script,
    ...small,
  });
  const english = path.dirname(createRequire(join(root, 'packages', 'project', 'package.json')).resolve('dictionary-en'));
  for (const ending of ['aff', 'dic']) cpSync(join(english, `index.${ending}`), join(out, `en.${ending}`));
  cpSync(join(english, 'license'), join(out, 'en.license'));
}

/** @type {import('esbuild').Plugin} */
const spellingBeside = {
  name: 'spelling-beside',
  setup(build) {
    build.onResolve({ filter: /^@tonfall\/project\/spelling$/ }, () => ({ path: './spelling.cjs', external: true }));
  },
};

/** What reads configuration is as large as the command line, and most runs do without: it is a file of its own. @type {import('esbuild').Plugin} */
const configBeside = {
  name: 'config-beside',
  setup(build) {
    build.onResolve({ filter: /^@tonfall\/project\/config$/ }, () => ({ path: './config.cjs', external: true }));
  },
};

/** Bundles the language server: for Node with its data beside it, as the command line; for a browser's worker in one file with everything. */
export async function bundleServer() {
  const folder = join(root, 'packages', 'language-server');
  const whole = join(folder, 'dist', 'bundle');
  // Made beside it: a server that starts, or reads its data, meanwhile finds the one or the other, and not half of it.
  const out = `${whole}-new`;
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  await writeData(out);
  const explanations = asciiJson((await loadRules('explanations.js')).default);
  writeFileSync(join(out, 'explanations.json'), explanations);
  await bundle({
    entryPoints: [join(folder, 'src', 'node.ts')],
    outfile: join(out, 'server-node.cjs'),
    ...script,
    plugins: [dataFiles, spellingBeside],
    ...small,
  });
  await bundleSpelling(out);
  await bundle({
    entryPoints: [join(folder, 'src', 'browser.ts')],
    outfile: join(out, 'server-browser.js'),
    platform: 'browser',
    // A worker has no document, which what is made for browsers may ask for.
    conditions: ['@tonfall/source', 'worker', 'browser'],
    format: 'iife',
    target: 'es2022',
    plugins: [
      {
        name: 'explanations',
        setup(build) {
          build.onResolve({ filter: /^@tonfall\/rules\/explanations$/ }, ({ path: specifier }) => ({ path: specifier, namespace: 'data' }));
          build.onLoad({ filter: /./, namespace: 'data' }, () => ({ contents: explanations, loader: 'json' }));
        },
      },
    ],
    ...small,
  });
  rmSync(whole, { recursive: true, force: true });
  renameSync(out, whole);
}

/** @param {import('esbuild').BuildOptions} options */
async function bundle(options) {
  const { build } = await import('esbuild');
  try {
    await build({
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20.19',
      charset: 'utf8',
      conditions: ['@tonfall/source'],
      // Some packages bundle only as modules.
      mainFields: ['module', 'main'],
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

/** Modules of `@tonfall/rules` as the bundle has them: each reads a file beside it. */
const dataModules = {
  '@tonfall/rules': `
    const file = (name) => new URL(name, import.meta.url);
    export const rules = JSON.parse(readFileSync(file("rules.json"), "latin1"));
    rules.words = int32("words.bin");
    for (const language of ["de", "en"]) {
      let made;
      Object.defineProperty(rules, language, { enumerable: true, get: () => (made ??= read(language)) });
    }
    function int32(name) {
      const bytes = readFileSync(file(name));
      if (endianness() === "BE") bytes.swap32();
      return new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
    }
    function read(language) {
      const made = JSON.parse(readFileSync(file("rules-" + language + ".json"), "latin1"));
      const numbers = int32("rules-" + language + ".bin");
      for (const { trie, tails } of Object.values(made.phrases))
        for (const part of [trie, tails])
          for (const key in part) if (Array.isArray(part[key])) part[key] = numbers.subarray(part[key][0], part[key][1]);
      return made;
    }`,
  '@tonfall/rules/definitions': 'export default JSON.parse(readFileSync(new URL("definitions.json", import.meta.url), "latin1"));',
  '@tonfall/rules/explanations': 'export default JSON.parse(readFileSync(new URL("explanations.json", import.meta.url), "latin1"));',
  '@tonfall/rules/lexicon-de': 'export default readFileSync(new URL("lexicon-de.bin", import.meta.url));',
};

/** @type {import('esbuild').Plugin} */
const dataFiles = {
  name: 'data-files',
  setup(build) {
    build.onResolve({ filter: /^@tonfall\/rules/ }, ({ path: specifier }) => ({ path: specifier, namespace: 'data' }));
    build.onLoad({ filter: /./, namespace: 'data' }, ({ path: specifier }) => ({
      contents: `import { readFileSync } from "node:fs";\nimport { endianness } from "node:os";\n${dataModules[/** @type {keyof typeof dataModules} */ (specifier)]}`,
      loader: 'js',
    }));
  },
};

/** A module of rules/dist as it is now. @param {string} file @returns {Promise<{ default: unknown, rules: unknown }>} */
const loadRules = (file) => import(`${pathToFileURL(join(root, 'rules', 'dist', file)).href}?now=${String(Date.now())}`);

/** Rules and lexicon as data, and the pages to which findings lead. @param {string} out */
async function writeData(out) {
  cpSync(join(root, 'docs', 'rules'), join(out, 'docs'), { recursive: true });
  const { de, en, words, ...head } = /** @type {Pack} */ ((await loadRules('index.js')).rules);
  writeFileSync(join(out, 'rules.json'), asciiJson(head));
  writeFileSync(join(out, 'words.bin'), int32(words));
  // Each language for itself: most drafts are in one, and what nobody asks for is not read.
  for (const [name, language] of /** @type {const} */ ([
    ['de', de],
    ['en', en],
  ])) {
    const { stripped, numbers } = withoutTries(language);
    writeFileSync(join(out, `rules-${name}.json`), asciiJson(stripped));
    writeFileSync(join(out, `rules-${name}.bin`), numbers);
  }
  writeFileSync(join(out, 'lexicon-de.bin'), Buffer.from(String((await loadRules('lexicon-de.js')).default), 'base64'));
}

/** JSON in ASCII: read as Latin-1 it is a string of one byte a character, half the memory. @param {unknown} value */
function asciiJson(value) {
  return JSON.stringify(value).replace(/[\u0080-\uffff]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/**
 * @typedef {{ trie: Record<string, number[]>, tails: Record<string, number[] | Record<string, unknown>> }} Phrases
 * @typedef {{ [key: string]: unknown, phrases: Record<string, Phrases> }} Language
 * @typedef {{ [key: string]: unknown, words: number[], de: Language, en: Language }} Pack
 */

/** @param {number[]} list */
function int32(list) {
  const bytes = Buffer.alloc(list.length * 4);
  list.forEach((number, index) => bytes.writeInt32LE(number, index * 4));
  return bytes;
}

/**
 * The tries and their tails, most of a pack, as bytes: they are used as they stand on the disk, nothing is parsed. In the pack stands where each list
 * begins and ends.
 * @param {Language} language
 */
function withoutTries(language) {
  /** @type {number[]} */
  const all = [];
  /** @param {Record<string, number[] | Record<string, unknown>>} part */
  const moved = (part) =>
    Object.fromEntries(
      Object.entries(part).map(([key, value]) => {
        if (!Array.isArray(value)) return [key, value];
        const start = all.length;
        for (const number of value) all.push(number);
        return [key, [start, all.length]];
      }),
    );
  const phrases = Object.entries(language.phrases).map(([use, { trie, tails }]) => [use, { trie: moved(trie), tails: moved(tails) }]);
  const stripped = { ...language, phrases: Object.fromEntries(phrases) };
  return { stripped, numbers: int32(all) };
}
