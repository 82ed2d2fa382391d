import type { FactDefinition, ListDefinition, RuleDefinition } from '@tonfall/core';
import * as z from 'zod';
import { conditions, sectionSchema } from './pattern.js';
import { bilingual, keys, listOf, oneOf, oneOrMany, phraseLine, reach, severity, text, wholeNumber, yesOrNo } from './values.js';

/** The folders of rules/, and what each is about. */
export const CATEGORIES = [
  // prettier-ignore
  'command',
  'blame',
  'deflection',
  'refusal',
  'policy',
  'excuse',
  'condescension',
  'argument',
  'annoyance',
  'jargon',
  'officialese',
  'vagueness',
  'over-promise',
  'burden',
  'apology',
  'address',
  'courtesy',
  'empathy',
  'clarity',
  'impersonal',
  'negativity',
  'spelling',
] as const;

const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const name = (what: string) => z.string({ error: what }).regex(NAME, { error: what });
const ruleName = () => name('lower-case letters and hyphens, such as modal-command');

const profileValue = (customer: string) =>
  oneOf(['error', 'warning', 'info', 'off']).optional().describe(`The severity for ${customer}, or off.`);
const profilesSchema = () =>
  keys({
    neutral: profileValue('customers of whom nothing is known'),
    direct: profileValue('customers who write short and to the point'),
    gentle: profileValue('customers who write politely and at length'),
    aggressive: profileValue('customers who are angry'),
  }).transform((profiles) => {
    const chosen: Record<string, string> = {};
    for (const [profile, value] of Object.entries(profiles)) if (value !== undefined) chosen[profile] = value;
    return chosen;
  });

const levelSchema = () =>
  keys({
    severity: severity().describe('The severity when this entry holds.'),
    place: oneOf(['first-third']).optional().describe('first-third: in the first third of the draft.'),
    count: wholeNumber(1, 1000).optional().describe('So many different words found by this rule, or more.'),
    fact: oneOrMany(text('the name of a fact')).optional().describe('One of these facts stands within reach.'),
    reach: reach().optional().describe('How many sentences away the fact may stand: [0, 1]; draft: anywhere.'),
  });

/** rules/<category>/<id>.yml. */
export const ruleSchema: z.ZodType<RuleDefinition> = keys({
  id: ruleName().describe('The file name without .yml. It never changes.'),
  was: oneOrMany(ruleName()).optional().describe('Old ids of this rule.'),
  category: oneOf(CATEGORIES).describe('The folder of this file.'),
  severity: severity().describe('error: do not send like this; warning: look again; info: a hint on style.'),
  priority: wholeNumber(1, 100).describe('1 to 100: which of two rules on the same words speaks first.'),
  profiles: profilesSchema().optional().describe('Another severity, or off, for a kind of customer: neutral, direct, gentle, aggressive.'),
  sources: listOf(text('a key of rules/SOURCES.md'), 'a list of keys of rules/SOURCES.md').describe(
    'Keys of rules/SOURCES.md: who says so.',
  ),
  message: bilingual(
    'One sentence to the agent: what the words do to the reader, then a way out. {match} is the words, {better} the better word.',
  ),
  why: bilingual('The effect on the reader, one or two sentences.'),
  levels: listOf(levelSchema()).optional().describe('Severity by what surrounds the words; the first entry that holds counts.'),
  de: sectionSchema().optional().describe('What is looked for in German drafts.'),
  en: sectionSchema().optional().describe('What is looked for in English drafts.'),
}).meta({
  title: 'A rule of tonfall',
  description: 'What is looked for in a reply to a customer, in both languages, why it hurts, and the sentences that prove it.',
});

/** rules/facts/<fact>.yml. */
export const factSchema: z.ZodType<FactDefinition> = keys({
  fact: ruleName().describe('The file name without .yml.'),
  means: bilingual('What holds when it stands there, as the end of "when …": "a reason is given".'),
  de: sectionSchema().optional().describe('How German says it.'),
  en: sectionSchema().optional().describe('How English says it.'),
}).meta({ title: 'A fact of tonfall', description: 'Something that a draft contains, such as a reason or a date; rules ask for it.' });

/** A list that names lists could name itself. */
const term = () => phraseLine('a word or phrase line').regex(/^[^<>]*$/, { error: 'a word or phrase line without <list>' });

const entrySchema = () =>
  z.union([
    term().transform((term) => ({ term })),
    keys({
      term: term().describe('What is looked for.'),
      better: text('a word').optional().describe('The better word; {better} in a message.'),
      note: text('a text').optional().describe('What else there is to say; {note} in a message.'),
      severity: severity().optional().describe('The severity for this word.'),
      confidence: oneOf(['high', 'medium', 'low']).optional().describe('low: the word has ordinary meanings too, so it stays info.'),
      inflect: oneOf(['noun', 'verb', 'adjective', 'loan'])
        .optional()
        .describe('Look for its other forms too; loan: an English word in German (Tickets, Stakeholdern).'),
      closed: yesOrNo().optional().describe('true: two words are also found written together.'),
      unless: conditions('Exceptions for this word.').optional(),
    }),
  ]);

/** rules/lists/<language>/<list>.yml, without the language, which is the folder. */
export const listSchema: z.ZodType<Omit<ListDefinition, 'language'>> = keys({
  list: ruleName().describe('The file name without .yml.'),
  entries: listOf(entrySchema(), 'a list of words').describe(
    'The words: plain, or { term, better, note, severity, confidence, inflect, closed, unless }.',
  ),
}).meta({ title: 'A word list of tonfall', description: 'Words that rules look for or leave alone.' });

/** What each kind of file below rules/ must look like. */
export const ruleFileSchemas: Readonly<Record<'rule' | 'fact' | 'list', z.ZodType>> = {
  rule: ruleSchema,
  fact: factSchema,
  list: listSchema,
};
