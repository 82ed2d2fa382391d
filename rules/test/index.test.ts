import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadRules, nodeFiles } from '@tonfall/project';
import { expect, it } from 'vitest';
import { renderIndex } from '../../packages/tooling/src/rules/rule-index.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

it('lists every rule in INDEX.md; npm run rule:index writes it anew', async () => {
  const { definitions } = await loadRules(nodeFiles, root);
  const index = readFileSync(new URL('../INDEX.md', import.meta.url), 'utf8').replace(/\r\n/g, '\n');
  expect(index).toBe(renderIndex(definitions.rules));
});
