/** The names that these tests may say. */
export const known = { rules: ['modal-command', 'flat-refusal', 'jargon'], categories: ['command', 'refusal', 'jargon'] };
