import { dutyToRequest } from './de/duty.js';
import { isToBeToRequest } from './de/is-to-be.js';
import { necessityToRequest, performativeToRequest } from './de/performative.js';
import { englishAsking, englishIsToBe, englishRequest } from './en/request.js';
import type { Draft, Understood } from './rewriter.js';

/**
 * Obligation to polite request: "Sie müssen das Formular ausfüllen." becomes "Bitte füllen Sie das Formular aus.", "You must sign the form." becomes
 * "Please sign the form." Deadlines, amounts, conditions and negations are copied as they stand. `undefined` where the sentence is not understood whole.
 */
export function request(understood: Understood): Draft | undefined {
  const { clause, language } = understood;
  const reader = clause.subject?.who === 'addressee' && clause.modals.length > 0;
  if (language === 'en')
    return reader ? englishRequest(understood) : clause.voice === 'passive' ? englishIsToBe(understood) : englishAsking(understood);
  if (reader) return dutyToRequest(understood);
  return clause.modals[0] === 'sein' ? isToBeToRequest(understood) : (performativeToRequest(understood) ?? necessityToRequest(understood));
}
