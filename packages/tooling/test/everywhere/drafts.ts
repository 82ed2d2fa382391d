import type { Language } from '@tonfall/core';
import definitions from '@tonfall/rules/definitions';

/** A draft as a file of a project. */
export interface DraftFile {
  /** Below the project's folder, with `/`. */
  readonly path: string;
  readonly format: 'markdown' | 'text' | 'html';
  readonly text: string;
}

const LETTERS = {
  de: { greeting: 'Guten Tag Frau Sommer,', thanks: 'vielen Dank für Ihre Nachricht 😀.', closing: 'Mit freundlichen Grüßen\nEva Lang' },
  en: { greeting: 'Dear Ms Summer,', thanks: 'Thank you for your message 😀.', closing: 'Kind regards\nEva Lang' },
} as const;

/** Sentences at which our rules speak and stay silent, as their files say. */
function sentences(language: Language): string[] {
  return definitions.rules.flatMap((rule) => {
    const { flags = [], allows = [] } = rule[language]?.examples ?? {};
    return [...flags.map(({ text }) => text.replaceAll('**', '')), ...allows];
  });
}

/** 200 letters in both languages and three formats: with CRLF, emphasis, comments of ours, decomposed umlauts, character references. */
export function everyDraft(): DraftFile[] {
  const all = { de: sentences('de'), en: sentences('en') };
  return Array.from({ length: 200 }, (_, index) => {
    const language = index % 2 === 0 ? 'de' : 'en';
    const list = all[language];
    const picked = [0, 1, 2, 3].map((step) => list[(index * 31 + step * 17) % list.length] as string);
    const format = (['markdown', 'text', 'html'] as const)[index % 3] as DraftFile['format'];
    return {
      path: `${language}/${index % 20 === 7 ? 'old/' : ''}draft-${String(index)}.${ENDINGS[format]}`,
      format,
      text: letter(language, picked, format, index),
    };
  });
}

const ENDINGS = { markdown: 'md', text: 'txt', html: 'html' } as const;

function letter(language: Language, picked: readonly string[], format: DraftFile['format'], index: number): string {
  const { greeting, thanks, closing } = LETTERS[language];
  const body = picked.map((sentence, place) => (place === 1 && format === 'markdown' ? `- **${sentence}**` : sentence));
  if (format !== 'text' && index % 5 === 0) body.splice(2, 0, '<!-- tonfall-disable-next-line command -- ein Versuch -->');
  const paragraphs = [greeting, thanks, ...body, closing];
  const text =
    format === 'html'
      ? paragraphs
          .map((each) => (each.startsWith('<!--') ? each : `<p>${index % 4 === 0 ? each.replace(/ü/g, '&uuml;') : each}</p>`))
          .join('\n')
      : paragraphs.join('\n\n');
  const spelt = index % 7 === 0 ? text.normalize('NFD') : text;
  return index % 3 === 0 ? spelt.replace(/\n/g, '\r\n') : spelt;
}

/** What the project sets: something of each kind. */
export const CONFIG = `root: true
rules:
  jargon: error
  vague-time: off
  modal-command: info
allow: [TCO, Ticket]
ignore: ['**/old/**']
overrides:
  - files: ['en/**']
    messages: de
    rules:
      modal-command: error
      contradiction: off
`;
