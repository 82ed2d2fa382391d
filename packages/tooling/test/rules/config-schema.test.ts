import definitions from '@tonfall/rules/definitions';
import { expect, it } from 'vitest';
import { configEditorSchema } from '../../src/rules/config-schema.js';

interface Part {
  readonly description?: string;
  readonly type?: unknown;
  readonly properties?: Readonly<Record<string, Part>>;
  readonly items?: Part;
  readonly allOf?: readonly { readonly $ref: string }[];
  readonly anyOf?: readonly Part[];
  readonly enum?: readonly string[];
  readonly additionalProperties?: boolean;
  readonly definitions?: Readonly<Record<string, Part & { readonly patternProperties: Readonly<Record<string, Part>> }>>;
}

const schema = configEditorSchema(definitions) as Part;
const settings = schema.definitions?.['settings'];

it('offers every rule and category, at the top and in overrides, and takes names of other versions', () => {
  const offered = settings?.properties ?? {};
  for (const { id, category } of definitions.rules) {
    expect(offered[id]?.enum).toEqual(['off', 'info', 'warning', 'error']);
    expect(offered[id]?.description?.length).toBeGreaterThan(10);
    expect(offered).toHaveProperty(category);
  }
  expect(offered).toHaveProperty('unused-comment');
  const pattern = new RegExp(Object.keys(settings?.patternProperties ?? {})[0] ?? '');
  expect(['rule-of-tomorrow', 'command', 'Kommando', 'a b'].map((name) => pattern.test(name))).toEqual([true, true, false, false]);
  expect(settings?.additionalProperties).toBe(false);
  for (const holder of [schema, schema.properties?.['overrides']?.items])
    expect(holder?.properties?.['rules']?.allOf).toEqual([{ $ref: '#/definitions/settings' }]);
});

it('says of every key what it is for, and lets a key stand without entries', () => {
  const { overrides, rules, allow, ignore, root } = schema.properties ?? {};
  for (const holder of [schema, overrides?.items])
    for (const [key, { description }] of Object.entries(holder?.properties ?? {}))
      expect([key, description]).toEqual([key, expect.any(String)]);
  expect([settings?.type, overrides?.type]).toEqual([
    ['object', 'null'],
    ['array', 'null'],
  ]);
  for (const part of [allow, ignore]) expect(part?.anyOf).toContainEqual({ type: 'null' });
  expect(root?.type).toBe('boolean');
  expect(rules?.description).toBeTruthy();
});
