/** What a function word can be in a sentence, as bits. */
export const WordClass = {
  /** I, you, we, they, he, she, it, there. */
  SUBJECT: 1,
  /** me, us, them, him: never a subject. */
  OBJECT: 1 << 1,
  /** the, a, your, this, no, every: opens a noun phrase. */
  DETERMINER: 1 << 2,
  PREPOSITION: 1 << 3,
  COORDINATOR: 1 << 4,
  /** Opens a subordinate clause wherever it stands: because, although, whether. */
  SUBORDINATOR: 1 << 5,
  /** Opens one when a subject follows: since, before, until, as, once. */
  MAYBE_SUBORDINATOR: 1 << 6,
  /** what, when, where, how, who, which, why. */
  WH: 1 << 7,
  ADVERB: 1 << 8,
  NEGATOR: 1 << 9,
  TO: 1 << 10,
  THAT: 1 << 11,
  /** nobody, everything, someone: a noun phrase by itself. */
  PRONOUN: 1 << 12,
  /** this, these, those, all, one: a determiner that can stand alone. */
  ALONE: 1 << 13,
  /** please, kindly. */
  PLEASE: 1 << 14,
  /** hi, thanks, yes, sorry: outside the clause. */
  INTERJECTION: 1 << 15,
  /** be, have, do and modals. */
  AUXILIARY: 1 << 16,
  ADJECTIVE: 1 << 17,
} as const;

const C = WordClass;

const LISTS: readonly (readonly [number, string])[] = [
  [C.SUBJECT, 'i you we they he she it there u ya'],
  [C.OBJECT, 'me us them him myself yourself yourselves ourselves themselves itself himself herself'],
  [C.DETERMINER, 'the a an your my our their its his whose every each ur another such any some no her'],
  [C.DETERMINER | C.ALONE, 'this these those all both many several most more few'],
  [
    C.PREPOSITION,
    'of in on at by with from for about into onto via per through during within without under over against among between towards toward upon despite regarding concerning including than behind beyond across along around near off out up down except besides above below throughout following due like unlike prior according instead b4 thru',
  ],
  [C.COORDINATOR, 'and or but nor so yet plus then &'],
  [C.SUBORDINATOR, 'because although though whereas unless whether if cos coz cuz lest whenever wherever'],
  [C.MAYBE_SUBORDINATOR, 'since as until till before after once while provided providing assuming except like'],
  [C.WH, 'what when where how who which why whom whatever whichever whoever however'],
  [
    C.ADVERB,
    'just also already still always only even ever now later soon today tomorrow yesterday again here maybe perhaps really very too therefore otherwise first second firstly next further well unfortunately sadly regrettably simply currently often sometimes usually rather quite almost anyway hence thus instead however moreover furthermore meanwhile additionally afterwards beforehand together definitely certainly probably possibly kindly directly indeed else away back once then yet immediately right asap straight though all both longer either so far much more simply better best earlier nearly twice likewise nonetheless nevertheless alternatively',
  ],
  [C.NEGATOR, 'not never nothing nobody none nowhere neither nor no hardly scarcely barely unable noone nope'],
  [C.ADVERB, 'not never hardly scarcely barely'],
  [
    C.PRONOUN,
    'neither nothing nobody none noone something someone somebody anything anyone anybody everything everyone everybody one who mine yours ours theirs',
  ],
  [C.TO, 'to'],
  [C.THAT, 'that'],
  [C.PLEASE, 'please kindly pls plz'],
  [
    C.INTERJECTION,
    'hi hello hey dear thanks thx cheers yes yeah yep ok okay oh ah sorry apologies congratulations welcome regards sincerely best no greetings fyi btw',
  ],
  [
    C.AUXILIARY,
    'be am is are was were been being have has had having do does did will would shall should can could may might must ought r',
  ],
  [
    C.ADJECTIVE,
    'sorry happy glad sure afraid aware able unable certain clear important necessary essential mandatory imperative possible impossible available responsible ready free correct incorrect wrong right good bad great new old due likely unlikely obvious grateful thankful confident eligible sad proud advisable vital crucial easy hard difficult same next last unclear unsure busy fine nice sensible helpful willing welcome full empty separate open close own live late early long short high low big small additional only other different second',
  ],
];

/** Class bits by folded word. */
export const FUNCTION_WORDS: ReadonlyMap<string, number> = (() => {
  const words = new Map<string, number>();
  for (const [bits, list] of LISTS) for (const word of list.split(' ')) words.set(word, (words.get(word) ?? 0) | bits);
  // so and then are adverbs as well, but never in the midst of a noun phrase; better is a modal only after had.
  for (const [word, extra] of [
    ['that', C.ALONE],
    ['her', C.OBJECT],
    ['you', C.OBJECT],
    ['it', C.OBJECT],
    ['u', C.OBJECT],
  ] as const)
    words.set(word, (words.get(word) ?? 0) | extra);
  return words;
})();

/** Adjectives after "it is" and verbs before a that-clause whose that may be missing. */
export const THINKING = new Set(
  `think believe know understand see hope say tell note notice realise realize find feel guess suppose assume wish expect ensure appreciate regret mean confirm suggest recommend advise inform assure promise notify remind imagine explain remember forget agree decide show indicate state mention
  apologise apologize be hear read seem appear rest doubt`.split(/\s+/),
);

/** After these verbs when, where, if open an indirect question. */
export const ASKING = new Set(
  'ask wonder check see know explain tell decide clarify confirm show understand describe remember forget learn find specify verify'.split(
    ' ',
  ),
);

/** Nouns whose content a that-clause tells, so that it is no relative clause. */
export const CONTENT_NOUNS = new Set(
  'fact impression confirmation proof evidence hope notice reminder requirement condition idea view opinion feeling news information sign chance risk mind note news'.split(
    ' ',
  ),
);

/** Nouns for people, who can be told to do something: "customers are to pay". */
export const PEOPLE = new Set(
  'customer customers guest guests user users tenant tenants applicant applicants member members passenger passengers client clients buyer buyers subscriber subscribers patient patients participant participants resident residents student students visitor visitors holder holders claimant claimants everyone everybody anyone'.split(
    ' ',
  ),
);
