import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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
const serverData = ['rules.json', 'rules.bin', 'definitions.json', 'lexicon-de.bin'];

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
    keepNames: true,
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

/** Names of variables are shortened here: a download counts bytes. @param {string} out */
async function copyServers(out) {
  for (const name of ['server-node.cjs', 'server-browser.js']) {
    const source = readFileSync(join(server, name), 'utf8');
    const { code } = await transform(source, { minify: true, charset: 'utf8', legalComments: 'none' });
    writeFileSync(join(out, name), code);
  }
  for (const name of serverData) cpSync(join(server, name), join(out, name));
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await buildExtension();
