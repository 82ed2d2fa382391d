import * as z from 'zod';

/**
 * The JSON Schema of a rule file, for the YAML support of editors. The loader reads every value as text; an editor reads `60` as a number and `true` as yes, so
 * such values carry an `editor` hint that stands here instead. `reused`: are parts used twice said once?
 */
export function editorSchema(schema: z.ZodType, reused: 'ref' | 'inline' = 'ref'): unknown {
  return z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    reused,
    override: ({ jsonSchema }) => {
      const { editor, description } = jsonSchema;
      if (editor === undefined) return;
      for (const key of Object.keys(jsonSchema)) Reflect.deleteProperty(jsonSchema, key);
      Object.assign(jsonSchema, editor, description === undefined ? {} : { description });
    },
  });
}
