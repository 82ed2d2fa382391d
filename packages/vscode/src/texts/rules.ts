/** The rules there are, put in when the extension is built: an extension imports nothing of ours. */
declare const TONFALL_RULES: readonly { readonly id: string; readonly category: string }[];

/** The names of the rules, for whoever wants to choose one. */
export const RULES = TONFALL_RULES;
