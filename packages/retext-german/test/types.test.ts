import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

it('declares the fields of a processor as retext-english does, so that a project may use both', { timeout: 60_000 }, () => {
  const plugin = resolve(import.meta.dirname, '../src/plugin.ts');
  const english = resolve(createRequire(import.meta.url).resolve('retext-english'), '../index.d.ts');
  const program = ts.createProgram([english, plugin], {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    customConditions: ['@tonfall/source'],
  });
  const problems = program.getSemanticDiagnostics(program.getSourceFile(plugin));
  expect(problems.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))).toEqual([]);
});
