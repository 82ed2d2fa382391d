import { builtinModules } from 'node:module';
import tseslint from 'typescript-eslint';

const node = builtinModules.filter((name) => !name.startsWith('_'));
// Into another package by its folder, past what it exports.
const folders = ['core', 'project', 'cli', 'language-server', 'tooling', 'retext-german'].map((name) => `**/${name}/src/**`);

/**
 * The arrows of the house: `from` (a folder) may import of ours only `allowed`; `node: false` also forbids what only Node has.
 * @param {string} from
 * @param {{ allowed?: readonly string[], node?: boolean }} arrow
 * @param {readonly string[]} [files] of the folder
 */
const arrow = (from, { allowed = [], node: mayUseNode = true }, files = ['src/**/*.ts']) => ({
  files: files.map((file) => `${from}/${file}`),
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `^(?!(?:${allowed.join('|')})$)(?:@tonfall/|(?:tonfall|retext-german)(?:/|$))`,
            message: `${from} imports of ours only: ${allowed.join(', ') || 'nothing'} (docs/architecture.md).`,
          },
          { group: folders, message: 'Import what the package exports, by its name.' },
          ...(mayUseNode ? [] : [{ group: ['node:*'], message: `${from} is pure: it runs in a browser.` }]),
        ],
        paths: mayUseNode ? [] : node.map((name) => ({ name, message: `${from} is pure: it runs in a browser.` })),
      },
    ],
  },
});

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '.cache/**', 'test-fixtures/**'] },
  {
    files: ['**/*.ts', '**/*.mjs', '**/*.js'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['packages/*/tsconfig.json', 'packages/tooling/tsconfig.test.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'max-lines': ['error', 400],
      eqeqeq: 'error',
      // Flat arrays are read by index in the hot path: `array[i] as number` says what the loop's bounds prove.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      '@typescript-eslint/prefer-for-of': 'off',
      '@typescript-eslint/prefer-string-starts-ends-with': ['error', { allowSingleElementEquality: 'always' }],
      // `x === undefined || x.y !== z` says which case is meant; `x?.y !== z` hides that undefined is one.
      '@typescript-eslint/prefer-optional-chain': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => list.push(x)` as a callback, and `return answer(x);` to leave early, are plain enough.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true }],
      // An index signature reads as `record['key']` with noPropertyAccessFromIndexSignature and as `record.key` without: either is clear.
      '@typescript-eslint/dot-notation': 'off',
    },
  },
  arrow('packages/core', { node: false }),
  arrow('packages/retext-german', { allowed: ['@tonfall/core/german-abbreviations'], node: false }),
  arrow('packages/project', { allowed: ['@tonfall/core', '@tonfall/core/.+'] }),
  arrow('packages/cli', {
    allowed: ['@tonfall/core', '@tonfall/core/.+', '@tonfall/project', '@tonfall/project/.+', '@tonfall/rules', '@tonfall/rules/.+'],
  }),
  // It runs in a browser's worker: only what starts it in a process, and tells it of the disk, has Node.
  arrow('packages/language-server', {
    allowed: [
      '@tonfall/core',
      '@tonfall/core/.+',
      '@tonfall/project/config',
      '@tonfall/project/explain',
      '@tonfall/rules',
      '@tonfall/rules/.+',
    ],
    node: false,
  }),
  arrow(
    'packages/language-server',
    {
      allowed: ['@tonfall/core', '@tonfall/core/.+', '@tonfall/project', '@tonfall/project/.+', '@tonfall/rules', '@tonfall/rules/.+'],
    },
    ['src/node.ts', 'src/node-host.ts'],
  ),
  arrow('packages/vscode', {}),
  {
    // Set-up and configuration are JavaScript without types of their own; the compiler reads their JSDoc.
    files: ['**/*.mjs', '**/*.js'],
    extends: [tseslint.configs.disableTypeChecked],
  },
  {
    // The launchers say why they are CommonJS.
    files: ['packages/cli/bin/*.js', 'packages/language-server/bin/*.js'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
