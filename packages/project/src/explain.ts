export { exceptions } from './explain/describe.js';
export type { FactMeanings } from './explain/describe.js';
export { VOCABULARY } from './explain/vocabulary.js';
