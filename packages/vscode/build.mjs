import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, transform } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '..', '..');
const server = join(root, 'packages', 'language-server', 'dist', 'bundle');
const rulesFolder = join(root, 'rules', 'dist');

/** Where the extension lies as it is packed and installed. */
export const stage = join(here, 'dist', 'stage');

const schemas = ['config', 'rule'];
// Pictures of the README are shown from the web: VS Code loads none from the package.
const whole = [
  'README.md',
  'CHANGELOG.md',
  'LICENSE',
  'NOTICE',
  'package.nls.json',
  'package.nls.de.json',
  'images/icon.png',
  'walkthrough',
];

/**
 * Makes the extension in `dist/stage`: two clients, the two servers that the language server's own build has made, schemas, texts and pictures, and a
 * manifest with the name that the extension has in the marketplace (in this repository the command line has it).
 */
export async function buildExtension() {
  // Beside its place until it is whole: somebody may be packing what lies there.
  const fresh = `${stage}.${String(process.pid)}`;
  try {
    await fill(fresh);
    rmSync(stage, { recursive: true, force: true });
    renameSync(fresh, stage);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** @param {string} folder */
async function fill(folder) {
  const out = join(folder, 'dist');
  mkdirSync(out, { recursive: true });
  await bundleClients(out);
  await copyServers(out);
  mkdirSync(join(folder, 'schemas'));
  for (const name of schemas) cpSync(join(rulesFolder, `${name}.schema.json`), join(folder, 'schemas', `${name}.schema.json`));
  writeFileSync(join(folder, 'schemas', 'package.schema.json'), JSON.stringify(packageSchema));
  for (const name of whole) if (existsSync(join(here, name))) cpSync(join(here, name), join(folder, name), { recursive: true });
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest(), null, 2)}\n`);
}

/** Of a package.json only our own part is told; VS Code knows the rest. */
const packageSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  type: 'object',
  properties: { tonfall: { $ref: './config.schema.json' } },
};

/** The manifest without what only this repository needs. */
function manifest() {
  const {
    private: _private,
    type: _type,
    devDependencies: _devDependencies,
    ...rest
  } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'));
  return { ...rest, name: 'tonfall', files: ['dist', 'schemas', ...whole] };
}

/** @param {string} out */
async function bundleClients(out) {
  const { default: definitions } = await import(`${pathToFileURL(join(rulesFolder, 'definitions.js')).href}?now=${String(Date.now())}`);
  /** @type {{ id: string, category: string }[]} */
  const rules = definitions.rules.map((/** @type {{ id: string, category: string }} */ { id, category }) => ({ id, category }));
  /** @type {import('esbuild').BuildOptions} */
  const shared = {
    bundle: true,
    format: 'cjs',
    external: ['vscode'],
    charset: 'utf8',
    minify: true,
    legalComments: 'none',
    logLevel: 'error',
    define: { TONFALL_RULES: JSON.stringify(rules) },
  };
  await build({
    ...shared,
    platform: 'node',
    target: 'node20',
    entryPoints: [join(here, 'src', 'extension-node.ts')],
    outfile: join(out, 'extension-node.js'),
  });
  await build({
    ...shared,
    platform: 'browser',
    target: 'es2022',
    mainFields: ['browser', 'module', 'main'],
    entryPoints: [join(here, 'src', 'extension-web.ts')],
    outfile: join(out, 'extension-web.js'),
  });
}

/**
 * The server for Node as it was built, its names shortened: a download counts bytes. Rules and lexicon lie beside it, and the server for the browser is
 * given the same files, so that they are in the package once.
 * @param {string} out
 */
async function copyServers(out) {
  // Without the pages of the rules: the extension has explanations of its own, and a download counts bytes.
  for (const name of readdirSync(server).filter((file) => file !== 'server-browser.js' && file !== 'docs')) {
    if (!/\.c?js$/.test(name)) cpSync(join(server, name), join(out, name));
    else {
      const { code } = await transform(readFileSync(join(server, name), 'utf8'), { minify: true, charset: 'utf8', legalComments: 'none' });
      writeFileSync(join(out, name), code);
    }
  }
  await build({
    stdin: { contents: workerSource, resolveDir: join(root, 'packages', 'language-server', 'src'), sourcefile: 'worker.js' },
    outfile: join(out, 'server-browser.js'),
    bundle: true,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    // A worker has no document: some packages have a way without one.
    conditions: ['@tonfall/source', 'worker'],
    mainFields: ['module', 'main'],
    minify: true,
    legalComments: 'none',
    logLevel: 'error',
    plugins: [givenData],
  });
}

/** The first message to the worker carries the data; those of the protocol come behind it. */
const workerSource = `
  globalThis.onmessage = ({ data }) => {
    globalThis.onmessage = null;
    globalThis.tonfallData = data;
    require('./browser.ts');
  };`;

/** Modules of `@tonfall/rules` as the worker has them: made of the files that the extension hands over, as bytes. @type {Readonly<Record<string, string>>} */
const givenModules = {
  '@tonfall/rules': `
    const data = globalThis.tonfallData;
    const parsed = (name) => JSON.parse(new TextDecoder().decode(data[name]));
    export const rules = parsed('rules.json');
    rules.words = new Int32Array(data['words.bin']);
    for (const language of ['de', 'en']) {
      let made;
      Object.defineProperty(rules, language, { enumerable: true, get: () => (made ??= read(language)) });
    }
    function read(language) {
      const made = parsed('rules-' + language + '.json');
      const numbers = new Int32Array(data['rules-' + language + '.bin']);
      for (const { trie, tails } of Object.values(made.phrases))
        for (const part of [trie, tails])
          for (const key in part) if (Array.isArray(part[key])) part[key] = numbers.subarray(part[key][0], part[key][1]);
      return made;
    }`,
  '@tonfall/rules/explanations': `export default JSON.parse(new TextDecoder().decode(globalThis.tonfallData['explanations.json']));`,
  '@tonfall/rules/lexicon-de': `export default new Uint8Array(globalThis.tonfallData['lexicon-de.bin']);`,
};

/** @type {import('esbuild').Plugin} */
const givenData = {
  name: 'given-data',
  setup(bundle) {
    bundle.onResolve({ filter: /^@tonfall\/rules/ }, ({ path }) => ({ path, namespace: 'given' }));
    bundle.onLoad({ filter: /./, namespace: 'given' }, ({ path }) => ({ contents: givenModules[path] ?? '', loader: 'js' }));
  },
};

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await buildExtension();
