import { fileURLToPath } from 'node:url';
import { loadRules, nodeFiles } from '@tonfall/project';
import { expect, it } from 'vitest';
import { generatedDocs, staleDocs } from '../../packages/tooling/src/rules/generated-docs.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

it('lists every rule in INDEX.md, and has a page for each; npm run rule:index writes them anew', async () => {
  const { definitions } = await loadRules(nodeFiles, root);
  expect(staleDocs(root, generatedDocs(root, definitions))).toEqual([]);
});
