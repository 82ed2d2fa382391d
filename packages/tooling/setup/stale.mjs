/**
 * What is missing or out of date: pure functions, no disk. `setup/*.mjs` runs before anything is installed, so it uses Node alone.
 */

/**
 * @typedef {{ version?: string, link?: boolean, optional?: boolean, devOptional?: boolean, peer?: boolean }} LockEntry
 * @typedef {{ packages?: Record<string, LockEntry> }} Lock the part of package-lock.json, and of npm's own node_modules/.package-lock.json, that is read here
 * @typedef {{ name: string, inputs: readonly string[], outputs: readonly string[], after?: readonly string[] }} Step
 *   inputs: folders and files, relative to the root, with `/`; outputs: files that must be there; after: steps whose result this one reads
 */

/**
 * The first package that package-lock.json names and that is not installed in that version, or undefined when all are. Optional packages may be
 * missing: npm leaves out those made for other systems.
 * @param {Lock} wanted package-lock.json
 * @param {Lock | undefined} installed node_modules/.package-lock.json; undefined when there is none
 * @param {(folder: string) => boolean} exists is there such a folder, named as in the lock file
 * @returns {string | undefined}
 */
export function missingPackage(wanted, installed, exists) {
  const found = installed?.packages ?? {};
  for (const [folder, entry] of Object.entries(wanted.packages ?? {})) {
    if (!folder.includes('node_modules/') || entry.optional === true || entry.devOptional === true) continue;
    const there = found[folder];
    if (there === undefined || !exists(folder)) return nameOf(folder);
    if (entry.link !== true && there.version !== entry.version) return nameOf(folder);
  }
  return undefined;
}

/** @param {string} folder */
function nameOf(folder) {
  return folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

/**
 * Which steps must run, in the order given, each with the reason in two or three words.
 * @param {readonly Step[]} steps in the order in which they run
 * @param {(path: string) => string} digestOf digest of a file or a folder with all that is in it
 * @param {Readonly<Record<string, string>>} stamps digest of the inputs at the last good run of each step
 * @param {(path: string) => boolean} exists
 * @returns {{ step: Step, digest: string, reason: string }[]}
 */
export function staleSteps(steps, digestOf, stamps, exists) {
  /** @type {Map<string, string>} */
  const digests = new Map();
  /** @type {{ step: Step, digest: string, reason: string }[]} */
  const stale = [];
  for (const step of steps) {
    const parts = step.inputs.map((input) => [input, digestOf(input)]);
    const before = (step.after ?? []).map((name) => [name, digests.get(name) ?? '']);
    const digest = JSON.stringify([...parts, ...before]);
    digests.set(step.name, digest);
    const last = stamps[step.name];
    if (last === digest && step.outputs.every(exists)) continue;
    stale.push({ step, digest, reason: reasonOf(last, [...parts, ...before], digest) });
  }
  return stale;
}

/**
 * @param {string | undefined} last
 * @param {readonly (readonly string[])[]} parts
 * @param {string} digest
 */
function reasonOf(last, parts, digest) {
  if (last === undefined) return 'first run';
  if (last === digest) return 'output missing';
  const old = new Map(/** @type {[string, string][]} */ (JSON.parse(last)));
  const changed = parts.find(([name = '', value]) => old.get(name) !== value)?.[0];
  return `${shortName(changed ?? 'inputs')} changed`;
}

/** 'packages/core/src' is 'core'. @param {string} input */
function shortName(input) {
  return /^packages\/([^/]+)/.exec(input)?.[1] ?? input.split('/')[0] ?? input;
}

/**
 * How to run npm without a shell: with the Node that runs us and npm's own script, which npm names in `npm_execpath`; without it the npm that
 * comes with Node. On Windows `npm` is a batch file that only a shell could start.
 * @param {Readonly<Record<string, string | undefined>>} env
 * @param {string} node path of the Node that runs
 * @param {(file: string) => boolean} exists
 * @param {Pick<import('node:path').PlatformPath, 'join' | 'dirname' | 'basename'>} path
 * @returns {[command: string, ...first: string[]]}
 */
export function npmCommand(env, node, exists, path) {
  const given = env['npm_execpath'];
  if (given !== undefined && /^npm-cli\.[cm]?js$/.test(path.basename(given)) && exists(given)) return [node, given];
  const folder = path.dirname(node);
  for (const parts of [['node_modules'], ['..', 'lib', 'node_modules'], ['..', 'share', 'nodejs']]) {
    const script = path.join(folder, ...parts, 'npm', 'bin', 'npm-cli.js');
    if (exists(script)) return [node, script];
  }
  return ['npm'];
}

/**
 * Does an import name a package (`yaml`, `@tonfall/core`), and not a file (`./a.js`, `/a.js`, `C:\\a.js`)?
 * @param {string} specifier
 * @param {Pick<import('node:path').PlatformPath, 'isAbsolute'>} path
 */
export function namesPackage(specifier, path) {
  return !specifier.startsWith('.') && !path.isAbsolute(specifier);
}
