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
  return {
    rules,
    allowed: new Set(allow.filter((word) => plain(word) !== '').flatMap((word) => ENDINGS.map((ending) => plain(word) + ending))),
  };
}

/** The setting of a rule: its own, or else that of its category. */
export function settingOf(rules: Readonly<Record<string, RuleSetting>>, id: string, category: string): RuleSetting | undefined {
  if (Object.hasOwn(rules, id)) return rules[id];
  return Object.hasOwn(rules, category) ? rules[category] : undefined;
}

/** Without what is off or allowed, before overlaps are merged: then another rule may speak about the same words. `text` is the reading's. */
export function kept(settled: readonly Settled[], text: string, { rules, allowed }: Settings): readonly Settled[] {
  return settled.filter(({ rule, pattern, start, end }) => {
    if ((settingOf(rules, rule.id, rule.category) ?? (pattern.off === true ? 'off' : undefined)) === 'off') return false;
    return allowed.size === 0 || !allowed.has(plain(text.slice(start, end)));
  });
}

/** Key-Account-Manager is Key Account Manager. */
const plain = (words: string): string =>
  fold(words)
    .replace(/[-\s]+/g, ' ')
    .trim();

/** The severity under the settings. A hint of a rule that usually says more stays a hint; so does one that was lowered. */
export function severityUnder({ rules }: Settings, { rule, severity, lowered }: Settled): Severity {
  const setting = settingOf(rules, rule.id, rule.category);
  if (setting === undefined || setting === 'off') return severity;
  const hint = lowered || (severity === 'info' && rule.severity !== 'info');
  return hint ? 'info' : setting;
}
