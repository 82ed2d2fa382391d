import * as z from 'zod';
import { ADDRESSEES, BLOCK_KINDS } from '@tonfall/core';
import { keys, listOf, once, oneOf, oneOrMany, phraseLines, reach, text, yesOrNo } from './values.js';

const lemma = once(() => text('the basic form of a verb, or <list>'));

/** Lemmas that are allowed, or `{ not: … }`; `none` is the empty list of allowed ones. */
const words = (what: string) =>
  z
    .union([
      lemma().transform((word) => ({ any: word === 'none' ? [] : [word] })),
      listOf(lemma()).transform((any) => ({ any })),
      keys({ not: oneOrMany(lemma()).describe('Any verb but these.') }),
    ])
    .describe(what);

const subject = once(() =>
  z.union([
    oneOf(['addressee', 'we', 'I', 'man', 'they', 'it', 'noun', 'none']),
    keys({ noun: oneOrMany(text('a noun, or <list>')).describe('Nouns by name, in any form: [Kunde, Gast], or <list>.') }),
  ]),
);

/** What a clause says, wherever its words stand. */
export const clauseSchema = once(() =>
  keys({
    subject: oneOrMany(subject())
      .optional()
      .describe('Who does it: addressee (Sie, du, ihr, you), we, I, man, they, it, noun, none, or { noun: [Kunde] }.'),
    modal: words(
      'A modal of the clause: müssen, sollen, haben (zu), sein (zu); must, have to, need to. "none": the clause has none.',
    ).optional(),
    main: words('The main verb, its prefix joined: ablehnen also for "lehnen … ab". { not: […] } for any other verb.').optional(),
    tense: oneOrMany(oneOf(['present', 'past', 'perfect', 'pluperfect', 'future']))
      .optional()
      .describe('The tense of the clause.'),
    mood: oneOrMany(oneOf(['indicative', 'subjunctive', 'imperative']))
      .optional()
      .describe('subjunctive: könnte, müssten.'),
    voice: oneOrMany(oneOf(['active', 'passive']))
      .optional()
      .describe('passive: wird geprüft, is checked.'),
    infinitive: oneOrMany(oneOf(['none', 'bare', 'zu', 'passive', 'perfect']))
      .optional()
      .describe('bare: ausfüllen; zu: auszufüllen; passive: ausgefüllt werden; perfect: ausgefüllt haben.'),
    negated: oneOrMany(oneOf(['no', 'yes', 'not-only']))
      .optional()
      .describe('not-only: "nicht nur", which still says it.'),
    kind: oneOrMany(
      oneOf(['statement', 'that', 'question', 'condition', 'indirect', 'relative', 'cause', 'purpose', 'concession', 'imperative']),
    )
      .optional()
      .describe('What kind of clause it is.'),
    position: oneOrMany(oneOf(['first', 'second', 'last']))
      .optional()
      .describe('Where the finite verb stands.'),
    contains: phraseLines().optional().describe('Phrase lines of which one stands in this clause.'),
    lacks: phraseLines().optional().describe('Phrase lines of which none stands in this clause.'),
  }),
);

/** A condition of `only` and `unless`. */
export const conditionSchema = once(() =>
  keys({
    phrase: phraseLines().optional().describe('One of these phrase lines stands near the match; "in" says where.'),
    in: oneOf(['clause', 'sentence', 'before', 'after', 'match', 'previous', 'next', 'paragraph'])
      .optional()
      .describe('Where the phrase stands; the sentence by default.'),
    clause: clauseSchema().optional().describe('The clause of the match is like this.'),
    fact: oneOrMany(text('the name of a fact')).optional().describe('One of these facts (rules/facts) stands within reach.'),
    reach: reach()
      .optional()
      .describe(
        'How many sentences away: [-1, 1] is the sentence before to the sentence after; draft: anywhere. By default the same sentence.',
      ),
    addressee: oneOrMany(oneOf(ADDRESSEES)).optional().describe('Whom the draft addresses in the main: Sie, du or ihr.'),
    block: oneOrMany(oneOf(BLOCK_KINDS)).optional().describe('What the block of the match is: a list item, a heading, a table cell.'),
    question: yesOrNo().optional().describe('The sentence ends with a question mark.'),
    then: oneOf(['info']).optional().describe('info: the finding stays, as info.'),
  }),
);
