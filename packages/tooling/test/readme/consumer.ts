import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPacked } from '../../setup/pack.mjs';
import { runScript, type Result } from './shell.js';

export const root = fileURLToPath(new URL('../../../../', import.meta.url));

const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, { version?: string } | undefined>;
};

/** Version of a package of others that this repository uses, or undefined. */
export function versionInUse(name: string): string | undefined {
  return lock.packages[`node_modules/${name}`]?.version;
}

/** Is this one of the packages that we publish? */
export const isOurs = (name: string): boolean => /^(?:@tonfall\/.+|tonfall|tonfall-language-server|retext-german)$/.test(name);

/** Packages that a program imports, by name, without Node's own. */
function packagesIn(code: string): string[] {
  const names = [...code.matchAll(/\b(?:from|import)\s*\(?\s*'((?:@[\w.-]+\/)?[\w.-]+)(?:\/[^']*)?'/g)].map(([, name = '']) => name);
  return [...new Set(names)].filter((name) => name !== '' && !name.startsWith('.'));
}

/** A folder with the packed packages, and the other packages that the given programs import. */
export function makeConsumer(programs: readonly string[]): Promise<string> {
  const others = new Set(['@types/node', ...programs.flatMap(packagesIn)].filter((name) => !isOurs(name)));
  const wanted = [...others].map((name) => ({ name, version: versionInUse(name) }));
  const strange = wanted.find(({ version }) => version === undefined);
  if (strange !== undefined)
    throw new Error(`a README imports ${strange.name}, which this repository does not use: npm install it where it is tried`);
  return installPacked(wanted.map(({ name, version }) => `${name}@${String(version)}`));
}

/** Puts a file into a folder. */
export function putFile(folder: string, name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

/** Type-checks programs in a strict project of a folder and writes them as JavaScript to `out/`. */
export function compile(folder: string, names: readonly string[]): Result {
  const compilerOptions = {
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    verbatimModuleSyntax: true,
    module: 'nodenext',
    target: 'es2022',
    types: ['node'],
    allowJs: true,
    checkJs: true,
    skipLibCheck: false,
    outDir: 'out',
    rootDir: '.',
  };
  putFile(folder, 'tsconfig.json', JSON.stringify({ compilerOptions, files: names }));
  return runScript([join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', '.'], folder);
}
