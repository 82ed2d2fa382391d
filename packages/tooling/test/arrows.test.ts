import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ESLint, Linter } from 'eslint';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const eslint = new ESLint({ cwd: root });

/** The arrows of docs/architecture.md, as the linter knows them. Only that one rule is run: it needs no types. */
async function problems(file: string, line: string): Promise<number> {
  const config = (await eslint.calculateConfigForFile(join(root, file))) as { rules: Record<string, Linter.RuleEntry> };
  const rule = config.rules['no-restricted-imports'] ?? 'off';
  return new Linter().verify(line, { rules: { 'no-restricted-imports': rule } }).length;
}

test.each([
  ['packages/core/src/linter.ts', "import 'node:fs';"],
  ['packages/core/src/linter.ts', "import 'fs';"],
  ['packages/core/src/linter.ts', "import '@tonfall/rules';"],
  ['packages/core/src/linter.ts', "import '@tonfall/project';"],
  ['packages/core/src/linter.ts', "import '../../project/src/index.js';"],
  ['packages/retext-german/src/parser.ts', "import '@tonfall/core';"],
  ['packages/retext-german/src/parser.ts', "import 'node:path';"],
  ['packages/project/src/index.ts', "import 'tonfall';"],
  ['packages/project/src/index.ts', "import '@tonfall/rules';"],
  ['packages/cli/src/index.ts', "import 'retext-german';"],
  ['packages/cli/src/index.ts', "import '@tonfall/tooling';"],
  ['packages/language-server/src/server.ts', "import '@tonfall/project';"],
  ['packages/language-server/src/server.ts', "import 'node:fs';"],
  ['packages/language-server/src/browser.ts', "import 'os';"],
  ['packages/language-server/src/node.ts', "import 'tonfall';"],
])('%s may not say %s', async (file, line) => {
  expect(await problems(file, line)).toBe(1);
});

test.each([
  ['packages/core/src/linter.ts', "import './match/hits.js';"],
  ['packages/retext-german/src/parser.ts', "import '@tonfall/core/german-abbreviations';"],
  ['packages/project/src/index.ts', "import '@tonfall/core'; import 'node:fs';"],
  [
    'packages/cli/src/index.ts',
    "import '@tonfall/core'; import '@tonfall/project'; import '@tonfall/rules/definitions'; import 'node:fs';",
  ],
  [
    'packages/language-server/src/server.ts',
    "import '@tonfall/core'; import '@tonfall/project/config'; import '@tonfall/rules'; import 'vscode-languageserver';",
  ],
  ['packages/language-server/src/node-host.ts', "import '@tonfall/project'; import '@tonfall/core'; import 'node:process';"],
  ['packages/tooling/src/generate-lexicon.ts', "import '@tonfall/core'; import '@tonfall/project'; import 'tonfall';"],
])('%s may say %s', async (file, line) => {
  expect(await problems(file, line)).toBe(0);
});
