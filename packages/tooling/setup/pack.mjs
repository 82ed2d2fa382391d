import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, runNpm, SetupError } from './run.mjs';

/** Packages that are published, each a folder. */
const published = ['packages/core', 'rules', 'packages/retext-german', 'packages/project', 'packages/cli', 'packages/language-server'];

/**
 * Packs the built packages, and installs them as a user would: from their archives, in an empty folder outside the repository. Returns that folder.
 * @param {readonly string[]} [others] packages to install beside ours, `name@version`
 */
export async function installPacked(others = []) {
  const folder = mkdtempSync(join(tmpdir(), 'tonfall-packed-'));
  const archives = join(folder, 'archives');
  mkdirSync(archives);
  await npm(['pack', '--loglevel=error', `--pack-destination=${archives}`, ...published.map((name) => `--workspace=${name}`)], root);
  const packed = readdirSync(archives);
  /** @type {Record<string, string>} */
  const dependencies = {};
  for (const name of published) {
    const manifest = JSON.parse(readFileSync(join(root, name, 'package.json'), 'utf8'));
    const file = packed.find((each) => each === `${manifest.name.replace('@', '').replace('/', '-')}-${manifest.version}.tgz`);
    if (file === undefined) throw new SetupError(`npm pack made no archive of ${manifest.name}.`);
    dependencies[manifest.name] = `file:archives/${file}`;
  }
  for (const other of others) dependencies[other.slice(0, other.lastIndexOf('@'))] = other.slice(other.lastIndexOf('@') + 1);
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'packed', private: true, type: 'module', dependencies, overrides: overridesOf(dependencies) }, null, 2),
  );
  await npm(['install', '--loglevel=error', '--prefer-offline', '--no-audit', '--no-fund', '--no-package-lock'], folder);
  return folder;
}

/** Our packages name each other by version, which no registry has before they are published. @param {Record<string, string>} dependencies */
function overridesOf(dependencies) {
  return Object.fromEntries(Object.keys(dependencies).map((name) => [name, `$${name}`]));
}

/** @param {readonly string[]} args @param {string} cwd */
async function npm(args, cwd) {
  const code = await runNpm(args, { cwd, quiet: true, env: withoutNpm(process.env) });
  if (code !== 0) throw new SetupError(`npm ${args[0] ?? ''} did not go well; it says why above.`);
}

/** Without the settings that an outer npm hands down: they are about another folder. npm_execpath stays. @param {Record<string, string | undefined>} env */
function withoutNpm(env) {
  return Object.fromEntries(
    Object.entries(env).filter(
      ([name]) => name === 'npm_execpath' || !/^npm_(?:config_(?:local_prefix|workspace)|lifecycle|package|command)/i.test(name),
    ),
  );
}
