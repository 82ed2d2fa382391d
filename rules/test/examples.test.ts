import { fileURLToPath } from 'node:url';
import { renderProblems } from '@tonfall/project';
import { describe, expect, it } from 'vitest';
import { renderFailure } from '../../packages/tooling/src/rules/report.js';
import { ExampleRunner, subjectsOf } from '../../packages/tooling/src/rules/run-examples.js';
import { place } from '../../packages/tooling/src/rules/test-command.js';
import { exampleSpelling } from '../../packages/tooling/src/rules/spelling.js';
import { openWorkshop } from '../../packages/tooling/src/rules/workshop.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { definitions, problems, pack, lexicon } = await openWorkshop(root);
const runner = new ExampleRunner(definitions, pack, lexicon, exampleSpelling(root));

it('has no problem in any rule file', () => {
  expect(renderProblems(problems)).toBe('');
});

describe('examples', () => {
  it.each(subjectsOf(definitions).map((subject) => [subject.id, subject] as const))('%s', (_, subject) => {
    const { failures } = runner.run([subject]);
    expect(failures.map((failure) => renderFailure(failure, (each) => place(each, root))).join('\n\n')).toBe('');
  });
});
