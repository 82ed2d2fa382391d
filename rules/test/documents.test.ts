import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createLinter, createVerbLexicon, type Finding } from '@tonfall/core';
import { rules } from '@tonfall/rules';
import lexicon from '@tonfall/rules/lexicon-de';
import { describe, expect, it } from 'vitest';

const fixtures = fileURLToPath(new URL('../../test-fixtures/', import.meta.url));
const linter = createLinter({ rules, lexicon: createVerbLexicon(lexicon) });

function findings(folder: string, name: string): Finding[] {
  return linter.lint(readFileSync(`${fixtures}${folder}/${name}`, 'utf8'), { format: name.endsWith('.md') ? 'markdown' : 'text' });
}

/** One finding as a support lead would read it. */
function tell({ severity, ruleId, quote, also, message, rewrites }: Finding): string {
  const lines = [`${severity} ${ruleId} “${quote.replace(/\s+/g, ' ')}”`, `  ${message}`];
  if (also.length > 0) lines.push(`  also ${also.map((other) => other.ruleId).join(', ')}`);
  for (const { title, safety } of rewrites) lines.push(`  ${safety}: ${title}`);
  return lines.join('\n');
}

describe('sample drafts: what is found in a whole letter', () => {
  it.each(readdirSync(`${fixtures}drafts`))('%s', async (name) => {
    await expect(`${findings('drafts', name).map(tell).join('\n\n')}\n`).toMatchFileSnapshot(`${fixtures}golden/${name}.findings`);
  });
});

describe('good replies and help-centre articles: never a warning', () => {
  const names = readdirSync(`${fixtures}quiet`);
  it.each(names)('%s', (name) => {
    expect(
      findings('quiet', name)
        .filter(({ severity }) => severity !== 'info')
        .map(tell),
    ).toEqual([]);
  });

  it('and few hints', () => {
    const hints = names.flatMap((name) => findings('quiet', name));
    const words = names.reduce((sum, name) => sum + readFileSync(`${fixtures}quiet/${name}`, 'utf8').split(/\s+/).length, 0);
    expect(words).toBeGreaterThan(6000);
    expect((1000 * hints.length) / words).toBeLessThan(6);
  });
});
