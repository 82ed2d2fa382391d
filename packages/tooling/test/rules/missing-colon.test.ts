import { ruleFileSchemas } from '@tonfall/project';
import { describe, expect, it } from 'vitest';
import { missingColon } from '../../../project/src/rules/missing-colon.js';
import { editorSchema } from '../../src/rules/editor-schema.js';

/** Every key that a JSON Schema names, at any depth. */
function keysOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties } = schema as { properties?: object };
  return [...Object.keys(properties ?? {}), ...Object.values(schema).flatMap(keysOf)];
}

describe('a colon that is missing', () => {
  it.each(Object.entries(ruleFileSchemas))('is seen after every key of a %s', (_, schema) => {
    const keys = [...new Set(keysOf(editorSchema(schema)))];
    expect(keys.length).toBeGreaterThan(3);
    expect(keys.filter((key) => missingColon(`  - ${key} "…"`)?.text.message !== `a colon is missing after ${key}`)).toEqual([]);
  });

  it.each([
    'severity: warning',
    'flags:',
    '- phrase: "x"',
    '# flags',
    '"severity warning"',
    '- a sentence',
    'severities warn',
    '',
    '  de:',
  ])('is not seen in %j', (line) => {
    expect(missingColon(line)).toBeUndefined();
  });
});
