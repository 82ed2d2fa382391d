import { UNUSED_COMMENT, type Finding, type Language, type RuleDefinition } from '@tonfall/core';

/** An explanation, for a page or a window. */
export interface Explanation {
  readonly title: string;
  /** Markdown. */
  readonly markdown: string;
}

const HEADS = {
  de: { why: 'Was die Wörter bewirken', flags: 'Spricht bei', allows: 'Schweigt bei', example: 'Beispiel', also: 'Dazu' },
  en: { why: 'What the words do', flags: 'Speaks at', allows: 'Silent at', example: 'Example', also: 'Also' },
} as const;

/** A rule with its reason and examples; `undefined` for a rule that does not exist. */
export function explainRule(rules: readonly RuleDefinition[], id: string, language: Language): Explanation | undefined {
  if (id === UNUSED_COMMENT) return ABOUT_COMMENTS[language];
  const rule = rules.find((each) => each.id === id) ?? rules.find(({ was = [] }) => was.includes(id));
  if (rule === undefined) return undefined;
  const head = HEADS[language];
  const { flags = [], allows = [] } = rule[language]?.examples ?? {};
  const list = (title: string, lines: readonly string[]): string =>
    lines.length === 0 ? '' : `\n## ${title}\n\n${lines.map((line) => `- ${line.replace(/\s*\n\s*/g, ' ')}\n`).join('')}`;
  const speaks = flags.map(({ text, becomes }) => (becomes === undefined ? text : `${text} → ${becomes}`));
  const title = `${rule.id} (${rule.category})`;
  return {
    title,
    markdown: `# ${title}\n\n## ${head.why}\n\n${rule.why[language]}\n${list(head.flags, speaks)}${list(head.allows, allows)}`,
  };
}

/**
 * What a pointer over a finding shows: message, reason, one example, and what other rules say of the same words. Messages quote the draft, so in Markdown
 * they are escaped: a picture in a quoted mail would be fetched from where it stands, and that tells somebody.
 */
export function hoverText(finding: Finding, rules: readonly RuleDefinition[], language: Language, markdown: boolean): string {
  const head = HEADS[language];
  const said = (message: string): string => (markdown ? escaped(message) : message);
  const titled = (title: string, text: string): string => `${markdown ? `*${title}:*` : `${title}:`} ${text}`;
  const examples = rules.find(({ id }) => id === finding.ruleId)?.[language]?.examples?.flags ?? [];
  const example = examples.find(({ becomes }) => becomes !== undefined) ?? examples[0];
  const parts = [said(finding.message), finding.why];
  if (example !== undefined) {
    const { text, becomes } = example;
    const shown = becomes === undefined ? text : `${text} → ${becomes}`;
    parts.push(titled(head.example, markdown ? shown : shown.replaceAll('**', '')));
  }
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
