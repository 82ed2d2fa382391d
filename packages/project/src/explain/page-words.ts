import type { Language } from '@tonfall/core';

/** The words of a page about a rule. */
export interface PageWords {
  readonly why: string;
  readonly flags: string;
  readonly allows: string;
  readonly silent: string;
  readonly misses: string;
  readonly strict: string;
  readonly precision: string;
  readonly turnOff: string;
  readonly falseAlarm: string;
  readonly severity: (severity: string) => string;
  readonly offByDefault: (id: string) => string;
  readonly level: (severity: string, when: string) => string;
  readonly firstThird: string;
  readonly count: (count: number) => string;
  readonly when: string;
  readonly profile: (profile: string) => string;
  readonly someWords: string;
  readonly howToTurnOff: (id: string) => string;
  readonly report: (id: string, file: string, issues: string | undefined) => string;
}

const de: PageWords = {
  why: 'Was die Wörter bewirken',
  flags: 'Spricht bei',
  allows: 'Schweigt bei',
  silent: 'Schweigt, wenn',
  misses: 'Übersieht noch',
  strict: 'Wie streng',
  precision: 'Wie genau',
  turnOff: 'Ausschalten',
  falseAlarm: 'Falscher Alarm',
  severity: (severity) => `Stufe \`${severity}\`.`,
  offByDefault: (id) => `Die Regel ist aus, bis eine Konfiguration sie einschaltet: \`${id}: info\` unter \`rules\`.`,
  level: (severity, when) => `\`${severity}\` ${when}`,
  firstThird: 'im ersten Drittel des Entwurfs',
  count: (count) => `ab ${String(count)} verschiedenen Wörtern im Entwurf`,
  when: 'wenn',
  profile: (profile) => `im Profil ${profile}`,
  someWords: 'bei einzelnen Wendungen',
  howToTurnOff: (id) => `Für alle Entwürfe eines Ordners, in \`tonfall.config.yml\` (statt \`off\` auch milder: \`info\`):

\`\`\`yaml tonfall.config.yml
rules:
  ${id}: off
\`\`\`

Für die nächste Zeile, in Markdown und HTML:

\`\`\`markdown
<!-- tonfall-disable-next-line ${id} -- der Grund -->
\`\`\`

Im Editor: die Schnellkorrektur an der Fundstelle, „${id} in dieser Zeile ausschalten“. Ein einzelnes Wort erlaubt \`allow\` in der Konfiguration.`,
  report: (id, file, issues) =>
    `Wird ein Satz gemeldet, an dem nichts auszusetzen ist? Wir freuen uns über eine Meldung ${issues === undefined ? 'im Repository von tonfall (Issues)' : `unter [Issues](${issues})`}: der Name der Regel (\`${id}\`), ` +
    `die Version (\`tonfall --version\`) und ein erfundener Satz, bei dem dasselbe geschieht. Was ein Kunde geschrieben hat, Namen und Nummern bleiben bei Ihnen. Wer Regeln schreibt, trägt den Satz in \`${file}\` unter \`allows\` ein.`,
};

const en: PageWords = {
  why: 'What the words do',
  flags: 'Speaks at',
  allows: 'Silent at',
  silent: 'Silent when',
  misses: 'Still overlooks',
  strict: 'How strict',
  precision: 'How precise',
  turnOff: 'Turning it off',
  falseAlarm: 'A false alarm',
  severity: (severity) => `Severity \`${severity}\`.`,
  offByDefault: (id) => `The rule is off until a configuration turns it on: \`${id}: info\` under \`rules\`.`,
  level: (severity, when) => `\`${severity}\` ${when}`,
  firstThird: 'in the first third of the draft',
  count: (count) => `from ${String(count)} different words in the draft on`,
  when: 'when',
  profile: (profile) => `in the profile ${profile}`,
  someWords: 'for single phrases',
  howToTurnOff: (id) => `For all drafts of a folder, in \`tonfall.config.yml\` (instead of \`off\` also milder: \`info\`):

\`\`\`yaml tonfall.config.yml
rules:
  ${id}: off
\`\`\`

For the next line, in Markdown and HTML:

\`\`\`markdown
<!-- tonfall-disable-next-line ${id} -- the reason -->
\`\`\`

In the editor: the quick fix at the finding, “Turn ${id} off in this line”. A single word is allowed by \`allow\` in the configuration.`,
  report: (id, file, issues) =>
    `Is a sentence reported that has nothing wrong with it? We are glad of a report ${issues === undefined ? 'in the repository of tonfall (issues)' : `among the [issues](${issues})`}: the name of the rule (\`${id}\`), ` +
    `the version (\`tonfall --version\`) and a made-up sentence with which the same happens. What a customer wrote, names and numbers stay with you. Whoever writes rules adds the sentence to \`${file}\` under \`allows\`.`,
};

export const PAGE_WORDS: Readonly<Record<Language, PageWords>> = { de, en };
