import { UNUSED_COMMENT, type Definitions } from '@tonfall/core';
import { CATEGORIES, configSchema } from '@tonfall/project';
import { editorSchema } from './editor-schema.js';

type Part = Readonly<Record<string, unknown>>;
type Properties = Readonly<Record<string, Part | undefined>>;
type JsonSchema = Part & { readonly properties: Properties };

const SETTING = {
  enum: ['off', 'info', 'warning', 'error'],
  enumDescriptions: ['Never speaks.', 'A hint; a check passes.', 'Look again; a check fails.', 'Do not send like this; a check fails.'],
};

/**
 * The JSON Schema of tonfall.config.yml, for editors: below `rules` it offers every rule and category, and takes names of other versions too. A key whose
 * entries are all commented out is null to an editor, and no slip.
 */
export function configEditorSchema({ rules }: Definitions): unknown {
  const schema = editorSchema(configSchema, 'inline') as JsonSchema;
  const offered: Record<string, unknown> = {};
  for (const category of CATEGORIES)
    if (rules.some((rule) => rule.category === category)) offered[category] = { ...SETTING, description: 'All rules of this category.' };
  offered[UNUSED_COMMENT] = { ...SETTING, description: 'A comment of tonfall that suppresses nothing.' };
  // A rule beats the category of the same name.
  for (const { id, severity, why } of rules) offered[id] = { ...SETTING, description: `${why.en} (${severity} if not set)` };
  const settings = {
    type: ['object', 'null'],
    properties: offered,
    patternProperties: { '^[a-z][a-z0-9]*(-[a-z0-9]+)*$': SETTING },
    additionalProperties: false,
  };
  const properties = withSettings(schema.properties);
  const { overrides } = properties;
  const entry = overrides?.['items'] as JsonSchema;
  return {
    ...schema,
    properties: {
      ...properties,
      overrides: { ...overrides, type: ['array', 'null'], items: { ...entry, properties: withSettings(entry.properties) } },
    },
    definitions: { settings },
  };
}

function withSettings(properties: Properties): Properties {
  const { rules, allow, ignore, ...rest } = properties;
  const orNull = (part: Part | undefined): Part => ({
    description: part?.['description'],
    anyOf: [...(part?.['anyOf'] as Part[]), { type: 'null' }],
  });
  return {
    ...rest,
    rules: { description: rules?.['description'], allOf: [{ $ref: '#/definitions/settings' }] },
    allow: orNull(allow),
    ...(ignore === undefined ? {} : { ignore: orNull(ignore) }),
  };
}
