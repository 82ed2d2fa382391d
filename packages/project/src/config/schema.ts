import * as z from 'zod';
import { keys, oneOf, oneOrMany, text, yesOrNo } from '../rules/schema/values.js';

/** What a rule or category can be set to. */
const SETTINGS = ['off', 'info', 'warning', 'error'] as const;

/** One, or a list of them; always a list afterwards. An empty list says nothing, and is no slip. */
const textOrTexts = (what: string) =>
  z
    .union([text(what), z.array(text(what), { error: 'a list' })])
    .transform((value): string[] => (typeof value === 'string' ? [value] : value));

const rules = () =>
  z
    .record(z.string(), oneOf(SETTINGS), { error: 'a map of rules or categories, each with off, info, warning or error' })
    .describe('Severity by rule or category: off, info, warning or error. A rule beats its category.');
const language = () => oneOf(['de', 'en', 'auto']).describe('The main language of the drafts. auto (the default) detects it in each.');
const messages = () => oneOf(['draft', 'de', 'en']).describe('The language of messages. draft (the default): that of the draft.');
const allow = () => textOrTexts('a word').describe('Words that are never flagged. Capitals do not matter, and ä is ae.');
const PATTERN = 'a pattern such as drafts/**/*.md';

const overrideSchema = () =>
  keys({
    files: oneOrMany(text(PATTERN)).describe(
      'Patterns of files, relative to the folder of this file. The settings beside it hold for these.',
    ),
    rules: rules().optional(),
    language: language().optional(),
    messages: messages().optional(),
    allow: allow().optional(),
  });

/** tonfall.config.yml, and the key `tonfall` of package.json. */
export const configSchema = keys({
  root: yesOrNo().optional().describe('true: configuration files in folders above are not looked for.'),
  language: language().optional(),
  messages: messages().optional(),
  rules: rules().optional(),
  allow: allow().optional(),
  ignore: textOrTexts(PATTERN)
    .describe('Patterns of files that are left alone, relative to the folder of this file. ! takes files out again.')
    .optional(),
  overrides: z
    .array(overrideSchema(), { error: 'a list of overrides' })
    .optional()
    .describe('Other settings for some files; later ones win.'),
  $schema: z.string({ error: 'an address' }).optional().describe('For editors: where the description of this file is.'),
}).meta({ title: 'Settings of tonfall', description: 'How tonfall judges the drafts in this folder and below.' });

export type ConfigContent = z.output<typeof configSchema>;
