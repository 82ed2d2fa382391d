import { Mark } from '../../text/tokens.js';
import type { Draft } from './drafts.js';
import type { Scan } from './scan.js';

/** Tells question, condition and statement apart, once all clauses of the sentence are known. */
export function settleKinds(scan: Scan, drafts: readonly Draft[]): void {
  let lastMain: Draft | undefined;
  for (let i = 0; i < drafts.length; i++) {
    const draft = drafts[i];
    if (draft?.group === undefined) continue;
    if (draft.kind === 'question' && draft.inverted && !scan.question && isCondition(scan, draft)) {
      draft.kind = 'condition';
      draft.group.mood = 'subjunctive';
    }
    if (draft.kind === 'statement' || draft.kind === 'question') lastMain = draft;
  }
  if (scan.question && lastMain !== undefined) lastMain.kind = 'question';
  else if (scan.question) {
    // "What happened?", "Who told you that?"
    const first = drafts[0];
    if (first?.kind === 'indirect' && first.group !== undefined && first.subject?.head === first.opener) first.kind = 'question';
  }
  // "Do you have it and can read it?": both are asked.
  for (const draft of drafts) if (draft.conjunct?.kind === 'question' && draft.kind === 'statement') draft.kind = 'question';
}

/** "Had you told us, …", "Should you need help, …", "Were you to …" */
function isCondition(scan: Scan, draft: Draft): boolean {
  const group = draft.group;
  if (group === undefined) return false;
  const { folded } = scan.unit(group.finite);
  if (folded !== 'had' && folded !== 'should' && folded !== 'were') return false;
  for (let i = group.finite - 1; i >= draft.first && i > group.finite - 6; i--)
    if (scan.mark[i] === 0 && (scan.unit(i).folded === 'why' || scan.unit(i).folded === 'what')) return false;
  return scan.mark[scan.count - 1] !== Mark.QUESTION;
}
