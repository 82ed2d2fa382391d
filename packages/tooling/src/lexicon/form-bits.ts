/** The bits of `VerbForm` in `core` (its lexicon-types), which the compiled lexicon carries. A test compares the two. */
export const Form = {
  INFINITIVE: 1,
  ZU_INFINITIVE: 2,
  PARTICIPLE: 4,
  PRESENT: 8,
  PAST: 16,
  SUBJUNCTIVE: 32,
  IMPERATIVE_DU: 64,
  FIRST: 128,
  SECOND: 256,
  THIRD: 512,
  PLURAL: 1024,
  SECOND_PLURAL: 2048,
  PRESENT_PARTICIPLE: 4096,
  REPORTED: 8192,
} as const;
