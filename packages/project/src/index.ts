export { decodeDraft } from './drafts/decode.js';
export { formatOf, readDraft, selectDrafts, tooLarge } from './drafts/select.js';
export type { Selection } from './drafts/select.js';
