import { UNUSED_COMMENT, type Finding, type Language } from '@tonfall/core';
import { renderExplanation, type Explanations, type RuleExplanation } from '@tonfall/project/explain';

/** An explanation, for a page or a window. */
export interface Explanation {
  readonly title: string;
  /** Markdown. */
  readonly markdown: string;
}

const HEADS = {
  de: { example: 'Beispiel', also: 'Dazu' },
  en: { example: 'Example', also: 'Also' },
} as const;

/** All that is known of a rule, as its page tells it; `undefined` for a rule that does not exist. */
export function explainRule({ rules, issues }: Explanations, id: string, language: Language): Explanation | undefined {
  if (id === UNUSED_COMMENT) return ABOUT_COMMENTS[language];
  const rule = rules.find((each) => each.id === id) ?? rules.find(({ was = [] }) => was.includes(id));
  return rule === undefined ? undefined : renderExplanation(rule, language, issues);
}

/**
 * What a pointer over a finding shows: message, reason, one example, and what other rules say of the same words. Messages quote the draft, so in Markdown
 * they are escaped: a picture in a quoted mail would be fetched from where it stands, and that tells somebody.
 */
export function hoverText(finding: Finding, rules: readonly RuleExplanation[], language: Language, markdown: boolean): string {
  const head = HEADS[language];
  const said = (message: string): string => (markdown ? escaped(message) : message);
  const titled = (title: string, text: string): string => `${markdown ? `*${title}:*` : `${title}:`} ${text}`;
  const example = rules.find(({ id }) => id === finding.ruleId)?.[language].example;
  const parts = [said(finding.message), finding.why];
  if (example !== undefined) parts.push(titled(head.example, markdown ? example : example.replaceAll('**', '')));
  for (const also of finding.also) parts.push(titled(head.also, said(also.message)));
  return parts.join('\n\n');
}

/** Text as Markdown that shows it as it is. */
const escaped = (text: string): string => text.replace(/[\\`*_[\]<>&~|]/g, '\\$&');

const ABOUT_COMMENTS: Readonly<Record<Language, Explanation>> = {
  de: {
    title: UNUSED_COMMENT,
    markdown: `# ${UNUSED_COMMENT}\n\nDieser Kommentar schaltet etwas aus, das hier nicht gemeldet wird, oder nennt eine Regel, die es nicht gibt. Ohne ihn liest sich der Text leichter, und niemand sucht nach einem Grund.\n`,
  },
  en: {
    title: UNUSED_COMMENT,
    markdown: `# ${UNUSED_COMMENT}\n\nThis comment turns something off that is not reported here, or names a rule that does not exist. Without it the text is easier to read, and nobody looks for a reason.\n`,
  },
};
