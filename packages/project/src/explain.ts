// Pure: an editor without a disk explains rules too.
export { exceptions } from './explain/describe.js';
export type { FactMeanings } from './explain/describe.js';
export { VOCABULARY } from './explain/vocabulary.js';
export { renderRule, ruleText } from './explain/rule-text.js';
export type { RuleText } from './explain/rule-text.js';
