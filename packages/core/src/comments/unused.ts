import type { Finding, Language, RuleSetting } from '../finding.js';
import { settingOf } from '../filters/settings.js';
import type { IdleComment, Suppression } from './suppression.js';

/** The name under which comments that do nothing are reported, and can be turned off. No rule has it. */
export const UNUSED_COMMENT = 'unused-comment';
/** The category of findings about comments. No rule file has it. */
export const COMMENT_CATEGORY = 'comment';
/** What settings may name beside the rules and categories that have files. */
export const OWN_NAMES: readonly string[] = [UNUSED_COMMENT, COMMENT_CATEGORY];

const WHY = {
  de: 'Ein Kommentar, der nichts ausschaltet, lässt den nächsten Leser nach einem Grund suchen, den es nicht mehr gibt.',
  en: 'A comment that turns nothing off sends the next reader looking for a reason that is gone.',
} as const;

type Text = (name: string) => string;
const MESSAGES: Readonly<Record<IdleComment['reason'] | 'idle-all', Readonly<Record<Language, Text>>>> = {
  'idle-all': {
    de: () => 'Dieser Kommentar schaltet hier nichts aus und kann weg.',
    en: () => 'This comment turns nothing off here and can go.',
  },
  idle: {
    de: (name) => `Dieser Kommentar schaltet ${name} aus, doch die Regel meldet hier nichts: Er kann weg.`,
    en: (name) => `This comment turns ${name} off, but that rule reports nothing here: it can go.`,
  },
  'unknown-rule': {
    de: (name) => `Es gibt keine Regel und keine Kategorie ${name}; \`tonfall rules\` zeigt alle.`,
    en: (name) => `There is no rule or category ${name}; \`tonfall rules\` shows them all.`,
  },
  'unknown-word': {
    de: (name) => `tonfall-${name} sagt hier nichts: Bekannt sind disable-next-line, disable-line, disable, enable und disable-file.`,
    en: (name) => `tonfall-${name} says nothing here: known are disable-next-line, disable-line, disable, enable and disable-file.`,
  },
};

/** Findings about comments that do nothing, by place. None of them has rewrites. */
export function unusedComments(
  suppression: Suppression,
  source: string,
  messages: Language,
  rules: Readonly<Record<string, RuleSetting>>,
  url: (id: string) => string,
): Finding[] {
  const setting = settingOf(rules, UNUSED_COMMENT, COMMENT_CATEGORY);
  if (suppression.empty || setting === 'off') return [];
  return suppression.unused.map(({ comment: { start, end }, name, reason }) => ({
    ruleId: UNUSED_COMMENT,
    category: COMMENT_CATEGORY,
    severity: setting ?? (reason === 'idle' ? 'info' : 'warning'),
    start,
    end,
    quote: source.slice(start, end),
    message: MESSAGES[reason === 'idle' && name === undefined ? 'idle-all' : reason][messages](name ?? ''),
    why: WHY[messages],
    url: url(UNUSED_COMMENT),
    mapped: true,
    also: [],
    rewrites: [],
  }));
}
