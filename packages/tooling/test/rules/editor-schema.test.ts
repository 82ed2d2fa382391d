import { ruleFileSchemas } from '@tonfall/project';
import { describe, expect, it } from 'vitest';
import { editorSchema } from '../../src/rules/editor-schema.js';

interface Schema {
  $ref?: string;
  definitions?: Record<string, Schema>;
  properties?: Record<string, Schema>;
  items?: Schema | Schema[];
  anyOf?: Schema[];
  allOf?: Schema[];
  description?: string;
}

/** A schema and what it refers to, as one. */
function resolved(schema: Schema, top: Schema): Schema {
  const { $ref, allOf = [], ...own } = schema;
  const target = $ref === undefined ? [] : [resolved(top.definitions?.[$ref.replace('#/definitions/', '')] ?? {}, top)];
  return Object.assign({}, ...target, ...allOf.map((part) => resolved(part, top)), own) as Schema;
}

/** Every key of a file by path, with what an editor says about it. */
function descriptions(
  schema: Schema,
  top: Schema,
  path: string,
  found = new Map<string, string | undefined>(),
): Map<string, string | undefined> {
  const { items = [], anyOf = [], properties = {} } = resolved(schema, top);
  for (const inner of [items, anyOf].flat()) descriptions(inner, top, path, found);
  for (const [key, inner] of Object.entries(properties)) {
    found.set(`${path}.${key}`, resolved(inner, top).description);
    descriptions(inner, top, `${path}.${key}`, found);
  }
  return found;
}

const schemaOf = (kind: keyof typeof ruleFileSchemas): Schema => editorSchema(ruleFileSchemas[kind]) as Schema;

describe('schemas for editors', () => {
  it.each(['rule', 'fact', 'list'] as const)('%s: every key says what it is for', (kind) => {
    const schema = schemaOf(kind);
    const all = descriptions(schema, schema, kind);
    expect([...all].filter(([, text]) => text === undefined)).toEqual([]);
    expect(all.size).toBeGreaterThan(8);
  });

  it('know the keys of a pattern in both languages', () => {
    const schema = schemaOf('rule');
    const keys = [...descriptions(schema, schema, '').keys()];
    for (const key of ['.de.match.clause.subject.noun', '.en.match.unless.fact', '.de.examples.flags.becomes', '.levels.place'])
      expect(keys).toContain(key);
  });

  it('take numbers and yes or no as an editor reads them', () => {
    const schema = schemaOf('rule');
    expect(resolved(schema.properties?.['priority'] ?? {}, schema)).toMatchObject({ type: 'integer', minimum: 1, maximum: 100 });
    const list = schemaOf('list');
    expect(JSON.stringify(list)).toContain('"type":"boolean"');
    expect(JSON.stringify([schema, list])).not.toContain('"editor"');
  });
});
