import { UNUSED_COMMENT, type Language, type RuleDefinition } from '@tonfall/core';
import { renderRule, ruleText, type FactMeanings } from '@tonfall/project/explain';
import { rulePrecision, type Numbers } from '../evaluate/numbers.js';
import { grouped, percent } from '../evaluate/report.js';
import { sourceInWords, type Source } from './sources.js';

/** What pages say beside the rules. */
export interface PageFacts {
  /** By language: what holds where a fact stands. */
  readonly facts: Readonly<Record<Language, FactMeanings>>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly numbers: Numbers | undefined;
  /** Where false alarms are reported; undefined while the repository has no address. */
  readonly issues: string | undefined;
}

const WRITTEN = '<!-- Written by `npm run rule:index`; do not edit. -->\n';
const TITLES = { de: 'Deutsch', en: 'English' } as const;

/** docs/rules/<id>.md: all that is known of a rule, for German readers and for English ones. */
export function renderPage(rule: RuleDefinition, { facts, sources, numbers, issues }: PageFacts): string {
  const { id, category, severity, priority } = rule;
  const own = rule.sources.map((name) => `- ${sourceInWords(name, sources)}`);
  const parts = (['de', 'en'] as const).map((language) => {
    const text = ruleText(rule, language, facts[language]);
    const measured = measuredInWords(id, language, numbers);
    const none = rule[language] === undefined ? `${NO_SECTION[language]}\n\n` : '';
    return `## ${TITLES[language]}\n\n${none}${renderRule(text, language, { measured, issues, level: '###' })}\n`;
  });
  return [
    WRITTEN,
    `# ${id}\n`,
    `Category ${category}, severity ${severity}, priority ${String(priority)}. [Deutsch](#deutsch) · [English](#english)\n`,
    ...parts,
    `## Quellen, sources\n\n${own.length === 0 ? '–' : own.join('\n')}\n`,
  ].join('\n');
}

const NO_SECTION = {
  de: 'Diese Regel liest keine deutschen Entwürfe.',
  en: 'This rule does not read English drafts.',
} as const;

/** What measuring showed of a rule, one paragraph. */
export function measuredInWords(id: string, language: Language, numbers: Numbers | undefined): string {
  const counts = numbers?.rules[id];
  if (numbers === undefined || counts === undefined)
    return language === 'de' ? 'An gelesenen Entwürfen noch nicht gemessen.' : 'Not measured on labelled drafts yet.';
  const share = rulePrecision(counts);
  const [right, wrong, hints] = [counts.right, counts.false, counts.hints].map(grouped);
  const drafts = grouped(numbers.drafts);
  return language === 'de'
    ? `An ${drafts} gelesenen Entwürfen (${numbers.date}): ${right ?? ''} Fundstellen richtig, ${wrong ?? ''} falsch, ${hints ?? ''} Hinweise ohne Urteil${share === undefined ? '' : `; Genauigkeit ${percent(share)}`}. Mehr in \`docs/precision.md\` des Repositorys.`
    : `On ${drafts} labelled drafts (${numbers.date}): ${right ?? ''} findings right, ${wrong ?? ''} false, ${hints ?? ''} hints without a verdict${share === undefined ? '' : `; precision ${percent(share)}`}. More in \`docs/precision.md\` of the repository.`;
}

/** The page of the one finding that no rule file is behind. */
export function renderCommentPage(): string {
  return `${WRITTEN}
# ${UNUSED_COMMENT}

[Deutsch](#deutsch) · [English](#english)

## Deutsch

Ein Kommentar wie \`<!-- tonfall-disable-next-line modal-command -->\` schaltet etwas aus, das hier nicht gemeldet wird, oder nennt eine Regel, die es nicht gibt.
Ohne ihn liest sich der Text leichter, und niemand sucht nach einem Grund, den es nicht mehr gibt. \`${UNUSED_COMMENT}: off\` unter \`rules\` in
\`tonfall.config.yml\` schaltet die Meldung aus.

## English

A comment such as \`<!-- tonfall-disable-next-line modal-command -->\` turns something off that is not reported here, or names a rule that does not exist.
Without it the text is easier to read, and nobody looks for a reason that is gone. \`${UNUSED_COMMENT}: off\` under \`rules\` in \`tonfall.config.yml\` turns
the message off.
`;
}
