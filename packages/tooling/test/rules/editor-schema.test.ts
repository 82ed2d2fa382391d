import { ruleFileSchemas } from '@tonfall/project';
import { describe, expect, it } from 'vitest';
import { editorSchema } from '../../src/rules/editor-schema.js';

interface Schema {
  properties?: Record<string, Schema>;
  items?: Schema | Schema[];
  anyOf?: Schema[];
  description?: string;
  type?: string;
  minimum?: number;
}

/** Keys that say nothing about themselves, by path. */
function silent(schema: Schema, path: string): string[] {
  const below = [schema.items ?? [], schema.anyOf ?? []].flat().flatMap((inner) => silent(inner, path));
  const own = Object.entries(schema.properties ?? {}).flatMap(([key, inner]) => [
    ...(inner.description === undefined ? [`${path}.${key}`] : []),
    ...silent(inner, `${path}.${key}`),
  ]);
  return [...own, ...below];
}

describe('schemas for editors', () => {
  it.each(Object.keys(ruleFileSchemas) as (keyof typeof ruleFileSchemas)[])('%s: every key says what it is for', (kind) => {
    expect(silent(editorSchema(ruleFileSchemas[kind]) as Schema, kind)).toEqual([]);
  });

  it('take numbers and yes or no as an editor reads them', () => {
    const rule = editorSchema(ruleFileSchemas.rule) as Schema;
    expect(rule.properties?.['priority']).toMatchObject({ type: 'integer', minimum: 1, maximum: 100 });
    const pattern = ([rule.properties?.['de']?.properties?.['match']?.items].flat()[0] ?? {}) as Schema;
    expect(pattern.properties?.['once']).toMatchObject({ type: 'boolean' });
    expect(JSON.stringify(rule)).not.toContain('"editor"');
  });
});
