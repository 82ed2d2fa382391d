import type { Finding, Severity } from '../finding.js';

const WEIGHT: Readonly<Record<Severity, number>> = { info: 1, warning: 2, error: 3 };

/** May the rewrite be offered: nothing is lost that the sentence promised, and the new sentence has no finding as grave as the old one. */
export function keepsPromise(before: string, after: string, ruleId: string, relint: (text: string) => readonly Finding[]): boolean {
  if (!sameFacts(before, after)) return false;
  const found = relint(before);
  const old = found.filter((finding) => finding.ruleId !== ruleId);
  const worst = found.reduce((most, finding) => Math.max(most, WEIGHT[finding.severity]), 0);
  const known = new Set(old.map((finding) => finding.ruleId));
  return !relint(after).some((finding) => !known.has(finding.ruleId) && WEIGHT[finding.severity] >= worst);
}

/** Every number, and every placeholder or address, of the old sentence stands in the new one. */
function sameFacts(before: string, after: string): boolean {
  const facts = before.match(/\d[\d.,:/]*|\{[^}]*\}|\ufffc|https?:\S+/g) ?? [];
  return facts.every((fact) => after.includes(fact.replace(/[.,:]+$/, '')));
}
