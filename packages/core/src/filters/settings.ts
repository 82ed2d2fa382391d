import type { RuleSetting, Severity } from '../finding.js';
import type { Settled } from '../settle/settle.js';
import { fold } from '../text/fold.js';

/** What a user has set, ready to be asked about each finding. */
export interface Settings {
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** Folded. */
  readonly allowed: ReadonlySet<string>;
}

/** Endings with which a word that is allowed may stand: Ticket, Tickets, Policies. */
const ENDINGS = ['', 's', 'es', 'e', 'n', 'en', 'er', 'ern', "'s"];

/** Prepares settings. `allow`: words in any spelling that folds to the same. */
export function settingsOf(rules: Readonly<Record<string, RuleSetting>> = {}, allow: readonly string[] = []): Settings {
  return { rules, allowed: new Set(allow.flatMap((word) => ENDINGS.map((ending) => fold(word.trim()) + ending))) };
}

/** The setting of a rule: its own, or else that of its category. */
export function settingOf(rules: Readonly<Record<string, RuleSetting>>, id: string, category: string): RuleSetting | undefined {
  if (Object.hasOwn(rules, id)) return rules[id];
  return Object.hasOwn(rules, category) ? rules[category] : undefined;
}

/** Without what is off or allowed, before overlaps are merged: then another rule may speak about the same words. */
export function kept(settled: readonly Settled[], { rules, allowed }: Settings): readonly Settled[] {
  return settled.filter(
    ({ rule, candidate }) => settingOf(rules, rule.id, rule.category) !== 'off' && !(allowed.size > 0 && allowed.has(candidate.term)),
  );
}

/** The severity under the settings. A hint of a rule that usually says more stays a hint; so does one that was lowered. */
export function severityUnder({ rules }: Settings, { rule, severity, lowered }: Settled): Severity {
  const setting = settingOf(rules, rule.id, rule.category);
  if (setting === undefined || setting === 'off') return severity;
  const hint = lowered || (severity === 'info' && rule.severity !== 'info');
  return hint ? 'info' : setting;
}
