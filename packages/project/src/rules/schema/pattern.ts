import * as z from 'zod';
import { clauseSchema, conditionSchema } from './clause.js';
import { bilingual, keys, listOf, once, oneOf, oneOrMany, phraseLines, severity, span, text, wholeNumber, yesOrNo } from './values.js';

const shapeSchema = once(() =>
  keys({
    length: span(1, 60).optional().describe('How many characters: [least, most].'),
    capitals: wholeNumber(0, 60).optional().describe('At least so many capital letters.'),
    'not-in': oneOrMany(text('the name of a list')).optional().describe('Words of these lists are not meant.'),
    'plural-s': yesOrNo().optional().describe('true: also with the s of the plural (SLAs).'),
    roman: oneOf(['skip']).optional().describe('skip: Roman numerals are not meant.'),
    run: wholeNumber(2, 20).optional().describe('So many such words in a run of words in capitals; the run is one finding.'),
    digits: oneOf(['skip']).optional().describe('skip: words with digits are not meant.'),
  }).transform(({ 'not-in': notIn, 'plural-s': pluralS, ...rest }) => ({
    ...rest,
    ...(notIn === undefined ? {} : { notIn }),
    ...(pluralS === undefined ? {} : { pluralS }),
  })),
);

/** The parameters are held against the check itself by the loader. */
const checkSchema = once(() =>
  z
    .looseObject(
      { name: text('the name of a check').describe('The check.') },
      { error: 'a map with the name of a check and its parameters' },
    )
    .catchall(text('a parameter in quotes'))
    .transform(({ name, ...parameters }) => ({ name, parameters })),
);

const conditions = (what: string) => listOf(conditionSchema()).describe(what);

/** One entry of `match`. That it has exactly one kind is checked apart, so that all problems show at once. */
const patternSchema = once(() =>
  keys({
    phrase: phraseLines()
      .optional()
      .describe('Words to look for: a line or a list of lines, with [a|b], (optional), <list>, {any form}, … for a gap.'),
    clause: clauseSchema().optional().describe('What a clause says, wherever its words stand.'),
    list: text('the name of a list').optional().describe('Every entry of rules/lists/<language>/<name>.yml.'),
    shape: shapeSchema().optional().describe('Words by their form, such as abbreviations.'),
    check: checkSchema()
      .optional()
      .describe('A named function of the engine, with its parameters: { name: repeated-marks, marks: "?", least: 2 }.'),
    id: text('a name').optional().describe('Name of this pattern, shown by tonfall explain.'),
    severity: severity().optional().describe("Instead of the rule's."),
    message: bilingual("Instead of the rule's message.").optional(),
    confidence: oneOf(['high', 'medium', 'low']).optional().describe('low: shown as info.'),
    where: clauseSchema().optional().describe('The clause in which the words stand is like this.'),
    at: oneOf(['start', 'inside', 'end', 'whole']).optional().describe('Where in its sentence the match stands.'),
    only: conditions('Conditions that all hold.').optional(),
    unless: conditions('Conditions of which none holds.').optional(),
    once: yesOrNo().optional().describe('true: only the first time in a draft.'),
    from: wholeNumber(2, 100)
      .optional()
      .describe('Speaks from this time in a draft on; all patterns of the rule that have it count together.'),
    explained: oneOf(['skip']).optional().describe('skip: silent when the term is explained in the draft.'),
    compounds: yesOrNo().optional().describe('true: also as part of a hyphenated word.'),
    form: oneOf(['Sie']).optional().describe('Sie: not in the du and ihr forms.'),
    rewrite: text('the name of a rewriter').optional().describe('How the sentence is made better.'),
  }),
);

const flagExample = once(() =>
  z.union([
    text('a sentence in quotes').transform((sentence) => ({ text: sentence })),
    keys({
      text: text('a sentence in quotes').describe('The sentence, the words meant between ** and **.'),
      becomes: text('a sentence in quotes').optional().describe('The sentence that the first rewrite makes.'),
      severity: severity().optional().describe('The severity of the finding.'),
    }),
  ]),
);

const sentences = once(() => z.array(text('a sentence in quotes'), { error: 'a list of sentences' }));

const examplesSchema = once(() =>
  keys({
    flags: z
      .array(flagExample(), { error: 'a list of sentences' })
      .describe('Sentences where the rule speaks, the words between ** and **.'),
    allows: sentences().describe('Sentences where the rule stays silent.'),
    misses: sentences().optional().describe('Known gaps: sentences that the rule should find and does not yet.'),
  }),
);

/** What is looked for in one language. */
export const sectionSchema = once(() =>
  keys({
    default: oneOf(['off']).optional().describe('off: found only when a configuration turns the rule or its category on.'),
    match: listOf(patternSchema(), 'a list of patterns').describe('What is looked for.'),
    unless: conditions('Exceptions for all patterns of this language.').optional(),
    examples: examplesSchema().optional().describe('Sentences that prove it; run as tests.'),
  }),
);

export { conditions };
