/**
 * The steps of a build, in order. The generators are bundled from source first, so that rules and lexicon exist before the compiler asks for their types.
 * @typedef {import('./stale.mjs').Step & { label: string, run: 'bundleTooling' | 'generate' | 'bundleCli' | 'bundleServer' | 'compile' }} BuildStep
 */

const source = ['packages/core/src', 'packages/project/src'];
const settings = ['package-lock.json', 'packages/tooling/setup'];

/** @type {readonly BuildStep[]} */
export const steps = [
  {
    name: 'tooling',
    label: 'generators',
    inputs: [...source, 'packages/tooling/src', ...settings],
    outputs: ['packages/tooling/dist/generate-lexicon.js', 'packages/tooling/dist/generate-rules.js'],
    run: 'bundleTooling',
  },
  {
    name: 'generate',
    label: 'rules',
    inputs: ['rules', 'docs/precision.json'],
    after: ['tooling'],
    outputs: ['rules/dist/index.js', 'rules/dist/definitions.js', 'rules/dist/explanations.js', 'rules/dist/lexicon-de.js'],
    run: 'generate',
  },
  {
    name: 'command-line',
    label: 'command line',
    inputs: [...source, 'packages/cli/src', 'packages/cli/package.json', 'docs/rules', ...settings],
    after: ['generate'],
    outputs: ['packages/cli/dist/bundle/tonfall.cjs', 'packages/cli/dist/bundle/config.cjs', 'packages/cli/dist/bundle/rules.json'],
    run: 'bundleCli',
  },
  {
    name: 'language-server',
    label: 'language server',
    inputs: [...source, 'packages/language-server/src', 'packages/language-server/package.json', 'docs/rules', ...settings],
    after: ['generate'],
    outputs: ['packages/language-server/dist/bundle/server-node.cjs', 'packages/language-server/dist/bundle/server-browser.js'],
    run: 'bundleServer',
  },
  {
    name: 'packages',
    label: 'packages and types',
    inputs: [
      'tsconfig.json',
      ...['core', 'retext-german', 'project', 'cli', 'language-server', 'tooling'].flatMap((name) => [
        `packages/${name}/src`,
        `packages/${name}/package.json`,
        `packages/${name}/tsconfig.json`,
      ]),
      'package-lock.json',
    ],
    after: ['generate'],
    outputs: [
      'packages/core/dist/index.js',
      'packages/retext-german/dist/index.js',
      'packages/project/dist/index.js',
      'packages/cli/dist/index.js',
    ],
    run: 'compile',
  },
];

/** What `npm start` needs: the command line, without the compiler and the editors. */
export const startSteps = steps.filter(({ name }) => name !== 'packages' && name !== 'language-server');
