// Pure: an editor without a disk explains rules too.
export { exceptions } from './explain/describe.js';
export type { FactMeanings } from './explain/describe.js';
export { explanationOf, renderExplanation } from './explain/explanation.js';
export type { ExplanationIn, Explanations, RuleExplanation } from './explain/explanation.js';
export { renderRule, ruleText } from './explain/rule-text.js';
export { VOCABULARY } from './explain/vocabulary.js';
