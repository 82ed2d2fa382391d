import type { Draft, NounPhrase } from './drafts.js';
import { newDraft } from './drafts.js';

/** Where the reading of a sentence stands: the clause in work, the last noun phrase, the last border. */
export class State {
  current: Draft = newDraft('statement', undefined);
  /** The last noun phrase that is no object of a preposition, since the verb or the last border. */
  phrase: NounPhrase | undefined;
  /** First part of "you and your team". */
  joined: NounPhrase | undefined;
  /** Inside a prepositional phrase, whose own noun has or has not come. */
  preposition: 'none' | 'open' | 'filled' = 'none';
  /** The coordinator follows a prepositional phrase. */
  afterPhrase = false;
  /** "By signing the form …": the noun phrase is the object of a verb in -ing. */
  gerund = false;
  /** The noun phrase directly before the present one: "the tool our team uses". */
  before: NounPhrase | undefined;
  /** A noun phrase ends directly before. */
  nounBefore = false;
  /** Where the present noun phrase begins, -1 outside one. */
  open = -1;
  /** Unit of a comma or coordinator since the last verb group, -1 without. */
  border = -1;
  comma = false;
  coordinator = -1;
  /** A main clause was read. */
  main = false;

  /** A new verb group or border: noun phrases begin anew. */
  clear(): void {
    this.phrase = this.joined = this.before = undefined;
    this.gerund = false;
    this.preposition = 'none';
    this.nounBefore = false;
    this.open = -1;
  }

  noBorder(): void {
    this.border = this.coordinator = -1;
    this.comma = false;
  }
}
